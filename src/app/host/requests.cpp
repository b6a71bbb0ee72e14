// The queue of requests and the latest messages. Text that is not valid UTF-8 is replaced when
// requests are written, since a visitor's file may hold any bytes.
#include "app/host/requests.h"

#include <utility>

#include "base/json_value.h"

namespace greengauge::app {

Requests::Requests() : queue_(base::Json::array()) {}

void Requests::request(std::string_view what) { request(what, base::Json::object()); }

void Requests::request(std::string_view what, base::Json with) {
  with["what"] = std::string(what);
  queue_->push_back(std::move(with));
}

std::string Requests::take() {
  if (queue_->empty()) return {};
  return std::exchange(*queue_, base::Json::array())
      .dump(-1, ' ', false, base::Json::error_handler_t::replace);
}

void Requests::receive(base::Json message) {
  const auto what = message.find("what");
  if (what == message.end() || !what->is_string()) return;
  std::string name = what->get<std::string>();
  messages_.insert_or_assign(std::move(name), std::move(message));
}

const base::Json* Requests::latest_message(std::string_view what) const {
  const auto found = messages_.find(what);
  return found == messages_.end() ? nullptr : &*found->second;
}

void Requests::forget(std::string_view what) {
  if (const auto found = messages_.find(what); found != messages_.end()) messages_.erase(found);
}

}  // namespace greengauge::app
