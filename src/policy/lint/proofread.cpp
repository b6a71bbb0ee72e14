// Checks of what packs mean together.
//
// Confidence A requires that the document was read. A test of the whole firm must not name anything of a
// single product outside every, some or sum over products, because it would stay unknown for ever. A
// provincial programme with the id of a national one is noted, since it takes its place.
#include "policy/lint/proofread.h"

#include <algorithm>
#include <set>

#include "policy/lint/each_citation.h"

namespace greengauge::policy {
namespace {

using rules::Node;
using rules::Operation;

/// The first name in `node` that has a value only for a product, outside every, some and sum over
/// products; null if there is none.
const Node* product_name(const Catalogue& catalogue, const rules::Expression& rule,
                         const Node& node) {
  if (node.operation == Operation::name) {
    const SymbolDefinition& symbol = catalogue.symbols[node.symbol];
    // listed() also works for the firm's industry.
    const bool of_product =
        symbol.scope == Scope::product && symbol.kind != SymbolDefinition::Kind::listed;
    return of_product ? &node : nullptr;
  }
  const bool collects = node.operation == Operation::every || node.operation == Operation::any ||
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
    each_citation(pack, [&](const std::string& place, const Citations& citations) {
      sources(place, citations);
    });
    for (std::size_t i = 0; i < pack.programmes.size(); ++i) {
      programme(pack, pack.programmes[i], place_of(pack, "programmes", i));
    }
    for (const Obligation& obligation : pack.obligations) products(obligation);
  }

 private:
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
    for (const Requirement& requirement : programme.requirements) products(requirement);
    if (pack.region != "CN" && national_.count(programme.id)) {
      faults_.push_back({base::Severity::note,
                         place + "/id",
                         "lint.replaces_national",
                         {{"id", programme.id}, {"region", pack.region}}});
    }
  }

  /// Reports a test of the whole firm that names something of a product.
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
