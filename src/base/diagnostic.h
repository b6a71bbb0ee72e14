// Faults as data: what is wrong, where, and with which values. Their words are in assets/text.
// In: whatever a reader or a check found. Out: Diagnostic, collected in a list.
// Nothing below the mains prints.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace greengauge::base {

enum class Severity { error, warning, note };

std::string_view severity_name(Severity severity);

/// A named value that the message of a diagnostic puts into its words.
struct Argument {
  std::string name;
  std::string value;
};

struct Diagnostic {
  Severity severity = Severity::error;
  std::string
      where;         ///< JSON pointer, with "file:" in front of it where more than one file is read
  std::string code;  ///< key of the message catalogue, e.g. "unit.unknown"
  std::vector<Argument> arguments;
};

using Diagnostics = std::vector<Diagnostic>;

bool has_errors(const Diagnostics& diagnostics);

}  // namespace greengauge::base
