// Answers to the questions of the packs, read by the type of the question.
// A number may come with a unit, a choice becomes the rank of its option, a date its day number, so
// that rules compare all of them as numbers. "not_applicable" is an answer where the question
// allows it, and a fault elsewhere. Unknown ids and ids of another scope are warnings: a file made
// for newer packs is still read.
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/json_value.h"
#include "firm/fields.h"
#include "firm/readers.h"

namespace greengauge::firm {

using base::Reader;
using base::Severity;
using policy::Input;
using policy::InputType;
using policy::Scope;

namespace {

constexpr std::string_view not_applicable = "not_applicable";

/// The warning for an answer that is given in the wrong place.
std::string_view belongs_to(Scope scope) {
  switch (scope) {
    case Scope::firm: return "firm.belongs_to_firm";
    case Scope::year: return "firm.belongs_to_year";
    case Scope::product: break;
  }
  return "firm.belongs_to_product";
}

/// Two ids are fixed by the file format: value added may be negative (a loss), and a price index is
/// above zero.
Sign sign_of(const Input& input) {
  if (input.id == "value_added") return Sign::any;
  return input.id == "price_index" ? Sign::positive : Sign::not_negative;
}

Answer known(double number) { return {Answer::State::known, number, {}, number}; }

Answer read_number_answer(const Reader& field, const Input& input) {
  UnitRule rule = units_like(input.unit);
  if (input.any_unit) {
    rule.dimensions.clear();
    rule.of_bare = units::Unit{};
  }
  const std::optional<Measured> measured = read_measured(field, rule, sign_of(input));
  if (!measured) return {};
  if (input.unit.text == "%" && measured->unit.text.empty() && measured->entered > 1) {
    field.fault("firm.percent_without_sign", {{"read", base::number_text(measured->entered)}},
                Severity::warning);
  }
  return {Answer::State::known, measured->quantity.value, measured->unit, measured->entered};
}

Answer read_boolean(const Reader& field) {
  if (const auto* truth = field.json().get_ptr<const bool*>()) return known(*truth ? 1 : 0);
  field.fault("firm.expected_boolean", {{"read", base::describe(field.json())}});
  return {};
}

Answer read_choice(const Reader& field, const Input& input) {
  std::vector<std::string_view> ids;
  for (const policy::Option& option : input.options) ids.push_back(option.id);
  const std::optional<std::size_t> rank = read_option(field, ids);
  return rank ? known(static_cast<double>(*rank)) : Answer{};
}

Answer read_date(const Reader& field) {
  const auto* text = field.json().get_ptr<const std::string*>();
  if (const auto date = text ? base::parse_date(*text) : std::nullopt) {
    return known(base::day_number(*date));
  }
  field.fault("firm.expected_date", {{"read", base::describe(field.json())}});
  return {};
}

bool has_option(const Input& input, std::string_view id) {
  for (const policy::Option& option : input.options) {
    if (option.id == id) return true;
  }
  return false;
}

}  // namespace

Answer read_answer(const Reader& field, const Input& input) {
  if (!given(field)) return {};
  const auto* text = field.json().get_ptr<const std::string*>();
  if (text && *text == not_applicable && !has_option(input, not_applicable)) {
    if (input.may_be_not_applicable) return {Answer::State::not_applicable, 0, {}, 0};
    field.fault("firm.not_applicable_refused", {{"key", input.id}});
    return {};
  }
  switch (input.type) {
    case InputType::number: return read_number_answer(field, input);
    case InputType::boolean: return read_boolean(field);
    case InputType::choice: return read_choice(field, input);
    case InputType::date: return read_date(field);
    case InputType::text: break;
  }
  return read_text(field) ? known(0) : Answer{};
}

Answers read_answers(const Reader& field, Scope scope, const policy::Catalogue& catalogue) {
  Answers answers;
  if (!is_object(field)) return answers;
  for (const auto& [id, value] : field.json().items()) {
    const Reader answer = field.member(id, value);
    const Input* input = catalogue.input(id);
    if (!input) {
      answer.fault("firm.unknown_key", {{"key", id}}, Severity::warning);
    } else if (input->scope != scope) {
      answer.fault(belongs_to(input->scope), {{"key", id}}, Severity::warning);
    } else {
      answers[id] = read_answer(answer, *input);
    }
  }
  return answers;
}

}  // namespace greengauge::firm
