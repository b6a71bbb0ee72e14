// Every fault has a message in both languages, with all places filled.
// In: faults. Out: failed checks.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "base/messages.h"

namespace greengauge::test {

inline void check_words(const base::Diagnostics& faults) {
  static const base::Messages chinese(base::Language::zh), english(base::Language::en);
  for (const base::Diagnostic& fault : faults) {
    for (const base::Messages* messages : {&chinese, &english}) {
      CAPTURE(fault.code);
      CHECK(messages->has(fault.code));
      const std::string pattern = messages->text(fault.code);
      for (std::size_t at = pattern.find('{'); at != std::string::npos;
           at = pattern.find('{', at + 1)) {
        const std::string name = pattern.substr(at + 1, pattern.find('}', at) - at - 1);
        bool filled = false;
        for (const base::Argument& argument : fault.arguments) filled |= argument.name == name;
        CAPTURE(name);
        CHECK(filled);
      }
    }
  }
}

}  // namespace greengauge::test
