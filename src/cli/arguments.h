// The command line's arguments. In: argv. Out: Arguments, or what is wrong with them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/language.h"

namespace greengauge::cli {

struct Arguments {
  std::string command;
  std::vector<std::string> operands;  ///< FIRM, ID; FILE… of lint
  std::string format = "text";
  std::string output;    ///< "" is standard output
  std::string policies;  ///< "" is to be found
  std::string region;    ///< of `inputs`; "" is all
  base::Language language = base::Language::zh;
  base::Date date;
  bool advice = true;
  int jobs = 1;
  std::string fault;  ///< key of the message; "" if all is well
  std::string fault_detail;
};

/// `today` is the date where none is given.
Arguments parse_arguments(const std::vector<std::string>& words, base::Date today);

}  // namespace greengauge::cli
