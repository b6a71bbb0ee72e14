// A kiosk: its first screen, a tour through a sample firm, and the way to finish.
// In: what the host tells of the kiosk's settings. Out: requests (kiosk-begun, kiosk-end, …); the
// host counts the idle seconds and loads the page anew, so that nothing of a visitor is left.
#pragma once

#include "app/screen.h"

namespace greengauge::app {

/// Takes {"on", "files", "exit", "codes"}: truths; `exit` where there is a trainer's code, `codes`
/// where results can go to a phone.
void take_kiosk(Kiosk& kiosk, const base::Json& told);

/// The whole page until somebody touches it.
void kiosk_attract(const Screen& s);
/// At the top of each page: what the tour says of it.
void tour_notice(const Screen& s);
/// In the header: the visitor goes, and is asked once more.
void finish_button(const Screen& s);
void finish_question(const Screen& s);

}  // namespace greengauge::app
