// Insertion sort for lists of up to a few hundred elements.
// In: a list and a comparison. Out: the list in order; equal elements keep their order.
// Its code is a tenth of std::stable_sort's, which matters for the download of the page.
#pragma once

#include <algorithm>
#include <iterator>

namespace greengauge::base {

template <typename List, typename Before>
void insertion_sort(List& list, Before before) {
  for (auto at = list.begin(); at != list.end(); ++at)
    std::rotate(std::upper_bound(list.begin(), at, *at, before), at, std::next(at));
}

}  // namespace greengauge::base
