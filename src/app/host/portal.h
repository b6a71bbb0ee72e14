// The page embedded in a portal: the visitor may send the result there; nothing is sent unless the
// visitor presses Send.
// In: the host's messages on the portal ("embedded", "sent-to-portal"). Out: the request
// "send-to-portal".
#pragma once

#include "app/screen.h"

namespace greengauge::app {

/// At the top of the results if the page is embedded: says what would be sent and where to.
void portal_notice(const Screen& s);

}  // namespace greengauge::app
