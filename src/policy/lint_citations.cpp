// Citations must lead to a document; verdicts rest on confidence A or B; lapsed documents are told.
#include "base/json.h"
#include "policy/lint.h"

namespace greengauge::policy {
namespace {

class CitationCheck {
 public:
  CitationCheck(const Catalogue& catalogue, base::Diagnostics& faults)
      : catalogue_(catalogue), faults_(faults) {}

  void run() {
    for (const Pack& pack : catalogue_.packs) {
      each(pack, "inputs", pack.inputs);
      each(pack, "indicators", pack.indicators);
      each(pack, "targets", pack.targets);
      each(pack, "obligations", pack.obligations);
      for (std::size_t i = 0; i < pack.factors.size(); ++i) {
        rows(place_of(pack, "factors", i), pack.factors[i].rows);
      }
      for (std::size_t i = 0; i < pack.tables.size(); ++i) {
        const std::string place = place_of(pack, "tables", i);
        check(place, pack.tables[i].cite);
        rows(place, pack.tables[i].rows);
      }
      for (std::size_t i = 0; i < pack.programmes.size(); ++i) {
        programme(place_of(pack, "programmes", i), pack.programmes[i]);
      }
    }
  }

 private:
  template <class Definition>
  void each(const Pack& pack, std::string_view part, const std::vector<Definition>& definitions) {
    for (std::size_t i = 0; i < definitions.size(); ++i) {
      check(place_of(pack, part, i), definitions[i].cite);
    }
  }

  template <class Row>
  void rows(const std::string& parent, const std::vector<Row>& rows) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      check(base::pointer_to(parent + "/rows", i), rows[i].cite);
    }
  }

  void programme(const std::string& place, const Programme& programme) {
    check(place, programme.cite);
    for (std::size_t i = 0; i < programme.requirements.size(); ++i) {
      check(base::pointer_to(place + "/requirements", i), programme.requirements[i].cite);
    }
    if (!programme.score) return;
    check(place + "/score", programme.score->cite);
    for (std::size_t i = 0; i < programme.score->items.size(); ++i) {
      check(base::pointer_to(place + "/score/items", i), programme.score->items[i].cite);
    }
  }

  void check(const std::string& place, const Citations& citations) {
    for (const Citation& citation : citations) {
      if (!catalogue_.document(citation.document)) {
        faults_.push_back({base::Severity::error,
                           place + "/cite",
                           "lint.document",
                           {{"document", citation.document}}});
      }
      if (citation.confidence == 'C') {
        faults_.push_back({base::Severity::error, place + "/cite", "lint.weak_source", {}});
      }
      if (citation.clause.empty()) {
        faults_.push_back({base::Severity::warning, place + "/cite", "lint.no_clause", {}});
      }
    }
  }

  const Catalogue& catalogue_;
  base::Diagnostics& faults_;
};

}  // namespace

void lint_citations(const Catalogue& catalogue, Date today, base::Diagnostics& faults) {
  CitationCheck(catalogue, faults).run();
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
