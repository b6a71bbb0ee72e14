// Dialogs and toasts: their place in the tree and in the window, and how they close.
#include "ui/overlays.h"
#include "support/page.h"

using namespace greengauge;
using namespace greengauge::ui;
using test::Page;

namespace {

struct Asked {
  bool open = false;
  int lines = 1;
  Page page{[this](Ui& u) {
    if (button(u, {.key = "ask", .label = "删除"})) open = true;
    if (!open) return;
    const bool left = dialog(u, {.key = "sure", .title = "确定删除？"}, [&] {
      for (int i = 0; i < lines; ++i) paragraph(u, "删除后不能恢复。");
      if (button(u, {.key = "no", .label = "取消"})) open = false;
    });
    if (left) open = false;
  }};
};

}  // namespace

TEST_CASE("a dialog is outside of all containers, with its name and its words") {
  Asked asked;
  CHECK(asked.page.seek(Role::dialog, "确定删除？") == nullptr);
  asked.page.click(Role::button, "删除");
  const Node& sheet = asked.page.find(Role::dialog, "确定删除？");
  CHECK(sheet.parent == no_node);
  CHECK(sheet.look == "modal");
  CHECK(asked.page.find(Role::heading, "确定删除？").parent == sheet.id);
  CHECK(asked.page.find(Role::button, "取消").parent == sheet.id);
}

TEST_CASE("a dialog closes by its button or by Escape") {
  Asked asked;
  asked.page.click(Role::button, "删除");
  asked.page.click(Role::button, "取消");
  CHECK(asked.page.seek(Role::dialog, "确定删除？") == nullptr);
  asked.page.click(Role::button, "删除");
  asked.page.press(asked.page.find(Role::dialog, "确定删除？").id, "Escape");
  CHECK(!asked.open);
}

TEST_CASE("a dialog that fits is in the middle of the window, a taller one in the document") {
  Asked asked;
  asked.page.click(Role::button, "删除");
  const Node small = asked.page.find(Role::dialog, "确定删除？");
  CHECK(small.fixed);
  const float below = asked.page.viewport.height - small.rect.bottom();
  CHECK(std::abs(below - small.rect.y) <= 1);
  CHECK(std::abs(asked.page.viewport.width - small.rect.right() - small.rect.x) <= 1);
  asked.lines = 80;
  asked.page.stage().ui().request_frames();
  asked.page.settle();
  const Node tall = asked.page.find(Role::dialog, "确定删除？");
  CHECK(!tall.fixed);
  CHECK(asked.page.stage().ui().content_height() >= tall.rect.bottom());
}

TEST_CASE("a toast is read out and closes by its button or by the mirror") {
  bool shown = true;
  Page page([&](Ui& u) {
    if (shown && toast(u, {.key = "t", .text = "已保存", .close = "关闭"})) shown = false;
  });
  CHECK(page.find(Role::status, "已保存").fixed);
  page.click(Role::button, "关闭");
  CHECK(!shown);
  CHECK(page.seek(Role::status, "已保存") == nullptr);
  shown = true;
  page.settle();
  const NodeId id = page.find(Role::status, "已保存").parent;
  page.press(id, "Escape");
  CHECK(!shown);
}
