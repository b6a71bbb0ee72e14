// The firms that stand side by side on this device, and what is said of how they are kept.
// In: what the host tells of its records. Out: a card on the firm's page, a strip where something
// went wrong with saving, and requests to the host (firm-changed, firm-left, firm-open …).
#pragma once

#include "app/screen.h"

namespace greengauge::app {

/// Takes the host's list: {"state": "kept" | "refused" | "full", "current": id, "list": [{"id",
/// "name", "saved", "faulty"}]}.
void take_firms(FirmList& firms, const base::Json& told);

/// Another firm takes the page; the one that was there stays in the list. It gets a record with its
/// first change, or at once if `keep`.
void begin_firm(const Screen& s, base::Json document, bool keep = false);

/// Said once, on whatever page one is; closed by a button.
void storage_notice(const Screen& s);
void firms_card(const Screen& s);

}  // namespace greengauge::app
