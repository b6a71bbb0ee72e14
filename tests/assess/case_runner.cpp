// Runs a case: makes its firm, assesses it with the real packs, and compares what the case expects.
//
// A case names only what it is about; everything it does not name is free, except errors and
// warnings, which must be exactly those it lists. Comparison goes through the parts of "expect" one
// by one and writes a line for each difference, so that one run shows all of them. A part or a
// member that no comparison knows is itself a difference: a misspelt expectation must not pass.
// Apart from the case, check_laws checks what holds of every assessment (a met requirement has no
// gap and nothing missing, scores are intervals within their bounds, numbers are finite).
#include "assess/case_runner.h"

#include <cmath>
#include <optional>
#include <set>

#include "base/json_value.h"
#include "support/near_rel.h"

namespace greengauge::test {
namespace {

using assess::Shown;
using base::Json;

constexpr double default_tolerance = 1e-12;

std::string text_of(const Shown& value) {
  if (const auto* number = std::get_if<double>(&value)) return base::number_text(*number);
  if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
  if (const auto* word = std::get_if<std::string>(&value)) return "\"" + *word + "\"";
  return "null";
}

bool is_near(const std::optional<double>& value, const Json& expected, double relative) {
  if (!value) return expected.is_null();
  return expected.is_number() && *value == near_rel(expected.get<double>(), relative);
}

bool is_same(const Shown& value, const Json& expected, double relative) {
  if (const auto* number = std::get_if<double>(&value)) return is_near(*number, expected, relative);
  if (const auto* truth = std::get_if<bool>(&value)) {
    return expected.is_boolean() && *truth == expected.get<bool>();
  }
  if (const auto* word = std::get_if<std::string>(&value)) {
    return expected.is_string() && *word == expected.get<std::string>();
  }
  return expected.is_null();
}

std::string joined(const std::vector<std::string>& texts) {
  std::string result;
  for (const std::string& one : texts) result += (result.empty() ? "" : " ") + one;
  return "[" + result + "]";
}

std::vector<std::string> codes(const std::vector<assess::Note>& notes) {
  std::vector<std::string> result;
  for (const assess::Note& note : notes) result.emplace_back(note.code);
  return result;
}

/// Compares one assessment with what a case expects.
class Comparison {
 public:
  Comparison(const Assessed& actual, std::vector<std::string>& wrong)
      : actual_(actual), wrong_(wrong) {}

  void expect(const Json& expected) {
    for (const auto& [part, value] : expected.items()) {
      if (part == "indicators") {
        each(value, [&](const auto& id, const Json& want) { indicator(id, want); });
      } else if (part == "missing") {
        each(value, [&](const auto& id, const Json& want) { indicator(id, {{"missing", want}}); });
      } else if (part == "absent") {
        for (const Json& id : value) absent(id.get<std::string>());
      } else if (part == "verdicts") {
        each(value, [&](const auto& id, const Json& want) { verdict(id, want); });
      } else if (part == "requirements") {
        each(value, [&](const auto& id, const Json& want) { requirement(id, want); });
      } else if (part == "scores") {
        each(value, [&](const auto& id, const Json& want) { score(id, want); });
      } else if (part == "score_items") {
        each(value, [&](const auto& id, const Json& want) { item(id, want); });
      } else if (part == "targets") {
        each(value, [&](const auto& id, const Json& want) {
          statement(actual_.assessment.targets, id, want);
        });
      } else if (part == "obligations") {
        each(value, [&](const auto& id, const Json& want) {
          statement(actual_.assessment.obligations, id, want);
        });
      } else if (part != "diagnostics") {
        wrong_.push_back("the case expects \"" + part + "\", which no runner knows");
      }
    }
    diagnostics(expected.contains("diagnostics") ? expected["diagnostics"] : Json::array());
  }

 private:
  template <class Check>
  void each(const Json& expected, Check check) {
    for (const auto& [id, want] : expected.items()) check(id, want);
  }

  void differs(const std::string& id, const std::string& what, const std::string& got,
               const Json& want) {
    wrong_.push_back(id + (what.empty() ? "" : " " + what) + ": " + got + ", not " + want.dump());
  }

  void check(const std::string& id, const char* what, const Shown& got, const Json& want,
             double relative) {
    if (want.contains(what) && !is_same(got, want[what], relative)) {
      differs(id, what, text_of(got), want[what]);
    }
  }

  void check(const std::string& id, const char* what, const std::vector<std::string>& got,
             const Json& want) {
    if (!want.contains(what)) return;
    if (Json(got) != want[what]) differs(id, what, joined(got), want[what]);
  }

  void known_keys(const std::string& id, const Json& want, const std::set<std::string>& known) {
    for (const auto& [key, value] : want.items()) {
      if (!known.count(key)) wrong_.push_back(id + ": a case cannot expect \"" + key + "\"");
    }
  }

  static double tolerance(const Json& want) {
    return want.is_object() ? want.value("rel", default_tolerance) : default_tolerance;
  }

  const assess::IndicatorResult* find_indicator(const std::string& id) const {
    for (const assess::IndicatorResult& result : actual_.assessment.indicators) {
      std::string name = result.id + "@" + std::to_string(result.year);
      if (!result.product.empty()) name += "/" + result.product;
      if (name == id) return &result;
    }
    return nullptr;
  }

  void indicator(const std::string& id, const Json& want) {
    const assess::IndicatorResult* result = find_indicator(id);
    if (!result) return wrong_.push_back(id + ": no such indicator");
    if (!want.is_object()) {
      if (!is_same(result->value, want, default_tolerance)) {
        differs(id, "", text_of(result->value), want);
      }
      return;
    }
    known_keys(id, want, {"value", "rel", "unit", "missing", "notes", "edition"});
    check(id, "value", result->value, want, tolerance(want));
    const std::string unit = result->unit.text.empty() ? "1" : result->unit.text;
    check(id, "unit", result->has_unit ? Shown(unit) : Shown(), want, 0);
    check(id, "missing", result->missing, want);
    check(id, "notes", codes(result->notes), want);
    check(id, "edition", Shown(result->edition), want, 0);
  }

  void absent(const std::string& id) {
    if (find_indicator(id)) wrong_.push_back(id + ": is there and should not be");
  }

  const assess::ProgrammeResult* find_programme(const std::string& id) {
    for (const assess::ProgrammeResult& result : actual_.assessment.programmes) {
      if (result.definition->id == id) return &result;
    }
    wrong_.push_back(id + ": no such programme");
    return nullptr;
  }

  void verdict(const std::string& id, const Json& want) {
    if (want.is_null()) {  // not in force on that date
      for (const assess::ProgrammeResult& result : actual_.assessment.programmes) {
        if (result.definition->id == id) wrong_.push_back(id + ": is there and should not be");
      }
      return;
    }
    const assess::ProgrammeResult* result = find_programme(id);
    if (!result) return;
    const std::string got(assess::name_of(result->verdict));
    if (want != got) differs(id, "verdict", got, want);
  }

  template <class Result>
  void judged(const std::string& id, const Result& result, const Json& want) {
    const Json detail = want.is_object() ? want : Json{{"status", want}};
    known_keys(id, detail,
               {"status", "actual", "threshold", "unit", "gap", "missing", "notes", "rel"});
    const double relative = tolerance(detail);
    check(id, "status", Shown(std::string(assess::name_of(result.status))), detail, relative);
    check(id, "actual", result.actual, detail, relative);
    check(id, "threshold", result.threshold, detail, relative);
    check(id, "unit", result.unit ? Shown(result.unit->text) : Shown(), detail, relative);
    check(id, "gap", result.gap ? Shown(*result.gap) : Shown(), detail, relative);
    check(id, "missing", result.missing, detail);
    check(id, "notes", codes(result.notes), detail);
  }

  void requirement(const std::string& id, const Json& want) {
    for (const assess::ProgrammeResult& programme : actual_.assessment.programmes) {
      for (const assess::RequirementResult& result : programme.requirements) {
        std::string name = result.definition->id;
        if (!result.product.empty()) name += "@" + result.product;
        if (name == id) return judged(id, result, want);
      }
    }
    wrong_.push_back(id + ": no such requirement");
  }

  void statement(const std::vector<assess::StatementResult>& all, const std::string& id,
                 const Json& want) {
    for (const assess::StatementResult& result : all) {
      if (result.id != id) continue;
      if (want.is_null()) return wrong_.push_back(id + ": is there and should not be");
      return judged(id, result, want);
    }
    if (!want.is_null()) wrong_.push_back(id + ": no such target or obligation");
  }

  void score(const std::string& id, const Json& want) {
    const assess::ProgrammeResult* programme = find_programme(id);
    if (!programme) return;
    if (!programme->score) return wrong_.push_back(id + ": has no score");
    known_keys(id, want, {"low", "high", "rel"});
    check(id, "low", Shown(programme->score->low), want, tolerance(want));
    check(id, "high", Shown(programme->score->high), want, tolerance(want));
  }

  void item(const std::string& id, const Json& want) {
    for (const assess::ProgrammeResult& programme : actual_.assessment.programmes) {
      if (!programme.score) continue;
      for (const assess::ItemResult& result : programme.score->items) {
        if (result.definition->id != id) continue;
        known_keys(id, want,
                   {"low", "high", "supplied", "not_applicable", "value", "lead", "base", "missing",
                    "rel"});
        const double relative = tolerance(want);
        check(id, "low", Shown(result.low), want, relative);
        check(id, "high", Shown(result.high), want, relative);
        check(id, "value", result.value, want, relative);
        check(id, "lead", result.lead, want, relative);
        check(id, "base", result.base, want, relative);
        check(id, "supplied", Shown(result.supplied), want, relative);
        check(id, "not_applicable", Shown(result.not_applicable), want, relative);
        check(id, "missing", result.missing, want);
        return;
      }
    }
    wrong_.push_back(id + ": no such score item");
  }

  /// Errors and warnings, in order.
  void diagnostics(const Json& want) {
    std::vector<std::string> got;
    for (const base::Diagnostic& one : actual_.assessment.diagnostics) {
      if (one.severity == base::Severity::note) continue;
      got.push_back(std::string(base::severity_name(one.severity)) + " " + one.where + " " +
                    one.code);
    }
    if (Json(got) != want) differs("diagnostics", "", joined(got), want);
  }

  const Assessed& actual_;
  std::vector<std::string>& wrong_;
};

/// What must hold of every assessment.
void check_laws(const Assessed& actual, std::vector<std::string>& wrong) {
  const assess::Assessment& all = actual.assessment;
  const auto statement = [&](const std::string& id, const auto& result) {
    const bool met = result.status == assess::Status::met;
    if (met && result.gap != 0.0) wrong.push_back(id + ": met, but its gap is not 0");
    if (met && !result.missing.empty()) wrong.push_back(id + ": met with inputs missing");
    if (result.status == assess::Status::unknown && result.gap) {
      wrong.push_back(id + ": unknown, but has a gap");
    }
  };
  for (const assess::ProgrammeResult& programme : all.programmes) {
    for (const auto& result : programme.requirements) statement(result.definition->id, result);
    if (!programme.score) continue;
    const assess::ScoreResult& score = *programme.score;
    if (!(0 <= score.low && score.low <= score.high && score.high <= score.definition->of)) {
      wrong.push_back(programme.definition->id +
                      ": its score is not an interval within 0 and full marks");
    }
    for (const assess::ItemResult& item : score.items) {
      if (!(0 <= item.low && item.low <= item.high && item.high <= item.definition->weight)) {
        wrong.push_back(item.definition->id +
                        ": its marks are not an interval within 0 and full marks");
      }
    }
  }
  for (const auto& result : all.targets) statement(result.id, result);
  for (const auto& result : all.obligations) statement(result.id, result);
  for (const assess::IndicatorResult& result : all.indicators) {
    const auto* number = std::get_if<double>(&result.value);
    if (number && !std::isfinite(*number)) wrong.push_back(result.id + ": not a number");
    if (!std::holds_alternative<std::monostate>(result.value) && !result.missing.empty()) {
      wrong.push_back(result.id + ": known with inputs missing");
    }
  }
}

/// Sets a value, making missing parents; lists grow by their next index or "-".
void set_at(Json& document, const std::string& pointer, const Json& value) {
  document[Json::json_pointer(pointer)] = value;
}

/// Removes a value; false if there is none. nlohmann cannot erase by pointer, so that the last
/// token is erased from its parent.
bool remove_at(Json& document, const std::string& pointer) {
  const Json::json_pointer place(pointer);
  if (!document.contains(place)) return false;
  Json& parent = document[place.parent_pointer()];
  const std::string last = place.back();
  if (parent.is_array()) {
    parent.erase(static_cast<std::size_t>(std::stoul(last)));
  } else {
    parent.erase(last);
  }
  return true;
}

Json parsed(const std::string& path) {
  const base::ParsedJson text = base::parse_json(bytes_of(path));
  return text.readable && text.faults.empty() ? text.value : Json();
}

}  // namespace

Firms read_firms() {
  Firms firms;
  for (const std::string& name : json_files("tests/cases/firms")) {
    firms[name.substr(0, name.size() - 5)] = parsed(source_path("tests/cases/firms/" + name));
  }
  return firms;
}

Json firm_of(const Json& single, const Firms& firms, std::vector<std::string>& wrong) {
  Json firm;
  if (single.contains("base")) {
    const auto found = firms.find(single["base"].get<std::string>());
    if (found == firms.end()) {
      wrong.push_back("no firm " + single["base"].dump());
      return firm;
    }
    firm = found->second;
  } else if (single.contains("firm")) {
    firm = single["firm"];
  } else {
    wrong.push_back("a case needs \"firm\" or \"base\"");
  }
  if (single.contains("set")) {
    for (const auto& [pointer, value] : single["set"].items()) set_at(firm, pointer, value);
  }
  if (single.contains("remove")) {
    for (const Json& pointer : single["remove"]) {
      if (!remove_at(firm, pointer.get<std::string>())) {
        wrong.push_back("nothing to remove at " + pointer.dump());
      }
    }
  }
  if (!firm.contains("format")) firm["format"] = firm::format_name;
  return firm;
}

std::vector<std::string> differences(const Json& single, const Firms& firms) {
  std::vector<std::string> wrong;
  for (const auto& [key, value] : single.items()) {
    static const std::set<std::string> known{"about", "source", "date",   "firm",
                                             "base",  "set",    "remove", "expect"};
    if (!known.count(key)) wrong.push_back("a case has no \"" + key + "\"");
  }
  for (const char* due : {"about", "source", "date", "expect"}) {
    if (!single.contains(due)) wrong.push_back(std::string("a case needs \"") + due + "\"");
  }
  const auto date = base::parse_date(single.value("date", ""));
  if (!date) wrong.push_back("its date cannot be read");
  if (!wrong.empty()) return wrong;

  const Json file = firm_of(single, firms, wrong);
  if (!wrong.empty()) return wrong;
  const Assessed actual = assessed(file, *date);
  if (!actual.readable()) return {"the firm cannot be read"};
  Comparison(actual, wrong).expect(single["expect"]);
  check_laws(actual, wrong);
  return wrong;
}

std::vector<NamedCase> read_cases() {
  std::vector<NamedCase> cases;
  for (const std::string& name : json_files("tests/cases")) {
    if (name.rfind("firms/", 0) == 0 || name.rfind("rows/", 0) == 0) continue;  // tables
    const Json file = parsed(source_path("tests/cases/" + name));
    if (!file.is_array()) {
      cases.push_back({name, file});
      continue;
    }
    for (std::size_t i = 0; i < file.size(); ++i) {
      cases.push_back({name + "/" + std::to_string(i), file[i]});
    }
  }
  return cases;
}

}  // namespace greengauge::test
