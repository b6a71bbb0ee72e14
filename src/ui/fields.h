// Widgets that take words and numbers. Each is, in the page, a real text control: painted here while
// at rest, visible itself while it has the focus, so that input methods and paste just work.
#pragma once

#include <optional>

#include "ui/controls.h"

namespace greengauge::ui {

/// What all fields have in common: a visible label, a line of help, a message on a fault.
struct Field {
  std::string_view key = {};
  std::string_view label = {};
  std::string_view help = {};
  std::string_view error = {};
  bool label_hidden = false;  ///< told, not painted (in a table, whose header says it)
  bool required = false;
  bool disabled = false;
};

struct TextField {
  Field field = {};
  std::string_view value = {};
  std::string_view placeholder = {};
  InputMode input_mode = InputMode::text;  ///< date: the value is YYYY-MM-DD
};

/// The new text, in the frames in which it was edited.
std::optional<std::string> text_field(Ui& ui, const TextField& field);

/// The unit of a number, chosen beside it.
struct UnitChoice {
  std::string_view label = {};  ///< told, not painted
  std::string_view value = {};
  const std::vector<Option>* options = nullptr;
};

struct NumberField {
  Field field = {};
  std::optional<double> value = {};
  std::string_view kept_text = {};     ///< text of a value that is no number, shown as it is
  std::string_view not_a_number = {};  ///< the message for such text; "{text}" is put in
  std::string_view unit = {};          ///< painted behind the number, if it cannot be chosen
  const UnitChoice* choose_unit = nullptr;
};

struct NumberEdit {
  bool edited = false;
  std::optional<double> value = {};      ///< nothing: blank or not a number
  std::string text = {};                 ///< as typed
  std::optional<std::string> unit = {};  ///< the unit that was chosen in this frame
};

NumberEdit number_field(Ui& ui, const NumberField& field);

struct Choice {
  Field field = {};
  std::string_view value = {};
  const std::vector<Option>* options = nullptr;
  bool compact = false;  ///< as wide as its longest option
  bool quiet = false;    ///< looks like a button: for commands rather than for answers
};

/// The value that was chosen, in the frame in which it was.
std::optional<std::string> choice(Ui& ui, const Choice& choice);

struct Found {
  std::string value = {};
  std::string label = {};
  std::string detail = {};  ///< painted grey behind the label
  std::string search = {};  ///< further words under which it is found
};

struct SearchChoice {
  Field field = {};
  std::string_view value = {};
  const std::vector<Found>* options = nullptr;
  std::string_view placeholder = {};
  std::string_view nothing_found = {};
};

/// A field in which typing narrows a list. The value that was chosen, in that frame.
std::optional<std::string> search_choice(Ui& ui, const SearchChoice& choice);

struct Segmented {
  Field field = {};
  std::string_view value = {};
  const std::vector<Option>* options = nullptr;
  bool beside = false;  ///< to the right of label and help, where there is room
};

/// Two to four choices side by side (yes, no, not sure). The value that was chosen, in that frame.
std::optional<std::string> segmented(Ui& ui, const Segmented& segmented);

}  // namespace greengauge::ui
