// Ids: used once (or in periods that do not overlap), and leading to something; texts in both
// languages.
#include <algorithm>
#include <map>

#include "policy/lint.h"

namespace greengauge::policy {
namespace {

/// Reports an id that stands twice among elements without dates.
class UniqueIds {
 public:
  explicit UniqueIds(base::Diagnostics& faults) : faults_(faults) {}

  template <class Definition>
  void add(const Pack& pack, std::string_view part, const std::vector<Definition>& definitions) {
    for (std::size_t i = 0; i < definitions.size(); ++i) {
      const std::string key = std::string(part) + " " + definitions[i].id;
      const std::string place = place_of(pack, part, i);
      const auto [first, is_new] = places_.try_emplace(key, place);
      if (is_new) continue;
      faults_.push_back({base::Severity::error,
                         place + "/id",
                         "lint.duplicate_id",
                         {{"id", definitions[i].id}, {"other", first->second}}});
    }
  }

 private:
  base::Diagnostics& faults_;
  std::map<std::string, std::string> places_;
};

/// Versions of one id in one region: no day with two, a warning for days without any in between.
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
    unique.add(pack, "documents", pack.documents);
    unique.add(pack, "inputs", pack.inputs);
    unique.add(pack, "carriers", pack.carriers);
    unique.add(pack, "products", pack.products);
    unique.add(pack, "factors", pack.factors);
    unique.add(pack, "tables", pack.tables);
    unique.add(pack, "indicators", pack.indicators);
    unique.add(pack, "industries", pack.industries);
    programmes.add(pack, pack.programmes);
    targets.add(pack, pack.targets);
    obligations.add(pack, pack.obligations);
    check_titles(pack, "documents", pack.documents, faults);
    check_titles(pack, "inputs", pack.inputs, faults);
    check_titles(pack, "carriers", pack.carriers, faults);
    check_titles(pack, "products", pack.products, faults);
    check_titles(pack, "indicators", pack.indicators, faults);
    check_titles(pack, "programmes", pack.programmes, faults);
    check_titles(pack, "targets", pack.targets, faults);
    check_titles(pack, "obligations", pack.obligations, faults);
  }
  programmes.report(faults);
  targets.report(faults);
  obligations.report(faults);
}

}  // namespace greengauge::policy
