// Numbers as people write and read them. In: typed text. Out: a number, or nothing if it is not
// one; and the other way round.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace greengauge::ui {

/// Reads "1,234.5", full-width digits and signs, spaces and thousands separators ("，" too).
/// Returns nothing for any other text, blank text included (see is_blank).
std::optional<double> parse_number(std::string_view text);

bool is_blank(std::string_view text);

/// "1,616.9": thousands separators, U+2212 as minus, `decimals` decimals; with -1 as many as the
/// number has. "—" if it is not finite.
std::string format_number(double value, int decimals = -1);

}  // namespace greengauge::ui
