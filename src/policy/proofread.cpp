// What packs say together: sources of confidence A, tests that look at products, national programmes replaced.
#include "policy/proofread.h"

#include <algorithm>
#include <set>

#include "base/json.h"
#include "policy/lint.h"

namespace greengauge::policy {
namespace {

using rules::Node;
using rules::Operation;

/// The first name that means something for a product only and stands outside every, some and sum over products.
const Node* product_name(const Catalogue& catalogue, const rules::Expression& rule,
                         const Node& node) {
  if (node.operation == Operation::name) {
    const Symbol& symbol = catalogue.symbols[node.symbol];
    // listed() answers for the firm's industry, too.
    const bool of_product = symbol.scope == Scope::product && symbol.kind != Symbol::Kind::listed;
    return of_product ? &node : nullptr;
  }
  const bool collects = node.operation == Operation::every || node.operation == Operation::some ||
                        node.operation == Operation::sum;
  if (collects && node.collection.of == rules::Collection::Of::products) return nullptr;
  for (std::size_t i = 0; i < node.count; ++i) {
    if (const Node* found = product_name(catalogue, rule, rule.operand(node, i))) return found;
  }
  return nullptr;
}

class Meaning {
 public:
  Meaning(const Catalogue& catalogue, base::Diagnostics& faults)
      : catalogue_(catalogue), faults_(faults) {
    for (const Pack& pack : catalogue.packs) {
      if (pack.region != "CN") continue;
      for (const Programme& programme : pack.programmes) national_.insert(programme.id);
    }
  }

  void run(const Pack& pack) {
    each(pack, "inputs", pack.inputs);
    each(pack, "factors", pack.factors);
    each(pack, "tables", pack.tables);
    each(pack, "indicators", pack.indicators);
    each(pack, "programmes", pack.programmes);
    each(pack, "targets", pack.targets);
    each(pack, "obligations", pack.obligations);
    each(pack, "measures", pack.measures);
    for (std::size_t i = 0; i < pack.factors.size(); ++i) {
      parts(place_of(pack, "factors", i) + "/rows", pack.factors[i].rows, pack.factors[i].cite);
    }
    for (std::size_t i = 0; i < pack.tables.size(); ++i) {
      parts(place_of(pack, "tables", i) + "/rows", pack.tables[i].rows, pack.tables[i].cite);
    }
    for (std::size_t i = 0; i < pack.programmes.size(); ++i) {
      programme(pack, pack.programmes[i], place_of(pack, "programmes", i));
    }
    for (const Obligation& obligation : pack.obligations) products(obligation);
  }

 private:
  template <class Definition>
  void each(const Pack& pack, std::string_view part, const std::vector<Definition>& definitions) {
    for (std::size_t i = 0; i < definitions.size(); ++i) {
      sources(place_of(pack, part, i), definitions[i].cite);
    }
  }

  /// What has no citation of its own has the one of the whole, which is checked there.
  template <class Part>
  void parts(const std::string& list, const std::vector<Part>& parts, const Citations& of_whole) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (parts[i].cite != of_whole) sources(base::pointer_to(list, i), parts[i].cite);
    }
  }

  void sources(const std::string& place, const Citations& citations) {
    for (const Citation& citation : citations) {
      const Document* document = catalogue_.document(citation.document());
      if (citation.confidence() != 'A' || !document) continue;
      if (document->read == "full" || document->read == "excerpt") continue;
      faults_.push_back({base::Severity::error,
                         place + "/cite",
                         "lint.not_read",
                         {{"document", document->id}, {"read", document->read}}});
    }
  }

  void programme(const Pack& pack, const Programme& programme, const std::string& place) {
    parts(place + "/requirements", programme.requirements, programme.cite);
    parts(place + "/rounds", programme.rounds, {});
    parts(place + "/dates", programme.dates, {});
    parts(place + "/awards", programme.awards, {});
    parts(place + "/notices", programme.notices, {});
    if (programme.score) {
      sources(place + "/score", programme.score->cite);
      parts(place + "/score/items", programme.score->items, programme.score->cite);
    }
    for (const Requirement& requirement : programme.requirements) products(requirement);
    if (pack.region != "CN" && national_.count(programme.id)) {
      faults_.push_back({base::Severity::note,
                         place + "/id",
                         "lint.replaces_national",
                         {{"id", programme.id}, {"region", pack.region}}});
    }
  }

  /// A test asked of the firm knows no product: it would stay unknown for ever.
  template <class Tested>
  void products(const Tested& tested) {
    if (tested.per_product || !tested.test) return;
    const rules::Expression& rule = *tested.test;
    const Node* name = product_name(catalogue_, rule, rule.nodes[rule.root]);
    if (!name) return;
    faults_.push_back({base::Severity::error,
                       rule.origin,
                       "lint.per_product",
                       {{"name", std::string(rule.text(*name))}}});
  }

  const Catalogue& catalogue_;
  base::Diagnostics& faults_;
  std::set<std::string> national_;  ///< ids of programmes
};

}  // namespace

void proofread_meaning(const Catalogue& catalogue, base::Diagnostics& faults) {
  Meaning meaning(catalogue, faults);
  for (const Pack& pack : catalogue.packs) meaning.run(pack);
}

base::Diagnostics proofread(const std::vector<PackFile>& files, const Catalogue& catalogue,
                            const KnownRegion& is_region) {
  base::Diagnostics faults;
  for (const PackFile& file : files) proofread_words(file, is_region, faults);
  proofread_meaning(catalogue, faults);
  return faults;
}

}  // namespace greengauge::policy
