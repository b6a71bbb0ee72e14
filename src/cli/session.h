// What every command works with: packs, messages, and the rules of a region on the chosen day.
// In: arguments. Out: a Session with the packs loaded. Borrows from the arguments; what it hands out
// (rules, words) borrows from the session. After construction it is constant, and the threads of
// `batch` share it.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "base/messages.h"
#include "cli/arguments.h"
#include "firm/firm.h"
#include "policy/catalogue.h"
#include "report/words/words.h"

namespace greengauge::cli {

struct Session {
  explicit Session(const Arguments& arguments);

  report::Words words(const firm::Firm* firm = nullptr) const {
    return {messages, loaded.catalogue, firm};
  }
  policy::InForce law(const std::string& region) const {
    return policy::in_force(loaded.catalogue, region, arguments.date);
  }
  /// Prints the faults of the packs on standard error; returns whether any is an error.
  bool print_pack_faults() const;
  /// Prints a fault of a firm file on standard error.
  void print_fault(const std::string& file, const base::Diagnostic& diagnostic) const;
  /// Prints a message on standard error.
  void print_message(std::string_view key, const std::vector<base::Argument>& arguments = {}) const;

  const Arguments& arguments;
  base::Messages messages;
  std::string folder;  ///< folder of the packs; "" if there is none
  policy::Loaded loaded;
};

// The commands in batch.cpp, lint.cpp and read.cpp; all return the exit status.
int batch(const Session& session);
int lint(const Session& session);
int read_table(const Session& session);

}  // namespace greengauge::cli
