// The charts of an assessment.
// In: results, words. Out: chart::Figure with its summary in a sentence and its table, for any sink
// (the page, SVG); nothing where there is nothing to show.
// trend.cpp makes the charts over years, figures.cpp all others.
#pragma once

#include <optional>
#include <vector>

#include "chart/chart.h"
#include "report/words/words.h"

namespace greengauge::report {

/// The net coal equivalent of every carrier in `year`, largest first.
std::optional<chart::Figure> energy_structure(const Words& words,
                                              const assess::Assessment& assessment, int year);

/// The requirements with numbers that are not met or not known, each with what is required.
std::optional<chart::Figure> gaps(const Words& words, const assess::ProgrammeResult& programme);

/// The score items with a lead and a base value, and the firm's place between the two.
std::optional<chart::Figure> positions(const Words& words,
                                       const assess::ProgrammeResult& programme);

/// Coal equivalent, CO2 and intensity of two assessments of the same year, as far as they differ.
chart::Figure before_and_after(const Words& words, const assess::Assessment& before,
                               const assess::Assessment& after);

/// Coal equivalent, CO2 and intensity over the years; the intensity at current and at comparable
/// prices and, if it is per value added, with the target of the region's plan. Empty with fewer
/// than two years.
std::vector<chart::Figure> trends(const Words& words, const assess::Assessment& assessment);

}  // namespace greengauge::report
