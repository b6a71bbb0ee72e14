// Any bytes as a firm file: read, assessed, and the result checked against all that must hold of
// one.
#include <cmath>

#include "assess/advice/advice.h"
#include "assess/assessment.h"
#include "firm/firm.h"
#include "fuzz/small_catalogue.h"

using namespace greengauge;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const firm::ReadFirm read = firm::read_firm(fuzz::text_of(data, size), fuzz::small_catalogue());
  if (!read.firm) {
    fuzz::require(!read.faults.empty(), "a file that is not read has a fault");
    return 0;
  }
  const auto law = policy::in_force(fuzz::small_catalogue(), read.firm->region, {2026, 11, 20});
  const assess::Assessment result = assess::assess_with_questions(law, *read.firm, read.faults);
  for (const auto& indicator : result.indicators) {
    const double* number = std::get_if<double>(&indicator.value);
    fuzz::require(!number || std::isfinite(*number), "an indicator is a number or unknown");
  }
  for (const auto& programme : result.programmes) {
    if (!programme.score) continue;
    fuzz::require(programme.score->low >= 0, "a score begins at 0");
    fuzz::require(programme.score->low <= programme.score->high, "low is not above high");
  }
  return 0;
}
