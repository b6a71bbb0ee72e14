// What each command does. In: arguments. Out: text on standard output, faults on standard error,
// and the exit status: 0 done, 1 the firm or the packs have errors, 2 wrong usage.
#pragma once

#include "cli/arguments.h"

namespace greengauge::cli {

inline constexpr int done = 0;
inline constexpr int has_errors = 1;
inline constexpr int wrong_usage = 2;

int run(const Arguments& arguments);

}  // namespace greengauge::cli
