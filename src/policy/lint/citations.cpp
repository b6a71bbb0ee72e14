// Citations: they must lead to a document, name a clause, and have confidence A or B. Documents that end
// within sixty days are reported so that a successor can be entered.
#include "policy/lint/each_citation.h"

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
      // A document that has ended is kept on purpose; one that is about to end needs a successor.
      if (days < 0 || days > lapse_warning_days) continue;
      faults.push_back({base::Severity::warning,
                        place_of(pack, "documents", i) + "/until",
                        "lint.lapses",
                        {{"document", pack.documents[i].id}, {"date", base::to_string(*until)}}});
    }
  }
}

}  // namespace greengauge::policy
