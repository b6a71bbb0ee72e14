// What the advice says about one programme, where the programme itself is shown.
// In: advice as the host reported it, a programme's id. Out: lines and a figure; nothing while the
// advice is being computed.
#pragma once

#include "app/advice.h"

namespace greengauge::app {

/// On which other basis the programme's verdict would differ, a line each; nothing where it would
/// not.
void sensitivity_of(const Screen& s, const std::string& programme);

/// Where the firm is between base and lead values, as far as known.
void positions_of(const Screen& s, const std::string& programme);

}  // namespace greengauge::app
