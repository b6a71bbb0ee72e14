// A kiosk: its first screen, a tour through a sample firm, and the end of a visit.
// In: the kiosk's settings, as the host reports them. Out: requests (kiosk-begun, kiosk-end, …);
// the host counts idle seconds and loads the page again, so that nothing of a visitor is left.
#pragma once

#include "app/screen.h"

namespace greengauge::app {

/// Takes {"on", "files", "exit", "codes"}, all true or false: files allowed, a staff code set,
/// results can go to a phone.
void take_kiosk(Kiosk& kiosk, const base::Json& message);

/// The attract screen: the whole page until a visit begins.
void kiosk_attract(const Screen& s);
/// At the top of each page: what the tour says about it.
void tour_notice(const Screen& s);
/// In the header: ends the visit, after a confirmation.
void finish_button(const Screen& s);
/// The confirmation, while it is open.
void finish_question(const Screen& s);

}  // namespace greengauge::app
