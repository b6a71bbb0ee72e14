// A plan of measures and what comes of it, in words and as JSON.
// In: the assessment as it is, assess::PlanResult. Out: lines of text, the value of the key "plan".
#pragma once

#include <string>
#include <vector>

#include "assess/plan/measures.h"
#include "base/json_writer.h"
#include "report/words/words.h"

namespace greengauge::report {

/// "外购电力少用 12 万kWh/年 · 14.7 吨标准煤 · …": what is known; "" while nothing is.
std::string savings(const Words& words, const assess::MeasureResult& measure);
/// Who together saves more of what than there is.
std::string overlap(const Words& words, const assess::Overlap& overlap);

/// Measures, overlaps, and what is another afterwards.
std::vector<std::string> plan_lines(const Words& words, const assess::Assessment& before,
                                    const assess::PlanResult& plan);

/// {"measures": […], "overlaps": […], "verdicts": […], "targets": […], "indicators": […]}; each of the
/// latter three with its value before and after.
void write_plan(base::JsonWriter& writer, const assess::Assessment& before,
                const assess::PlanResult& plan);

}  // namespace greengauge::report
