// A plan of measures and its effects, in words and as JSON.
// In: the assessment as it is, assess::PlanResult. Out: lines of text, the value of the key "plan".
// plan.cpp words a measure and an overlap; plan_outcome.cpp compares the firm before and after.
#pragma once

#include <string>
#include <vector>

#include "assess/plan/measures.h"
#include "base/json_writer.h"
#include "report/words/words.h"

namespace greengauge::report {

/// "外购电力少用 12 万kWh/年 · 14.7 吨标准煤 · …": the figures that are known; "" if none is.
std::string savings(const Words& words, const assess::MeasureResult& measure);
/// Which measures together save more of a carrier than there is.
std::string overlap(const Words& words, const assess::Overlap& overlap);

/// Lines on each measure, each overlap, and each verdict and figure that differs afterwards.
std::vector<std::string> plan_lines(const Words& words, const assess::Assessment& before,
                                    const assess::PlanResult& plan);

/// {"measures": […], "overlaps": […], "verdicts": […], "targets": […], "indicators": […]}; each
/// entry of the last three has "id", "before" and "after". `before` and plan.after must be of the
/// same rules.
void write_plan(base::JsonWriter& writer, const assess::Assessment& before,
                const assess::PlanResult& plan);

}  // namespace greengauge::report
