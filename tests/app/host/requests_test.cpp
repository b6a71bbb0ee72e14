// The queue of requests and the latest messages.
#include <doctest/doctest.h>

#include "app/host/requests.h"
#include "base/json_value.h"

using namespace greengauge;
using app::Requests;

TEST_CASE("requests are taken once, in order, with their names") {
  Requests requests;
  CHECK(requests.take().empty());
  requests.request("print");
  requests.request("save-file", {{"name", "a.json"}});
  CHECK(requests.take() == R"([{"what":"print"},{"name":"a.json","what":"save-file"}])");
  CHECK(requests.take().empty());
}

TEST_CASE(
    "of the host's messages the latest of each kind is kept, and one without a kind is ignored") {
  Requests requests;
  CHECK(requests.latest_message("embedded") == nullptr);
  requests.receive({{"what", "embedded"}, {"on", false}});
  requests.receive({{"what", "embedded"}, {"on", true}});
  requests.receive({{"what", 7}});
  requests.receive({{"on", true}});
  requests.receive("embedded");
  requests.receive(nullptr);
  REQUIRE(requests.latest_message("embedded") != nullptr);
  CHECK((*requests.latest_message("embedded"))["on"] == true);
  requests.forget("embedded");
  CHECK(requests.latest_message("embedded") == nullptr);
}
