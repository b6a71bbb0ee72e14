// What several pages show: the head of a page, the card of key figures, what to answer next, the
// years, the button to the next page.
//
// Next questions: the assessment names the smallest set of questions that determines a result;
// those come first. The card is then filled up to four with the questions that determine most, in
// the assessment's own order.
#include "app/parts/parts.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "ui/controls.h"
#include "ui/numbers.h"

namespace greengauge::app {
namespace {

constexpr std::size_t max_questions = 4;

std::string figure(const Screen& s, std::string_view indicator, int year) {
  const std::optional<double> value = s.state.number(indicator, year);
  return value ? units::display_number(*value) : s("app.dash");
}

void live_figure(const Screen& s, const std::string& number, std::string_view words) {
  ui::paragraph(s.ui, number, {.size = 24, .weight = ui::Weight::bold, .role = ui::Role::text});
  ui::paragraph(s.ui, words, ui::small_muted);
}

std::string intensity_words(const Screen& s, int year) {
  std::string text = s("app.live.intensity");
  const int base = s.state.firm().base_year();
  const std::optional<double> decline = s.state.number("intensity.decline", year);
  if (!decline || base == year) return text;
  const std::string change = units::display_number(std::abs(*decline), 1);
  return text + s(*decline >= 0 ? "app.live.down" : "app.live.up",
                  {{"year", std::to_string(base)}, {"change", change}});
}

bool has_energy(const Screen& s, int year) {
  const firm::Year* known = s.state.firm().year(year);
  return known && (known->has_lines || !known->totals.empty());
}

}  // namespace

void page_head(const Screen& s, std::string_view title_key, std::string_view line) {
  ui::heading(s.ui, 1, s(title_key));
  ui::paragraph(s.ui, line, {.muted = true});
  s.ui.space(16);
}

namespace {

std::string count_of(const Screen& s, assess::Verdict verdict) {
  const auto& all = s.state.assessment().programmes;
  return std::to_string(std::count_if(all.begin(), all.end(),
                                      [&](const auto& one) { return one.verdict == verdict; }));
}

void live_verdicts(const Screen& s) {
  ui::paragraph(s.ui,
                s("app.live.verdicts", {{"may", count_of(s, assess::Verdict::may_apply)},
                                        {"gaps", count_of(s, assess::Verdict::gaps)},
                                        {"open", count_of(s, assess::Verdict::needs_information)}}),
                {.size = ui::type_small, .role = ui::Role::status});
}

}  // namespace

void live_summary(const Screen& s) {
  const int year = s.state.year();
  ui::card(
      s.ui, {.key = "live", .label = s("app.live.title", {{"year", std::to_string(year)}})}, [&] {
        ui::paragraph(s.ui, s("app.live.title", {{"year", std::to_string(year)}}),
                      {.size = ui::type_small, .muted = true, .weight = ui::Weight::bold});
        s.ui.space(8);
        live_figure(s, figure(s, "energy.tce", year), s("app.live.tce"));
        s.ui.space(12);
        live_figure(s, figure(s, "co2.location", year), s("app.live.co2"));
        s.ui.space(12);
        live_figure(s, figure(s, "intensity.output_value", year), intensity_words(s, year));
        s.ui.space(12);
        live_verdicts(s);
        if (has_energy(s, year) && !s.state.number("energy.tce", year)) {
          s.ui.space(12);
          ui::paragraph(s.ui, s("app.live.incomplete"),
                        {.size = ui::type_small, .role = ui::Role::status, .tone = ui::Tone::gap});
        }
      });
}

std::string live_strip(const Screen& s) {
  const int year = s.state.year();
  if (!has_energy(s, year)) return {};
  return s("app.live.strip", {{"tce", figure(s, "energy.tce", year)},
                              {"co2", figure(s, "co2.location", year)},
                              {"count", count_of(s, assess::Verdict::may_apply)}});
}

namespace {

void next_question(const Screen& s, const std::string& input, const assess::Question* question) {
  s.ui.space(8);
  ui::rule(s.ui);
  s.ui.space(8);
  if (ui::link(s.ui, {.key = input, .label = place_title(s, input), .size = ui::type_small}))
    navigate_to(s, input);
  if (!question) return;
  const int count = question->determines > 0 ? question->determines : question->concerns;
  if (count == 0) return;
  ui::paragraph(s.ui,
                s(question->determines > 0 ? "app.next.settles" : "app.next.concerns",
                  {{"count", std::to_string(count)}}),
                ui::small_muted);
}

/// The questions of the smallest set that determines a result, then those that determine most.
std::vector<std::string> worth_answering(const Screen& s) {
  const assess::Assessment& assessment = s.state.assessment();
  std::vector<std::string> inputs = assessment.question_set.inputs;
  for (const assess::Question& question : assessment.questions) {
    if (inputs.size() >= max_questions) break;
    const bool there = std::find(inputs.begin(), inputs.end(), question.input) != inputs.end();
    if (!there && question.determines + question.concerns > 0) inputs.push_back(question.input);
  }
  return inputs;
}

}  // namespace

void next_questions(const Screen& s) {
  const assess::Assessment& assessment = s.state.assessment();
  const std::vector<std::string> asked = worth_answering(s);
  if (asked.empty()) return;
  ui::card(s.ui, {.key = "next", .label = s("app.next.title")}, [&] {
    ui::paragraph(s.ui, s("app.next.title"),
                  {.size = ui::type_small, .muted = true, .weight = ui::Weight::bold});
    const assess::QuestionSet& first = assessment.question_set;
    if (!first.inputs.empty())
      ui::paragraph(s.ui,
                    s("app.next.set", {{"count", std::to_string(first.inputs.size())},
                                       {"settled", std::to_string(first.determines)}}),
                    {.size = ui::type_small});
    for (const std::string& input : asked) {
      const auto question =
          std::find_if(assessment.questions.begin(), assessment.questions.end(),
                       [&](const assess::Question& candidate) { return candidate.input == input; });
      next_question(s, input, question == assessment.questions.end() ? nullptr : &*question);
    }
  });
  s.ui.space(16);
}

void year_chips(const Screen& s) {
  const std::vector<int> years = s.state.years();
  std::vector<std::string> labels;
  int chosen = -1;
  const int base = s.state.firm().base_year();
  for (std::size_t i = 0; i < years.size(); ++i) {
    const bool is_base = years[i] == base && years.size() > 1;
    labels.push_back(
        s(is_base ? "app.year.base" : "app.year", {{"year", std::to_string(years[i])}}));
    if (years[i] == s.state.year()) chosen = static_cast<int>(i);
  }
  s.ui.flow(s.ui.control_height(), s.ui.px(ui::grid), [&] {
    const int pressed = ui::chips(s.ui, "years", s("app.year.choose"), labels, chosen);
    if (pressed >= 0) s.state.show_year(years[static_cast<std::size_t>(pressed)]);
    std::vector<ui::Option> more{{"", s("app.year.add")}};
    for (int year = s.state.date().year; year >= s.state.date().year - 10; --year)
      if (std::find(years.begin(), years.end(), year) == years.end())
        more.push_back({std::to_string(year), s("app.year", {{"year", std::to_string(year)}})});
    const std::string label = s("app.year.add");
    const auto added =
        ui::choice(s.ui, {.field = {.key = "add_year", .label = label, .label_hidden = true},
                          .value = "",
                          .options = &more,
                          .compact = true,
                          .quiet = true});
    if (added && !added->empty()) s.state.show_year(std::atoi(added->c_str()));
  });
}

void next_button(const Screen& s, Page next) {
  static constexpr std::string_view titles[] = {
      "app.page.firm",    "app.page.energy",  "app.page.output", "app.page.management",
      "app.page.results", "app.page.improve", "app.page.report"};
  s.ui.space(24);
  const std::string label =
      s("app.next_page", {{"page", s(titles[static_cast<std::size_t>(next)])}});
  if (ui::button(s.ui, {.key = "next_page", .label = label, .kind = ui::ButtonKind::primary}))
    s.go(next);
}

}  // namespace greengauge::app
