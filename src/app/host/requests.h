// The exchange with the host, that is the page's JavaScript: requests for what only it can do
// (files, printing, storage, other windows), and the messages that it sends.
// In: requests of the pages, messages of the host. Out: JSON. Neither side calls the other.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/json.h"

namespace greengauge::app {

/// Requests are queued until the host takes them, after the frame in which they were made. Of the
/// messages the latest of each kind is kept until it is forgotten.
class Requests {
 public:
  Requests();

  /// `with` is an object: the arguments of the host's handler of that name (web/page/requests.js).
  void request(std::string_view what);
  void request(std::string_view what, base::Json with);
  /// The requests since the last call, [{"what": …, …}, …], or "".
  std::string take();

  /// Keeps a message, which is an object with a text "what"; anything else is ignored.
  void receive(base::Json message);
  /// The latest message of that kind, or null.
  const base::Json* latest_message(std::string_view what) const;
  void forget(std::string_view what);

 private:
  base::JsonBox queue_;  ///< a list
  std::map<std::string, base::JsonBox, std::less<>> messages_;
};

}  // namespace greengauge::app
