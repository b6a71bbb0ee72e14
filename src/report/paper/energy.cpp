// The energy balance line by line, CO2, and the reconciliation with the total of a statistical
// form.
// The balance is printed so that it can be checked with a pocket calculator: amount, multiplier
// with its source, tce; sums after the consumed lines, after those sold, and after feedstock. The
// values are the rounded ones of energy_balance.h, which add up. The reconciliation goes from the
// firm's total to the numbers that statistics or an audit may show instead, with the reason for
// each step.
#include "report/paper/sections.h"
#include "report/words/reasons.h"

namespace greengauge::report {
namespace {

using Part = BalanceLine::Part;

std::string amount(const Paper& paper, const firm::EnergyLine& line) {
  if (!line.amount) return paper.say("value.unknown");
  return units::with_unit(units::display_number(line.entered), line.unit, paper.words.language());
}

std::string title(const Paper& paper, const BalanceLine& line) {
  const firm::EnergyLine& entered = *line.line;
  std::string result =
      entered.carrier ? paper.of(entered.carrier->title)
                      : paper.say("paper.line", {{"number", std::to_string(entered.index + 1)}});
  if (line.part == Part::sold) result = paper.say("paper.less_sold", {{"title", result}});
  if (line.part == Part::feedstock) result = paper.say("paper.as_feedstock", {{"title", result}});
  return result;
}

void line_row(Paper& paper, const BalanceLine& line) {
  std::string tce = printed_tce(paper, line.tce ? line.printed : std::nullopt);
  if (line.tce && line.part == Part::sold) tce = "−" + tce;
  const bool measured = line.line->ncv.has_value();
  paper.out.row(
      {{title(paper, line)},
       {amount(paper, *line.line), true},
       {line.multiplier, true, 1, measured ? paper.say("paper.measured") : ""},
       {paper.sources.refs(line.cite)},
       {tce, true, 1, line.tce ? "" : unknown_because(paper.words, line.missing, line.notes)}});
}

void sum_row(Paper& paper, std::string_view key, const std::optional<double>& tce) {
  paper.out.row({{paper.say(key), false, 4}, {printed_tce(paper, tce), true}}, "sum");
}

void part_rows(Paper& paper, Part part) {
  for (const BalanceLine& line : paper.balance.lines) {
    if (line.part == part) line_row(paper, line);
  }
}

bool has(const EnergyBalance& balance, Part part) {
  for (const BalanceLine& line : balance.lines) {
    if (line.part == part) return true;
  }
  return false;
}

void balance_table(Paper& paper) {
  const EnergyBalance& balance = paper.balance;
  paper.out.begin_table(paper.say("paper.balance_name"), {{paper.say("paper.carrier")},
                                                          {paper.say("paper.amount"), true},
                                                          {paper.say("paper.multiplier"), true},
                                                          {paper.say("paper.source")},
                                                          {paper.say("paper.tce_column"), true}});
  part_rows(paper, Part::consumed);
  if (has(balance, Part::sold)) {
    sum_row(paper, "paper.consumed", balance.consumed);
    part_rows(paper, Part::sold);
  }
  sum_row(paper, "paper.total", balance.total);
  if (has(balance, Part::feedstock)) {
    part_rows(paper, Part::feedstock);
    sum_row(paper, "paper.with_feedstock", balance.with_feedstock);
  }
  paper.out.end_table();
}

const assess::IndicatorResult* indicator(const Paper& paper, std::string_view id) {
  for (const assess::IndicatorResult& result : paper.assessment().indicators) {
    if (result.id == id && result.year == paper.assessment().assessment_year) return &result;
  }
  return nullptr;
}

void co2_table(Paper& paper) {
  paper.out.begin_table(paper.say("paper.co2_name"), {{paper.say("paper.column_title")},
                                                      {paper.say("paper.column_value"), true},
                                                      {paper.say("paper.source")}});
  for (const char* id : {"co2.fuel", "co2.location", "co2.market"}) {
    const assess::IndicatorResult* result = indicator(paper, id);
    if (!result) continue;
    const bool known = std::holds_alternative<double>(result->value);
    paper.out.row(
        {{paper.of(result->definition->title), false, 1, paper.of(result->definition->help)},
         {value(paper.words, result->value, &result->unit), true, 1,
          known ? "" : unknown_because(paper.words, result->missing, result->notes)},
         {paper.sources.numbers(result->cite)}});
  }
  paper.out.end_table();
}

}  // namespace

void write_energy_section(Paper& paper) {
  paper.section("paper.energy", "class=\"whole\"");
  if (paper.balance.by_lines) {
    balance_table(paper);
    paper.out.element("p", paper.say("paper.rounding"), "class=\"remark\"");
  } else {
    paper.out.element(
        "p", paper.say("paper.totals_only", {{"tce", printed_tce(paper, paper.balance.total)}}));
  }
  const bool equivalent = paper.material.firm.options.basis == firm::Basis::equivalent;
  paper.out.element("p", paper.say(equivalent ? "paper.basis_equivalent" : "paper.basis_calorific"),
                    "class=\"remark\"");
  co2_table(paper);
  paper.out.close("section");
}

void write_reconciliation_section(Paper& paper) {
  const EnergyBalance& balance = paper.balance;
  const bool equivalent = paper.material.firm.options.basis == firm::Basis::equivalent;
  const auto row = [&](std::string_view key, const std::string& tce, std::string_view why,
                       std::string_view kind = {}) {
    paper.out.row({{paper.say(key)}, {tce, true}, {paper.say(why)}}, kind);
  };
  paper.section("paper.reconciliation", "class=\"whole\"");
  paper.out.begin_table(paper.say("paper.reconciliation_name"),
                        {{paper.say("paper.step")},
                         {paper.say("paper.tce_column"), true},
                         {paper.say("paper.remark")}});
  if (balance.by_lines) {
    row("paper.consumed", printed_tce(paper, balance.consumed), "paper.consumed_why");
    const bool any_sold = !balance.sold || *balance.sold != 0;
    row("paper.sold", (any_sold ? "−" : "") + printed_tce(paper, balance.sold), "paper.sold_why");
  }
  row("paper.total", printed_tce(paper, balance.total), "paper.total_why", "sum");
  if (balance.by_lines)
    row("paper.feedstock", printed_tce(paper, balance.feedstock), "paper.feedstock_why");
  row("paper.with_feedstock", printed_tce(paper, balance.with_feedstock),
      "paper.with_feedstock_why", "sum");
  row("paper.media", paper.say("paper.not_entered"), "paper.media_why");
  if (balance.by_lines) {
    row(equivalent ? "paper.on_calorific" : "paper.on_equivalent",
        printed_tce(paper, balance.other_basis),
        equivalent ? "paper.on_calorific_why" : "paper.on_equivalent_why");
    row("paper.own", printed_tce(paper, balance.own_generation), "paper.own_why");
  }
  const assess::IndicatorResult* nonfossil = indicator(paper, "energy.tce_without_nonfossil");
  const double* number = nonfossil ? std::get_if<double>(&nonfossil->value) : nullptr;
  row("paper.without_nonfossil",
      printed_tce(paper, number ? std::optional<double>(*number) : std::nullopt),
      "paper.without_nonfossil_why");
  paper.out.end_table();
  paper.out.close("section");
}

}  // namespace greengauge::report
