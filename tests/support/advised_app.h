// The host's part of advice without a browser: answers requests as the report module does.
// In: what RunningApp takes. Out: the application with advice; `answered` counts the answers.
#pragma once

#include "assess/advice/advice.h"
#include "base/json_value.h"
#include "firm/edit_json.h"
#include "report/advice/improvement.h"
#include "support/running_app.h"

namespace greengauge::test {

struct AdvisedApp : RunningApp {
  using RunningApp::RunningApp;

  /// Answers requests and builds the pages again until there are no more requests (at most four
  /// times).
  void serve() {
    for (int rounds = 0; rounds < 4; ++rounds) {
      const std::string asked = app->take_requests();
      if (asked.empty()) return;
      for (const base::Json& request : base::parse_json(asked).value) answer(request);
      settle();
    }
  }
  void click(ui::Role role, std::string_view name) {
    page->click(role, name);
    serve();
  }
  void go(std::string_view label) { click(ui::Role::button, label); }

  int answered = 0;

 private:
  void answer(const base::Json& request) {
    const std::string what = request.value("what", "");
    if (what != "advice" && what != "trial") return;
    ++answered;
    const app::State& state = app->state();
    const base::Messages messages(app->language());
    const report::Words words{messages, state.catalogue(), &state.firm()};
    base::Json told;
    if (what == "advice") {
      assess::Assessment assessment = state.assessment();
      assess::advise(state.law(), state.firm(), assessment);
      told = base::parse_json(report::improvements(words, state.law(), state.firm(), assessment))
                 .value;
    } else {
      base::Json document = state.document();
      for (const base::Json& one : request["edits"])
        if (const auto edit = firm::read_edit(one)) firm::apply(document, *edit);
      const firm::ReadFirm after = firm::read_firm(document, state.catalogue());
      told = base::parse_json(report::comparison(words, state.assessment(),
                                                 assess::assess(state.law(), *after.firm)))
                 .value;
    }
    told["what"] = what;
    told["key"] = request["key"];
    app->receive(told.dump());
  }
};

}  // namespace greengauge::test
