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
      each(pack, "measures", pack.measures);
      for (std::size_t i = 0; i < pack.measures.size(); ++i) {
        parts(place_of(pack, "measures", i) + "/tables", pack.measures[i].tables, {});
      }
      for (std::size_t i = 0; i < pack.factors.size(); ++i) {
        const std::string place = place_of(pack, "factors", i);
        check(place, pack.factors[i].cite);
        parts(place + "/rows", pack.factors[i].rows, pack.factors[i].cite);
      }
      for (std::size_t i = 0; i < pack.tables.size(); ++i) {
        const std::string place = place_of(pack, "tables", i);
        check(place, pack.tables[i].cite);
        parts(place + "/rows", pack.tables[i].rows, pack.tables[i].cite);
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

  /// What has no citation of its own has the one of the whole, which is checked there.
  template <class Part>
  void parts(const std::string& list, const std::vector<Part>& parts, const Citations& of_whole) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (parts[i].cite != of_whole) check(base::pointer_to(list, i), parts[i].cite);
    }
  }

  void programme(const std::string& place, const Programme& programme) {
    check(place, programme.cite);
    parts(place + "/requirements", programme.requirements, programme.cite);
    parts(place + "/rounds", programme.rounds, {});
    parts(place + "/dates", programme.dates, {});
    parts(place + "/awards", programme.awards, {});
    parts(place + "/notices", programme.notices, {});
    if (!programme.score) return;
    check(place + "/score", programme.score->cite);
    parts(place + "/score/items", programme.score->items, programme.score->cite);
  }

  void check(const std::string& place, const Citations& citations) {
    for (const Citation& citation : citations) {
      if (!catalogue_.document(citation.document())) {
        faults_.push_back({base::Severity::error,
                           place + "/cite",
                           "lint.document",
                           {{"document", citation.document()}}});
      }
      if (citation.confidence() == 'C') {
        faults_.push_back({base::Severity::error, place + "/cite", "lint.weak_source", {}});
      }
      if (citation.clause().empty()) {
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
