// How a requirement is judged.
// A rule of the firm is judged once. A rule per product is judged for every product of the year
// that its `where` is true of; a product for which `where` is unknown gives an unknown result that
// lists what is missing, and a product for which it is false gives none. If no product is left, the
// rule does not apply; if the year has no products at all, the result is unknown and asks for them.
// A clause without a test was never read and stays unknown, so it can never pass.
// A test that compares with a table also cites the row, and notes what a reader must know about it:
// most of all that the standard of the assessment date is another than that of the data year, with
// the level by the older one where both are known.
#include "assess/judge/requirements.h"

#include <algorithm>

#include "assess/judge/outcome.h"

namespace greengauge::assess {
namespace {

using policy::RequirementKind;
using policy::SymbolDefinition;
using rules::Value;

/// Adds the citations and notes of rows that a test compares with.
void add_rows(FirmEnvironment& environment, const RowChoice& choice, RequirementResult& result) {
  for (const policy::Row* row : choice.rows) add_cites(result.cite, row->cite);
  for (Note& note : row_notes(environment, choice)) result.notes.push_back(std::move(note));
}

/// Does so for each table that the test names.
void add_rows(FirmEnvironment& environment, const rules::Expression& test,
              RequirementResult& result) {
  if (!environment.current_product()) return;
  for (const std::uint32_t id : test.symbols) {
    const SymbolDefinition& symbol = environment.symbol(id);
    if (symbol.kind != SymbolDefinition::Kind::cell) continue;
    if (symbol.name == "limit") {
      add_rows(environment, environment.limit_rows(), result);
    } else if (symbol.name == "benchmark") {
      add_rows(environment, environment.benchmark_rows(), result);
    } else {
      const auto& law = environment.law();
      add_rows(
          environment,
          choose_rows({law.catalogue->table(symbol.name)}, law.date, environment.product_place()),
          result);
    }
  }
}

/// Adds a note if the limit standard of the data year is not the one of the assessment date.
void add_data_year(FirmEnvironment& environment, const RowChoice& choice,
                   std::vector<Note>& notes) {
  if (choice.table->kind != policy::TableKind::limit || choice.state != RowChoice::State::found) {
    return;
  }
  const int year = environment.current_year_number();
  const ProductPlace place = environment.product_place();
  const RowChoice& then = environment.data_year_limit_rows();
  if (then.table == choice.table && then.state == RowChoice::State::found) return;
  Note note{"note.limit_data_year_unknown",
            {{"year", std::to_string(year)},
             {"edition", choice.table->edition},
             {"from", base::to_string(choice.table->in_force.from.value_or(base::Date{}))}},
            nullptr};
  const Value value = environment.unit_energy().value;
  if (then.state == RowChoice::State::found && value.known()) {
    const Value level = limit_level(then, value.number, place);
    if (level.known()) {
      note.code = "note.limit_data_year";
      note.arguments.push_back({"older", then.table->edition});
      note.arguments.push_back({"level", std::to_string(static_cast<int>(level.number))});
    }
  }
  notes.push_back(std::move(note));
}

/// Judges in the current year and product.
RequirementResult judge_here(FirmEnvironment& environment, const policy::Requirement& requirement,
                             Detail detail) {
  RequirementResult result;
  result.definition = &requirement;
  if (const firm::Product* product = environment.current_product()) result.product = product->id;
  if (detail == Detail::status_only) {
    if (requirement.test) {
      result.status = status_of(rules::evaluate(*requirement.test, environment));
    }
    return result;
  }
  result.cite = requirement.cite;
  result.unit = requirement.unit;
  if (!requirement.test) {
    result.notes.push_back({"why.clause_not_read", {}, nullptr});
    return result;
  }
  apply_to(judge(environment, *requirement.test, requirement.unit), result);
  add_rows(environment, *requirement.test, result);
  return result;
}

}  // namespace

std::vector<Note> row_notes(FirmEnvironment& environment, const RowChoice& choice) {
  std::vector<Note> notes;
  if (choice.rows.empty()) return notes;
  if (choice.state == RowChoice::State::upcoming) {
    Note note{"note.limit_upcoming",
              {{"edition", choice.table->edition},
               {"from", base::to_string(*choice.table->in_force.from)}},
              nullptr};
    RowChoice as_if = choice;
    as_if.state = RowChoice::State::found;
    const Value value = environment.unit_energy().value;
    if (value.known()) {
      const Value level = limit_level(as_if, value.number, environment.product_place());
      if (level.known()) {
        note.code = level.number == 0 ? "note.limit_upcoming_beyond" : "note.limit_upcoming_level";
        note.arguments.push_back({"level", std::to_string(static_cast<int>(level.number))});
      }
    }
    notes.push_back(std::move(note));
  }
  add_data_year(environment, choice, notes);
  const auto& supplied = environment.firm().options.supplied;
  for (const policy::Row* row : choice.rows) {
    if (!supplied.empty()) {
      const auto own = supplied.find(choice.table->id + "/" + row->id);
      if (own != supplied.end()) {
        notes.push_back({"note.supplied", {{"source", own->second.source}}, nullptr});
      }
    }
    for (const base::Text& correction : row->corrections) {
      notes.push_back({"note.uncorrected", {}, &correction});
    }
  }
  return notes;
}

std::vector<RequirementResult> judge_requirement(FirmEnvironment& environment,
                                                 const policy::Requirement& requirement,
                                                 Detail detail) {
  const int year = environment.current_year_number();
  environment.set_scope(year);
  std::vector<RequirementResult> results;
  if (!requirement.per_product) {
    results.push_back(judge_here(environment, requirement, detail));
    return results;
  }
  const firm::Year* data = environment.current_year();
  bool any_product = false;
  for (std::size_t i = 0; data && i < data->products.size(); ++i) {
    environment.set_scope(year, i);
    any_product = true;
    const Value about =
        requirement.where ? rules::evaluate(*requirement.where, environment) : Value::truth(true);
    if (about.is_true()) {
      results.push_back(judge_here(environment, requirement, detail));
    } else if (about.unknown()) {
      RequirementResult result;
      result.definition = &requirement;
      result.cite = requirement.cite;
      result.product = data->products[i].id;
      result.missing = environment.places().pointers(about.missing);
      results.push_back(std::move(result));
    }
  }
  environment.set_scope(year);
  if (!results.empty()) return results;
  RequirementResult& none = results.emplace_back();
  none.definition = &requirement;
  none.cite = requirement.cite;
  if (any_product) {
    none.status = Status::not_applicable;
  } else {
    none.missing = {environment.year_pointer() + "/products"};
  }
  return results;
}

Verdict verdict_of(const policy::Programme& programme,
                   const std::vector<RequirementResult>& requirements) {
  const auto any = [&](RequirementKind kind, Status status) {
    return std::any_of(requirements.begin(), requirements.end(), [&](const auto& requirement) {
      return requirement.definition->kind == kind && requirement.status == status;
    });
  };
  if (any(RequirementKind::scope, Status::not_met)) return Verdict::not_applicable;
  if (!programme.has_criteria) return Verdict::no_criteria;
  if (any(RequirementKind::veto, Status::not_met)) return Verdict::not_eligible;
  if (any(RequirementKind::condition, Status::not_met)) return Verdict::gaps;
  for (const RequirementKind kind :
       {RequirementKind::scope, RequirementKind::veto, RequirementKind::condition}) {
    if (any(kind, Status::unknown)) return Verdict::needs_information;
  }
  return Verdict::may_apply;
}

RoundResult round_on(const policy::Programme& programme, base::Date date) {
  const policy::Round *last = nullptr, *next = nullptr;
  for (const policy::Round& round : programme.rounds) {
    const base::Period& days = round.open;
    if (days.from && days.until && days.contains(date))
      return {RoundState::open, &round.note, days};
    if (days.ended_before(date) && !(last && *days.until < *last->open.until)) last = &round;
    if (days.begins_after(date) && !(next && *next->open.from < *days.from)) next = &round;
  }
  if (next) return {RoundState::closed, &next->note, next->open};
  return {RoundState::unknown, &programme.round_note, last ? last->open : base::Period{}};
}

}  // namespace greengauge::assess
