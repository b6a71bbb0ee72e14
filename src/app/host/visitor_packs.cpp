// The notice on a visitor's packs. The report's module reads and lints them, State uses them; packs with an
// error are refused, and all their faults are listed, so that an author can correct them.
#include "app/host/visitor_packs.h"

#include <algorithm>

#include "base/json_value.h"
#include "ui/controls.h"

namespace greengauge::app {
namespace {

constexpr std::size_t max_named = 4;

std::string file_names(const Screen& s, const VisitorPacks& packs) {
  std::string names;
  for (std::size_t i = 0; i < std::min(packs.files.size(), max_named); ++i)
    names += (i ? s("app.list.separator") : "") + packs.files[i];
  if (packs.files.size() > max_named)
    names += s("app.list.more", {{"count", std::to_string(packs.files.size())}});
  return names;
}

void faults(const Screen& s, const VisitorPacks& packs) {
  if (packs.faults.empty()) return;
  s.ui.space(8);
  const std::string label = s("app.trial.faults", {{"count", std::to_string(packs.faults.size())}});
  if (!ui::disclosure(s.ui, "faults", label, !packs.in_use)) return;
  for (const base::Diagnostic& fault : packs.faults) {
    const bool is_error = fault.severity == base::Severity::error;
    ui::paragraph(
        s.ui,
        s("app.trial.fault", {{"severity", s(is_error ? "app.trial.error" : "app.trial.warning")},
                              {"where", fault.where},
                              {"what", s.words.text(fault)}}),
        {.size = ui::type_small, .tone = is_error ? ui::Tone::veto : ui::Tone::neutral});
  }
}

}  // namespace

base::Diagnostics read_pack_faults(std::string_view json) {
  const base::Json all = base::parse_json(json).value;
  base::Diagnostics faults;
  if (!all.is_array()) return {{base::Severity::error, "", "json.syntax", {}}};
  for (const base::Json& one : all) {
    base::Diagnostic fault{
        base::Severity::error, base::text_member(one, "where"), base::text_member(one, "code"), {}};
    for (base::Severity severity : {base::Severity::warning, base::Severity::note})
      if (base::text_member(one, "severity") == base::severity_name(severity))
        fault.severity = severity;
    for (const auto& [name, value] : one["arguments"].items())
      if (value.is_string()) fault.arguments.push_back({name, value.get<std::string>()});
    faults.push_back(std::move(fault));
  }
  return faults;
}

void visitor_packs_notice(const Screen& s) {
  if (!s.state.visitor_packs()) return;
  const VisitorPacks& packs = *s.state.visitor_packs();
  const std::string names = file_names(s, packs);
  s.ui.push_scope("trial");
  ui::notice(s.ui, packs.in_use ? ui::Tone::gap : ui::Tone::veto,
             s(packs.in_use ? "app.trial.in_use" : "app.trial.refused", {{"files", names}}), [&] {
               const std::string label = s(packs.in_use ? "app.trial.leave" : "app.trial.close");
               if (ui::button(s.ui, {.key = "leave", .label = label})) s.state.drop_visitor_packs();
             });
  faults(s, packs);
  s.ui.pop_scope();
  s.ui.space(16);
}

void visitor_packs_button(const Screen& s) {
  const std::string label = s("app.trial.button");
  ui::button(s.ui, {.key = "try_packs", .label = label, .look = "pick-packs"});
  ui::paragraph(s.ui, s("app.trial.line"), ui::small_muted);
}

}  // namespace greengauge::app
