// The small pack with which firms and pasted tables are fuzzed (tests/fuzz/corpus/pack/small.json).
// In: nothing. Out: its catalogue, loaded once.
#pragma once

#include <string>

#include "fuzz/fuzz.h"
#include "policy/catalogue.h"
#include "support/source_dir.h"

namespace greengauge::fuzz {

inline std::string small_pack() {
  const std::string path = greengauge::test::source_dir() + "/tests/fuzz/corpus/pack/small.json";
  std::string bytes;
  std::FILE* file = std::fopen(path.c_str(), "rb");
  require(file != nullptr, "the small pack is there");
  char buffer[4096];
  for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, file)) > 0;) {
    bytes.append(buffer, got);
  }
  std::fclose(file);
  return bytes;
}

inline const policy::Catalogue& small_catalogue() {
  static const policy::Loaded loaded = policy::load({{"cn/small.json", small_pack()}});
  require(loaded.faults.empty(), "the small pack has no fault");
  return loaded.catalogue;
}

}  // namespace greengauge::fuzz
