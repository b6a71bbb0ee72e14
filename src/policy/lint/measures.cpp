// Measures: what they save or add must be a known carrier, in a unit of its amounts.
#include "policy/lint/lint.h"

namespace greengauge::policy {

void lint_measures(const Catalogue& catalogue, base::Diagnostics& faults) {
  for (const Pack& pack : catalogue.packs) {
    for (std::size_t i = 0; i < pack.measures.size(); ++i) {
      for (const MeasureEffect& effect : pack.measures[i].effects) {
        const std::string place =
            place_of(pack, "measures", i) + (effect.adds ? "/adds" : "/saves");
        const Carrier* carrier = catalogue.carrier(effect.carrier);
        if (!carrier) {
          faults.push_back(
              {base::Severity::error, place, "lint.carrier", {{"carrier", effect.carrier}}});
        } else if (!(carrier->unit.dimension == effect.unit.dimension)) {
          faults.push_back({base::Severity::error,
                            place,
                            "lint.dimension",
                            {{"expected", units::describe(carrier->unit.dimension)},
                             {"found", units::describe(effect.unit.dimension)}}});
        }
      }
    }
  }
}

}  // namespace greengauge::policy
