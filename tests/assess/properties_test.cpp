// What must hold for every firm, tried on generated ones: how a bill is written changes nothing,
// more fuel is never less energy, a new answer overturns no decided result, a better value is never
// worse.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "base/json_value.h"
#include "support/made_firms.h"

namespace greengauge::test {
namespace {

using assess::Assessment;
using assess::Status;
using assess::Verdict;
using base::Json;

constexpr base::Date day{2026, 11, 20};
constexpr std::uint64_t firms = 150;
constexpr double bound = 1e-12;  // relative to the largest term of a result

Assessment judged(const Json& file) { return assessed(file, day).assessment; }

/// Indicators by place, requirements and verdicts by id.
std::map<std::string, assess::Shown> indicators(const Assessment& one) {
  std::map<std::string, assess::Shown> all;
  for (const auto& indicator : one.indicators) {
    all[indicator.id + "@" + std::to_string(indicator.year) + indicator.product] = indicator.value;
  }
  return all;
}

std::map<std::string, Status> statuses(const Assessment& one) {
  std::map<std::string, Status> all;
  for (const auto& programme : one.programmes) {
    for (const auto& requirement : programme.requirements) {
      all[programme.definition->id + "/" + requirement.definition->id + requirement.product] =
          requirement.status;
    }
  }
  for (const auto& target : one.targets) all[target.id] = target.status;
  for (const auto& duty : one.obligations) all[duty.id + duty.product] = duty.status;
  return all;
}

double known_number(const assess::Shown& value) {
  const double* number = std::get_if<double>(&value);
  return number ? *number : std::nan("");
}

/// The size of the terms whose difference an indicator is: 100 % for declines; for savings the
/// energy at the base year's intensity.
double terms(const std::string& id, double value) {
  return std::abs(value) + (id.starts_with("intensity.decline") ? 100 : 0) +
         (id.starts_with("saving.") ? 1e6 : 0);
}

/// The same up to rounding: numbers within the bound, everything else exactly.
void check_same(const Assessment& before, const Assessment& after) {
  const auto first = indicators(before), second = indicators(after);
  CHECK(first.size() == second.size());
  for (const auto& [key, value] : first) {
    const std::string& id = key;
    CAPTURE(id);
    const auto found = second.find(id);
    REQUIRE(found != second.end());
    const double a = known_number(value), b = known_number(found->second);
    if (std::isnan(a)) {
      CHECK((value == found->second));
    } else {
      CHECK(std::abs(a - b) <= bound * terms(id, a));
    }
  }
  CHECK((statuses(before) == statuses(after)));
}

/// Applies `change` to the energy lines of every year.
template <class Change>
Json with_lines(Json file, Change change) {
  for (auto& [number, year] : file["years"].items()) change(year["energy"]);
  return file;
}

TEST_CASE("the order of lines does not matter") {
  for (std::uint64_t seed = 0; seed < firms; ++seed) {
    CAPTURE(seed);
    const Json file = MadeFirms(seed).file();
    const Json turned =
        with_lines(file, [](Json& lines) { std::reverse(lines.begin(), lines.end()); });
    check_same(judged(file), judged(turned));
  }
}

TEST_CASE("a line split in two counts as before") {
  for (std::uint64_t seed = 0; seed < firms; ++seed) {
    CAPTURE(seed);
    const Json file = MadeFirms(seed).file();
    const Json split = with_lines(file, [](Json& lines) {
      Json part = lines[0];
      const double whole = part["amount"].get<double>();
      part["amount"] = whole * 0.3;
      lines[0]["amount"] = whole - whole * 0.3;
      lines.push_back(part);
    });
    check_same(judged(file), judged(split));
  }
}

TEST_CASE("a line in another unit counts as before") {
  const std::map<std::string, std::pair<const char*, double>> other = {
      {"万kWh", {"MWh", 10}},  {"kWh", {"万kWh", 1e-4}}, {"MWh", {"kWh", 1000}},
      {"GWh", {"万kWh", 100}}, {"GJ", {"MJ", 1000}},     {"MJ", {"GJ", 1e-3}},
      {"t", {"kg", 1000}},     {"kg", {"万t", 1e-7}},    {"万t", {"t", 1e4}},
      {"万m³", {"m³", 1e4}},   {"m³", {"万m³", 1e-4}},
  };
  std::size_t changed = 0;
  for (std::uint64_t seed = 0; seed < firms; ++seed) {
    CAPTURE(seed);
    const Json file = MadeFirms(seed).file();
    const Json converted = with_lines(file, [&](Json& lines) {
      for (Json& line : lines) {
        const auto to = other.find(line["unit"].get<std::string>());
        if (to == other.end()) continue;
        line["amount"] = line["amount"].get<double>() * to->second.second;
        line["unit"] = to->second.first;
        ++changed;
      }
    });
    check_same(judged(file), judged(converted));
  }
  CHECK(changed > firms);
}

TEST_CASE("more of a consumed carrier is never less energy, nor less CO2") {
  std::size_t compared = 0;
  for (std::uint64_t seed = 0; seed < firms; ++seed) {
    CAPTURE(seed);
    Json file = MadeFirms(seed).file();
    const auto before = indicators(judged(file));
    for (Json& line : file["years"]["2025"]["energy"]) {
      if (!line.contains("flow")) line["amount"] = line["amount"].get<double>() * 1.25;
    }
    const auto after = indicators(judged(file));
    for (const char* id : {"energy.tce@2025", "energy.tce_with_feedstock@2025", "co2.fuel@2025",
                           "co2.location@2025", "co2.market@2025"}) {
      CAPTURE(id);
      const double a = known_number(before.at(id)), b = known_number(after.at(id));
      CHECK(std::isnan(a) == std::isnan(b));
      if (std::isnan(a)) continue;
      CHECK(b >= a);
      ++compared;
    }
  }
  CHECK(compared > 3 * firms);
}

/// The file with some answers and amounts taken away.
Json with_gaps(Json file, MadeFirms& random) {
  const auto thin_out = [&](Json& answers) {
    for (auto& [id, answer] : answers.items()) {
      if (random.chance(30)) answer = nullptr;
    }
  };
  thin_out(file["answers"]);
  for (auto& [number, year] : file["years"].items()) {
    thin_out(year["answers"]);
    for (Json& line : year["energy"]) {
      if (random.chance(3)) line["amount"] = nullptr;
    }
    if (!year.contains("products")) continue;
    for (Json& product : year["products"]) thin_out(product["answers"]);
  }
  return file;
}

/// Verdicts are in the order of their reasons: a decided one may only change to one with an earlier
/// reason, and "may apply" has no open reason.
bool may_become(Verdict before, Verdict after) {
  if (before == Verdict::needs_information) return true;
  return before == Verdict::may_apply ? after == before : after <= before;
}

TEST_CASE("a new answer overturns no decided result and stays within the score's interval") {
  std::size_t decided = 0, scores = 0;
  for (std::uint64_t seed = 0; seed < firms; ++seed) {
    CAPTURE(seed);
    MadeFirms random(seed);
    const Json full = random.file();
    const Assessment before = judged(with_gaps(full, random)), after = judged(full);
    const auto later = statuses(after);
    for (const auto& [key, status] : statuses(before)) {
      if (status != Status::met && status != Status::not_met) continue;
      const std::string& id = key;
      CAPTURE(id);
      const auto found = later.find(id);
      REQUIRE(found != later.end());
      CHECK((found->second == status));
      ++decided;
    }
    REQUIRE(before.programmes.size() == after.programmes.size());
    for (std::size_t i = 0; i < before.programmes.size(); ++i) {
      const auto &one = before.programmes[i], &other = after.programmes[i];
      CAPTURE(one.definition->id);
      CHECK(may_become(one.verdict, other.verdict));
      if (!one.score) continue;
      REQUIRE(other.score.has_value());
      CHECK(one.score->low <= other.score->low + 1e-9);
      CHECK(one.score->high >= other.score->high - 1e-9);
      ++scores;
    }
  }
  CHECK(decided > 20 * firms);
  CHECK(scores >= firms);
}

TEST_CASE("a score's interval is one: 0 ≤ low ≤ high ≤ full marks") {
  for (std::uint64_t seed = 0; seed < firms; ++seed) {
    CAPTURE(seed);
    MadeFirms random(seed);
    const Assessment one = judged(with_gaps(random.file(), random));
    for (const auto& programme : one.programmes) {
      if (!programme.score) continue;
      CHECK(programme.score->low <= programme.score->high);
      CHECK(programme.score->high <= programme.score->definition->of + 1e-9);
      for (const auto& item : programme.score->items) {
        CAPTURE(item.definition->id);
        CHECK(0 <= item.low);
        CHECK(item.low <= item.high);
        CHECK(item.high <= item.definition->weight + 1e-9);
      }
    }
  }
}

TEST_CASE("a better value never worsens a score") {
  std::size_t better = 0;
  for (std::uint64_t seed = 0; seed < firms; ++seed) {
    CAPTURE(seed);
    Json file = MadeFirms(seed).file();
    const Assessment before = judged(file);
    Json& answers = file["years"]["2025"]["answers"];
    for (const char* id : {"water.reused", "waste.utilised"}) {
      Json& answer = answers[id];
      if (answer.is_object()) answer["value"] = answer["value"].get<double>() * 1.5;
    }
    const Assessment after = judged(file);
    for (std::size_t i = 0; i < before.programmes.size(); ++i) {
      const auto &old = before.programmes[i].score, &now = after.programmes[i].score;
      if (!old || !now) continue;
      CHECK(now->low >= old->low - 1e-9);
      CHECK(now->high >= old->high - 1e-9);
      if (now->low > old->low) ++better;
    }
  }
  CHECK(better > firms / 10);
}

}  // namespace
}  // namespace greengauge::test
