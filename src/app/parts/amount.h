// A number with its unit as one entry of a page.
// In: where the file keeps number and unit. Out: edits of the document. Text that is not a number
// is kept in the file as it is, so that it is neither lost nor taken for zero.
#pragma once

#include "app/screen.h"

namespace greengauge::app {

struct Amount {
  std::string key;
  std::string label;
  std::string help = {};
  std::string pointer = {};       ///< of the number itself, or of {"value", "unit"} with `wrapped`
  std::string unit_pointer = {};  ///< of the unit's text; not with `wrapped`
  std::string unit = {};          ///< used where the file names none; "": a number without unit
  std::vector<std::string> units = {};  ///< to choose from; the unit is fixed if fewer than two
  bool wrapped = false;                 ///< the file has {"value", "unit"} at `pointer`
  bool label_hidden = false;
};

/// The {"value", "unit"} at a place; nothing if missing, not a number, or of another dimension.
std::optional<units::Quantity> quantity_at(const Screen& s, const std::string& pointer,
                                           const units::Dimension& dimension);

/// Number field and unit choice side by side.
void amount(const Screen& s, const Amount& amount);

/// Only the number field, or only the unit choice, for table cells.
void amount_number(const Screen& s, const Amount& amount);
void amount_unit(const Screen& s, const Amount& amount);

/// A share between 0 and 1 that is entered in per cent.
void percentage(const Screen& s, std::string_view key, std::string_view label,
                const std::string& pointer, std::string_view help);

}  // namespace greengauge::app
