// A firm that goes to another device as QR codes, and one that came by such a link.
// In: what the host read from the page's address. Out: the firm on the page, after a question if
// the page already has one; a request to show codes, with their words.
#pragma once

#include "app/screen.h"

namespace greengauge::app {

/// Takes {"firm": text}, {"have", "count"} while parts are missing, or {"error": code}.
void take_firm_link(FirmLink& link, const base::Json& message);
/// The notice on it, or the question whether to open it.
void firm_link_notice(const Screen& s);
/// The button that shows the firm on the page as codes.
void firm_codes_button(const Screen& s);

}  // namespace greengauge::app
