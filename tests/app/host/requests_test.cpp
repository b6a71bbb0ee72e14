// The queue of requests and the latest messages.
#include <doctest/doctest.h>

#include "app/host/requests.h"

using namespace greengauge;
using app::Requests;

TEST_CASE("what is asked for is taken once, in order, with what it is called") {
  Requests requests;
  CHECK(requests.take().empty());
  requests.ask("print");
  requests.ask("save-file", {{"name", "a.json"}});
  CHECK(requests.take() == R"([{"what":"print"},{"name":"a.json","what":"save-file"}])");
  CHECK(requests.take().empty());
}

TEST_CASE("of what the host tells the latest of each kind stays, and what has no kind is ignored") {
  Requests requests;
  CHECK(requests.told("embedded") == nullptr);
  requests.tell({{"what", "embedded"}, {"on", false}});
  requests.tell({{"what", "embedded"}, {"on", true}});
  requests.tell({{"what", 7}});
  requests.tell({{"on", true}});
  requests.tell("embedded");
  requests.tell(nullptr);
  REQUIRE(requests.told("embedded") != nullptr);
  CHECK((*requests.told("embedded"))["on"] == true);
  requests.forget("embedded");
  CHECK(requests.told("embedded") == nullptr);
}
