// Files that were dropped on the page, chosen, or written for the visitor.
// In: messages of the host ("bills", "firm-file", "file", "kept"; see App::receive). Out: a notice
// at the top of every page until it is closed; bills open in the paste panel.
#pragma once

#include <string>

#include "base/diagnostic.h"

namespace greengauge::app {

struct Screen;

struct FileNotice {
  std::string name;          ///< of the file
  std::string why;           ///< the sentence's key without "app.file."
  std::string detail;        ///< for the sentence's place {detail}
  base::Diagnostics faults;  ///< of a firm file
  bool refused = false;      ///< nothing was opened
};

/// Takes the host's messages on files; firm files are opened by App itself.
void take_files(const Screen& s);
/// Shows the notice, if there is one.
void file_notice(const Screen& s);

}  // namespace greengauge::app
