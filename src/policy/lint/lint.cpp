// Runs all checks, in a fixed order so that reports can be compared.
#include "policy/lint/lint.h"

#include "base/json.h"

namespace greengauge::policy {

std::string place_of(const Pack& pack, std::string_view part, std::size_t index) {
  return pack.file + ":" + base::pointer_to(base::pointer_to("", part), index);
}

base::Diagnostics lint(const Catalogue& catalogue, Date today) {
  base::Diagnostics faults;
  lint_ids(catalogue, faults);
  lint_citations(catalogue, today, faults);
  lint_factors(catalogue, faults);
  lint_tables(catalogue, faults);
  lint_editions(catalogue, faults);
  lint_measures(catalogue, faults);
  return faults;
}

}  // namespace greengauge::policy
