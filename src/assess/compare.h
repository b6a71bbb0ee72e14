// Two lists of results of one kind, put side by side: what was before, and what is after a change of the
// firm or of the rules.
// In: two lists. Out: pairs of results of the same thing. Results are matched by what they are about (id,
// product, year), never by their place: targets that do not concern a firm are not in its list.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "assess/assessment.h"

namespace greengauge::assess {

/// What a result is about. Borrows from the result.
struct ResultKey {
  std::string_view id;
  std::string_view product = {};  ///< "" for the firm
  int year = 0;                   ///< 0: of the assessment year, or of no year
  friend bool operator==(const ResultKey&, const ResultKey&) = default;
};
inline ResultKey key_of(const ProgrammeResult& result) { return {result.definition->id}; }
inline ResultKey key_of(const StatementResult& result) { return {result.id, result.product}; }
inline ResultKey key_of(const IndicatorResult& result) {
  return {result.id, result.product, result.year};
}

/// Calls `each(before, after)` with pointers to the results of one thing, in the order of `before`, then
/// for those that are only in `after`. The side without a result is null.
template <class Result, class Each>
void for_each_pair(const std::vector<Result>& before, const std::vector<Result>& after, Each each) {
  const auto find = [](const std::vector<Result>& list, const ResultKey& key,
                       std::size_t expected) {
    const auto same = [&](const Result& other) { return key_of(other) == key; };
    if (expected < list.size() && same(list[expected])) return &list[expected];
    const auto found = std::find_if(list.begin(), list.end(), same);
    return found == list.end() ? static_cast<const Result*>(nullptr) : &*found;
  };
  std::size_t expected = 0, matched = 0;  // both have the same order, mostly the same length
  for (const Result& was : before) {
    const Result* is = find(after, key_of(was), expected);
    if (is) {
      expected = static_cast<std::size_t>(is - after.data()) + 1;
      ++matched;
    }
    each(&was, is);
  }
  if (matched == after.size()) return;
  for (std::size_t i = 0; i < after.size(); ++i)
    if (!find(before, key_of(after[i]), i)) each(static_cast<const Result*>(nullptr), &after[i]);
}

}  // namespace greengauge::assess
