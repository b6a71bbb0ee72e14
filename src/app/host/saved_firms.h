// The firms that are saved on this device, and notices on how they are saved.
// In: the host's list of records. Out: a card on the firm page, a notice when saving went wrong,
// and requests to the host (firm-changed, firm-left, firm-open …).
#pragma once

#include "app/screen.h"

namespace greengauge::app {

/// Takes the host's list: {"state": "kept" | "refused" | "full", "current": id, "list": [{"id",
/// "name", "saved", "faulty"}]}.
void take_saved_firms(SavedFirms& firms, const base::Json& message);

/// When a firm that takes the page gets a record.
enum class SaveMode : std::uint8_t { when_changed, at_once };

/// Another firm takes the page; the one that was there stays in the list.
void open_firm(const Screen& s, base::Json document, SaveMode save = SaveMode::when_changed);

/// The notice on saving, on every page until it is closed.
void storage_notice(const Screen& s);
void saved_firms_card(const Screen& s);

}  // namespace greengauge::app
