// One firm's data by year, as its file states them (format greengauge.firm/1).
// In: a JSON document and the catalogue, which knows questions, carriers and products.
// Out: Firm with typed values, and every fault with its JSON pointer. A faulty value becomes
// unknown, never zero; the rest of the file is read all the same.
// Lifetimes: a Firm borrows from the catalogue (carriers, products, measures), which must outlive
// it.
// firm.cpp reads the file as a whole and knows the default years; the readers of its parts are
// listed in readers.h, those of single fields in fields.h. document.h edits the file without
// reading it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/json.h"
#include "policy/catalogue.h"
#include "units/units.h"

namespace greengauge::firm {

inline constexpr std::string_view format_name = "greengauge.firm/1";

/// An answer to a question: not given or faulty (unknown), "not applicable", or a value.
struct Answer {
  enum class State { unknown, known, not_applicable };
  State state = State::unknown;
  double number = 0;   ///< in base units; truths 0 or 1; rank of a choice; day number of a date
  units::Unit unit;    ///< as entered
  double entered = 0;  ///< the number as entered, in `unit`
};
/// By id of the question.
using Answers = std::map<std::string, Answer, std::less<>>;

enum class Flow { consumed, sold };
enum class Use { fuel, feedstock };
/// How power is proven to be non-fossil.
enum class Proof { none, trade, direct, certificate };

/// One line of the energy list; no energy is in two lines.
struct EnergyLine {
  std::size_t index = 0;                     ///< place in the file's list
  const policy::Carrier* carrier = nullptr;  ///< null: not given or faulty
  std::optional<units::Quantity> amount;     ///< in base units; nothing: not given or faulty
  units::Unit unit;                          ///< as entered
  double entered = 0;                        ///< the amount as entered, in `unit`
  std::optional<units::Quantity> ncv;        ///< measured net calorific value, J per kg or m³
  std::optional<units::Quantity> enthalpy;   ///< of steam entered by mass, J per kg
  Flow flow = Flow::consumed;
  Use use = Use::fuel;
  Proof proof = Proof::none;
  std::string faulty;  ///< name of the first field that makes the line unusable, or ""
};

/// Totals in kgce by indicator id, e.g. "energy.tce"; nothing inside: given as null, or faulty.
using Totals = std::map<std::string, std::optional<units::Quantity>, std::less<>>;

/// A product line of a year. Its energy is part of the year's, not added to it.
struct Product {
  std::size_t index = 0;                               ///< place in the file's list
  std::string id;                                      ///< chosen by the user
  const policy::ProductDefinition* product = nullptr;  ///< null: "other", not given or faulty
  bool known_product = false;                          ///< "other" or a product of the catalogue
  std::optional<units::Quantity> output;               ///< qualified output, in base units
  units::Unit output_unit;                             ///< as entered
  /// Which of the three ways of stating its energy the file uses; `conflict`: more than one.
  enum class Source { none, share, lines, totals, conflict };
  Source source = Source::none;
  std::optional<double> share;  ///< of the firm's energy, 1 = all
  std::vector<EnergyLine> energy;
  Totals totals;
  Answers answers;
};

struct Year {
  int year = 0;
  bool has_lines = false;  ///< "energy" is a list with at least one line
  std::vector<EnergyLine> energy;
  Totals totals;
  std::vector<Product> products;
  Answers answers;
};

/// Values that the user typed in from an official text, because no pack holds them.
struct Supplied {
  /// By name: lead, base, benchmark, baseline, level1 … In base units.
  std::map<std::string, units::Quantity, std::less<>> values;
  units::Unit unit;    ///< as entered
  std::string source;  ///< what text, in the user's words
};

/// The coefficient for power: calorific (0.1229 kgce/kWh), or equivalent to the coal that a power
/// station burns for it.
enum class Basis { calorific, equivalent };

struct Options {
  std::optional<int> assessment_year;
  std::optional<int> base_year;
  Basis basis = Basis::calorific;
  std::optional<units::Quantity> equivalent;  ///< the user's, kgce per J of grid power
  /// By "<programme>/<item>" or "<table>/<row>".
  std::map<std::string, Supplied, std::less<>> supplied;
};

/// An energy-saving measure that the firm plans, with the figures of its name plates.
struct PlannedMeasure {
  std::size_t index = 0;                           ///< place in the file's list
  std::string id;                                  ///< given by the user, e.g. "line 2 motor"
  const policy::SavingMeasure* measure = nullptr;  ///< null: not given or not known
  Answers answers;
  std::optional<units::Quantity> cost;  ///< 元
};

struct Plan {
  /// The user's own prices by carrier: 元 per base unit of its amounts.
  std::map<std::string, units::Quantity, std::less<>> prices;
  std::vector<PlannedMeasure> measures;
};

struct Firm {
  std::string name;
  std::string region;    ///< "CN" or "CN-xx"; "CN" where the file gives none or a faulty one
  std::string industry;  ///< GB/T 4754 code, "" if not given
  Answers answers;
  std::vector<Year> years;  ///< ascending
  Options options;
  Plan plan;

  /// The year that is judged (default: the latest) and the year that declines count from (default:
  /// the earliest); 0 if the file has no year.
  int assessment_year() const;
  int base_year() const;
  /// Null if the file has no such year.
  const Year* year(int number) const;
};

struct ReadFirm {
  std::optional<Firm> firm;  ///< nothing: not JSON, or not a firm file
  base::Diagnostics faults;  ///< pointers into the file
};

/// Reads bytes: JSON text of format 1.
ReadFirm read_firm(std::string_view bytes, const policy::Catalogue& catalogue);
/// A std::string is bytes, too: without this it might as well become a JSON text.
inline ReadFirm read_firm(const std::string& bytes, const policy::Catalogue& catalogue) {
  return read_firm(std::string_view(bytes), catalogue);
}
/// Reads a document already parsed; faults found while parsing are the caller's.
ReadFirm read_firm(const base::Json& document, const policy::Catalogue& catalogue);

}  // namespace greengauge::firm
