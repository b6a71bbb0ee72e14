// The page within a portal's page: the visitor may send the result there, and nothing goes without.
// In: what the host tells of that portal ("embedded", "sent-to-portal"). Out: its request "send-to-portal".
#pragma once

#include "app/screen.h"

namespace greengauge::app {

/// At the head of the results, while a portal is known; it says where to and what.
void portal_notice(const Screen& s);

}  // namespace greengauge::app
