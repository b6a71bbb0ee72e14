// The assessment of one firm on one day: indicators, verdicts, scores, targets, obligations.
// In: the rules in force (policy::InForce) and a firm. Out: Assessment.
// `assess` is one pure function: the same packs, firm and date give the same result, natively and
// in WebAssembly.
// Lifetimes: an Assessment borrows from the policy::Catalogue behind the rules (definitions,
// titles, notes, packs). The catalogue must outlive it; the InForce and the Firm need not.
// assess.cpp makes the assessment and names statuses, verdicts and rounds; advice/advice.h fills in
// questions, changes and sensitivity (changes.cpp and sensitivity.cpp there name their enums).
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/diagnostic.h"
#include "firm/document.h"
#include "firm/firm.h"
#include "policy/catalogue.h"
#include "rules/value.h"

namespace greengauge::assess {

/// A value for people: a number in the unit given beside it (not in base units), a truth, a word
/// (an option's id, or "not_applicable"), or nothing if it is not known.
using Shown = std::variant<std::monostate, double, bool, std::string>;

/// Why a value is unknown, or what must be said with it.
struct Note {
  std::string_view code;  ///< key of the message catalogue; a literal, never freed
  std::vector<base::Argument> arguments;
  /// A text of a pack that belongs to it, e.g. a correction that was not applied; null: none.
  const base::Text* detail = nullptr;
};

/// An indicator in one year, of the firm or of one product.
struct IndicatorResult {
  const policy::Indicator* definition = nullptr;
  std::string id;  ///< of the definition; "energy.tce.<carrier>" for a carrier's part
  int year = 0;
  std::string product;  ///< id of the firm's product; "" for the firm
  Shown value;
  units::Unit unit;
  bool has_unit = true;              ///< false for words and ranks
  std::vector<std::string> missing;  ///< JSON pointers into the firm file
  policy::Citations cite;
  std::vector<Note> notes;
  std::string edition;  ///< of the table that was compared with (limit level, benchmark)
};

enum class Status { met, not_met, unknown, not_applicable };

/// A requirement as judged: for the firm, or for one product.
struct RequirementResult {
  const policy::Requirement* definition = nullptr;
  Status status = Status::unknown;
  std::string product;  ///< id of the firm's product; "" for the firm
  // The comparison that decided the test; empty if it compares nothing.
  Shown actual;
  Shown threshold;
  std::optional<units::Unit> unit;           ///< of actual, threshold and gap
  std::optional<rules::Operation> relation;  ///< actual `relation` threshold is what is required
  std::optional<double> gap;  ///< still missing in the better direction; 0: met; nothing: unknown
  std::vector<std::string> missing;
  policy::Citations cite;
  std::vector<Note> notes;
};

/// One item of a score. `low` and `high` are the same where everything is known.
struct ItemResult {
  const policy::ScoreItem* definition = nullptr;
  double low = 0;
  double high = 0;
  bool supplied = false;  ///< its lead or base value was typed in by the user
  bool not_applicable = false;
  Shown value;
  Shown lead;  ///< value from which on it gets full marks
  Shown base;  ///< value short of which it gets none
  std::vector<std::string> missing;
  std::vector<Note> notes;
};

/// A score is an interval: an unknown item counts 0 marks in `low` and full marks in `high`.
struct ScoreResult {
  const policy::Score* definition = nullptr;
  double low = 0;
  double high = 0;
  std::vector<ItemResult> items;
};

/// The first that holds, in this order.
enum class Verdict {
  not_applicable,     ///< a scope requirement is not met
  no_criteria,        ///< no criteria of the programme are published
  not_eligible,       ///< a veto is not met
  gaps,               ///< a condition is not met
  needs_information,  ///< a scope requirement, veto or condition is unknown
  may_apply,
};

enum class RoundState { open, closed, unknown };

/// Closed: a later round is known. Unknown: no round is known, or every known one is over.
struct RoundResult {
  RoundState state = RoundState::unknown;
  const base::Text* note = nullptr;
  base::Period days;  ///< of the open round, else of the next one, else of the last one
};

struct ProgrammeResult {
  const policy::Programme* definition = nullptr;
  Verdict verdict = Verdict::needs_information;
  RoundResult round;
  std::vector<RequirementResult> requirements;
  std::optional<ScoreResult> score;
  std::vector<const policy::Notice*> notices;  ///< those whose rule holds
};

/// Targets and obligations share this shape.
struct StatementResult {
  std::string id;
  std::string product;  ///< of obligations that are per product
  const base::Text* title = nullptr;
  const base::Text* consequence = nullptr;  ///< of obligations
  Status status = Status::unknown;
  bool judged = false;  ///< it has a test, so that one firm can be measured by it
  const rules::Expression* test = nullptr;
  Shown actual;
  Shown threshold;
  std::optional<units::Unit> unit;
  std::optional<rules::Operation> relation;
  std::optional<double> gap;
  std::vector<std::string> missing;
  policy::Citations cite;
  std::vector<Note> notes;
};

/// Whether there is a result of the target or obligation with that id.
inline bool has_result(const std::vector<StatementResult>& results, std::string_view id) {
  return std::any_of(results.begin(), results.end(),
                     [&](const StatementResult& result) { return result.id == id; });
}

/// An unanswered input, and what its answer alone determines, whichever answer it is.
struct Question {
  std::string input;   ///< JSON pointer
  int determines = 0;  ///< how many requirements, targets, obligations and verdicts
  int verdicts = 0;    ///< of these, verdicts
  double narrows = 0;  ///< sum of the marks by which score intervals become narrower
  int concerns = 0;    ///< how many results list it as missing
};

/// A short list of questions that together determine results, whatever the answers are.
struct QuestionSet {
  std::vector<std::string> inputs;      ///< at most five JSON pointers
  std::vector<std::string> programmes;  ///< ids; the verdicts that they determine
  int determines = 0;  ///< how many requirements, targets, obligations and verdicts
};

/// What a factory can change.
enum class LeverKind {
  energy,        ///< less of one carrier
  energy_total,  ///< a smaller total, where the file gives no lines
  green_power,   ///< grid power bought as proven green power
  output,        ///< more of a product from the same energy
  value,         ///< more output value or value added from the same energy
  answer,        ///< an answer to a question, or several together
};

enum class Outcome {
  reached,
  out_of_reach,  ///< not reached by this lever alone, even at its limit
  leaves_scope,  ///< reached, but the programme then no longer applies to the firm
};

/// A result that a change makes different.
struct Consequence {
  std::string id;       ///< programme, target, obligation, requirement, indicator or score item
  std::string product;  ///< "" for the firm
  std::string from;     ///< name of verdict or status, level, marks ("full", "none" …)
  std::string to;
};

/// The smallest move of one lever that reaches a goal; or the move to its limit, if that only comes
/// nearer. Amounts are in the unit given beside them.
struct Change {
  std::string goal;  ///< id of a requirement or target; product.limit_level or product.benchmark
  std::string programme;  ///< "" for targets and for the level or benchmark of a product
  std::string product;
  const policy::Requirement* requirement = nullptr;  ///< the goal; null if it is something else
  Shown aim;  ///< the level or benchmark word aimed at; empty for other goals
  LeverKind lever = LeverKind::energy;
  std::string subject;  ///< id of the carrier, product line or question
  std::string pointer;  ///< into the firm file: the first value that changes
  Shown from;
  Shown to;
  std::optional<units::Unit> unit;  ///< of from and to
  std::vector<firm::Edit> edits;    ///< make the change in the firm file; apply in this order
  Outcome outcome = Outcome::reached;
  Shown actual;                            ///< the measured value now
  Shown actual_after;                      ///< the measured value after the change
  Shown threshold;                         ///< what it is compared with
  std::optional<units::Unit> measured_in;  ///< unit of these three
  // Only if the goal is reached:
  std::optional<Verdict> verdict_before;  ///< of the goal's programme
  std::optional<Verdict> verdict_after;
  std::vector<Consequence> consequences;  ///< other results that differ afterwards

  bool reachable() const { return outcome == Outcome::reached; }
};

/// An assumption of the assessment that a result may depend on.
enum class Assumption {
  tce_basis,    ///< calorific or equivalent coefficient for power
  grid_factor,  ///< data year of the grid's CO2 factor
  co2_set,      ///< set of default CO2 factors of fuels
  supplied,     ///< lead or base value of a score item that the user typed in
};

/// A result that is different under another choice of one assumption.
struct SensitivityChange {
  Assumption what = Assumption::tce_basis;
  std::string detail;      ///< the other choice: basis, data year, set, or "KEY/lead +5 %"
  bool computable = true;  ///< false: the coefficient that the other choice needs is not known
  Consequence result;      ///< what changes
};

struct Assessment {
  base::Date date;
  std::string region;
  std::string name;
  int assessment_year = 0;
  int base_year = 0;
  std::string sha256;                      ///< of the packs (policy::Catalogue)
  std::vector<const policy::Pack*> packs;  ///< national ones and those of the region
  /// By year, ascending; within a year those of the firm, then those of each product.
  std::vector<IndicatorResult> indicators;
  // In the order of the rules in force (policy::InForce):
  std::vector<ProgrammeResult> programmes;
  std::vector<StatementResult> targets;
  std::vector<StatementResult> obligations;
  std::vector<Question> questions;  ///< those that determine most first; filled by `add_questions`
  QuestionSet question_set;         ///< the shortest list that determines most; likewise
  std::vector<Change> changes;      ///< filled by `advise` (advice/advice.h)
  std::vector<SensitivityChange> sensitivity;  ///< likewise; "flips" in JSON
  base::Diagnostics diagnostics;
};

/// `faults`: what reading the firm file found; they go into the result's diagnostics. Questions,
/// changes and sensitivity stay empty.
Assessment assess(const policy::InForce& law, const firm::Firm& firm,
                  base::Diagnostics faults = {});

// The names that results use in JSON; each is its enumerator's own name.
std::string_view name_of(Status status);
std::string_view name_of(Verdict verdict);
std::string_view name_of(RoundState state);
std::string_view name_of(policy::RequirementKind kind);
std::string_view name_of(LeverKind kind);
std::string_view name_of(Outcome outcome);
std::string_view name_of(Assumption assumption);

}  // namespace greengauge::assess
