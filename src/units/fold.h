// Folding: one spelling for the many ways in which bills, spreadsheets and input methods write a unit.
// In: UTF-8. Out: half-width text without spaces; "^" before superscripts, "*" and "/" for every sign
// of product and quotient, ㎥ and similar characters spelt out. Nothing for bytes that are not UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace greengauge::units {

std::optional<std::string> fold(std::string_view text);

}  // namespace greengauge::units
