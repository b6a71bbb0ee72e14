// The units and number words that have a name of their own; everything else is composed of them.
// In: a name as fold() spells it. Out: its row.
#pragma once

#include <span>
#include <string_view>

#include "units/units.h"

namespace greengauge::units {

/// Whether a name is understood in other capitals, too ("KWH"); not where that could be another
/// unit (M for mega or metre, ML for mL).
enum class Capitals : std::uint8_t { any, exact };

struct NamedUnit {
  std::string_view text;  ///< canonical
  Dimension dimension;
  Fraction factor;          ///< in base units
  std::string_view zh, en;  ///< for people; empty: the canonical text
  std::string_view names;   ///< all spellings, folded, with spaces between
  Capitals capitals = Capitals::any;
  bool takes_prefix = true;  ///< 万 and the like may stand before it
};

/// 百, 千, 万 … before a unit.
struct Prefix {
  std::string_view text;
  double factor;
  std::string_view en;
};

std::span<const NamedUnit> named_units();
/// Longer ones first, so that 百万 is not taken for 百.
std::span<const Prefix> prefixes();

/// The unit of that name, in these or, where unambiguous, other capitals; null if there is none.
const NamedUnit* find_unit(std::string_view name);

}  // namespace greengauge::units
