// What every command works with: packs, words, the law of a region on the chosen day.
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
  /// Tells the faults of the packs on standard error; true if any is an error.
  bool tell_pack_faults() const;
  void tell(const std::string& file, const base::Diagnostic& diagnostic) const;
  void say(std::string_view key, const std::vector<base::Argument>& arguments = {}) const;

  const Arguments& arguments;
  base::Messages messages;
  std::string folder;  ///< of the packs; "" if there is none
  policy::Loaded loaded;
};

int batch(const Session& session);
int lint(const Session& session);

}  // namespace greengauge::cli
