// What only the page around the application can do (files, printing, storage, other windows), and
// what that page tells in turn.
// In: requests of the pages, messages of the host. Out: JSON; neither side calls the other.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/json.h"

namespace greengauge::app {

/// Requests wait here until the host takes them, after the frame in which they were made; the latest
/// message of each kind stays for the pages to look at.
class Requests {
 public:
  /// `with` is an object: what the host's handler of that name needs to know.
  void ask(std::string_view what, base::Json with = base::Json::object());
  /// [{"what": …, …}], or "" if nothing was asked for since.
  std::string take();

  /// Keeps an object with a text "what"; anything else is ignored.
  void tell(base::Json message);
  /// The latest message of that kind, or null.
  const base::Json* told(std::string_view what) const;
  void forget(std::string_view what);

 private:
  base::Json asked_ = base::Json::array();
  std::map<std::string, base::Json, std::less<>> told_;
};

}  // namespace greengauge::app
