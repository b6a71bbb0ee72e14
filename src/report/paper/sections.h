// The printed report, part by part: what every part of it works with. Used by document.cpp only.
// In: the material, words, the sources met so far. Out: HTML appended to the markup.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "report/paper/energy_balance.h"
#include "report/paper/markup.h"
#include "report/paper/printed_report.h"

namespace greengauge::report {

/// The documents a report cites, numbered in the order in which they are met.
class Sources {
 public:
  explicit Sources(const policy::Catalogue& catalogue) : catalogue_(catalogue) {}

  /// "[1] 表A.2; [3]B 5.1": number, B where a secondary source was read, clause.
  std::string refs(const policy::Citations& cites);
  /// "[1] [3]B": the numbers alone, for what rests on many clauses.
  std::string numbers(const policy::Citations& cites);
  const std::vector<const policy::Document*>& list() const { return list_; }

 private:
  std::string number(const policy::Citation& cite);
  const policy::Catalogue& catalogue_;
  std::vector<const policy::Document*> list_;
};

struct PaperValue {
  std::string_view name;
  std::string value;
};

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
  /// Begins a numbered section; ended by out.close("section").
  void section(std::string_view key, std::string_view attributes = {});
  /// One paragraph of what stands in a list; the question marks of questions go.
  std::string joined(const std::vector<std::string>& items) const;
};

/// tce as the balance prints it; "未知" where it is not known.
std::string printed_tce(const Paper& paper, const std::optional<double>& tce);

void firm_part(Paper& paper);            // paper_firm.cpp
void energy_part(Paper& paper);          // paper_energy.cpp
void reconciliation_part(Paper& paper);  // likewise
void chart_part(Paper& paper);           // paper_charts.cpp
/// Of one programme: its gaps, and its score items between base and lead values.
void programme_charts(Paper& paper, const assess::ProgrammeResult& programme);
void plan_chart(Paper& paper, const assess::Assessment& after);
void indicator_part(Paper& paper);  // paper_results.cpp
void programme_part(Paper& paper);
void statement_part(Paper& paper);
void advice_part(Paper& paper);  // paper_plan.cpp
void plan_part(Paper& paper);
void step_part(Paper& paper);     // paper_steps.cpp
void unknown_part(Paper& paper);  // paper_closing.cpp
void source_part(Paper& paper);
void closing_part(Paper& paper);

}  // namespace greengauge::report
