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
  std::vector<std::string> operands;  ///< FIRM, ID; TABLE; for lint FILE…
  std::string format = "text";
  std::string output;    ///< "" is standard output
  std::string policies;  ///< folder of packs; "": see find_policies()
  std::string region;    ///< for `inputs`; "" is all
  base::Language language = base::Language::zh;
  base::Date date;
  bool advice = true;
  int jobs = 1;
  int year = 0;              ///< of a table that names none; 0: the year before the date
  std::string fault;         ///< message key of what is wrong; "" if nothing is
  std::string fault_detail;  ///< {detail} of that message
};

/// `words` are argv without the program's name; `today` is the date if none is given.
Arguments parse_arguments(const std::vector<std::string>& words, base::Date today);

}  // namespace greengauge::cli
