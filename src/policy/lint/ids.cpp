// Ids: each is used once, or in periods that do not overlap; texts exist in both languages.
//
// Programmes, targets and obligations may have several versions with one id. They are grouped by region
// and id and sorted by their first day: overlapping neighbours are an error, days between them that no
// version covers a warning. Everything else shares one name space per kind across all packs.
#include <algorithm>
#include <map>

#include "base/json.h"
#include "policy/lint/lint.h"

namespace greengauge::policy {
namespace {

/// Reports ids that occur twice in one name space.
class UniqueIds {
 public:
  explicit UniqueIds(base::Diagnostics& faults) : faults_(faults) {}

  template <class Definition>
  void add(const Pack& pack, std::string_view part, const std::vector<Definition>& definitions) {
    for (std::size_t i = 0; i < definitions.size(); ++i) {
      add(part, definitions[i].id, definitions[i].id, place_of(pack, part, i));
    }
  }

  void add(std::string_view space, const std::string& key, const std::string& id,
           const std::string& place) {
    const auto [first, is_new] = places_.try_emplace(std::string(space) + " " + key, place);
    if (is_new) return;
    faults_.push_back({base::Severity::error,
                       place + "/id",
                       "lint.duplicate_id",
                       {{"id", id}, {"other", first->second}}});
  }

 private:
  base::Diagnostics& faults_;
  std::map<std::string, std::string> places_;
};

/// Ids within one programme: of its requirements, and of the items of its score.
void check_programme(const Programme& programme, const std::string& place,
                     base::Diagnostics& faults) {
  UniqueIds unique(faults);
  for (std::size_t i = 0; i < programme.requirements.size(); ++i) {
    const std::string& id = programme.requirements[i].id;
    unique.add("requirements", id, id, base::pointer_to(place + "/requirements", i));
  }
  if (!programme.score) return;
  for (std::size_t i = 0; i < programme.score->items.size(); ++i) {
    const std::string& id = programme.score->items[i].id;
    unique.add("items", id, id, base::pointer_to(place + "/score/items", i));
  }
}

/// Questions and indicators share one name space, since rules name both.
void check_names(const Catalogue& catalogue, base::Diagnostics& faults) {
  std::map<std::string, std::string> questions;
  for (const Pack& pack : catalogue.packs) {
    for (std::size_t i = 0; i < pack.inputs.size(); ++i) {
      const Input& input = pack.inputs[i];
      const std::string name = (input.scope == Scope::product ? "product." : "") + input.id;
      questions.try_emplace(name, place_of(pack, "inputs", i));
    }
  }
  for (const Pack& pack : catalogue.packs) {
    for (std::size_t i = 0; i < pack.indicators.size(); ++i) {
      const auto same = questions.find(pack.indicators[i].id);
      if (same == questions.end()) continue;
      faults.push_back({base::Severity::error,
                        place_of(pack, "indicators", i) + "/id",
                        "lint.duplicate_id",
                        {{"id", same->first}, {"other", same->second}}});
    }
  }
}

/// Versions of one id in one region; see the top of this file.
template <class Definition>
class Versions {
 public:
  explicit Versions(std::string_view part) : part_(part) {}

  void add(const Pack& pack, const std::vector<Definition>& definitions) {
    for (std::size_t i = 0; i < definitions.size(); ++i) {
      versions_[pack.region + " " + definitions[i].id].push_back(
          {definitions[i].in_force, place_of(pack, part_, i), definitions[i].id});
    }
  }

  void report(base::Diagnostics& faults) {
    for (auto& [key, versions] : versions_) {
      std::sort(versions.begin(), versions.end(), [](const Version& a, const Version& b) {
        return a.period.from.value_or(Date{}) < b.period.from.value_or(Date{});
      });
      for (std::size_t i = 1; i < versions.size(); ++i) {
        const Period &before = versions[i - 1].period, &after = versions[i].period;
        const bool overlap = !before.until || !after.from || *after.from <= *before.until;
        if (overlap) {
          faults.push_back({base::Severity::error,
                            versions[i].place,
                            "lint.dates_overlap",
                            {{"id", versions[i].id}, {"other", versions[i - 1].place}}});
        } else if (base::next_day(*before.until) < *after.from) {
          faults.push_back({base::Severity::warning,
                            versions[i].place,
                            "lint.dates_gap",
                            {{"id", versions[i].id},
                             {"from", base::to_string(*before.until)},
                             {"until", base::to_string(*after.from)}}});
        }
      }
    }
  }

 private:
  struct Version {
    Period period;
    std::string place;
    std::string id;
  };
  std::string_view part_;
  std::map<std::string, std::vector<Version>> versions_;
};

template <class Definition>
void check_titles(const Pack& pack, std::string_view part,
                  const std::vector<Definition>& definitions, base::Diagnostics& faults) {
  for (std::size_t i = 0; i < definitions.size(); ++i) {
    const Text& title = definitions[i].title;
    if (!title.zh.empty() && !title.en.empty()) continue;
    faults.push_back({base::Severity::error,
                      place_of(pack, part, i) + "/title",
                      "lint.translation",
                      {{"id", definitions[i].id}}});
  }
}

}  // namespace

void lint_ids(const Catalogue& catalogue, base::Diagnostics& faults) {
  UniqueIds unique(faults);
  Versions<Programme> programmes("programmes");
  Versions<Target> targets("targets");
  Versions<Obligation> obligations("obligations");
  for (const Pack& pack : catalogue.packs) {
    unique.add("packs", pack.id, pack.id, pack.file + ":");
    unique.add(pack, "documents", pack.documents);
    unique.add(pack, "inputs", pack.inputs);
    unique.add(pack, "carriers", pack.carriers);
    unique.add(pack, "products", pack.products);
    unique.add(pack, "factors", pack.factors);
    unique.add(pack, "tables", pack.tables);
    unique.add(pack, "indicators", pack.indicators);
    unique.add(pack, "industries", pack.industries);
    unique.add(pack, "measures", pack.measures);
    for (std::size_t i = 0; i < pack.programmes.size(); ++i) {
      check_programme(pack.programmes[i], place_of(pack, "programmes", i), faults);
    }
    programmes.add(pack, pack.programmes);
    targets.add(pack, pack.targets);
    obligations.add(pack, pack.obligations);
    check_titles(pack, "documents", pack.documents, faults);
    check_titles(pack, "inputs", pack.inputs, faults);
    check_titles(pack, "carriers", pack.carriers, faults);
    check_titles(pack, "products", pack.products, faults);
    check_titles(pack, "factors", pack.factors, faults);
    check_titles(pack, "tables", pack.tables, faults);
    check_titles(pack, "indicators", pack.indicators, faults);
    check_titles(pack, "industries", pack.industries, faults);
    check_titles(pack, "measures", pack.measures, faults);
    check_titles(pack, "programmes", pack.programmes, faults);
    check_titles(pack, "targets", pack.targets, faults);
    check_titles(pack, "obligations", pack.obligations, faults);
  }
  check_names(catalogue, faults);
  programmes.report(faults);
  targets.report(faults);
  obligations.report(faults);
}

}  // namespace greengauge::policy
