// A rule with its values in place of names: "271.6 tce / 18600 万元".
// In: a checked rule and the environment that evaluates it. Out: one line of text.
#pragma once

#include <string>

#include "assess/environment.h"

namespace greengauge::assess {

/// Values in the current year and product of the environment; "?" for one that is not known.
std::string filled(const rules::Expression& expression, FirmEnvironment& environment);

/// A number, rounded for reading, with the text of its unit.
std::string with_unit(double value, const units::Unit& unit);

}  // namespace greengauge::assess
