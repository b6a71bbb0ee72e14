// The assessment as one self-contained HTML document: no script, nothing loaded from elsewhere.
// In: Assessment, words. Out: bytes (UTF-8). Everything that a person or a file supplied is escaped.
#pragma once

#include <string>
#include <string_view>

#include "assess/assessment.h"
#include "report/words.h"

namespace greengauge::report {

std::string to_html(const assess::Assessment& assessment, const Words& words);

/// Text for element content and quoted attributes.
std::string escape_html(std::string_view text);

}  // namespace greengauge::report
