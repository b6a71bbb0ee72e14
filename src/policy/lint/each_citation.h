// Walks all citations of a pack, each once: those of definitions, then those of their parts.
// In: a pack and a function. Out: calls of it with a place ("file:/programmes/0") and the citations of
// the element at that place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "policy/lint/lint.h"

namespace greengauge::policy {

template <class Visit>
class CitationWalk {
 public:
  explicit CitationWalk(Visit& visit) : visit_(visit) {}

  void run(const Pack& pack) {
    each(pack, "inputs", pack.inputs);
    each(pack, "factors", pack.factors);
    each(pack, "tables", pack.tables);
    each(pack, "indicators", pack.indicators);
    each(pack, "programmes", pack.programmes);
    each(pack, "targets", pack.targets);
    each(pack, "obligations", pack.obligations);
    each(pack, "measures", pack.measures);
    for (std::size_t i = 0; i < pack.measures.size(); ++i) {
      parts(place_of(pack, "measures", i) + "/tables", pack.measures[i].tables, {});
    }
    for (std::size_t i = 0; i < pack.factors.size(); ++i) {
      parts(place_of(pack, "factors", i) + "/rows", pack.factors[i].rows, pack.factors[i].cite);
    }
    for (std::size_t i = 0; i < pack.tables.size(); ++i) {
      parts(place_of(pack, "tables", i) + "/rows", pack.tables[i].rows, pack.tables[i].cite);
    }
    for (std::size_t i = 0; i < pack.programmes.size(); ++i) {
      programme(place_of(pack, "programmes", i), pack.programmes[i]);
    }
  }

 private:
  template <class Definition>
  void each(const Pack& pack, std::string_view part, const std::vector<Definition>& definitions) {
    for (std::size_t i = 0; i < definitions.size(); ++i) {
      visit_(place_of(pack, part, i), definitions[i].cite);
    }
  }

  /// A part without citations has a copy of those of its whole, which are visited there.
  template <class Part>
  void parts(const std::string& list, const std::vector<Part>& parts, const Citations& of_whole) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (parts[i].cite != of_whole) visit_(base::pointer_to(list, i), parts[i].cite);
    }
  }

  void programme(const std::string& place, const Programme& programme) {
    parts(place + "/requirements", programme.requirements, programme.cite);
    parts(place + "/rounds", programme.rounds, {});
    parts(place + "/dates", programme.dates, {});
    parts(place + "/awards", programme.awards, {});
    parts(place + "/notices", programme.notices, {});
    if (!programme.score) return;
    visit_(place + "/score", programme.score->cite);
    parts(place + "/score/items", programme.score->items, programme.score->cite);
  }

  Visit& visit_;
};

template <class Visit>
void each_citation(const Pack& pack, Visit visit) {
  CitationWalk<Visit>(visit).run(pack);
}

}  // namespace greengauge::policy
