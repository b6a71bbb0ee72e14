// Places in the firm file that something is missing at: handles for rules::Missing.
// In: JSON pointers. Out: small numbers, and the pointers back.
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
  std::uint32_t at(std::string pointer);
  /// Unknown for want of what stands there; all that lack the same place share its handle.
  rules::Value missing(std::string pointer, rules::Why why = rules::Why::input);
  /// Pointers of missing inputs, in the order in which they were first asked for.
  std::vector<std::string> pointers(const rules::Missing& missing) const;

 private:
  struct Place {
    std::string pointer;
    rules::Missing alone;
  };
  std::deque<Place> places_;  ///< they stay where they are
  std::unordered_map<std::string_view, std::uint32_t> ids_;
};

}  // namespace greengauge::assess
