// Coverage: which programmes the packs know in which region, and which documents lapse soon.
// In: catalogue, date. Out: a table of programmes by regions, as Markdown text or JSON.
#pragma once

#include <string>
#include <vector>

#include "report/words/words.h"

namespace greengauge::report {

struct Coverage {
  enum class State {
    encoded,        ///< the region's own rules are in the packs
    named,          ///< the region's programme is named, without criteria
    national_only,  ///< only the national programme
    none,
  };

  /// A programme through all regions.
  struct ProgrammeLine {
    std::string family;  ///< id without its region, e.g. "green-factory"
    base::Text title;
    std::vector<State> states;  ///< as `regions`
  };
  /// A document that ends soon.
  struct Lapse {
    std::string document;  ///< id
    std::string number;
    base::Date until;
  };

  base::Date date;
  std::vector<std::string> regions;  ///< codes, sorted
  std::vector<ProgrammeLine> lines;
  std::vector<Lapse> lapses;
};

/// `date`: rules in force that day; documents that end within policy::lapse_warning_days.
Coverage coverage(const policy::Catalogue& catalogue, base::Date date);
std::string to_text(const Coverage& coverage, const Words& words);
std::string to_json(const Coverage& coverage);

}  // namespace greengauge::report
