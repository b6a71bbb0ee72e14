#include "app/app_harness.h"

using namespace greengauge;
using namespace greengauge::app;
using app::testing::Running;
using ui::Role;

TEST_CASE("a sample loads and every page opens without a fault") {
  for (const char* sample : {"foundry-wuhu", "dyeing-suzhou"}) {
    Running app;
    CHECK(app.load_sample(sample) == R"({"ok":true,"diagnostics":[]})");
    for (const char* page : {"企业", "能源", "产品与产值", "绿色管理", "结果"}) {
      app.go(page);
      CHECK(app->find(Role::heading, page).level == 1);
    }
  }
}
