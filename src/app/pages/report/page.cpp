// The report page: what the report will say and what it will call unknown; printing and saving it;
// bills and firm files. The report itself is made by another module that the host loads when it is
// needed: a button here only sends the request "report" with the form in question (web/export).
// In a kiosk without files the page shows the summary and offers codes for the visitor's phone.
#include <algorithm>

#include "app/host/firm_link.h"
#include "app/pages.h"
#include "app/parts/programme_card.h"
#include "base/json_value.h"
#include "report/words/words.h"
#include "ui/controls.h"
#include "ui/numbers.h"

namespace greengauge::app {
namespace {

constexpr std::size_t max_open = 6;

/// A button that requests a report or a bill table in the form `as`; see web/export/exports.js.
void form_button(const Screen& s, std::string_view as, std::string_view label_key,
                 ui::ButtonKind kind = ui::ButtonKind::outline) {
  const std::string label = s(label_key);
  if (ui::button(s.ui, {.key = as, .label = label, .kind = kind}))
    s.request("report", {{"as", std::string(as)}, {"year", s.state.year()}});
}

void buttons(const Screen& s, ui::Body body) {
  s.ui.space(12);
  s.ui.flow(s.ui.control_height(), s.ui.px(ui::grid), body);
}

void line(const Screen& s, const std::string& label, const std::string& value) {
  s.ui.columns({1, 1}, s.ui.px(16), [&](int column) {
    if (column == 0)
      ui::paragraph(s.ui, label, ui::small_muted);
    else
      ui::paragraph(s.ui, value, {.weight = ui::Weight::bold, .align = ui::Align::right});
  });
}

/// The key figures of the report's first page.
void figures(const Screen& s) {
  const assess::Assessment& assessment = s.state.assessment();
  for (const char* id : {"energy.tce", "co2.location", "intensity.output_value"}) {
    const assess::IndicatorResult* result = s.state.indicator(id, assessment.assessment_year);
    if (!result) continue;
    line(s, s.of(result->definition->title), shown_text(s, result->value, result->unit));
  }
}

void verdicts(const Screen& s) {
  for (const assess::ProgrammeResult& programme : s.state.assessment().programmes) {
    const bool in_brief = programme.verdict == assess::Verdict::not_applicable ||
                          programme.verdict == assess::Verdict::no_criteria;
    if (in_brief) continue;
    s.ui.space(8);
    s.ui.flow(s.ui.px(24), s.ui.px(ui::grid), [&] {
      ui::paragraph(s.ui, s.of(programme.definition->title));
      verdict_badge(s, programme.verdict);
    });
  }
}

void summary(const Screen& s) {
  const assess::Assessment& assessment = s.state.assessment();
  ui::card(s.ui, {.key = "summary", .label = s("app.report.summary")}, [&] {
    ui::heading(s.ui, 2, s("app.report.summary"));
    if (s.with_files()) ui::paragraph(s.ui, s("app.report.holds"), ui::small_muted);
    s.ui.space(12);
    const std::string name = assessment.name.empty() ? s("app.report.no_name") : assessment.name;
    line(s, s("app.report.firm"), name);
    line(s, s("app.report.year"), std::to_string(assessment.assessment_year));
    figures(s);
    s.ui.space(8);
    ui::rule(s.ui);
    verdicts(s);
    if (!s.with_files()) return buttons(s, [&] { firm_codes_button(s); });
    buttons(s, [&] {
      form_button(s, "print", "app.report.print", ui::ButtonKind::primary);
      form_button(s, "html", "app.report.html");
      form_button(s, "xlsx", "app.report.xlsx");
      form_button(s, "csv", "app.report.csv");
    });
    s.ui.space(8);
    if (const base::Json* kept = s.latest_message("kept"))
      ui::paragraph(s.ui, s("app.report.kept", {{"name", base::text_member(*kept, "name")}}),
                    {.size = ui::type_small, .role = ui::Role::status});
    ui::paragraph(s.ui, s("app.report.print_help"), ui::small_muted);
  });
  s.ui.space(16);
}

/// What the report will call unknown, each as a link to its field.
void check_list(const Screen& s) {
  const std::vector<assess::Question>& open = s.state.assessment().questions;
  ui::card(s.ui, {.key = "open", .label = s("app.report.open")}, [&] {
    ui::heading(s.ui, 2, s("app.report.open"));
    ui::paragraph(s.ui,
                  open.empty()
                      ? s("app.report.nothing_open")
                      : s("app.report.open_line", {{"count", std::to_string(open.size())}}),
                  ui::small_muted);
    for (std::size_t i = 0; i < std::min(open.size(), max_open); ++i) {
      s.ui.space(8);
      if (ui::link(s.ui, {.key = open[i].input, .label = place_title(s, open[i].input)}))
        navigate_to(s, open[i].input);
    }
  });
  s.ui.space(16);
}

void bills(const Screen& s) {
  ui::card(s.ui, {.key = "bills", .label = s("app.report.bills")}, [&] {
    ui::heading(s.ui, 2, s("app.report.bills"));
    ui::paragraph(s.ui, s("app.report.bills_line", {{"year", std::to_string(s.state.year())}}),
                  ui::small_muted);
    buttons(s, [&] {
      ui::button(s.ui, {.key = "pick_bills",
                        .label = s("app.report.pick_bills"),
                        .kind = ui::ButtonKind::outline,
                        .look = "pick-bills"});
      form_button(s, "bills.xlsx", "app.report.bills_xlsx", ui::ButtonKind::plain);
      form_button(s, "bills.csv", "app.report.bills_csv", ui::ButtonKind::plain);
    });
  });
  s.ui.space(16);
}

void firm_file(const Screen& s) {
  ui::card(s.ui, {.key = "file", .label = s("app.report.file")}, [&] {
    ui::heading(s.ui, 2, s("app.report.file"));
    ui::paragraph(s.ui, s("app.report.file_line"), ui::small_muted);
    buttons(s, [&] {
      if (ui::button(
              s.ui,
              {.key = "keep", .label = s("app.report.keep"), .kind = ui::ButtonKind::outline}))
        s.request("keep-firm");
      ui::button(s.ui,
                 {.key = "open_file", .label = s("app.report.open_file"), .look = "pick-firm"});
    });
  });
}

}  // namespace

void report_page(const Screen& s) {
  if (s.view.page_just_opened) s.requests.forget("kept");
  summary(s);
  check_list(s);
  if (!s.with_files()) return;
  bills(s);
  firm_file(s);
}

}  // namespace greengauge::app
