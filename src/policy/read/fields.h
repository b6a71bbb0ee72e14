// Fields that many parts of a pack share: ids, dates, periods, citations, units, rules, options.
// In: a Reader on the object that has the field. Out: the typed value; faults go to the Reader's list.
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
/// `from` and `until` of an object.
Period read_period(const base::Reader& object);
/// `cite`: one citation or a list of them.
Citations read_cite(const base::Reader& object, bool required);
/// A unit text; `required` also refuses its absence.
std::optional<units::Unit> read_unit(const base::Reader& field, bool required);
/// A rule text, parsed; its faults carry the column.
std::optional<rules::Expression> read_rule(const base::Reader& field);
std::vector<std::string> read_words(const base::Reader& list);

/// Calls `read` with a Reader on every element of a list that is there.
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

/// One of some names; `fallback` where the field is absent or faulty.
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
