// One spelling for the many that a bill, a spreadsheet or an input method gives the same unit.
// In: UTF-8. Out: half-width text without spaces; "^" before superscripts, "*" and "/" for all
// signs of product and quotient, ㎥ and its like spelt out. Nothing for bytes that are not UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace greengauge::units {

std::optional<std::string> fold(std::string_view text);

}  // namespace greengauge::units
