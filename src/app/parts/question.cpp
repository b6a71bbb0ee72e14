// Questions by type: a few short options side by side, more in a list; numbers with units; text and
// dates.
//
// A choice has three states in the file: no member (not answered), null (the answer "not sure") and
// a value. The list shows "choose" for the first, which is not an option and cannot be
// chosen again. Segments have no such entry: none is marked. Options are segments if there are at
// most four of them (three on a phone), each short enough and the field wide enough; longer words
// would be cut.
#include "app/parts/question.h"

#include "app/parts/amount.h"
#include "app/parts/why_asked.h"
#include "base/json_value.h"
#include "ui/fields.h"

namespace greengauge::app {
namespace {

using base::Json;

constexpr std::string_view not_applicable = "not_applicable";
constexpr std::string_view unanswered = "?";  ///< the list's entry before a choice; not an option
constexpr std::size_t max_segments = 4;
constexpr std::size_t max_segment_bytes = 24;  // bytes: 8 Chinese characters

std::string value_of(const Json* json) {
  if (!json || json->is_null()) return {};
  if (json->is_boolean()) return json->get<bool>() ? "yes" : "no";
  return json->is_string() ? json->get<std::string>() : json->dump();
}

std::vector<ui::Option> options_of(const Screen& s, const policy::Input& input) {
  std::vector<ui::Option> options;
  if (input.type == policy::InputType::boolean)
    options = {{"yes", s("app.yes")}, {"no", s("app.no")}};
  for (const policy::Option& option : input.options)
    options.push_back({option.id, s.of(option.title)});
  if (input.may_be_not_applicable)
    options.push_back({std::string(not_applicable), s("app.not_applicable")});
  options.push_back({"", s("app.not_sure")});
  return options;
}

bool side_by_side(const Screen& s, const std::vector<ui::Option>& options) {
  if (options.size() > (s.ui.is_phone() ? max_segments - 1 : max_segments)) return false;
  if (s.ui.width() < s.ui.px(64) * static_cast<float>(options.size())) return false;
  for (const ui::Option& option : options)
    if (option.label.size() > max_segment_bytes) return false;
  return true;
}

Json to_keep(const policy::Input& input, const std::string& chosen) {
  if (chosen.empty()) return nullptr;
  if (input.type == policy::InputType::boolean && chosen != not_applicable) return chosen == "yes";
  return chosen;
}

void ask_choice(const Screen& s, const policy::Input& input, const std::string& pointer) {
  std::vector<ui::Option> options = options_of(s, input);
  const Json* stored = s.state.at(pointer);
  const std::string value = stored ? value_of(stored) : std::string(unanswered);
  const std::string title = s.of(input.title);
  const std::string help = s.of(input.help);
  const std::string error = fault_text(s, {pointer});
  const ui::Field field{.key = input.id, .label = title, .help = help, .error = error};
  const bool segments = side_by_side(s, options);
  if (!stored && !segments)
    options.insert(options.begin(), {std::string(unanswered), s("app.choose")});
  if (segments) s.ui.push_scope(input.id);
  const std::string& first = stored ? value : options.front().value;
  focus_if_requested(s, pointer,
                     s.ui.id(segments ? std::string_view(first) : std::string_view(input.id)));
  if (segments) s.ui.pop_scope();
  const auto chosen =
      segments ? ui::segmented(
                     s.ui, {.field = field, .value = value, .options = &options, .beside = true})
               : ui::choice(s.ui, {.field = field, .value = value, .options = &options});
  if (chosen && *chosen != unanswered) s.state.set(pointer, to_keep(input, *chosen));
}

void ask_number(const Screen& s, const policy::Input& input, const std::string& pointer) {
  Amount a{.key = input.id,
           .label = s.of(input.title),
           .help = s.of(input.help),
           .pointer = pointer,
           .unit = input.unit.text,
           .wrapped = true};
  if (!input.unit.dimension.dimensionless() || input.any_unit)
    a.units = units::common_units(input.unit.dimension);
  focus_if_requested(s, pointer, s.ui.id(a.key));
  amount(s, a);
}

void ask_text(const Screen& s, const policy::Input& input, const std::string& pointer) {
  const std::string value = value_of(s.state.at(pointer));
  const std::string title = s.of(input.title);
  const std::string help = s.of(input.help);
  const std::string error = fault_text(s, {pointer});
  const bool date = input.type == policy::InputType::date;
  focus_if_requested(s, pointer, s.ui.id(input.id));
  if (auto text = ui::text_field(
          s.ui, {.field = {.key = input.id, .label = title, .help = help, .error = error},
                 .value = value,
                 .input_mode = date ? ui::InputMode::date : ui::InputMode::text}))
    s.state.set(pointer, text->empty() ? Json() : Json(*text), true);
}

}  // namespace

void ask(const Screen& s, const policy::Input& input, const std::string& answers) {
  const std::string pointer = base::pointer_to(answers, input.id);
  switch (input.type) {
    case policy::InputType::boolean:
    case policy::InputType::choice: ask_choice(s, input, pointer); break;
    case policy::InputType::number: ask_number(s, input, pointer); break;
    case policy::InputType::text:
    case policy::InputType::date: ask_text(s, input, pointer); break;
  }
  why_asked(s, input);
}

const policy::Input* leads_to(const Screen& s, const policy::Input& input) {
  const std::size_t dot = input.id.rfind('.');
  if (dot == std::string::npos) return nullptr;
  const policy::Input* parent = s.state.catalogue().input(input.id.substr(0, dot));
  const bool fits =
      parent && parent->type == policy::InputType::boolean && parent->scope == input.scope;
  return fits ? parent : nullptr;
}

bool is_due(const Screen& s, const policy::Input& input, const std::string& answers) {
  const policy::Input* first = leads_to(s, input);
  if (!first || answered(s, input, answers)) return true;
  const Json* answer = s.state.at(base::pointer_to(answers, first->id));
  return answer && answer->is_boolean() && answer->get<bool>();
}

bool answered(const Screen& s, const policy::Input& input, const std::string& answers) {
  const Json* json = s.state.at(base::pointer_to(answers, input.id));
  if (json && json->is_object()) {
    const auto value = json->find("value");
    return value != json->end() && !value->is_null();
  }
  if (!json) return false;
  const bool is_choice =
      input.type == policy::InputType::boolean || input.type == policy::InputType::choice;
  return is_choice || !json->is_null();  // null is the choice "not sure"
}

}  // namespace greengauge::app
