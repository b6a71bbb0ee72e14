// A visitor's own policy packs, dropped on the page or chosen.
// In: what the report's module found in them (report/export/pack_faults.h). Out: a notice on every page
// while they are used, with their faults by file and pointer.
#pragma once

#include "app/screen.h"

namespace greengauge::app {

/// The faults of packs from the JSON of report::pack_faults. What is no JSON of that kind is an error, too.
base::Diagnostics read_pack_faults(std::string_view json);

/// At the top of every page while visitor packs are used or were refused.
void visitor_packs_notice(const Screen& s);
/// The button that opens the host's file chooser (look "pick-packs").
void visitor_packs_button(const Screen& s);

}  // namespace greengauge::app
