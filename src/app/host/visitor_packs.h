// Policy packs that a visitor brings along, by dropping files on the page or choosing them.
// What is wrong with them is listed with file and pointer; while they are used every page says so.
#pragma once

#include "app/screen.h"

namespace greengauge::app {

/// At the head of every page, while there is something to say.
void trial_notice(const Screen& s);
/// The page behind opens its file chooser (look "pick-packs").
void try_packs_button(const Screen& s);

}  // namespace greengauge::app
