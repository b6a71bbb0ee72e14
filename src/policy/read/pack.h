// Reading one pack from JSON. In: bytes and file name. Out: a Pack whose rules are parsed but not yet
// linked, and every fault with "file:/pointer"; what is faulty is left out.
//
// pack.cpp: the pack as a whole; subjects.cpp: documents, inputs, carriers, products, industries,
// indicators; factors.cpp, tables.cpp, measures.cpp: these parts; programmes.cpp: programmes, targets,
// obligations; fields.cpp: fields that many parts share (fields.h).
#pragma once

#include <optional>

#include "base/json.h"
#include "policy/catalogue.h"

namespace greengauge::policy {

struct ReadPack {
  std::optional<Pack> pack;  ///< nothing if the file is not JSON or has no id
  base::Diagnostics faults;
};

ReadPack read_pack(const PackFile& file);

// The parts of a pack. Each function takes a Reader on the JSON list of its part and appends to the
// pack; a missing list adds nothing. `pack.id` and `pack.region` must be set before.
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
/// Rules of measures use only the names of their measure, so they are checked here and not by `link`.
void read_measures(const base::Reader& list, Pack& pack);

}  // namespace greengauge::policy
