// Faults as data: what is wrong, where, and with which values. Their texts are in assets/text.
// In: whatever a reader or a check found. Out: Diagnostic, collected in a list.
// Only the command line and the pages show faults; the layers below return them and print nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace greengauge::base {

enum class Severity { error, warning, note };

std::string_view severity_name(Severity severity);

/// A named value for the text of a message: {name} is replaced by `value`.
struct Argument {
  std::string name;
  std::string value;
};

struct Diagnostic {
  Severity severity = Severity::error;
  std::string where;  ///< JSON pointer; "file:/pointer" if several files are read
  std::string code;   ///< key of the message catalogue, e.g. "unit.unknown"
  std::vector<Argument> arguments;
};

using Diagnostics = std::vector<Diagnostic>;

bool has_errors(const Diagnostics& diagnostics);

}  // namespace greengauge::base
