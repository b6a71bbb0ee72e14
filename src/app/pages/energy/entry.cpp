// What the parts of the energy page have in common (see entry.h).
// Conversions and sums are made in double and written to the file, where a visitor would see
// 1200.5000000000001: tidy rounds to 12 significant digits, far below the precision of any bill.
#include "app/pages/energy/entry.h"

#include <cmath>

#include "base/json_value.h"
#include "ui/numbers.h"

namespace greengauge::app {

using base::Json;

double tidy(double value) {
  if (value == 0 || !std::isfinite(value)) return value;
  const double scale = std::pow(10, 11 - std::floor(std::log10(std::abs(value))));
  return std::isfinite(scale) ? std::round(value * scale) / scale : value;
}

std::string amount_text(const Screen& s, double amount, const units::Unit& unit) {
  return units::with_unit(ui::format_number(tidy(amount)), unit, s.language());
}

double number_at(const Screen& s, const std::string& pointer) {
  const Json* json = s.state.at(pointer);
  return json && json->is_number() ? json->get<double>() : 0;
}

Json line_json(std::string_view carrier, Json amount, const std::string& unit) {
  Json line = Json::object();
  line["carrier"] = carrier;
  line["amount"] = std::move(amount);
  line["unit"] = unit;
  return line;
}

void half_and_half(const Screen& s, ui::Body first, ui::Body second) {
  if (s.ui.width() >= s.ui.px(520))
    return s.ui.columns({1, 1}, s.ui.px(24), [&](int column) { column == 0 ? first() : second(); });
  first();
  s.ui.space(12);
  second();
}

void Step::add(firm::Edit::Kind kind, std::string pointer, Json value) {
  edits_.push_back({kind, std::move(pointer), std::move(value), {}});
}

void Step::set(std::string pointer, Json value) {
  add(firm::Edit::Kind::replace, std::move(pointer), std::move(value));
}

void Step::insert(std::string pointer, Json value) {
  add(firm::Edit::Kind::add, std::move(pointer), std::move(value));
}

void Step::remove(std::string pointer) { add(firm::Edit::Kind::remove, std::move(pointer), {}); }

void Step::take(const Screen& s, bool typing) { s.state.edit(std::move(edits_), typing); }

}  // namespace greengauge::app
