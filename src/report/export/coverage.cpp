// Coverage by families. Programmes of different regions belong together by the part of their id
// after the region: "cn.green-factory" and "cn-ah.green-factory" are one family and one row. A cell
// is the region's own programme if there is one, else the national one.
#include "report/export/coverage.h"

#include <algorithm>

#include "base/json_writer.h"
#include "policy/lint/lint.h"

namespace greengauge::report {
namespace {

using State = Coverage::State;

std::string family_of(const std::string& id) { return id.substr(id.find('.') + 1); }

std::string_view name_of(State state) {
  switch (state) {
    case State::encoded: return "encoded";
    case State::named: return "named";
    case State::national_only: return "national_only";
    case State::none: return "none";
  }
  return "";
}

/// The state of a family in the region of `law`.
State state_of(const policy::InForce& law, const std::string& family) {
  State state = State::none;
  for (const policy::Programme* programme : law.programmes) {
    if (family_of(programme->id) != family) continue;
    const State own = programme->has_criteria ? State::encoded : State::named;
    if (programme->region == law.region) return own;
    state = State::national_only;
  }
  return state;
}

}  // namespace

Coverage coverage(const policy::Catalogue& catalogue, base::Date date) {
  Coverage result;
  result.date = date;
  for (const policy::Pack& pack : catalogue.packs) {
    auto& regions = result.regions;
    if (std::find(regions.begin(), regions.end(), pack.region) == regions.end()) {
      regions.push_back(pack.region);
    }
    for (const policy::Document& document : pack.documents) {
      if (!document.in_force.until) continue;
      const int days = base::day_number(*document.in_force.until) - base::day_number(date);
      if (days >= 0 && days <= policy::lapse_warning_days) {
        result.lapses.push_back({document.id, document.number, *document.in_force.until});
      }
    }
  }
  std::sort(result.regions.begin(), result.regions.end());
  std::vector<policy::InForce> laws;
  for (const std::string& region : result.regions) {
    laws.push_back(policy::in_force(catalogue, region, date));
  }
  for (const policy::InForce& law : laws) {
    for (const policy::Programme* programme : law.programmes) {
      const std::string family = family_of(programme->id);
      const bool known =
          std::any_of(result.lines.begin(), result.lines.end(),
                      [&](const Coverage::ProgrammeLine& line) { return line.family == family; });
      if (!known) result.lines.push_back({family, programme->title, {}});
    }
  }
  for (Coverage::ProgrammeLine& line : result.lines) {
    for (const policy::InForce& law : laws) line.states.push_back(state_of(law, line.family));
  }
  return result;
}

std::string to_text(const Coverage& coverage, const Words& words) {
  const auto say = [&](std::string_view key) { return words.messages.text(key); };
  std::string out = "# " + say("coverage.title") + " " + base::to_string(coverage.date) + "\n\n" +
                    say("coverage.legend") + "\n\n| " + say("coverage.programme") + " |";
  for (const std::string& one : coverage.regions) out += " " + region(words, one) + " |";
  out += "\n|---|";
  for (std::size_t i = 0; i < coverage.regions.size(); ++i) out += ":-:|";
  out += "\n";
  for (const Coverage::ProgrammeLine& line : coverage.lines) {
    out += "| " + text(words, line.title) + " `" + line.family + "` |";
    for (const State state : line.states) {
      const std::string mark = state == State::encoded         ? "✓"
                               : state == State::named         ? "○"
                               : state == State::national_only ? say("coverage.national_mark")
                                                               : "–";
      out += " " + mark + " |";
    }
    out += "\n";
  }
  out += "\n" + say("coverage.lapses") + "\n\n";
  for (const Coverage::Lapse& lapse : coverage.lapses) {
    out +=
        "- " + lapse.number + " (`" + lapse.document + "`) " + base::to_string(lapse.until) + "\n";
  }
  if (coverage.lapses.empty()) out += "- " + say("coverage.none") + "\n";
  return out;
}

std::string to_json(const Coverage& coverage) {
  std::string out;
  base::JsonWriter writer(out, true);
  writer.begin_object();
  writer.member("date", base::to_string(coverage.date));
  writer.key("regions");
  writer.begin_array();
  for (const std::string& region : coverage.regions) writer.string(region);
  writer.end_array();
  writer.key("programmes");
  writer.begin_array();
  for (const Coverage::ProgrammeLine& line : coverage.lines) {
    writer.begin_object();
    writer.member("programme", line.family);
    for (std::size_t i = 0; i < line.states.size(); ++i) {
      writer.member(coverage.regions[i], name_of(line.states[i]));
    }
    writer.end_object();
  }
  writer.end_array();
  writer.key("lapses");
  writer.begin_array();
  for (const Coverage::Lapse& lapse : coverage.lapses) {
    writer.begin_object();
    writer.member("document", lapse.document);
    writer.member("until", base::to_string(lapse.until));
    writer.end_object();
  }
  writer.end_array();
  writer.end_object();
  return out;
}

}  // namespace greengauge::report
