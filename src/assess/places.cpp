#include "assess/places.h"

namespace greengauge::assess {

std::uint32_t Places::at(std::string pointer) {
  const auto known = ids_.find(pointer);
  if (known != ids_.end()) return known->second;
  const auto id = static_cast<std::uint32_t>(pointers_.size());
  ids_.emplace(pointers_.emplace_back(std::move(pointer)), id);
  return id;
}

rules::Value Places::missing(std::string pointer, rules::Why why) {
  return rules::Value::unknown(why, {at(std::move(pointer))});
}

std::vector<std::string> Places::pointers(const rules::Missing& missing) const {
  std::vector<std::string> result;
  result.reserve(missing.size());
  for (const std::uint32_t place : missing) result.push_back(pointers_[place]);
  return result;
}

}  // namespace greengauge::assess
