// Twelve monthly figures of a bill and the amount that is their sum.
//
// The file keeps both: "months" (numbers, null, or text that is not a number) and "amount". They
// must not contradict each other silently:
// - when all twelve are there, the amount is set to their sum, less what was split off (green.cpp);
// - while some are missing, an amount that was typed stays; an amount that equals the earlier
//   complete sum is removed when a month is blanked, since it came from the months;
// - if the amount is changed elsewhere, both are kept and a notice says that they differ.
// Sums are compared with a relative tolerance of 10⁻⁹.
// A frame may bring edits of several fields (a slow machine): all are collected, then one step is
// made. Its first edit is the one of the first month that changed, since State joins typed steps by
// the pointer of their first edit: letters typed into one field become one step of undo, those of
// the next a new one.
#include <array>
#include <cmath>

#include "app/pages/energy/entry.h"
#include "app/pages/energy/line.h"
#include "base/json_value.h"
#include "ui/fields.h"
#include "ui/numbers.h"

namespace greengauge::app {
namespace {

using base::Json;

constexpr std::size_t months_of_year = 12;
constexpr double same_sum = 1e-9;

struct Months {
  std::array<Json, months_of_year> entered;  ///< a number, null, or text that is not a number
  double sum = 0;
  std::size_t given = 0;
  bool is_list = false;

  bool complete() const { return given == months_of_year; }
};

void add_up(Months& months) {
  months.sum = 0;
  months.given = 0;
  for (const Json& month : months.entered)
    if (month.is_number()) {
      months.sum += month.get<double>();
      ++months.given;
    }
}

Months months_of(const Screen& s, const std::string& pointer) {
  Months months;
  const Json* list = s.state.at(pointer + "/months");
  months.is_list = list && list->is_array();
  if (months.is_list)
    for (std::size_t i = 0; i < std::min(list->size(), months_of_year); ++i)
      months.entered[i] = (*list)[i];
  add_up(months);
  return months;
}

/// The amount that follows from the months: their sum, less what was moved to another line.
double by_months(const Screen& s, const Months& months, const std::string& pointer) {
  return tidy(months.sum - number_at(s, pointer + "/split_off"));
}

bool agree(double a, double b) {
  return std::abs(a - b) <= same_sum * std::max(std::abs(a), std::abs(b));
}

/// What was entered in this frame: on a slow machine it may be several months at once.
struct Entered {
  Months after;
  std::optional<std::size_t> first;  ///< the first month that was edited
};

/// Stores the months, and the amount if it follows from them (see the top of this file).
void keep(const Screen& s, const Months& before, Entered& entered, const std::string& pointer) {
  Months& after = entered.after;
  add_up(after);
  Json list = Json::array();
  for (const Json& month : after.entered) list.push_back(month);
  // The first edit's pointer joins the letters typed in one field to one step of undo.
  Step step;
  if (before.is_list || !s.state.at(pointer + "/months"))
    step.set(pointer + "/months/" + std::to_string(*entered.first), after.entered[*entered.first]);
  step.set(pointer + "/months", std::move(list));
  const Json* amount = s.state.at(pointer + "/amount");
  const bool came_from_months = before.complete() && amount && amount->is_number() &&
                                agree(amount->get<double>(), by_months(s, before, pointer));
  if (after.complete() || came_from_months)
    step.set(pointer + "/amount", after.complete() ? Json(by_months(s, after, pointer)) : Json());
  step.take(s, true);
}

void month_field(const Screen& s, Entered& all, std::size_t i) {
  const std::string key = "month." + std::to_string(i + 1);
  const std::string label = s("app.months.month", {{"month", std::to_string(i + 1)}});
  const std::string not_a_number = s("app.not_a_number", {{"text", "{text}"}});
  const Json& entered = all.after.entered[i];
  std::optional<double> value;
  if (entered.is_number()) value = entered.get<double>();
  const std::string kept = entered.is_string() ? entered.get<std::string>() : "";
  const ui::NumberEdit edit = ui::number_field(s.ui, {.field = {.key = key, .label = label},
                                                      .value = value,
                                                      .kept_text = kept,
                                                      .not_a_number = not_a_number});
  if (!edit.edited) return;
  if (!all.first) all.first = i;
  Json& month = all.after.entered[i];
  if (edit.value)
    month = *edit.value;
  else
    month = ui::is_blank(edit.text) ? Json() : Json(edit.text);
}

/// Twelve fields in as many columns as there is space for.
void month_fields(const Screen& s, const Months& months, const std::string& pointer) {
  Entered entered{months, {}};
  const float room = s.ui.width();
  const std::size_t across = room >= s.ui.px(560)   ? 6
                             : room >= s.ui.px(400) ? 4
                             : room >= s.ui.px(270) ? 3
                                                    : 2;
  for (std::size_t first = 0; first < months_of_year; first += across) {
    if (first > 0) s.ui.space(8);
    s.ui.columns(std::vector<float>(across, 1), s.ui.px(8), [&](int column) {
      month_field(s, entered, first + static_cast<std::size_t>(column));
    });
  }
  if (entered.first) keep(s, months, entered, pointer);
}

void sum_line(const Screen& s, const Months& months, const firm::EnergyLine& line,
              const std::string& pointer) {
  const std::string sum = amount_text(s, months.sum, line.unit);
  std::string words = s(months.complete() ? "app.months.sum" : "app.months.partly",
                        {{"count", std::to_string(months.given)}, {"sum", sum}});
  if (const double split = number_at(s, pointer + "/split_off"); split > 0)
    words += s("app.months.split", {{"amount", amount_text(s, split, line.unit)}});
  ui::paragraph(s.ui, words, {.size = ui::type_small, .muted = true, .role = ui::Role::status});
  if (!months.complete() || !line.amount) return;
  const double wanted = by_months(s, months, pointer);
  if (agree(line.entered, wanted)) return;
  s.ui.space(8);
  ui::notice(s.ui, ui::Tone::gap,
             s("app.months.differ", {{"sum", amount_text(s, wanted, line.unit)},
                                     {"amount", amount_text(s, line.entered, line.unit)}}),
             [&] {
               if (ui::link(s.ui, {.key = "use.months", .label = s("app.months.use")}))
                 s.state.set(pointer + "/amount", wanted);
             });
}

}  // namespace

void line_months(const Screen& s, const firm::EnergyLine& line, const std::string& pointer) {
  const Months months = months_of(s, pointer);
  const bool power = line.carrier && (line.carrier->kind == policy::CarrierKind::grid_power ||
                                      line.carrier->kind == policy::CarrierKind::own_power);
  if (!power && !months.is_list) return;
  if (ui::disclosure(s.ui, "months", s("app.months.title"), months.is_list)) {
    ui::paragraph(s.ui, s("app.months.help"), ui::small_muted);
    s.ui.space(8);
    month_fields(s, months, pointer);
    s.ui.space(8);
    sum_line(s, months, line, pointer);
  }
  s.ui.space(12);
}

}  // namespace greengauge::app
