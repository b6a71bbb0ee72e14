// The command batch: one firm per line in, one assessment per line out, in order. A bad line gives a
// line with its error and does not stop the rest.
//
// Lines are read in blocks of 256 per job, so that memory stays constant however long the input is. The
// threads of a block take every n-th line; each writes its result into its own InputLine, and the main
// thread prints the block when all have finished. No lock is needed. What the threads share is constant:
// the session, its catalogue with all definitions and parsed rules, and the messages. What changes while
// a firm is assessed belongs to one worker: its cache of rules by region, and every environment and
// result. Copies of citations share their texts by reference counts, which are atomic.
#include <cstdio>
#include <map>
#include <thread>

#include "assess/advice/advice.h"
#include "assess/assessment.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/session.h"
#include "report/export/json.h"

namespace greengauge::cli {
namespace {

constexpr std::size_t lines_per_job = 256;

struct InputLine {
  std::size_t number = 0;
  std::string text;
  std::string result;
  bool faulty = false;
};

/// The work of one thread. Keeps the rules of each region, which are selected only once.
class Worker {
 public:
  explicit Worker(const Session& session) : session_(session), words_(session.words()) {}

  void work(InputLine& line) {
    firm::ReadFirm read = firm::read_firm(line.text, session_.loaded.catalogue);
    line.faulty = base::has_errors(read.faults);
    if (!read.firm) {
      line.result = refusal(line.number, read.faults);
      return;
    }
    auto law = laws_.find(read.firm->region);
    if (law == laws_.end()) {
      law = laws_.emplace(read.firm->region, session_.law(read.firm->region)).first;
    }
    const bool advice = session_.arguments.advice;
    assess::Assessment assessment = assess::assess(law->second, *read.firm, std::move(read.faults));
    if (advice) {
      assess::add_questions(law->second, *read.firm, assessment);
      assess::advise(law->second, *read.firm, assessment);
    }
    line.result = report::to_json(assessment, words_, false);
  }

 private:
  std::string refusal(std::size_t number, const base::Diagnostics& faults) {
    std::string out;
    base::JsonWriter writer(out);
    writer.begin_object();
    writer.key("line");
    writer.integer(static_cast<long long>(number));
    writer.key("error");
    report::write_diagnostic(writer, faults.back(), session_.messages);  // what ended reading
    writer.end_object();
    return out;
  }

  const Session& session_;
  report::Words words_;
  std::map<std::string, policy::InForce> laws_;
};

/// Reads the next line of standard input without its line end; false at the end of the input.
bool next_line(std::string& line) {
  line.clear();
  for (int c = 0; (c = getc_unlocked(stdin)) != EOF;) {
    if (c == '\n') {
      if (!line.empty() && line.back() == '\r') line.pop_back();
      return true;
    }
    line += static_cast<char>(c);
  }
  return !line.empty();
}

}  // namespace

int batch(const Session& session) {
  bool faulty = session.print_pack_faults();
  const auto jobs = static_cast<std::size_t>(session.arguments.jobs);
  std::vector<Worker> workers(jobs, Worker(session));
  std::vector<InputLine> lines;
  std::size_t number = 0;
  for (bool more = true; more;) {
    lines.clear();
    std::string text;
    while (lines.size() < jobs * lines_per_job && (more = next_line(text))) {
      lines.push_back({++number, std::exchange(text, {}), {}});
    }
    std::vector<std::thread> threads;
    for (std::size_t job = 0; job < jobs; ++job) {
      threads.emplace_back([&, job] {
        for (std::size_t i = job; i < lines.size(); i += jobs) workers[job].work(lines[i]);
      });
    }
    for (std::thread& thread : threads) thread.join();
    for (const InputLine& finished : lines) {
      faulty |= finished.faulty;
      std::fwrite(finished.result.data(), 1, finished.result.size(), stdout);
      std::fputc('\n', stdout);
    }
    std::fflush(stdout);
  }
  return faulty ? has_errors : done;
}

}  // namespace greengauge::cli
