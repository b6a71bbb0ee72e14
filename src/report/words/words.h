// Values, units, sources and verdicts in words. In: pieces of an assessment, the message catalogue.
// Out: texts for people in the catalogue's language. Shared by the text, HTML and CSV reports and
// the page, so that one thing has one name everywhere.
#pragma once

#include <string>

#include "assess/assessment.h"
#include "assess/derive/derivation.h"
#include "base/messages.h"

namespace greengauge::report {

/// What words are made with.
struct Words {
  const base::Messages& messages;
  const policy::Catalogue& catalogue;
  const firm::Firm* firm = nullptr;  ///< whose products are named; null: by their ids

  base::Language language() const { return messages.language(); }
};

std::string text(const Words& words, const base::Text& text);
/// Number with unit, yes/no, option title; "未知" / "unknown" where there is nothing.
std::string value(const Words& words, const assess::Shown& value, const units::Unit* unit);
/// The value of an answer or threshold of a requirement: options by their titles in the packs.
std::string answer(const Words& words, const assess::Shown& value, const units::Unit* unit,
                   const rules::Expression* test);
/// The same with the digits that a derivation needs to be followed by hand.
std::string precise(const Words& words, const assess::Shown& value, const units::Unit* unit);
/// The value of a step: an answer by its title, others as `precise` has them.
std::string derived(const Words& words, const assess::Derivation& step);
std::string relation(rules::Operation operation);
/// "GB/T 2589—2020 表A.1（二手来源，申报前核对）".
std::string cite(const Words& words, const policy::Citation& cite);
std::string cites(const Words& words, const policy::Citations& cites);
std::string note(const Words& words, const assess::Note& note);
/// What a row of a table is about, and the edition of the table.
std::string row_title(const Words& words, const policy::Table& table, const policy::Row& row);
/// What a JSON pointer of the firm file means: "2025 年 · 取水量".
std::string place(const Words& words, const std::string& pointer);
std::string status(const Words& words, assess::Status status);
/// Of an obligation: it applies, does not, or is to be confirmed.
std::string duty(const Words& words, assess::Status status);
std::string verdict(const Words& words, assess::Verdict verdict);
/// What its product is called; products that share a name have their ids behind it.
std::string product(const Words& words, const std::string& id);
/// "Energy per unit (crude steel)"; `what` alone without a product.
std::string of_product(const Words& words, const std::string& what, const std::string& id);
/// Whether applications are taken, and from or until when.
std::string round(const Words& words, const assess::RoundResult& round);
/// ", 8.29 kgce/t too much" or ", 20 % short"; "" where there is no gap.
std::string gap(const Words& words, const assess::RequirementResult& result);
/// The base year; unknown where it is the assessed one, so that nothing can be compared.
std::string base_year(const Words& words, const assess::Assessment& assessment);

std::string award(const Words& words, const policy::Award& award);
/// Programmes on the ladder that are not out of scope, lowest rung first.
std::vector<const assess::ProgrammeResult*> ladder(const assess::Assessment& assessment);
/// The yearly dates of a programme with the first such day on or after `date`, soonest first.
std::vector<std::pair<base::Date, const policy::YearlyDate*>> coming_days(
    const policy::Programme& programme, base::Date date);
std::string region(const Words& words, const std::string& region);

}  // namespace greengauge::report
