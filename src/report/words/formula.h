// A rule of a pack in words.
// In: the text of a rule, or the same with values put in. Out: titles in place of names, words in
// place of functions, the signs of arithmetic.
#pragma once

#include <string>
#include <string_view>

#include "report/words/words.h"

namespace greengauge::report {

/// "energy.tce / output_value <= 1 tce/万元" becomes "综合能耗 ÷ 工业总产值 ≤ 1 tce/万元".
/// Names that are not known stay as they are. Works on any text; nothing is evaluated.
std::string formula_in_words(const Words& words, std::string_view formula);

}  // namespace greengauge::report
