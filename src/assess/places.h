// Places in the firm file where something is missing, as the small handles of rules::Missing.
// In: JSON pointers. Out: one handle for each different pointer, and the pointers of a set of
// handles. Handles are only valid for the Places that gave them.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rules/value.h"

namespace greengauge::assess {

class Places {
 public:
  /// The handle of a pointer; a new one if the pointer is new.
  std::uint32_t at(std::string pointer);
  /// An unknown value that lacks the input at `pointer`.
  rules::Value missing(std::string pointer, rules::Why why = rules::Why::input);
  /// The pointers of a set, in the order in which they were first asked for.
  std::vector<std::string> pointers(const rules::Missing& missing) const;

 private:
  struct Place {
    std::string pointer;
    rules::Missing alone;
  };
  std::deque<Place> places_;  ///< by handle; a deque, since ids_ points to their strings
  std::unordered_map<std::string_view, std::uint32_t> ids_;
};

}  // namespace greengauge::assess
