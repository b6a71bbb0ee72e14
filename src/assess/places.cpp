#include "assess/places.h"

namespace greengauge::assess {

std::uint32_t Places::at(std::string pointer) {
  const auto [place, is_new] =
      ids_.try_emplace(pointer, static_cast<std::uint32_t>(pointers_.size()));
  if (is_new) pointers_.push_back(std::move(pointer));
  return place->second;
}

rules::Value Places::missing(std::string pointer, rules::Why why) {
  return rules::Value::unknown(why, {at(std::move(pointer))});
}

std::vector<std::string> Places::pointers(const rules::Missing& missing) const {
  std::vector<std::string> result;
  for (const std::uint32_t place : missing) result.push_back(pointers_[place]);
  return result;
}

}  // namespace greengauge::assess
