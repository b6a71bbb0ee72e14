// What the page around the application last told of its records, of a link, of a kiosk.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "base/language.h"

namespace greengauge::app {

/// The firms that are kept on this device, latest first.
struct FirmList {
  struct Entry {
    std::string id, name, saved;  ///< `saved`: local time, as shown
    bool faulty = false;          ///< its record cannot be read
  };
  std::string state;    ///< "kept", "off", "refused", "full", or "" where the host keeps nothing
  bool keep = false;    ///< the firm on the page gets a record, changed or not
  std::string current;  ///< id of the firm on the page, "" if it has no record
  std::vector<Entry> entries;
  std::string notice;  ///< what is to be said once: "full", "copied", "gone", "erased", "refused"
  bool refusal_told = false;
  std::string removing;  ///< id of the firm that the visitor is asked about
  bool erasing = false;
};

/// A firm that came in the page's address.
struct HandedOver {
  bool there = false;
  base::Json firm;          ///< null while parts are missing, or with an error
  std::string error;        ///< see web/handover/link.js
  int have = 0, count = 0;  ///< parts
  std::string opened;       ///< the name of the firm that was opened without a question
};

struct Kiosk {
  bool on = false;
  bool attract = false;   ///< nobody has touched it yet
  bool files = false;     ///< files may be saved and opened
  bool has_exit = false;  ///< there is a trainer's code
  bool codes = false;     ///< results can go to a phone: there is an address for it
  bool tour = false;
  bool finishing = false;
  std::string region;  ///< where it stands: of the firm before the tour showed another one
  std::optional<base::Language> language;  ///< that a visitor began in
  std::optional<base::Language> told;      ///< of the words that the host has
};

}  // namespace greengauge::app
