// Charts over years.
// Coal equivalent and CO2 are plain series. The energy intensity is shown at current prices and at
// comparable prices; the latter is the base year's intensity less the decline that the packs
// compute (intensity × (1 − decline)), so chart and verdict cannot disagree. Value added is
// preferred to output value where it is known for as many years, because the plans' targets are
// about value added; only then is the target drawn: base intensity × (1 − the decline that the plan
// asks for). Of several targets the last counts, as the region's comes after the nation's.
#include <algorithm>
#include <set>

#include "report/figures/figures.h"

namespace greengauge::report {
namespace {

using chart::Figure;
using chart::Series;
using chart::Trend;

constexpr std::string_view falling_value_added = "intensity.decline_value_added_comparable";

class TrendMaker {
 public:
  TrendMaker(const Words& words, const assess::Assessment& assessment)
      : words_(words), assessment_(assessment) {
    std::set<int> years;
    for (const auto& result : assessment.indicators) years.insert(result.year);
    years_.assign(years.begin(), years.end());
  }

  std::vector<Figure> make() {
    if (years_.size() < 2) return {};
    for (const char* id : {"energy.tce", "co2.location"}) {
      Trend trend = begun();
      add_series(trend, "", [&](int year) { return number(id, year); });
      finish(std::move(trend), id);
    }
    // The plans' targets are about value added; most small firms know their output value only.
    const auto of_value_added = known_years("intensity.value_added");
    const bool value_added =
        of_value_added > 0 && of_value_added >= known_years("intensity.output_value");
    intensity(value_added ? "intensity.value_added" : "intensity.output_value",
              value_added ? falling_value_added : "intensity.decline_comparable", value_added);
    return std::move(figures_);
  }

 private:
  const assess::IndicatorResult* find(std::string_view id, int year) const {
    for (const auto& result : assessment_.indicators)
      if (result.id == id && result.year == year && result.product.empty()) return &result;
    return nullptr;
  }

  std::optional<double> number(std::string_view id, int year) const {
    const auto* result = find(id, year);
    const auto* known = result ? std::get_if<double>(&result->value) : nullptr;
    return known ? std::optional<double>(*known) : std::nullopt;
  }

  std::ptrdiff_t known_years(std::string_view id) const {
    return std::count_if(years_.begin(), years_.end(),
                         [&](int year) { return number(id, year).has_value(); });
  }

  /// A trend over all years, still without series.
  Trend begun() const { return {years_, {}, {}, ""}; }

  /// Adds a series, unless no year has a value. `value`: the number of a year, or nothing.
  template <class Value>
  void add_series(Trend& trend, std::string name, Value value) const {
    Series series{std::move(name), {}, {}};
    bool any = false;
    for (const int year : years_) {
      const std::optional<double> known = value(year);
      any = any || known;
      series.values.push_back(known);
      series.texts.push_back(known ? units::display_number(*known) : say("value.unknown"));
    }
    if (any) trend.series.push_back(std::move(series));
  }

  /// The chart of an intensity; `decline`: id of the indicator of its fall in %.
  void intensity(std::string_view id, std::string_view decline, bool with_target) {
    const std::optional<double> base = number(id, assessment_.base_year);
    Trend trend = begun();
    add_series(trend, say("figure.trend.current"), [&](int year) { return number(id, year); });
    add_series(trend, say("figure.trend.comparable"), [&](int year) -> std::optional<double> {
      if (base && year == assessment_.base_year) return base;
      const std::optional<double> fall = number(decline, year);
      if (!base || !fall) return {};
      return *base * (1 - *fall / 100);
    });
    if (base && with_target) aim(trend, *base);
    finish(std::move(trend), id);
  }

  /// Sets the target of the trend from the plans; `base`: the intensity of the base year.
  void aim(Trend& trend, double base) const {
    for (const assess::StatementResult& target : assessment_.targets) {
      const auto* least = std::get_if<double>(&target.threshold);
      if (!least || !target.test || !concerns(*target.test) || !counts_from_base(target.id))
        continue;
      trend.target = base * (1 - *least / 100);
      trend.target_text =
          say("figure.trend.target", {{"fall", units::display_number(*least)},
                                      {"value", units::display_number(*trend.target)}});
    }
  }

  /// Is the test about the decline per value added?
  bool concerns(const rules::Expression& test) const {
    for (const std::uint32_t symbol : test.symbols)
      if (words_.catalogue.symbols[symbol].name == falling_value_added) return true;
    return false;
  }

  /// Does the target count from the firm's base year?
  bool counts_from_base(const std::string& id) const {
    for (const policy::Pack& pack : words_.catalogue.packs)
      for (const policy::Target& target : pack.targets)
        if (target.id == id) return target.base_year == assessment_.base_year;
    return false;
  }

  /// Makes the figure with name, table and summary.
  void finish(Trend trend, std::string_view id) {
    const auto* result = find(id, years_.back());
    if (trend.series.empty() || !result || !result->definition) return;
    Figure figure;
    figure.name =
        say("figure.trend.name", {{"what", text(words_, result->definition->title)},
                                  {"unit", units::display_name(result->unit, words_.language())}});
    figure.summary = summary(trend);
    figure.unknown = say("value.unknown");
    figure.table.columns = {say("figure.year")};
    for (const Series& series : trend.series)
      figure.table.columns.push_back(series.name.empty() ? figure.name : series.name);
    for (std::size_t i = 0; i < years_.size(); ++i) {
      std::vector<std::string> row{std::to_string(years_[i])};
      for (const Series& series : trend.series) row.push_back(series.texts[i]);
      figure.table.rows.push_back(std::move(row));
    }
    if (trend.target) {
      std::vector<std::string> row{say("figure.trend.aim")};
      row.resize(figure.table.columns.size(), units::display_number(*trend.target));
      figure.table.rows.push_back(std::move(row));
    }
    figure.data = std::move(trend);
    figures_.push_back(std::move(figure));
  }

  /// A sentence on the last series (comparable prices): its first and its last known value.
  std::string summary(const Trend& trend) const {
    const Series& series = trend.series.back();
    std::size_t first = years_.size(), last = 0;
    for (std::size_t i = 0; i < years_.size(); ++i)
      if (series.values[i]) {
        first = std::min(first, i);
        last = i;
      }
    std::string result =
        first == last ? say("figure.trend.one",
                            {{"year", std::to_string(years_[last])}, {"value", series.texts[last]}})
                      : say("figure.trend.summary", {{"from_year", std::to_string(years_[first])},
                                                     {"from", series.texts[first]},
                                                     {"to_year", std::to_string(years_[last])},
                                                     {"to", series.texts[last]}});
    if (!series.name.empty()) result = series.name + " · " + result;
    if (!trend.target_text.empty()) result += " " + trend.target_text;
    return result;
  }

  std::string say(std::string_view key, const std::vector<base::Argument>& arguments = {}) const {
    return words_.messages.text(key, arguments);
  }

  const Words& words_;
  const assess::Assessment& assessment_;
  std::vector<int> years_;
  std::vector<Figure> figures_;
};

}  // namespace

std::vector<Figure> trends(const Words& words, const assess::Assessment& assessment) {
  return TrendMaker(words, assessment).make();
}

}  // namespace greengauge::report
