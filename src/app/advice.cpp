// Advice by request: the host answers a request "advice" with a message "advice" that has the same
// key. Computing takes longer than a frame, so that pages show the earlier advice until the new one
// comes.
#include "app/advice.h"
#include "base/json_value.h"

namespace greengauge::app {

std::string advice_key(const Screen& s) {
  return std::to_string(s.state.revision()) + (s.language() == base::Language::zh ? "zh" : "en");
}

const base::Json* advice(const Screen& s) {
  const std::string key = advice_key(s);
  if (s.view.advice_requested != key) {
    s.view.advice_requested = key;
    s.request("advice", {{"key", key}});
  }
  return s.latest_message("advice");
}

bool is_current(const Screen& s, const base::Json& message) {
  const auto key = message.find("key");
  return key != message.end() && *key == advice_key(s);
}

}  // namespace greengauge::app
