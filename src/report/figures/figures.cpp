// Figures from results. Each has its data (what is drawn), a sentence that says the same, and a
// table with the same numbers in words, for readers who cannot see the drawing. Values of different
// units never share a scale: each row of gaps, and each pair of before and after, has its own.
#include "report/figures/figures.h"

#include <algorithm>

namespace greengauge::report {
namespace {

using assess::IndicatorResult;
using chart::Accent;
using chart::Figure;

const double* number(const assess::Shown& shown) { return std::get_if<double>(&shown); }

std::optional<double> maybe(const assess::Shown& shown) {
  const double* known = number(shown);
  return known ? std::optional<double>(*known) : std::nullopt;
}

const IndicatorResult* indicator(const assess::Assessment& assessment, std::string_view id,
                                 int year) {
  for (const IndicatorResult& result : assessment.indicators)
    if (result.id == id && result.year == year && result.product.empty()) return &result;
  return nullptr;
}

std::string title(const Words& words, const IndicatorResult& result) {
  return result.definition ? text(words, result.definition->title) : result.id;
}

/// Builds figures in the language of the words.
class FigureMaker {
 public:
  explicit FigureMaker(const Words& words) : words_(words) {}

  std::string say(std::string_view key, const std::vector<base::Argument>& arguments = {}) const {
    return words_.messages.text(key, arguments);
  }

  Figure figure(std::string name, std::string summary, std::vector<std::string> columns) const {
    return {
        std::move(name), std::move(summary), say("value.unknown"), {std::move(columns), {}}, {}};
  }

  std::string shown(const assess::Shown& value, const units::Unit* unit) const {
    return report::value(words_, value, unit);
  }

  /// Adds a pair of bars for an indicator, if it is known before and after and differs.
  void pair(Figure& figure, chart::Bars& bars, const IndicatorResult* before,
            const IndicatorResult* after) const {
    if (!before || !after || !number(before->value) || !number(after->value)) return;
    if (before->value == after->value) return;  // two equal bars say nothing
    const int scale = static_cast<int>(figure.table.rows.size());
    const std::string label = title(words_, *before);
    const std::string was = shown(before->value, &before->unit);
    const std::string is = shown(after->value, &after->unit);
    bars.rows.push_back({label,
                         maybe(before->value),
                         say("figure.change.was", {{"value", was}}),
                         {},
                         scale,
                         Accent::before});
    bars.rows.push_back({"",
                         maybe(after->value),
                         say("figure.change.is", {{"value", is}}),
                         {},
                         scale,
                         Accent::plain});
    figure.table.rows.push_back({label, was, is});
  }

  const Words& words_;
};

std::string share_of(double part, double whole) {
  return units::display_number(100 * part / whole, 1) + " %";
}

}  // namespace

std::optional<Figure> energy_structure(const Words& words, const assess::Assessment& assessment,
                                       int year) {
  constexpr std::string_view total_id = "energy.tce", prefix = "energy.tce.";
  std::vector<const IndicatorResult*> carriers;
  for (const IndicatorResult& result : assessment.indicators)
    if (result.year == year && result.product.empty() && result.id.rfind(prefix, 0) == 0)
      carriers.push_back(&result);
  if (carriers.empty()) return {};
  const auto amount = [](const IndicatorResult* result) {
    const double* known = number(result->value);
    return known ? *known : -1e300;
  };
  std::stable_sort(carriers.begin(), carriers.end(),
                   [&](const auto* a, const auto* b) { return amount(a) > amount(b); });
  const IndicatorResult* all = indicator(assessment, total_id, year);
  const double* total = all ? number(all->value) : nullptr;
  if (total && *total <= 0) total = nullptr;
  const auto name_of = [&](const IndicatorResult* result) {
    const policy::Carrier* carrier = words.catalogue.carrier(result->id.substr(prefix.size()));
    return carrier ? text(words, carrier->title) : result->id;
  };

  const FigureMaker make(words);
  const std::string largest = name_of(carriers.front());
  const double most = amount(carriers.front());
  std::string summary =
      make.say("figure.energy.count", {{"count", std::to_string(carriers.size())}});
  if (total && most > 0)
    summary = make.say("figure.energy.summary", {{"count", std::to_string(carriers.size())},
                                                 {"carrier", largest},
                                                 {"share", share_of(most, *total)}});
  Figure figure =
      make.figure(make.say("figure.energy.name", {{"year", std::to_string(year)}}), summary,
                  {make.say("figure.carrier"), make.say("figure.coal"), make.say("figure.share")});
  chart::Bars bars;
  for (const IndicatorResult* result : carriers) {
    const double* known = number(result->value);
    const std::string tce = make.shown(result->value, &result->unit);
    const std::string share = known && total ? share_of(*known, *total) : make.say("value.unknown");
    bars.rows.push_back({name_of(result),
                         maybe(result->value),
                         known && total ? tce + " · " + share : tce,
                         {},
                         0,
                         Accent::plain});
    figure.table.rows.push_back({name_of(result), tce, share});
  }
  figure.data = std::move(bars);
  return figure;
}

std::optional<Figure> gaps(const Words& words, const assess::ProgrammeResult& programme) {
  const FigureMaker make(words);
  chart::Bars bars;
  Figure figure = make.figure(
      make.say("figure.gap.name", {{"programme", text(words, programme.definition->title)}}), "",
      {make.say("figure.requirement"), make.say("figure.actual"), make.say("figure.threshold")});
  for (const assess::RequirementResult& result : programme.requirements) {
    const bool open =
        result.status == assess::Status::not_met || result.status == assess::Status::unknown;
    if (!open || !number(result.threshold)) continue;
    const std::string label =
        of_product(words, text(words, result.definition->title), result.product);
    const units::Unit* unit = unit_of(result.unit);
    const std::string is = make.shown(result.actual, unit);
    std::string wanted = make.shown(result.threshold, unit);
    if (result.relation) wanted = relation(*result.relation) + " " + wanted;
    bars.rows.push_back({label, maybe(result.actual),
                         make.say("figure.gap.value", {{"actual", is}, {"threshold", wanted}}),
                         maybe(result.threshold), static_cast<int>(bars.rows.size()),
                         result.status == assess::Status::not_met ? Accent::gap : Accent::plain});
    figure.table.rows.push_back({label, is, wanted});
  }
  if (bars.rows.empty()) return {};
  figure.summary = make.say("figure.gap.summary", {{"count", std::to_string(bars.rows.size())}});
  figure.data = std::move(bars);
  return figure;
}

std::optional<Figure> positions(const Words& words, const assess::ProgrammeResult& programme) {
  if (!programme.score) return {};
  const FigureMaker make(words);
  chart::Positions positions;
  Figure figure = make.figure(
      make.say("figure.position.name", {{"programme", text(words, programme.definition->title)}}),
      "",
      {make.say("figure.indicator"), make.say("figure.base"), make.say("figure.actual"),
       make.say("figure.lead")});
  for (const assess::ItemResult& item : programme.score->items) {
    const double *lead = number(item.lead), *base = number(item.base), *is = number(item.value);
    if (!lead || !base || item.not_applicable) continue;
    const units::Unit* unit = &item.definition->unit;
    chart::PositionRow row;
    row.label = text(words, item.definition->title);
    row.value_text = make.shown(item.value, unit);
    row.base_text = make.say("figure.position.base", {{"value", make.shown(item.base, unit)}});
    row.lead_text = make.say("figure.position.lead", {{"value", make.shown(item.lead, unit)}});
    // Equal lead and base values: full marks or none.
    if (is)
      row.position = *lead == *base ? (item.low > 0 ? 1 : 0) : (*is - *base) / (*lead - *base);
    figure.table.rows.push_back(
        {row.label, make.shown(item.base, unit), row.value_text, make.shown(item.lead, unit)});
    positions.rows.push_back(std::move(row));
  }
  if (positions.rows.empty()) return {};
  figure.summary =
      make.say("figure.position.summary", {{"count", std::to_string(positions.rows.size())}});
  figure.data = std::move(positions);
  return figure;
}

Figure before_and_after(const Words& words, const assess::Assessment& before,
                        const assess::Assessment& after) {
  const FigureMaker make(words);
  Figure figure = make.figure(
      make.say("figure.change.name"), make.say("figure.change.summary"),
      {make.say("figure.indicator"), make.say("figure.before"), make.say("figure.after")});
  chart::Bars bars;
  const int year = before.assessment_year;
  for (const char* id : {"energy.tce", "co2.location", "intensity.output_value"})
    make.pair(figure, bars, indicator(before, id, year), indicator(after, id, year));
  figure.data = std::move(bars);
  return figure;
}

}  // namespace greengauge::report
