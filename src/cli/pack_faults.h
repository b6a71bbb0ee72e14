// A fault of a pack as one line for authors of packs.
// In: the fault, the catalogue for suggestions. Out: "file:/pointer: message; suggestion". Defined in
// lint.cpp.
#pragma once

#include <string>

#include "base/messages.h"
#include "policy/catalogue.h"

namespace greengauge::cli {

std::string pack_fault(const base::Diagnostic& fault, const policy::Catalogue& catalogue,
                       const base::Messages& messages);

}  // namespace greengauge::cli
