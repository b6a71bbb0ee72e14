// What becomes of a file that was dropped on the page, chosen, or made for the visitor to keep.
// In: messages of the host ("bills", "firm-file", "file", "kept"; see App::told). Out: a notice on
// top of every page until it is closed; bills open in the paste panel.
#pragma once

#include <string>

#include "base/diagnostic.h"

namespace greengauge::app {

struct Screen;

struct FileNotice {
  std::string name;          ///< of the file
  std::string why;           ///< key of the sentence, behind "app.file."
  std::string detail;        ///< put into it
  base::Diagnostics faults;  ///< of a firm file
  bool refused = false;      ///< nothing was opened
};

/// Takes what the host told of files but for firm files, which the application opens itself.
void take_files(const Screen& s);
/// The notice, if there is one.
void file_notice(const Screen& s);

}  // namespace greengauge::app
