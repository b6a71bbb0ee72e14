// Values, units, sources and verdicts in words.
// In: pieces of an assessment, the message catalogue. Out: texts for people in the catalogue's
// language. Shared by the text, HTML and CSV reports and the page, so that a thing has one name
// everywhere.
#pragma once

#include <string>

#include "assess/assessment.h"
#include "assess/derive/derivation.h"
#include "base/messages.h"

namespace greengauge::report {

/// What words are made with. Borrows everything; use it within one call.
struct Words {
  const base::Messages& messages;
  const policy::Catalogue& catalogue;
  const firm::Firm* firm = nullptr;  ///< names its products; null: products go by their ids

  base::Language language() const { return messages.language(); }
};

/// A text of a pack in the language of the words.
std::string text(const Words& words, const base::Text& text);
/// The unit as `value` takes it.
inline const units::Unit* unit_of(const std::optional<units::Unit>& unit) {
  return unit ? &*unit : nullptr;
}
/// Number with unit, yes/no, word of the catalogue; "未知" / "unknown" for an empty value. `unit`
/// may be null.
std::string value(const Words& words, const assess::Shown& value, const units::Unit* unit);
/// The same for the actual value or threshold of a test: options by their titles in the packs. `beside`: the
/// value that it is compared with, from which a number must be seen to differ if it does; null: none.
std::string answer(const Words& words, const assess::Shown& value, const units::Unit* unit,
                   const rules::Expression* test, const assess::Shown* beside = nullptr);
/// Like `value`, with the digits that are needed to check a derivation by hand.
std::string precise(const Words& words, const assess::Shown& value, const units::Unit* unit);
/// The value of a derivation step: an answer by its option's title, others as `precise` does.
std::string derived(const Words& words, const assess::Derivation& step);
/// The sign of a comparison: "≥".
std::string relation(rules::Operation operation);
/// "GB/T 2589—2020 表A.1（二手来源，申报前核对）".
std::string cite(const Words& words, const policy::Citation& cite);
/// Several, separated as a list.
std::string cites(const Words& words, const policy::Citations& cites);
std::string note(const Words& words, const assess::Note& note);
/// The title of a table row with the edition of its table.
std::string row_title(const Words& words, const policy::Table& table, const policy::Row& row);
/// What a JSON pointer of the firm file means: "2025 年 · 取水量".
std::string place(const Words& words, const std::string& pointer);
/// Of a requirement or target.
std::string status(const Words& words, assess::Status status);
/// Of an obligation: it applies, does not apply, or has to be confirmed.
std::string obligation_status(const Words& words, assess::Status status);
std::string verdict(const Words& words, assess::Verdict verdict);
/// The name of the firm's product with this id; followed by the id if several have the same name.
std::string product(const Words& words, const std::string& id);
/// "Energy per unit (crude steel)"; `what` alone without a product.
std::string of_product(const Words& words, const std::string& what, const std::string& id);
/// Whether a round is open, and from or until when.
std::string round(const Words& words, const assess::RoundResult& round);
/// ", 8.29 kgce/t too much" or ", 20 % short"; "" without a gap.
std::string gap(const Words& words, const assess::RequirementResult& result);
/// The base year; "unknown" if it is the assessment year, because then nothing can be compared.
std::string base_year(const Words& words, const assess::Assessment& assessment);

std::string award(const Words& words, const policy::Award& award);
/// The programmes on the ladder (diagnosis, city, province, nation …) whose scope the firm may be
/// in, lowest rung first.
std::vector<const assess::ProgrammeResult*> ladder(const assess::Assessment& assessment);
/// The yearly dates of a programme, each with its first day on or after `date`, soonest first.
std::vector<std::pair<base::Date, const policy::YearlyDate*>> coming_days(
    const policy::Programme& programme, base::Date date);
/// "安徽 CN-AH"; the code alone if it has no name.
std::string region(const Words& words, const std::string& region);

}  // namespace greengauge::report
