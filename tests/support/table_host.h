// What the report's module does for the page when a table is pasted: reads it.
// In: the application with its requests. Out: the answers, as messages of the host.
#pragma once

#include "report/export/table.h"
#include "support/running_app.h"

namespace greengauge::test {

/// Answers all requests to read a table and lets the page show it. Other requests are dropped.
inline void read_tables(RunningApp& app) {
  for (const base::Json& request : app.requests()) {
    if (request["what"] != "table") continue;
    const base::Messages messages(app.app->language());
    const policy::Catalogue& catalogue = app.app->state().catalogue();
    const report::ReadTable table(request["text"].get<std::string>(), catalogue,
                                  request["year"].get<int>());
    base::Json answer =
        base::parse_json(report::to_json(table, {messages, catalogue, nullptr})).value;
    answer["what"] = "table";
    answer["key"] = request["key"];
    app.app->receive(answer.dump());
    app.settle();
  }
}

}  // namespace greengauge::test
