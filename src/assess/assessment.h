// The assessment of one firm on one day: indicators, verdicts, scores, targets, obligations.
// In: what is in force (policy::InForce) and a firm. Out: Assessment, a plain value.
// One pure function: same packs, firm and date, same result, natively and in WebAssembly.
#pragma once

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

/// A number (in the unit beside it), a truth, a word, or nothing where it is not known.
using Shown = std::variant<std::monostate, double, bool, std::string>;

/// Why something is unknown, or what should be said with it; key of the message catalogue.
struct Note {
  std::string_view code;
  std::vector<base::Argument> arguments;
  /// Words of a pack that go with it, e.g. a correction that was not applied; null: none.
  const base::Text* detail = nullptr;
};

struct IndicatorResult {
  const policy::Indicator* definition = nullptr;
  std::string id;
  int year = 0;
  std::string product;  ///< id of the product line; "" for the firm
  Shown value;
  units::Unit unit;
  bool has_unit = true;              ///< false for words
  std::vector<std::string> missing;  ///< JSON pointers into the firm file
  policy::Citations cite;
  std::vector<Note> notes;
  std::string edition;  ///< of the table row that decided (limit level, benchmark)
};

enum class Status { met, not_met, unknown, not_applicable };

struct RequirementResult {
  const policy::Requirement* definition = nullptr;
  Status status = Status::unknown;
  std::string product;
  Shown actual;
  Shown threshold;
  std::optional<units::Unit> unit;
  std::optional<rules::Operation> relation;
  std::optional<double> gap;  ///< still missing in the better direction; nothing if unknown
  std::vector<std::string> missing;
  policy::Citations cite;
  std::vector<Note> notes;
};

struct ItemResult {
  const policy::ScoreItem* definition = nullptr;
  double low = 0;
  double high = 0;
  bool supplied = false;  ///< its lead or base value was typed in by the user
  bool not_applicable = false;
  Shown value;
  Shown lead;
  Shown base;
  std::vector<std::string> missing;
  std::vector<Note> notes;
};

/// A score is an interval: what is unknown stands at 0 in `low` and at full marks in `high`.
struct ScoreResult {
  const policy::Score* definition = nullptr;
  double low = 0;
  double high = 0;
  std::vector<ItemResult> items;
};

enum class Verdict {
  not_applicable,
  no_criteria,
  not_eligible,
  gaps,
  needs_information,
  may_apply
};

enum class RoundState { open, closed, unknown };

/// Closed: a later round is known. Unknown: the last one that is known, if any, is over.
struct RoundResult {
  RoundState state = RoundState::unknown;
  const base::Text* note = nullptr;
  base::Period days;  ///< of the round that is open, of the next one, or of the last one
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
  bool judged = false;  ///< it says something that one firm can be measured by
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

/// An unanswered input and what it alone settles, whatever the answer is.
struct Question {
  std::string input;   ///< JSON pointer
  int settles = 0;     ///< requirements, targets, obligations and verdicts
  int verdicts = 0;    ///< of these, verdicts
  double narrows = 0;  ///< marks by which score intervals become narrower, added up
  int concerns = 0;    ///< results in whose missing inputs it stands
};

/// A short list of questions that together determine something, whatever the answers are.
struct QuestionSet {
  std::vector<std::string> inputs;      ///< at most five JSON pointers
  std::vector<std::string> programmes;  ///< whose verdicts they determine
  int settles = 0;                      ///< requirements, targets, obligations and verdicts
};

/// What the owner can move.
enum class LeverKind {
  energy,        ///< less of one carrier
  energy_total,  ///< a smaller total, where the file gives no lines
  green_power,   ///< grid power bought as proven green power
  output,        ///< more of a product from the same energy
  value,         ///< more output value, value added … from the same energy
  answer,        ///< an answer of the questionnaire, or several together
};

enum class Outcome {
  reached,
  out_of_reach,  ///< not by this alone, however far it is moved
  leaves_scope,  ///< reached, but the programme then no longer applies to the firm
};

/// Something that stands differently afterwards.
struct Consequence {
  std::string id;       ///< programme, target, obligation, requirement, indicator or score item
  std::string product;  ///< "" for the firm
  std::string from;     ///< name of verdict or status, level, marks ("full", "none" …)
  std::string to;
};

/// The least move of one lever that meets what is not met; or how far it gets.
struct Change {
  std::string goal;       ///< id of a requirement or target, product.limit_level, product.benchmark
  std::string programme;  ///< "" for targets and the standing of a product
  std::string product;
  const policy::Requirement* requirement = nullptr;  ///< null unless the goal is one
  Shown aim;                                         ///< of a product's standing: level or word
  LeverKind lever = LeverKind::energy;
  std::string subject;  ///< id of the carrier, product line or question
  std::string pointer;  ///< into the firm file: what is moved first
  Shown from;
  Shown to;
  std::optional<units::Unit> unit;  ///< of from and to
  std::vector<firm::Edit> edits;    ///< applied in order they make the change in the firm file
  Outcome outcome = Outcome::reached;
  Shown actual;        ///< the measured value now,
  Shown actual_after;  ///< after the change,
  Shown threshold;     ///< and what it is held against
  std::optional<units::Unit> measured_in;
  std::optional<Verdict> verdict_before;  ///< of the programme; only of what is reached,
  std::optional<Verdict> verdict_after;
  std::vector<Consequence> consequences;  ///< as are those for everything else

  bool reachable() const { return outcome == Outcome::reached; }
};

/// What of the assessment's own assumptions a result hangs on.
enum class Assumption { tce_basis, grid_factor, co2_set, supplied };

struct Flip {
  Assumption what = Assumption::tce_basis;
  std::string detail;      ///< the other reading: basis, data year, set, or KEY/lead +5 %
  bool computable = true;  ///< false: no coefficient is known, so nobody can tell
  Consequence result;      ///< what flips
};

struct Assessment {
  base::Date date;
  std::string region;
  std::string name;
  int assessment_year = 0;
  int base_year = 0;
  std::string sha256;
  std::vector<const policy::Pack*> packs;
  std::vector<IndicatorResult> indicators;
  std::vector<ProgrammeResult> programmes;
  std::vector<StatementResult> targets;
  std::vector<StatementResult> obligations;
  std::vector<Question> questions;  ///< most settling first; empty without advice
  QuestionSet question_set;         ///< the shortest list that determines most; likewise
  std::vector<Change> changes;      ///< filled by `advise` (advice.h)
  std::vector<Flip> flips;          ///< likewise
  base::Diagnostics diagnostics;
};

struct AssessOptions {
  bool advice = true;  ///< which questions to answer next; changes and flips are for `advise`
};

/// `faults`: what reading the firm file found; they are carried into the result.
Assessment assess(const policy::InForce& law, const firm::Firm& firm, base::Diagnostics faults = {},
                  const AssessOptions& options = {});

/// Questions that bear on something shown: those of programmes that are not out of scope, the scope
/// questions of the others, and those of indicators, targets and obligations; in the packs' order.
std::vector<const policy::Input*> relevant_questions(const policy::InForce& law,
                                                     const Assessment& assessment);

/// Something that hangs on the answer to a question.
struct Use {
  base::Text programme;  ///< empty for targets and obligations
  base::Text title;      ///< of the requirement, score item, target or obligation
  policy::Citations cite;
};

/// In the order of the assessment; programmes that are out of scope apart.
std::vector<Use> uses_of(const policy::InForce& law, const Assessment& assessment,
                         const policy::Input& input);

std::string_view name_of(Status status);
std::string_view name_of(Verdict verdict);
std::string_view name_of(RoundState state);
std::string_view name_of(policy::RequirementKind kind);
std::string_view name_of(LeverKind kind);
std::string_view name_of(Outcome outcome);
std::string_view name_of(Assumption assumption);

}  // namespace greengauge::assess
