// The table of units that have a name, and of Chinese number words; every other unit is composed of
// these. In: a name as fold() spells it. Out: its row.
// The table is static and constant: pointers to its rows stay valid, and any thread may read it.
#pragma once

#include <span>
#include <string_view>

#include "units/units.h"

namespace greengauge::units {

/// Whether a name is also accepted in other capitals ("KWH"). Not if that could mean another unit
/// (M for mega or metre, ML for mL).
enum class Capitals : std::uint8_t { any, exact };

struct NamedUnit {
  std::string_view text;  ///< canonical
  Dimension dimension;
  Fraction factor;          ///< in base units
  std::string_view zh, en;  ///< for people; empty: the canonical text
  std::string_view names;   ///< all accepted spellings, folded, separated by spaces
  Capitals capitals = Capitals::any;
  bool takes_prefix = true;  ///< may follow a number word such as 万
};

/// A number word before a unit: 百, 千, 万 …
struct Prefix {
  std::string_view text;
  double factor;
  std::string_view en;
};

std::span<const NamedUnit> named_units();
/// Longer words first, so that 百万 is not read as 百.
std::span<const Prefix> prefixes();

/// The unit of that name; other capitals are accepted if they name one unit only. Null if unknown.
const NamedUnit* find_unit(std::string_view name);

}  // namespace greengauge::units
