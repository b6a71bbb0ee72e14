// The page within a portal: what the portal decides, what the visitor must press, what is ignored.
#include <doctest/doctest.h>

#include "base/json_value.h"
#include "support/running_app.h"

using namespace greengauge;
using test::RunningApp;
using ui::Role;

namespace {

constexpr const char* init =
    R"({"what": "embedded", "portal": "https://gxj.example.gov.cn", "lang": "en", "region": "CN-JS", "theme": "dark"})";

}  // namespace

TEST_CASE("without a portal nothing can be sent") {
  RunningApp page;
  page.load_sample("foundry-wuhu");
  page.requests();
  page.go("结果");
  CHECK(page->seek(Role::button, "发送给门户") == nullptr);
  CHECK(page.requests().empty());
}

TEST_CASE(
    "within a portal the page says what would be sent and where to, and only the button sends") {
  RunningApp page;
  page.load_sample("foundry-wuhu");
  page.app->receive(R"({"what": "embedded", "portal": "https://gxj.example.gov.cn"})");
  page.settle();
  page.requests();
  page.go("结果");
  CHECK(page->says("https://gxj.example.gov.cn"));
  CHECK(page.requests().empty());
  page->click(Role::button, "发送给门户");
  CHECK(page.requests() == base::parse_json(R"([{"what":"send-to-portal"}])").value);
  page.app->receive(R"({"what": "sent-to-portal"})");
  page.settle();
  CHECK(page->seek(Role::button, "再次发送") != nullptr);
}

TEST_CASE("a portal sets language, theme and region of an empty page") {
  RunningApp page;
  page.app->receive(init);
  page.settle();
  CHECK(page.app->language() == base::Language::en);
  CHECK(page.app->scheme() == ui::Scheme::dark);
  CHECK(*page.at("/region") == "CN-JS");
}

TEST_CASE("a firm without a region is of the region that the portal named") {
  RunningApp page;
  page.app->receive(init);
  page.settle();
  page.app->load(R"({"format": "greengauge.firm/1", "name": "甲"})");
  CHECK(*page.at("/region") == "CN-JS");
  page.app->load(R"({"format": "greengauge.firm/1", "name": "乙", "region": "CN-SN"})");
  CHECK(*page.at("/region") == "CN-SN");
}

TEST_CASE("a file that is not a pack is reported at the start") {
  app::App whole, broken;
  const std::string pack =
      R"({"id": "x", "version": "2026.11", "region": "CN", "title": {"zh": "x", "en": "x"}})";
  whole.add_pack("cn/x.json", pack);
  CHECK(whole.start({"zh", "", "2026-11-20", ""}).empty());
  broken.add_pack("cn/x.json", pack);
  broken.add_pack("cn/y.json", "<!doctype html>");
  CHECK(broken.start({"zh", "", "2026-11-20", ""}).rfind("cn/y.json", 0) == 0);
}

TEST_CASE("a portal does not take away what is entered") {
  RunningApp page;
  page.load_sample("foundry-wuhu");
  const std::string before = page.app->firm();
  page.app->receive(init);
  page.settle();
  CHECK(page.app->firm() == before);
}

TEST_CASE("messages of no use are ignored") {
  RunningApp page;
  for (const char* message :
       {"", "7", "[]",
        R"({"what": "embedded", "portal": 3, "lang": {}, "region": [], "theme": 1})"})
    page.app->receive(message);
  page.settle();
  CHECK(page.app->language() == base::Language::zh);
  CHECK(*page.at("/region") == "CN-AH");
}
