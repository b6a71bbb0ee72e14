// The printed report for a county bureau: a document of 2 to 4 A4 pages in semantic HTML.
// In: the rules in force, the firm, its assessment, words. Out: bytes (UTF-8) without script, style
// attributes or anything loaded from elsewhere; all that a person or a file supplied is escaped.
// printed_report.cpp puts the sections together; sections.h says which file writes which.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assess/assessment.h"
#include "report/words/words.h"

namespace greengauge::report {

/// What a report is about. Borrows everything; use it within one call.
struct Material {
  const policy::InForce& law;
  const firm::Firm& firm;
  const assess::Assessment& assessment;
  std::vector<std::string> on_trial = {};  ///< names of unofficial packs that a visitor added
};

/// The report as one element, <article class="report" lang=…>, for a page that already has the
/// stylesheet.
std::string report_article(const Material& material, const Words& words);

/// The same as a complete HTML document, with the stylesheet inside.
std::string to_html(const Material& material, const Words& words);

/// The text of web/report.css, which the page also uses for printing.
std::string_view stylesheet();

}  // namespace greengauge::report
