// What policy packs state, as data: documents and citations, questions, energy carriers, factors,
// tables, indicators, programmes, targets, obligations. No province and no threshold is in C++.
// In: nothing. Out: the types; pack.h reads them from JSON, catalogue.h picks what is in force.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/language.h"
#include "rules/rules.h"
#include "units/units.h"

namespace greengauge::policy {

using base::Date;
using base::Period;
using base::Text;

/// Where something is stated. `confidence`: 'A' official text read in full, 'B' good secondary
/// source; 'C' (weak) takes part in no verdict and is refused by lint wherever a verdict rests on
/// it.
/// Results hold many copies, which share the words.
class Citation {
 public:
  Citation(std::string document, std::string clause, char confidence)
      : words_(std::make_shared<const Words>(std::move(document), std::move(clause))),
        confidence_(confidence) {}

  const std::string& document() const { return words_->first; }  ///< id of a Document
  const std::string& clause() const { return words_->second; }
  char confidence() const { return confidence_; }
  bool same_place(const Citation& other) const {
    return words_ == other.words_ || *words_ == *other.words_;
  }
  friend bool operator==(const Citation& a, const Citation& b) {
    return a.same_place(b) && a.confidence_ == b.confidence_;
  }

 private:
  using Words = std::pair<std::string, std::string>;
  std::shared_ptr<const Words> words_;
  char confidence_;
};
using Citations = std::vector<Citation>;

struct Document {
  std::string id;
  Text title;
  std::string number;
  Text issuer;
  std::optional<Date> issued;
  Period in_force;
  std::string url;
  std::string read;  ///< "full", "excerpt", "secondary", "title": how much of it was read
  std::optional<Date> checked;
  Text note;
};

/// Whom a question or an indicator is about.
enum class Scope { firm, year, product };

enum class InputType { number, boolean, choice, text, date };

struct Option {
  std::string id;
  Text title;
};

/// A question to the firm. Options of a choice are ordered from least to most.
struct Input {
  std::string id;
  Scope scope = Scope::firm;
  InputType type = InputType::boolean;
  units::Unit unit;             ///< of numbers; the plain number for counts, shares, indices
  bool any_unit = false;        ///< number whose unit the user chooses freely
  double most = 0;              ///< of a number that by nature lies between 0 and this, in `unit`
  std::vector<Option> options;  ///< of choices
  bool may_be_not_applicable = false;
  std::string group;  ///< heading under which the page asks it
  Text title;
  Text help;
  Citations cite;
  std::string pack;
};

/// How an energy carrier enters the accounts.
enum class CarrierKind {
  fuel,        ///< burned: coal equivalent and CO2 from its own factors
  grid_power,  ///< from the public grid: CO2 from the grid factor
  own_power,   ///< generated on site, no emission
  heat,        ///< bought heat, steam, hot water
  own_heat,    ///< renewable heat made on site, no emission
};

struct Carrier {
  std::string id;
  Text title;
  CarrierKind kind = CarrierKind::fuel;
  units::Unit unit;                ///< preferred unit; its dimension is the one of amounts
  std::vector<std::string> units;  ///< offered units
  bool renewable = false;
  bool nonfossil = false;    ///< renewable or nuclear
  bool needs_proof = false;  ///< counts as non-fossil only with its proof named
  std::string group;
  std::string search;              ///< further words to find it by
  std::optional<std::string> ask;  ///< why its CO2 is not known, key of a message
};

enum class FactorKind {
  coal_equivalent,    ///< kgce per unit of a carrier
  coal_heat,          ///< kJ per kgce: turns a measured calorific value into coal equivalent
  fuel_co2,           ///< calorific value, carbon content, oxidation
  heat_co2,           ///< CO2 per GJ of bought heat
  grid_co2,           ///< CO2 per kWh by region
  grid_co2_residual,  ///< the same for power without market-traded non-fossil part
  medium,             ///< kgce per unit of an energy-consuming medium (for information)
};

struct Factor {
  std::string carrier;                   ///< or medium; empty for coal_heat, heat_co2
  std::string region;                    ///< of grid factors
  std::optional<units::Quantity> value;  ///< coefficient; nothing if not known
  std::string value_text;                ///< as the pack wrote it, with unit, for traces
  // of fuel_co2:
  std::optional<units::Quantity> ncv;  ///< J per kg or m³
  double carbon_content = 0;           ///< tC/TJ
  double oxidation = 0;                ///< share of carbon oxidised
  Citations cite;
  Text title;
};

struct FactorSet {
  std::string id;
  FactorKind kind = FactorKind::coal_equivalent;
  Text title;
  Period in_force;
  int priority = 0;  ///< smaller is looked at first (fuel_co2: S1 before S2)
  int year = 0;      ///< data year of grid factors
  Citations cite;    ///< of rows without one of their own
  std::vector<Factor> rows;
  std::string pack;
};

/// One bound of an interval condition.
struct Bound {
  double value = 0;  ///< in base units
  bool included = false;
};

/// Condition on one answer of a product: an interval or one of some options.
struct Condition {
  std::string input;
  std::optional<Bound> lower;
  std::optional<Bound> upper;
  units::Dimension dimension;  ///< of the bounds
  std::vector<std::string> options;
};

/// A cell: a value, a value that the law leaves undefined, or one that was not found.
enum class CellState { value, undefined, not_found };
struct Cell {
  CellState state = CellState::undefined;
  double value = 0;  ///< in base units of the row's unit
};

enum class Feedstock { out, in, unknown };
enum class Measure { energy, electricity };

struct Row {
  std::string id;        ///< unique in its table; "<table>/<row>" is the key in options.supplied
  std::string product;   ///< product id; empty if the table is not about products
  std::string industry;  ///< GB/T 4754 code; empty if not
  Text title;
  units::Unit unit;
  std::vector<Condition> when;
  std::map<std::string, Cell, std::less<>> values;
  // of limit and benchmark rows:
  Measure measure = Measure::energy;
  std::optional<units::Quantity>
      electricity;  ///< coal equivalent of power that the standard sets itself
  Feedstock feedstock = Feedstock::unknown;
  std::string divisor;            ///< product answer that output is multiplied by
  std::vector<Text> corrections;  ///< corrections of the standard that are not applied
  std::optional<Date> deadline;   ///< retrofit of what lies below the baseline
  Text note;
  Citations cite;
};

enum class TableKind { limit, benchmark, list, values };

struct Table {
  std::string id;
  TableKind kind = TableKind::values;
  Text title;
  std::string edition;
  Period in_force;
  std::string region;
  std::vector<Row> rows;
  Citations cite;
  std::string pack;
};

struct Product {
  std::string id;
  Text title;
  units::Unit unit;                 ///< of output
  std::vector<std::string> inputs;  ///< answers that select its rows
  std::string search;
};

/// A class of GB/T 4754.
struct Industry {
  std::string id;  ///< its code
  Text title;
  std::string search;
};

struct Indicator {
  std::string id;
  std::uint32_t symbol = 0;  ///< place of its name in Catalogue::symbols; set by `link`
  Scope scope = Scope::year;
  bool text = false;  ///< a word (firm.size, product.benchmark), not a number
  units::Unit unit;
  bool has_unit = false;                     ///< a unit is stated ("1" for plain numbers)
  bool unit_by_row = false;                  ///< product.unit_energy: in the unit of its limit row
  std::vector<std::string> options;          ///< of words
  std::optional<rules::Expression> formula;  ///< nothing: computed by the energy balance
  bool shown = true;                         ///< written to results; false for intermediate values
  Text title;
  Text help;
  Citations cite;
  std::string pack;
};

enum class RequirementKind { scope, veto, condition, preference };

struct Requirement {
  std::string id;  ///< "<programme>/<name>"
  RequirementKind kind = RequirementKind::condition;
  bool per_product = false;
  std::optional<rules::Expression> where;  ///< products it is about (per_product)
  std::optional<rules::Expression> test;   ///< nothing: a clause that was not read; stays unknown
  std::optional<units::Unit> unit;         ///< to show actual and threshold in
  Text title;
  Text help;
  Text evidence;         ///< what a reviewer asks to see
  Text cure;             ///< how a veto or gap can be mended
  std::string national;  ///< the requirement of a national programme that it stands for …
  Text difference;       ///< … and how it differs from it
  Citations cite;
};

enum class ItemType { positive, inverse, qualitative };

/// Lead or base value of a score item: a number, an expression, or to be supplied by the user.
using Mark = std::variant<std::monostate, double, rules::Expression>;

struct ScoreItem {
  std::string id;
  Text title;
  Text group;
  double weight = 0;
  ItemType type = ItemType::positive;
  std::vector<rules::Expression> readings;  ///< one, or several where the basis is not settled
  units::Unit unit;
  Mark lead;
  Mark base;
  /// Used in place of `readings` for every product with a limit row (unit energy against levels).
  std::optional<rules::Expression> product_reading;
  Mark product_lead;
  Mark product_base;
  Text help;
  Citations cite;
};

struct Score {
  double of = 100;
  std::optional<double> pass;
  Text note;
  std::vector<ScoreItem> items;
  Citations cite;
};

struct Round {
  Period open;
  Text note;
  Citations cite;
};

/// Something to be told when a rule holds, without bearing on the verdict.
struct Notice {
  std::optional<rules::Expression> when;
  Text text;
  Citations cite;
};

/// A day of every year that matters, e.g. the last one for recommendations.
struct YearlyDate {
  int month = 1;
  int day = 1;
  Text title;
  Citations cite;
};

/// Money that a listing brings; `old`: its present validity is not known.
struct Award {
  Text title;
  double amount = 0;
  units::Unit unit;
  bool old = false;
  Period in_force;
  Citations cite;
};

struct Programme {
  std::string id;
  Text title;
  Text summary;  ///< what it is, in one line
  Text rule;     ///< the documents it rests on, as people cite them
  std::string region;
  int order = 100;  ///< place in results, smallest first
  Period in_force;
  bool has_criteria = true;  ///< false: named in a plan, no criteria published
  std::vector<Requirement> requirements;
  std::optional<Score> score;
  std::vector<Round> rounds;
  Text round_note;                 ///< said where no round is known for the date
  Text first_step;                 ///< what has to be had before it (a provincial listing …)
  std::vector<std::string> after;  ///< programmes that come before it on the ladder
  int step = 0;                    ///< rung of the ladder, 0: not on it
  std::vector<YearlyDate> dates;
  std::vector<Award> awards;
  std::vector<Notice> notices;
  std::string pack;
  Citations cite;
};

/// A figure of a plan, shown to whom it concerns; never a threshold for one firm.
struct Target {
  std::string id;
  Text title;
  std::string region;
  Period in_force;
  std::optional<rules::Expression> test;
  std::optional<units::Unit> unit;
  int base_year = 0;
  int year = 0;
  std::vector<std::string> products;  ///< shown only to makers of these …
  std::vector<std::string>
      industries;  ///< … or to these GB/T 4754 codes; both empty: to all, if judged
  Text note;
  Citations cite;
  std::string pack;
};

struct Obligation {
  std::string id;
  Text title;
  std::string region;
  Period in_force;
  bool per_product = false;
  std::optional<rules::Expression> where;
  std::optional<rules::Expression> test;
  std::optional<units::Unit> unit;
  Text consequence;
  Citations cite;
  std::string pack;
};

/// What a name in the rules of a measure stands for; ids of rules::Symbol are places in this list.
struct MeasureSymbol {
  enum class Kind { input, value, cell };
  Kind kind = Kind::input;
  std::size_t index = 0;  ///< of inputs, values or tables
  std::string column;     ///< of cells
};

/// A step of a measure's calculation, from its inputs, its tables and the steps before it.
struct MeasureValue {
  std::string id;
  Text title;
  units::Unit unit;
  rules::Expression rule;
};

/// What a measure does to one carrier in a year: saves it, or (own generation) adds it.
struct MeasureEffect {
  std::string carrier;
  bool adds = false;
  units::Unit unit;
  rules::Expression amount;
  std::optional<rules::Expression> when;
};

/// Something that a firm can do about its energy: inputs from name plates, what it saves.
struct SavingMeasure {
  std::string id;
  Text title;
  Text help;
  Period in_force;
  std::vector<Input> inputs;
  std::vector<Table>
      tables;  ///< of values, by conditions on the inputs; names are the measure's own
  std::vector<MeasureValue> values;
  std::vector<MeasureEffect> effects;
  std::vector<MeasureSymbol> symbols;
  Citations cite;
  std::string pack;
};

struct Pack {
  std::string id;
  std::string version;
  std::string region;
  Text title;
  std::string file;
  std::vector<Document> documents;
  std::vector<Input> inputs;
  std::vector<Carrier> carriers;
  std::vector<Product> products;
  std::vector<FactorSet> factors;
  std::vector<Table> tables;
  std::vector<Indicator> indicators;
  std::vector<Programme> programmes;
  std::vector<Target> targets;
  std::vector<Obligation> obligations;
  std::vector<Industry> industries;
  std::vector<SavingMeasure> measures;
};

}  // namespace greengauge::policy
