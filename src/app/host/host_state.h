// The latest state that the host reported of saved firms, of a link, of a kiosk.
// Filled by saved_firms, firm_link and kiosk from the host's messages; the pages show it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "base/language.h"

namespace greengauge::app {

/// The firms that are saved on this device, latest first.
struct SavedFirms {
  struct Entry {
    std::string id, name, saved;  ///< `saved`: local time, as shown
    bool faulty = false;          ///< its record cannot be read
  };
  std::string state;  ///< "kept", "off", "refused", "full", or "" if the host saves nothing
  bool save_unchanged = false;  ///< the firm on the page gets a record even if unchanged
  std::string current;          ///< id of the firm on the page, "" if it has no record
  std::vector<Entry> entries;
  std::string notice;  ///< to show until closed: "full", "copied", "gone", "erased", "refused"
  bool refusal_shown = false;  ///< that saving is refused was shown
  std::string removing;        ///< id of the firm whose removal is being confirmed
  bool erasing = false;        ///< the removal of all firms is being confirmed
};

/// A firm that came in the page's address.
struct FirmLink {
  bool there = false;       ///< a firm, some of its parts, or an error
  base::JsonBox firm;       ///< null while parts are missing, or with an error
  std::string error;        ///< a code of web/handover/link.js
  int have = 0, count = 0;  ///< parts
  std::string opened;       ///< the name of the firm that was opened without a question
};

struct Kiosk {
  bool on = false;
  bool attract = false;   ///< the first screen is shown: no visit has begun
  bool files = false;     ///< files may be saved and opened
  bool has_exit = false;  ///< staff can leave the kiosk by a code
  bool codes = false;     ///< results can go to a phone: the settings have an address for it
  bool tour = false;
  bool finishing = false;
  std::string region;                            ///< the region of the firm before the tour
  std::optional<base::Language> language;        ///< in which the visitor began; taken by App
  std::optional<base::Language> words_language;  ///< the language of the words that the host has
};

}  // namespace greengauge::app
