// Fields that many parts of a pack share: ids, dates, periods, citations, units, rules, choices.
// In: a Reader on the field, or on the object that contains it. Out: the typed value; nothing or a
// default if the field is missing or faulty. Faults go to the Reader's list.
#pragma once

#include <array>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "base/json.h"
#include "policy/model.h"

namespace greengauge::policy {

std::string read_id(const base::Reader& object);
std::optional<Date> read_date(const base::Reader& field);
/// `from` and `until` of an object, both included.
Period read_period(const base::Reader& object);
/// `cite` of an object: one citation or a list of them.
Citations read_cite(const base::Reader& object, bool required);
/// A unit text. `required`: a missing one is a fault.
std::optional<units::Unit> read_unit(const base::Reader& field, bool required);
/// A rule text, parsed but not checked. Its faults carry the column.
std::optional<rules::Expression> read_rule(const base::Reader& field);
/// A list of texts.
std::vector<std::string> read_words(const base::Reader& list);

/// Calls `read` with a Reader on every object of a list; a missing list has none.
template <class Read>
void for_each(const base::Reader& list, Read read) {
  if (!list.exists() || !list.expect_array()) return;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const base::Reader element = list[i];
    if (element.expect_object()) read(element);
  }
}

template <class Value>
struct Named {
  std::string_view name;
  Value value;
};

/// The value of one of `names`; `fallback` if the field is missing or names something else.
template <class Value, std::size_t Count>
Value read_choice(const base::Reader& field, const std::array<Named<Value>, Count>& names,
                  Value fallback) {
  const auto text = field.text();
  if (!text) return fallback;
  std::string known;
  for (const Named<Value>& named : names) {
    if (named.name == *text) return named.value;
    known += (known.empty() ? "" : ", ") + std::string(named.name);
  }
  field.fault("pack.choice", {{"read", *text}, {"expected", known}});
  return fallback;
}

}  // namespace greengauge::policy
