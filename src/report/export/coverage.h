// Coverage: which programmes the packs know in which region, and what lapses soon.
// In: catalogue, date. Out: a table of programmes by regions, as Markdown text or JSON.
#pragma once

#include <string>
#include <vector>

#include "report/words/words.h"

namespace greengauge::report {

struct Coverage {
  enum class State { encoded, named, national_only, none };

  struct Line {
    std::string family;  ///< id without its region, e.g. "green-factory"
    base::Text title;
    std::vector<State> states;  ///< by region
  };
  struct Lapse {
    std::string document;
    std::string number;
    base::Date until;
  };

  base::Date date;
  std::vector<std::string> regions;
  std::vector<Line> lines;
  std::vector<Lapse> lapses;
};

Coverage coverage(const policy::Catalogue& catalogue, base::Date date);
std::string to_text(const Coverage& coverage, const Words& words);
std::string to_json(const Coverage& coverage);

}  // namespace greengauge::report
