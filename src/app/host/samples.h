// Sample firms, to look at before one's own figures are at hand.
#pragma once

#include <string>
#include <string_view>

#include "app/screen.h"

namespace greengauge::app {

/// The file of a sample from that region, or of any.
std::string sample_of(std::string_view region);
void load_sample(const Screen& s, std::string_view file);
/// In the header: a sample, or an empty firm.
void samples_choice(const Screen& s);

}  // namespace greengauge::app
