// A register of JSON pointers.
// A rule over many unknown values unites their missing places again and again. Sets of small
// numbers are cheap to unite, sets of strings are not; so each pointer gets the next number when it
// is first missing, and the number is turned back into its pointer only for a result. The value of
// a single missing place is kept ready, because most unknown values lack just one.
#include "assess/places.h"

namespace greengauge::assess {

std::uint32_t Places::at(std::string pointer) {
  const auto known = ids_.find(pointer);
  if (known != ids_.end()) return known->second;
  const auto id = static_cast<std::uint32_t>(places_.size());
  const Place& place = places_.emplace_back(Place{std::move(pointer), rules::Missing(id)});
  ids_.emplace(place.pointer, id);
  return id;
}

rules::Value Places::missing(std::string pointer, rules::Why why) {
  return rules::Value::unknown(why, places_[at(std::move(pointer))].alone);
}

std::vector<std::string> Places::pointers(const rules::Missing& missing) const {
  std::vector<std::string> result;
  result.reserve(missing.size());
  for (const std::uint32_t place : missing) result.push_back(places_[place].pointer);
  return result;
}

}  // namespace greengauge::assess
