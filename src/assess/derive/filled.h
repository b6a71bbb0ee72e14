// A rule with its values put in: "271.6 tce / 18600 万元".
// In: a checked rule and the environment it is evaluated in. Out: one line of text.
#pragma once

#include <string>

#include "assess/environment.h"

namespace greengauge::assess {

std::string filled(const rules::Expression& expression, FirmEnvironment& environment);

/// A number with the unit that people know the symbol by.
std::string with_unit(double value, const units::Unit& unit);

}  // namespace greengauge::assess
