// Firms read, assessed and advised; a change applied to the file and the file assessed again.
// In: a firm as JSON. Out: the advice on it.
#pragma once

#include <optional>
#include <string>

#include "assess/advice/advice.h"
#include "base/json_value.h"
#include "firm/document.h"
#include "support/packs.h"

namespace greengauge::test {

inline constexpr base::Date advice_day{2026, 11, 20};

struct Advised {
  base::Json file;
  Assessed assessed;

  const assess::Assessment& result() const { return assessed.assessment; }
  bool readable() const { return assessed.readable(); }
};

inline Advised advised(base::Json file, base::Date date = advice_day) {
  file["format"] = "greengauge.firm/1";
  Advised made{file, test::assessed(file, date)};
  if (made.readable()) {
    assess::advise(made.assessed.law, *made.assessed.read.firm, made.assessed.assessment);
  }
  return made;
}

inline Advised advised(const char* text) { return advised(base::parse_json(text).value); }

inline const assess::Change* find_change(const Advised& advised, std::string_view goal,
                                         assess::LeverKind lever, std::string_view subject) {
  for (const assess::Change& change : advised.result().changes) {
    if (change.goal == goal && change.lever == lever && change.subject == subject) return &change;
  }
  return nullptr;
}

const assess::Change* find_change(const Advised&&, std::string_view, assess::LeverKind,
                                  std::string_view) = delete;  // would dangle

inline std::size_t count_changes(const Advised& advised, std::string_view goal) {
  const auto& all = advised.result().changes;
  return static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [&](const auto& one) { return one.goal == goal; }));
}

inline double number(const assess::Shown& value) {
  const auto* found = std::get_if<double>(&value);
  return found ? *found : -1e300;
}

/// The file after the edits; nothing if one of them cannot be applied.
inline std::optional<base::Json> edited(base::Json file, const std::vector<firm::Edit>& edits) {
  for (const firm::Edit& edit : edits) {
    if (!firm::apply(file, edit)) return std::nullopt;
  }
  return file;
}

inline const assess::ProgrammeResult* programme_of(const assess::Assessment& assessment,
                                                   std::string_view id) {
  for (const auto& result : assessment.programmes) {
    if (result.definition->id == id) return &result;
  }
  return nullptr;
}

}  // namespace greengauge::test
