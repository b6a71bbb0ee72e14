// What policy packs state, as data: documents and citations, questions, energy carriers, factors,
// tables, indicators, programmes, targets, obligations, saving measures. No province and no threshold
// is in C++.
// In: nothing. Out: the types. read/pack.h reads them from JSON, catalogue.h joins packs and selects
// what is in force.
//
// Units: amounts and bounds are in base units (kg, m³, J, kgce, kgCO2, s …) unless a field says that
// they are in the `unit` beside them. A units::Unit of a definition is the one to show and to type in.
// Lists keep the order of the pack's file, and that order is the one shown. Reading does not check
// that ids are unique or that rows and periods do not overlap; lint does. Code that looks something up
// therefore takes the first that fits.
// Lifetimes: a Pack owns all of its definitions; results of all layers above point into it. Packs are
// constant once policy::load has returned, so threads may read them at the same time.
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
#include "policy/builtins.h"
#include "rules/rules.h"
#include "units/units.h"

namespace greengauge::policy {

using base::Date;
using base::Period;
using base::Text;

/// Where something is stated. `confidence`: 'A' official text that was read, 'B' good secondary
/// source, 'C' weak source. A verdict must not depend on 'C': lint refuses it in packs.
/// Results hold many copies of a citation; copies share the texts, also across threads.
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
  std::string read;  ///< how much of it was read: "full", "excerpt", "secondary" or "title"
  std::optional<Date> checked;  ///< when the source was last looked at
  Text note;
};

/// The subject of a question or an indicator.
enum class Scope { firm, year, product };

enum class InputType { number, boolean, choice, text, date };

struct Option {
  std::string id;
  Text title;
};

/// A question to the firm.
struct Input {
  std::string id;
  Scope scope = Scope::firm;
  InputType type = InputType::boolean;
  units::Unit unit;             ///< of numbers; the plain number for counts, shares, indices
  bool any_unit = false;        ///< a number whose unit the user chooses freely
  double most = 0;              ///< upper bound of a number that starts at 0, in `unit`; 0: none
  std::vector<Option> options;  ///< of choices, from least to most: the index is the rank in rules
  bool may_be_not_applicable = false;
  std::string group;  ///< section of the pages that asks it
  Text title;
  Text help;
  Citations cite;
  std::string pack;
};

/// How an energy carrier is accounted for.
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
  units::Unit unit;                ///< preferred unit; amounts have its dimension
  std::vector<std::string> units;  ///< units offered for choice; never empty
  bool renewable = false;
  bool nonfossil = false;    ///< renewable or nuclear
  bool needs_proof = false;  ///< counts as non-fossil only if the firm names its proof
  std::string group;
  std::string search;              ///< further search terms
  std::optional<std::string> ask;  ///< app.ask.<this> is the message why its CO2 is not known
};

enum class FactorKind {
  coal_equivalent,    ///< kgce per unit of a carrier
  coal_heat,          ///< kJ per kgce: turns a measured calorific value into coal equivalent
  fuel_co2,           ///< calorific value, carbon content, oxidation
  heat_co2,           ///< CO2 per GJ of bought heat
  grid_co2,           ///< CO2 per kWh by region
  grid_co2_residual,  ///< the same for grid power without its market-traded non-fossil part
  medium,             ///< kgce per unit of a working medium such as compressed air (information)
};

struct Factor {
  std::string carrier;                   ///< or medium; empty for coal_heat, heat_co2
  std::string region;                    ///< of grid factors
  std::optional<units::Quantity> value;  ///< coefficient; nothing if not known
  std::string value_text;                ///< `value` or `ncv` as the pack wrote it, with unit
  // of fuel_co2:
  std::optional<units::Quantity> ncv;  ///< net calorific value, J per kg or m³
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
  int priority = 0;  ///< the smallest is tried first
  int year = 0;      ///< data year of grid factors
  Citations cite;    ///< of rows that have none; copied into those rows on reading
  std::vector<Factor> rows;
  std::string pack;
};

/// One bound of an interval condition.
struct Bound {
  double value = 0;  ///< in base units
  bool included = false;
};

/// Condition on one answer of a product: an interval (`lower`, `upper`) if `options` is empty, else
/// one of `options`, in any order.
struct Condition {
  std::string input;  ///< id of a product input
  std::optional<Bound> lower;
  std::optional<Bound> upper;
  units::Dimension dimension;  ///< of the bounds
  std::vector<std::string> options;
};

/// A cell of a table: a value, a value that the document does not define, or one that it defines but
/// the pack does not hold.
enum class CellState { value, undefined, not_found };
struct Cell {
  CellState state = CellState::undefined;
  double value = 0;  ///< in base units of the row's unit
};

/// Whether energy used as feedstock counts in the values of a row.
enum class Feedstock { out, in, unknown };
enum class Measure { energy, electricity };

struct Row {
  std::string id;        ///< unique in its table; "<table>/<row>" is the key in options.supplied
  std::string product;   ///< product id; empty if the table is not about products
  std::string industry;  ///< GB/T 4754 code; empty if the row is not about an industry
  Text title;
  units::Unit unit;             ///< of `values`
  std::vector<Condition> when;  ///< all must hold; at most one per input
  std::map<std::string, Cell, std::less<>> values;
  // of limit and benchmark rows:
  Measure measure = Measure::energy;
  std::optional<units::Quantity> electricity;  ///< coal equivalent of power, if the row states one
  Feedstock feedstock = Feedstock::unknown;
  std::string divisor;            ///< product input whose answer multiplies the output; "": none
  std::vector<Text> corrections;  ///< corrections in the standard that this program does not apply
  std::optional<Date> deadline;   ///< day by which plants below the baseline must be retrofitted
  Text note;
  Citations cite;
};

enum class TableKind { limit, benchmark, list, values };

struct Table {
  std::string id;
  TableKind kind = TableKind::values;
  Text title;
  std::string edition;  ///< number of the standard and its year, e.g. "GB 21256—2025"
  Period in_force;
  std::string region;
  std::vector<Row> rows;
  Citations cite;
  std::string pack;
};

struct ProductDefinition {
  std::string id;
  Text title;
  units::Unit unit;                 ///< of output
  std::vector<std::string> inputs;  ///< ids of the product inputs that select its rows
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
  std::uint32_t symbol = 0;  ///< index of its name in Catalogue::symbols; set by `link`
  Scope scope = Scope::year;
  bool text = false;  ///< one of `options` (firm.size, product.benchmark), not a number
  units::Unit unit;
  bool has_unit = false;                     ///< a unit is stated ("1" for plain numbers)
  bool unit_by_row = false;                  ///< product.unit_energy: in the unit of its limit row
  std::vector<std::string> options;          ///< of texts, from least to most
  std::optional<rules::Expression> formula;  ///< nothing: built in, or the pack's formula is faulty
  Builtin builtin = Builtin::none;           ///< of indicators without a formula
  bool shown = true;                         ///< part of results; false for intermediate values
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
  std::optional<rules::Expression> where;  ///< if per_product: the products that it applies to
  std::optional<rules::Expression> test;   ///< nothing: the clause was not read; stays unknown
  std::optional<units::Unit> unit;         ///< in which actual and threshold are shown
  Text title;
  Text help;
  Text evidence;         ///< documents that a reviewer asks for
  Text remedy;           ///< what the firm can do if it is not met
  std::string national;  ///< id of the national requirement that it adapts; "": none
  Text difference;       ///< how it differs from that one
  Citations cite;
};

enum class ItemType { positive, inverse, qualitative };

/// Lead or base value of a score item: a number in base units, an expression, or nothing (the user
/// may supply it).
using Mark = std::variant<std::monostate, double, rules::Expression>;

struct ScoreItem {
  std::string id;
  Text title;
  Text group;
  double weight = 0;
  ItemType type = ItemType::positive;
  std::vector<rules::Expression> readings;  ///< one, or several if the rule is ambiguous
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
  double of = 100;             ///< highest possible score
  std::optional<double> pass;  ///< pass mark; nothing if none is published
  Text note;
  std::vector<ScoreItem> items;
  Citations cite;
};

/// A window for applications.
struct Round {
  Period open;
  Text note;
  Citations cite;
};

/// A text that is shown when a rule holds; it does not affect the verdict.
struct Notice {
  std::optional<rules::Expression> when;  ///< nothing: not shown
  Text text;
  Citations cite;
};

/// A date that recurs every year, e.g. the last day for recommendations.
struct YearlyDate {
  int month = 1;
  int day = 1;
  Text title;
  Citations cite;
};

/// Money that a listing brings. `old`: whether it is still paid is not known.
struct Award {
  Text title;
  double amount = 0;  ///< in `unit`
  units::Unit unit;
  bool old = false;
  Period in_force;
  Citations cite;
};

struct Programme {
  std::string id;
  Text title;
  Text summary;  ///< what it is, in one line
  Text rule;     ///< its documents, as people cite them
  std::string region;
  int order = 100;  ///< place in results, smallest first
  Period in_force;
  bool has_criteria = true;  ///< false: announced in a plan, criteria not published
  std::vector<Requirement> requirements;
  std::optional<Score> score;
  std::vector<Round> rounds;       ///< in any order
  Text round_note;                 ///< shown if no round is known for the date
  Text first_step;                 ///< what the firm needs before it (a provincial listing …)
  std::vector<std::string> after;  ///< ids of the programmes below it on the ladder
  int step = 0;                    ///< rung of the ladder; 0: not on it
  std::vector<YearlyDate> dates;
  std::vector<Award> awards;
  std::vector<Notice> notices;
  std::string pack;
  Citations cite;
};

/// A figure from a plan, shown to the firms that it concerns; never a threshold for one firm.
struct Target {
  std::string id;
  Text title;
  std::string region;
  Period in_force;
  std::optional<rules::Expression> test;
  std::optional<units::Unit> unit;
  int base_year = 0;
  int year = 0;
  // Whom it concerns; if both are empty, every firm for which the test has a result.
  std::vector<std::string> products;    ///< ids of products
  std::vector<std::string> industries;  ///< GB/T 4754 codes; a shorter code covers its subclasses
  Text note;
  Citations cite;
  std::string pack;
};

/// A duty by law, apart from any programme. It applies where `test` is true (for each product, if
/// per_product); `consequence` says what must be done.
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

/// The meaning of a name in the rules of a measure. The id of a rules::Symbol there is an index into
/// SavingMeasure::symbols.
struct MeasureSymbol {
  enum class Kind { input, value, cell };
  Kind kind = Kind::input;
  std::size_t index = 0;  ///< into inputs, values or tables, by `kind`
  std::string column;     ///< of cells
};

/// A step of a measure's calculation, from its inputs, its tables and the previous steps.
struct MeasureValue {
  std::string id;
  Text title;
  units::Unit unit;
  rules::Expression rule;
};

/// The effect of a measure on one carrier in a year: it saves an amount or, for own generation, adds
/// one. `amount` has the dimension of `unit`; nothing in `when`: always.
struct MeasureEffect {
  std::string carrier;
  bool adds = false;
  units::Unit unit;
  rules::Expression amount;
  std::optional<rules::Expression> when;
};

/// Something that a firm can do to save energy: questions about the equipment, a calculation, and the
/// amounts that it saves.
struct SavingMeasure {
  std::string id;
  Text title;
  Text help;
  Period in_force;
  std::vector<Input> inputs;
  std::vector<Table> tables;  ///< of kind `values`, with conditions on `inputs`; ids are local
  std::vector<MeasureValue> values;    ///< each may use the values before it
  std::vector<MeasureEffect> effects;  ///< what it saves, then what it adds
  std::vector<MeasureSymbol> symbols;  ///< one per name in a rule; repeated if used repeatedly
  Citations cite;
  std::string pack;
};

/// One file of a policies folder.
struct Pack {
  std::string id;
  std::string version;
  std::string region;  ///< "CN" or a province, e.g. "CN-AH"
  Text title;
  std::string file;  ///< its name, for the places of faults
  std::vector<Document> documents;
  std::vector<Input> inputs;
  std::vector<Carrier> carriers;
  std::vector<ProductDefinition> products;
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
