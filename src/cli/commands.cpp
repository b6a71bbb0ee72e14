// The commands assess, explain, coverage and inputs, and the choice among all of them.
//
// Each command prints the faults of packs and firm file first and then does what it can with the rest:
// a result is written even if the exit status says that there were errors.
#include "cli/commands.h"

#include <cstdio>

#include "assess/advice/advice.h"
#include "assess/assessment.h"
#include "assess/derive/derivation.h"
#include "assess/plan/measures.h"
#include "base/version.h"
#include "cli/files.h"
#include "cli/pack_faults.h"
#include "cli/session.h"
#include "report/advice/plan.h"
#include "report/export/coverage.h"
#include "report/export/csv.h"
#include "report/export/inputs.h"
#include "report/export/json.h"
#include "report/paper/printed_report.h"
#include "report/words/text.h"

namespace greengauge::cli {
namespace {

/// Reads the firm file that the first operand names and prints its faults. Nothing if it cannot be
/// read as a firm. `faulty` is set if it has errors.
std::optional<firm::ReadFirm> read_firm(const Session& session, bool& faulty) {
  const std::string& path = session.arguments.operands[0];
  const auto bytes = read_file(path);
  if (!bytes) {
    session.print_message("cli.unreadable", {{"file", path}});
    return std::nullopt;
  }
  firm::ReadFirm read = firm::read_firm(*bytes, session.loaded.catalogue);
  for (const base::Diagnostic& fault : read.faults) session.print_fault(path, fault);
  faulty = base::has_errors(read.faults);
  if (!read.firm) return std::nullopt;
  return read;
}

int assess(const Session& session) {
  bool faulty = session.print_pack_faults(), firm_faulty = false;
  auto read = read_firm(session, firm_faulty);
  if (!read) return has_errors;
  const policy::InForce law = session.law(read->firm->region);
  assess::Assessment assessment = assess::assess(law, *read->firm, std::move(read->faults));
  if (session.arguments.advice) {
    assess::add_questions(law, *read->firm, assessment);
    assess::advise(law, *read->firm, assessment);
  }
  const report::Words words = session.words(&*read->firm);
  std::optional<assess::PlanResult> plan;
  if (!read->firm->plan.measures.empty()) plan = assess::assess_plan(law, *read->firm);
  const auto with_plan = [&](base::JsonWriter& writer) {
    if (!plan) return;
    writer.key("plan");
    report::write_plan(writer, assessment, *plan);
  };
  const std::string& format = session.arguments.format;
  std::string out = format == "json"  ? report::to_json(assessment, words, true, with_plan) + "\n"
                    : format == "csv" ? report::to_csv(assessment, words)
                    : format == "html"
                        ? report::to_html({law, *read->firm, assessment}, words)
                        : report::to_text(assessment, words,
                                          plan ? report::plan_lines(words, assessment, *plan)
                                               : std::vector<std::string>());
  if (!write_file(session.arguments.output, out)) {
    session.print_message("cli.unwritable", {{"file", session.arguments.output}});
    return has_errors;
  }
  return faulty || firm_faulty ? has_errors : done;
}

int explain(const Session& session) {
  bool faulty = session.print_pack_faults(), firm_faulty = false;
  const auto read = read_firm(session, firm_faulty);
  if (!read) return has_errors;
  const policy::InForce law = session.law(read->firm->region);
  const auto derivations = assess::derive(law, *read->firm, session.arguments.operands[1]);
  if (derivations.empty()) {
    session.print_message("cli.unknown_id", {{"id", session.arguments.operands[1]}});
    return wrong_usage;
  }
  const report::Words words = session.words(&*read->firm);
  write_file("",
             session.arguments.format == "json"
                 ? report::to_json(derivations, words) + "\n"
                 : report::to_text(derivations, words) +
                       report::other_basis(words, law, *read->firm, session.arguments.operands[1]));
  return faulty || firm_faulty ? has_errors : done;
}

int coverage(const Session& session) {
  const bool faulty = session.print_pack_faults();
  const report::Coverage table = report::coverage(session.loaded.catalogue, session.arguments.date);
  write_file("", session.arguments.format == "json" ? report::to_json(table) + "\n"
                                                    : report::to_text(table, session.words()));
  return faulty ? has_errors : done;
}

int inputs(const Session& session) {
  const std::string& region = session.arguments.region;
  const bool faulty = session.print_pack_faults();
  const auto asked = report::asked_inputs(session.loaded.catalogue, region, session.arguments.date);
  write_file("", session.arguments.format == "json" ? report::to_json(asked, session.words()) + "\n"
                                                    : report::to_text(asked, session.words()));
  return faulty ? has_errors : done;
}

}  // namespace

Session::Session(const Arguments& given)
    : arguments(given),
      messages(given.language),
      folder(given.policies.empty() ? find_policies() : given.policies),
      loaded(policy::load(read_packs(folder))) {}

bool Session::print_pack_faults() const {
  for (const base::Diagnostic& fault : loaded.faults) {
    std::fputs((folder + "/" + pack_fault(fault, loaded.catalogue, messages) + "\n").c_str(),
               stderr);
  }
  return base::has_errors(loaded.faults);
}

void Session::print_fault(const std::string& file, const base::Diagnostic& diagnostic) const {
  std::fputs((file + ":" + report::to_text(diagnostic, messages) + "\n").c_str(), stderr);
}

void Session::print_message(std::string_view key, const std::vector<base::Argument>& values) const {
  std::fputs((messages.text(key, values) + "\n").c_str(), stderr);
}

int run(const Arguments& arguments) {
  const base::Messages messages(arguments.language);
  if (!arguments.fault.empty()) {
    const std::string fault = messages.text(arguments.fault, {{"detail", arguments.fault_detail}});
    std::fputs((fault + "\n" + messages.text("cli.usage") + "\n").c_str(), stderr);
    return wrong_usage;
  }
  if (arguments.command == "help" || arguments.command == "version") {
    const std::string key = arguments.command == "help" ? "cli.usage" : "cli.version";
    write_file("", messages.text(key, {{"version", std::string(base::version())}}) + "\n");
    return done;
  }
  const Session session(arguments);
  if (session.loaded.catalogue.packs.empty()) {
    session.print_message("cli.no_packs", {{"folder", session.folder}});
    session.print_pack_faults();
    return arguments.policies.empty() ? wrong_usage : has_errors;
  }
  if (arguments.command == "assess") return assess(session);
  if (arguments.command == "explain") return explain(session);
  if (arguments.command == "lint") return lint(session);
  if (arguments.command == "inputs") return inputs(session);
  if (arguments.command == "coverage") return coverage(session);
  if (arguments.command == "read") return read_table(session);
  return batch(session);
}

}  // namespace greengauge::cli
