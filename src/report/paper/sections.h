// The sections of the printed report and what each works with. Used in this folder only.
// In: the material, words, the sources cited so far. Out: HTML appended to the markup.
// Which file writes which: firm.cpp (head), energy.cpp (balance, CO2, reconciliation), charts.cpp,
// results.cpp (indicators, programmes, targets and obligations), plan.cpp (advice, plan), steps.cpp
// (annex), closing.cpp (open questions, sources, signatures).
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "report/paper/energy_balance.h"
#include "report/paper/markup.h"
#include "report/paper/printed_report.h"

namespace greengauge::report {

/// The documents that a report cites, numbered in the order in which they are first cited.
class Sources {
 public:
  explicit Sources(const policy::Catalogue& catalogue) : catalogue_(catalogue) {}

  /// "[1] 表A.2; [3]B 5.1": number, B if a secondary source was read, clause. Adds new documents.
  std::string refs(const policy::Citations& cites);
  /// "[1] [3]B": the numbers alone, each once, for results with many clauses.
  std::string numbers(const policy::Citations& cites);
  const std::vector<const policy::Document*>& list() const { return list_; }

 private:
  std::string number(const policy::Citation& cite);
  const policy::Catalogue& catalogue_;
  std::vector<const policy::Document*> list_;
};

/// A value for a place in a message.
struct PaperValue {
  std::string_view name;
  std::string value;
};

/// What every section works with.
struct Paper {
  const Material& material;
  const Words& words;
  Markup& out;
  Sources& sources;
  EnergyBalance balance;
  int sections = 0;  ///< begun so far

  const assess::Assessment& assessment() const { return material.assessment; }
  std::string say(std::string_view key, std::initializer_list<PaperValue> values = {}) const;
  std::string of(const base::Text& text) const { return text.in(words.language()); }
  /// Begins the next numbered section; end it with out.close("section").
  void section(std::string_view key, std::string_view attributes = {});
  /// The items as one sentence; question marks at their ends are dropped.
  std::string joined(const std::vector<std::string>& items) const;
};

/// A number of tce as the balance prints it; "unknown" if not known.
std::string printed_tce(const Paper& paper, const std::optional<double>& tce);

void write_firm_section(Paper& paper);
void write_energy_section(Paper& paper);
/// From the balance to the total of a statistical form.
void write_reconciliation_section(Paper& paper);
void write_indicator_section(Paper& paper);
/// Energy by carrier, and the intensity over the years.
void write_overview_charts(Paper& paper);
void write_programme_section(Paper& paper);
/// Of one programme: its gaps, and its score items between base and lead values.
void write_programme_charts(Paper& paper, const assess::ProgrammeResult& programme);
/// Targets and obligations.
void write_statement_section(Paper& paper);
void write_advice_section(Paper& paper);
void write_plan_section(Paper& paper);
void write_plan_chart(Paper& paper, const assess::Assessment& after);
/// The annex: how every figure was calculated.
void write_annex(Paper& paper);
/// Faults of the file and open questions.
void write_open_questions_section(Paper& paper);
void write_source_section(Paper& paper);
/// Disclaimer, signatures, packs.
void write_closing_section(Paper& paper);

}  // namespace greengauge::report
