// Numbers as people write and read them. In: typed text. Out: a number, or that it is none.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace greengauge::ui {

/// Reads "1,234.5", full-width digits and signs, spaces and thousands separators ("，" too).
/// Nothing for anything else; blank is nothing, too (see is_blank).
std::optional<double> parse_number(std::string_view text);

bool is_blank(std::string_view text);

/// "1,616.9": thousands separators, U+2212 as minus, at most `decimals` decimals; -1: as many as the
/// number has.
std::string format_number(double value, int decimals = -1);

}  // namespace greengauge::ui
