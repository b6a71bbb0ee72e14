// The commands. In: arguments. Out: results on standard output, faults on standard error, and the exit
// status: 0 done, 1 the firm file or the packs have errors, 2 wrong usage, 3 the system refused or `read` asks.
//
// commands.cpp: assess, explain, coverage, inputs, and the choice among the commands; batch.cpp, lint.cpp,
// read.cpp: these commands; session.h: what all of them work with; arguments.cpp, files.cpp: see their headers.
#pragma once

#include "cli/arguments.h"

namespace greengauge::cli {

inline constexpr int done = 0;
inline constexpr int has_errors = 1;
inline constexpr int wrong_usage = 2;
inline constexpr int refused = 3;  ///< by the system; of `read`: something is asked

/// Runs the command and returns the exit status.
int run(const Arguments& arguments);

}  // namespace greengauge::cli
