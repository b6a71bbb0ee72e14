// The charts of an assessment. In: results, words. Out: chart::Figure with its summary in a sentence
// and its table, for whatever sink; nothing where there is nothing to show.
#pragma once

#include <optional>
#include <vector>

#include "chart/chart.h"
#include "report/words/words.h"

namespace greengauge::report {

/// Net coal equivalent of every carrier of `year`, largest first.
std::optional<chart::Figure> energy_structure(const Words& words,
                                              const assess::Assessment& assessment, int year);

/// Requirements with numbers that are not met or not known, each against what is required.
std::optional<chart::Figure> gaps(const Words& words, const assess::ProgrammeResult& programme);

/// Score items with a lead and a base value, and where the firm stands between the two.
std::optional<chart::Figure> positions(const Words& words,
                                       const assess::ProgrammeResult& programme);

/// Coal equivalent, CO2 and intensity of two assessments of one year, where they differ.
chart::Figure before_and_after(const Words& words, const assess::Assessment& before,
                               const assess::Assessment& after);

/// Coal equivalent, CO2 and intensity over the years: at current and at comparable prices and, where
/// value added is known, against the target of the region's plan. Empty with fewer than two years.
std::vector<chart::Figure> trends(const Words& words, const assess::Assessment& assessment);

}  // namespace greengauge::report
