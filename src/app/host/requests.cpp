// The queue of requests and the latest messages. Text that is not valid UTF-8 is replaced when
// requests are written, since a visitor's file may hold any bytes.
#include "app/host/requests.h"

#include <utility>

namespace greengauge::app {

void Requests::ask(std::string_view what, base::Json with) {
  with["what"] = std::string(what);
  asked_.push_back(std::move(with));
}

std::string Requests::take() {
  if (asked_.empty()) return {};
  return std::exchange(asked_, base::Json::array())
      .dump(-1, ' ', false, base::Json::error_handler_t::replace);
}

void Requests::tell(base::Json message) {
  const auto what = message.find("what");
  if (what == message.end() || !what->is_string()) return;
  std::string name = what->get<std::string>();
  told_.insert_or_assign(std::move(name), std::move(message));
}

const base::Json* Requests::told(std::string_view what) const {
  const auto found = told_.find(what);
  return found == told_.end() ? nullptr : &found->second;
}

void Requests::forget(std::string_view what) {
  if (const auto found = told_.find(what); found != told_.end()) told_.erase(found);
}

}  // namespace greengauge::app
