#include "app/app.h"

#include "ui/bars.h"
#include "ui/shell.h"

namespace greengauge::app {

void App::add_pack(std::string_view, std::string_view) {}

void App::start(const Start& start) {
  if (auto language = base::language_from_code(start.language)) language_ = *language;
}

std::string App::title() const { return "绿标尺 GreenGauge"; }
std::string App::load(std::string_view) { return R"({"ok":false,"diagnostics":[]})"; }
std::string App::firm() const { return "{}"; }
std::string App::assessment() const { return "{}"; }

void App::build(ui::Ui& u) {
  using namespace ui;
  Shell s{"绿标尺", "GreenGauge", "页面", "实时结果", {{"firm", "企业", "企业", Icon::factory, true}, {"results", "结果", "结果", Icon::gauge, false}}, page_, "已填"};
  const int pressed = shell(u, s, {
    [&] {
      if (button(u, {.key = "theme", .label = "深色", .icon = Icon::moon, .icon_only = true}))
        scheme_ = scheme_ == Scheme::light ? Scheme::dark : Scheme::light;
      button(u, {.key = "plain", .label = "文字版", .look = "plain-toggle"});
      button(u, {.key = "en", .label = "EN", .language = "en"});
    },
    [&](bool) {
      heading(u, 1, "企业");
      paragraph(u, "照着账单填，单位可选。不知道的留空，**空白不算零**。", {.muted = true});
      u.space(16);
      card(u, {.key = "card", .label = "基本情况"}, [&] {
        u.flow(u.px(30), u.px(12), [&] { heading(u, 2, "国家绿色工厂"); badge(u, Tone::gap, "有差距"); badge(u, Tone::good, "可申报"); badge(u, Tone::veto, "否决"); badge(u, Tone::unknown, "信息不足"); });
        u.space(8);
        interval_bar(u, {"得分", "41–78", 41, 78, 100});
        u.space(16);
        if (auto t = text_field(u, {{.key = "name", .label = "企业名称", .help = "照营业执照填写"}, name_, "例如：示例铸造有限公司"})) name_ = *t;
        u.space(16);
        NumberField nf{.field = {.key = "employees", .label = "从业人员"}, .value = employees_, .not_a_number = "“{text}”不是数字", .unit = "人"};
        if (auto e = number_field(u, nf); e.edited) employees_ = e.value;
        u.space(16);
        const std::vector<Option> options{{"yes", "是"}, {"no", "否"}, {"", "不确定"}};
        if (auto a = segmented(u, {{.key = "q", .label = "近三年有无安全事故？"}, answer_, &options})) answer_ = *a;
        u.space(16);
        if (auto a = choice(u, {{.key = "c", .label = "能源管理体系"}, answer_, &options})) answer_ = *a;
        u.space(16);
        const std::vector<Found> found{{"3391", "黑色金属铸造", "3391", "foundry"}, {"1713", "棉印染精加工", "1713", "dyeing"}};
        if (auto a = search_choice(u, {{.key = "i", .label = "行业"}, industry_, &found, "输入词或代码", "没有找到"})) industry_ = *a;
        u.space(16);
        notice(u, Tone::gap, "烟煤 900 吨，约占一半能耗。若账单单位是公斤，应为 0.9 吨。", [&] { link(u, {.key = "l1", .label = "没错，是 900 吨"}); link(u, {.key = "l2", .label = "改为 0.9 吨"}); });
        if (disclosure(u, "d", "逐条查看")) paragraph(u, "展开的内容");
      });
    },
    [&] { card(u, {.key = "live", .label = "实时"}, [&] { paragraph(u, "1,616.9", {.size = type_display, .weight = Weight::bold}); paragraph(u, "综合能耗，吨标准煤（当量值）", {.size = type_small, .muted = true}); }); }});
  if (pressed >= 0) page_ = pressed;
}

}  // namespace greengauge::app
