// How an assessment is put together.
// One FirmEnvironment answers for all values and keeps each one that it computed, so nothing is
// computed twice. First come the shown indicators, for every year and product of the file; then,
// for the assessment year, the programmes (requirements, score, notices, verdict, round), the
// targets and the obligations. Advice is a separate step (advice/advice.h).
// An indicator of the energy balance also cites the coefficients that its lines use, so that every
// number names its sources. energy.tce is followed by one part for each carrier.
#include <algorithm>

#include "assess/assessment.h"
#include "assess/energy/contribution.h"
#include "assess/judge/outcome.h"
#include "assess/judge/requirements.h"
#include "assess/judge/score.h"
#include "assess/judge/statements.h"

namespace greengauge::assess {
namespace {

using policy::Scope;
using rules::Value;

/// Citations of the coefficients by which the lines of the current year contribute; with `carrier`
/// those of its lines alone.
void add_coefficients(const FirmEnvironment& environment, Places& places, Builtin kind,
                      const policy::Carrier* carrier, policy::Citations& cite) {
  const firm::Year* year = environment.current_year();
  if (!year) return;
  const std::string list = environment.year_pointer() + "/energy";
  const Lines lines{year->energy, list, environment.coefficients(), places};
  for (const firm::EnergyLine& line : year->energy) {
    if (!line.carrier || (carrier && line.carrier != carrier)) continue;
    const Contribution part = contribution(kind, lines.context(line), environment);
    if (part.cite) add_cites(cite, *part.cite);
  }
}

IndicatorResult result_of(FirmEnvironment& environment, const policy::Indicator& definition,
                          const Value& value, const units::Unit& unit) {
  IndicatorResult result;
  result.definition = &definition;
  result.id = definition.id;
  result.year = environment.current_year_number();
  if (const firm::Product* product = environment.current_product()) result.product = product->id;
  result.unit = unit;
  result.has_unit = definition.has_unit;
  result.value = shown(value, environment.symbol(definition.symbol).type, unit);
  result.cite = definition.cite;
  if (value.unknown()) {
    result.missing = environment.places().pointers(value.missing);
    if (auto note = reason(value)) result.notes.push_back(std::move(*note));
  }
  return result;
}

void add_year_indicator(FirmEnvironment& environment, const policy::Indicator& definition,
                        std::vector<IndicatorResult>& results) {
  const Builtin kind = definition.builtin;
  IndicatorResult result =
      result_of(environment, definition, environment.indicator(definition), definition.unit);
  if (!definition.formula) {
    add_coefficients(environment, environment.places(), kind, nullptr, result.cite);
  }
  results.push_back(std::move(result));
  if (kind != Builtin::energy || !environment.current_year()) return;
  std::vector<const policy::Carrier*> carriers;
  for (const firm::EnergyLine& line : environment.current_year()->energy) {
    if (!line.carrier) continue;
    if (std::find(carriers.begin(), carriers.end(), line.carrier) != carriers.end()) continue;
    carriers.push_back(line.carrier);
    IndicatorResult part = result_of(environment, definition,
                                     environment.carrier_energy(*line.carrier), definition.unit);
    part.id = definition.id + "." + line.carrier->id;
    part.cite.clear();  // of its coefficient only; the total cites how parts are summed
    add_coefficients(environment, environment.places(), kind, line.carrier, part.cite);
    results.push_back(std::move(part));
  }
}

void add_product_indicator(FirmEnvironment& environment, const policy::Indicator& definition,
                           std::vector<IndicatorResult>& results) {
  const Builtin kind = definition.builtin;
  const bool of_unit_energy = kind == Builtin::unit_energy;
  IndicatorResult result = result_of(
      environment, definition,
      of_unit_energy ? environment.unit_energy().value : environment.indicator(definition),
      of_unit_energy ? environment.unit_energy().unit : definition.unit);
  const RowChoice& choice =
      kind == Builtin::benchmark ? environment.benchmark_rows() : environment.limit_rows();
  for (const policy::Row* row : choice.rows) add_cites(result.cite, row->cite);
  if (choice.table) result.edition = choice.table->edition;
  if (kind == Builtin::limit_level) {
    result.has_unit = false;  // a level is a rank, not a quantity
    std::vector<Note> notes = row_notes(environment, choice);
    if (result.notes.empty()) {
      result.notes = std::move(notes);
    } else {
      for (Note& note : notes) result.notes.push_back(std::move(note));
    }
  }
  results.push_back(std::move(result));
}

/// An upper bound of the number of results: lines of one carrier share one result.
std::size_t count_indicators(const FirmEnvironment& environment) {
  std::size_t of_year = 0, of_product = 0, count = 0;
  for (const policy::Indicator* definition : environment.law().indicators) {
    if (definition->shown) ++(definition->scope == Scope::product ? of_product : of_year);
  }
  for (const firm::Year& year : environment.firm().years) {
    count += of_year + year.energy.size() + of_product * year.products.size();
  }
  return count;
}

void add_indicators(FirmEnvironment& environment, Assessment& assessment) {
  assessment.indicators.reserve(count_indicators(environment));
  for (const firm::Year& year : environment.firm().years) {
    environment.set_scope(year.year);
    for (const policy::Indicator* definition : environment.law().indicators) {
      if (definition->shown && definition->scope != Scope::product) {
        add_year_indicator(environment, *definition, assessment.indicators);
      }
    }
    for (std::size_t product = 0; product < year.products.size(); ++product) {
      environment.set_scope(year.year, product);
      for (const policy::Indicator* definition : environment.law().indicators) {
        if (definition->shown && definition->scope == Scope::product) {
          add_product_indicator(environment, *definition, assessment.indicators);
        }
      }
    }
  }
}

void add_programmes(FirmEnvironment& environment, Assessment& assessment) {
  assessment.programmes.reserve(environment.law().programmes.size());
  for (const policy::Programme* programme : environment.law().programmes) {
    ProgrammeResult result;
    result.requirements.reserve(programme->requirements.size());
    result.definition = programme;
    for (const policy::Requirement& requirement : programme->requirements) {
      environment.set_scope(assessment.assessment_year);
      for (RequirementResult& judged : judge_requirement(environment, requirement)) {
        result.requirements.push_back(std::move(judged));
      }
    }
    environment.set_scope(assessment.assessment_year);
    if (programme->score) result.score = score(environment, *programme);
    for (const policy::Notice& notice : programme->notices) {
      if (notice.when && rules::evaluate(*notice.when, environment).is_true()) {
        result.notices.push_back(&notice);
      }
    }
    result.verdict = verdict_of(*programme, result.requirements);
    result.round = round_on(*programme, environment.law().date);
    assessment.programmes.push_back(std::move(result));
  }
}

}  // namespace

Assessment assess(const policy::InForce& law, const firm::Firm& firm, base::Diagnostics faults) {
  FirmEnvironment environment(law, firm);
  Assessment assessment;
  assessment.date = law.date;
  assessment.region = firm.region;
  assessment.name = firm.name;
  assessment.assessment_year = judged_year(law, firm);
  assessment.base_year = firm.base_year();
  assessment.sha256 = law.catalogue->sha256;
  for (const policy::Pack& pack : law.catalogue->packs) {
    if (pack.region == "CN" || pack.region == law.region) assessment.packs.push_back(&pack);
  }
  assessment.diagnostics = std::move(faults);
  if (!law.provincial) {
    assessment.diagnostics.push_back(
        {base::Severity::note, "/region", "assess.no_provincial_pack", {{"region", law.region}}});
  }
  add_indicators(environment, assessment);
  add_programmes(environment, assessment);
  assessment.targets = judge_targets(environment);
  assessment.obligations = judge_obligations(environment);
  return assessment;
}

std::string_view name_of(Status status) {
  switch (status) {
    case Status::met: return "met";
    case Status::not_met: return "not_met";
    case Status::unknown: return "unknown";
    case Status::not_applicable: return "not_applicable";
  }
  return "";
}

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::not_applicable: return "not_applicable";
    case Verdict::no_criteria: return "no_criteria";
    case Verdict::not_eligible: return "not_eligible";
    case Verdict::gaps: return "gaps";
    case Verdict::needs_information: return "needs_information";
    case Verdict::may_apply: return "may_apply";
  }
  return "";
}

std::string_view name_of(RoundState state) {
  switch (state) {
    case RoundState::open: return "open";
    case RoundState::closed: return "closed";
    case RoundState::unknown: return "unknown";
  }
  return "";
}

std::string_view name_of(policy::RequirementKind kind) {
  switch (kind) {
    case policy::RequirementKind::scope: return "scope";
    case policy::RequirementKind::veto: return "veto";
    case policy::RequirementKind::condition: return "condition";
    case policy::RequirementKind::preference: return "preference";
  }
  return "";
}

}  // namespace greengauge::assess
