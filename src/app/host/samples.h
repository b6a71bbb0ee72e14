// Sample firms, for a look at the program before one's own figures are at hand.
// In: a region, or the name of an embedded file. Out: that firm on the page.
#pragma once

#include <string>
#include <string_view>

#include "app/screen.h"

namespace greengauge::app {

/// The file of a sample in that region; of any sample if the region has none.
std::string sample_of(std::string_view region);
void load_sample(const Screen& s, std::string_view file);
/// The list in the header: samples, and an empty firm.
void samples_choice(const Screen& s);

}  // namespace greengauge::app
