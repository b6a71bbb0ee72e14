// Reading one pack from JSON. In: bytes and file name. Out: Pack with rules parsed (not yet linked),
// and every fault with "file:/pointer"; what is faulty is left out.
#pragma once

#include <optional>

#include "base/json.h"
#include "policy/catalogue.h"

namespace greengauge::policy {

struct ReadPack {
  std::optional<Pack> pack;  ///< nothing: not JSON, or no id
  base::Diagnostics faults;
};

ReadPack read_pack(const PackFile& file);

// The parts of a pack, one file each. All take a Reader on the JSON list of that part.
void read_documents(const base::Reader& list, Pack& pack);
void read_inputs(const base::Reader& list, Pack& pack);
void read_carriers(const base::Reader& list, Pack& pack);
void read_products(const base::Reader& list, Pack& pack);
void read_factors(const base::Reader& list, Pack& pack);
void read_tables(const base::Reader& list, Pack& pack);
void read_indicators(const base::Reader& list, Pack& pack);
void read_programmes(const base::Reader& list, Pack& pack);
void read_targets(const base::Reader& list, Pack& pack);
void read_industries(const base::Reader& list, Pack& pack);
void read_obligations(const base::Reader& list, Pack& pack);
/// Rules of measures use nothing but the measure's own names: they are checked here.
void read_measures(const base::Reader& list, Pack& pack);

}  // namespace greengauge::policy
