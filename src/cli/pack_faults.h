// A fault of a pack as one line for whoever writes packs. In: the fault. Out: "file:/pointer: words, hint".
#pragma once

#include <string>

#include "base/messages.h"
#include "policy/catalogue.h"

namespace greengauge::cli {

std::string pack_fault(const base::Diagnostic& fault, const policy::Catalogue& catalogue,
                       const base::Messages& messages);

}  // namespace greengauge::cli
