// The index of the unit table: by exact spelling, and by spelling without regard to capitals.
// Built once, on first use (thread-safe: a function's static variable), and constant afterwards.
#include <string>
#include <unordered_map>

#include "units/unit_table.h"

namespace greengauge::units {
namespace {

std::string in_small_letters(std::string_view name) {
  std::string result(name);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

struct Index {
  std::unordered_map<std::string_view, const NamedUnit*> exact;
  std::unordered_map<std::string, const NamedUnit*> any_capitals;  // null: more than one unit

  Index() {
    for (const NamedUnit& unit : named_units()) {
      for (std::string_view rest = unit.names; !rest.empty();) {
        const std::string_view name = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(rest.size(), name.size() + 1));
        exact.emplace(name, &unit);
        if (unit.capitals == Capitals::exact) continue;
        const auto [known, is_new] = any_capitals.emplace(in_small_letters(name), &unit);
        if (!is_new && known->second != &unit) known->second = nullptr;
      }
    }
  }
};

const Index& index() {
  static const Index made_once;
  return made_once;
}

}  // namespace

const NamedUnit* find_unit(std::string_view name) {
  const auto exact = index().exact.find(name);
  if (exact != index().exact.end()) return exact->second;
  const auto folded = index().any_capitals.find(in_small_letters(name));
  return folded != index().any_capitals.end() ? folded->second : nullptr;
}

}  // namespace greengauge::units
