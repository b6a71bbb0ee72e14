// What depends on an answer is looked up only while the line is open (assess::dependents_of walks
// all rules).
#include "app/parts/why_asked.h"

#include "assess/advice/dependents.h"
#include "ui/controls.h"

namespace greengauge::app {
namespace {

void show(const Screen& s, const assess::Dependent& dependent, int number) {
  const std::string of = s.of(dependent.programme);
  const std::string what = s.of(dependent.title);
  s.ui.space(6);
  ui::paragraph(s.ui, of.empty() ? what : s("app.why.use", {{"of", of}, {"what", what}}),
                {.size = ui::type_small});
  citations(s, "why." + std::to_string(number), dependent.cite);
}

}  // namespace

void why_asked(const Screen& s, const policy::Input& input) {
  if (input.scope == policy::Scope::product) return;  // its help says that it selects table rows
  s.ui.push_scope(input.id);
  ui::Memory& memory = s.ui.memory(s.ui.id("why"));
  const std::string named = s("app.why.named", {{"question", s.of(input.title)}});
  s.ui.space(2);
  if (ui::link(s.ui, {.key = "why",
                      .label = s("app.why"),
                      .name = named,
                      .size = ui::type_small,
                      .expanded = memory.open}))
    memory.open = !memory.open;
  s.ui.space(2);
  if (memory.open) {
    int number = 0;
    for (const assess::Dependent& found :
         assess::dependents_of(s.state.law(), s.state.assessment(), input))
      show(s, found, number++);
    s.ui.space(8);
  }
  s.ui.pop_scope();
}

}  // namespace greengauge::app
