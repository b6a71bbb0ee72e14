// The report for a county bureau: one printable document of 2–4 A4 pages in semantic HTML.
// In: what is in force, the firm, its assessment, words. Out: bytes (UTF-8), without script, style
// attributes or anything loaded from elsewhere; all that a person or a file supplied is escaped.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assess/assessment.h"
#include "report/words/words.h"

namespace greengauge::report {

struct Material {
  const policy::InForce& law;
  const firm::Firm& firm;
  const assess::Assessment& assessment;
  std::vector<std::string> on_trial = {};  ///< names of packs that a visitor brought along
};

/// The report as one element, <article class="report" lang=…>, for a page that has its stylesheet.
std::string report_article(const Material& material, const Words& words);

/// The same as a document of its own, with the stylesheet inside.
std::string to_html(const Material& material, const Words& words);

/// web/report.css: also printed from the page's own document.
std::string_view stylesheet();

}  // namespace greengauge::report
