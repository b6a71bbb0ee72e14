// Citations must lead to a document; verdicts rest on confidence A or B; lapsed documents are told.
#include "policy/each_citation.h"

namespace greengauge::policy {
namespace {

void check(const Catalogue& catalogue, const std::string& place, const Citations& citations,
           base::Diagnostics& faults) {
  for (const Citation& citation : citations) {
    if (!catalogue.document(citation.document())) {
      faults.push_back({base::Severity::error,
                        place + "/cite",
                        "lint.document",
                        {{"document", citation.document()}}});
    }
    if (citation.confidence() == 'C') {
      faults.push_back({base::Severity::error, place + "/cite", "lint.weak_source", {}});
    }
    if (citation.clause().empty()) {
      faults.push_back({base::Severity::warning, place + "/cite", "lint.no_clause", {}});
    }
  }
}

}  // namespace

void lint_citations(const Catalogue& catalogue, Date today, base::Diagnostics& faults) {
  for (const Pack& pack : catalogue.packs) {
    each_citation(pack, [&](const std::string& place, const Citations& citations) {
      check(catalogue, place, citations, faults);
    });
  }
  for (const Pack& pack : catalogue.packs) {
    for (std::size_t i = 0; i < pack.documents.size(); ++i) {
      const auto until = pack.documents[i].in_force.until;
      if (!until) continue;
      const int days = base::day_number(*until) - base::day_number(today);
      // What ended long ago is history on purpose; what is about to end needs a successor.
      if (days < 0 || days > lapse_warning_days) continue;
      faults.push_back({base::Severity::warning,
                        place_of(pack, "documents", i) + "/until",
                        "lint.lapses",
                        {{"document", pack.documents[i].id}, {"date", base::to_string(*until)}}});
    }
  }
}

}  // namespace greengauge::policy
