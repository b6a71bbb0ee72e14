// The charts of the report, two in a row: energy by carrier, the intensity with the region's
// target, the gaps of a programme and the firm's place between base and lead values, the plan
// before and after. figures/ makes them, svg.h draws them; here is only the choice which are worth
// the paper.
#include <algorithm>

#include "report/figures/figures.h"
#include "report/paper/sections.h"
#include "report/paper/svg.h"

namespace greengauge::report {
namespace {

constexpr double half_a_page = 410;  // width of the drawing in px, with text 12 px high

/// Writes a row of charts; nothing if there are none.
void write(Paper& paper, const std::vector<chart::Figure>& figures) {
  if (figures.empty()) return;
  paper.out.open("div", "class=\"charts\"");
  for (const chart::Figure& figure : figures) write_figure(paper.out, figure, half_a_page);
  paper.out.close("div");
}

/// Is any position known? A chart of nothing but "unknown" says less than the table above it.
bool any_position(const chart::Figure& figure) {
  const auto* positions = std::get_if<chart::Positions>(&figure.data);
  return positions && std::any_of(positions->rows.begin(), positions->rows.end(),
                                  [](const auto& row) { return row.position.has_value(); });
}

}  // namespace

void write_overview_charts(Paper& paper) {
  const assess::Assessment& assessment = paper.assessment();
  std::vector<chart::Figure> figures;
  if (auto structure = energy_structure(paper.words, assessment, assessment.assessment_year)) {
    figures.push_back(std::move(*structure));
  }
  std::vector<chart::Figure> over_years = trends(paper.words, assessment);
  if (!over_years.empty()) figures.push_back(std::move(over_years.back()));  // the intensity
  write(paper, figures);
}

void write_programme_charts(Paper& paper, const assess::ProgrammeResult& programme) {
  std::vector<chart::Figure> figures;
  if (auto bars = gaps(paper.words, programme)) figures.push_back(std::move(*bars));
  auto places = positions(paper.words, programme);
  if (places && any_position(*places)) figures.push_back(std::move(*places));
  write(paper, figures);
}

void write_plan_chart(Paper& paper, const assess::Assessment& after) {
  write(paper, {before_and_after(paper.words, paper.assessment(), after)});
}

}  // namespace greengauge::report
