// Sorting for lists of at most some hundred: by insertion, with a tenth of std::stable_sort's code.
// In: a list and what stands before what. Out: the list in order; equals keep theirs.
#pragma once

#include <algorithm>
#include <iterator>

namespace greengauge::base {

template <typename List, typename Before>
void sort_few(List& list, Before before) {
  for (auto at = list.begin(); at != list.end(); ++at)
    std::rotate(std::upper_bound(list.begin(), at, *at, before), at, std::next(at));
}

}  // namespace greengauge::base
