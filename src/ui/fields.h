// Widgets into which text and numbers are entered, or in which one of several answers is chosen.
// In: label, help, fault and value, which the caller holds. Out: the new value, in the frame in
// which it changed. In the page each is a real control: painted here without the focus, visible
// itself with it, so that input methods and paste work as everywhere.
// Where: text_field and number_field in text_fields.cpp, choice and segmented in choice.cpp,
// search_choice in search_choice.cpp; what all fields share in field_frame.h.
#pragma once

#include <optional>

#include "ui/controls.h"

namespace greengauge::ui {

/// What all fields have in common. Texts are borrowed until the call returns.
struct Field {
  std::string_view key = {};
  std::string_view label = {};
  std::string_view help = {};
  std::string_view error = {};
  bool label_hidden = false;  ///< not painted, only in the tree (in a table whose header says it)
  bool required = false;
  bool disabled = false;
};

struct TextField {
  Field field = {};
  std::string_view value = {};
  std::string_view placeholder = {};
  InputMode input_mode = InputMode::text;  ///< date: the value is YYYY-MM-DD
};

/// Returns the new text in the frames in which it was edited.
std::optional<std::string> text_field(Ui& ui, const TextField& field);

/// The unit of a number, chosen beside it.
struct UnitChoice {
  std::string_view label = {};  ///< not painted, only in the tree
  std::string_view value = {};
  const std::vector<Option>* options = nullptr;
};

struct NumberField {
  Field field = {};
  std::optional<double> value = {};
  std::string_view kept_text = {};     ///< the file's text where it is not a number, shown as it is
  std::string_view not_a_number = {};  ///< the message for such text; "{text}" is replaced by it
  std::string_view unit = {};          ///< painted behind the number, if it cannot be chosen
  const UnitChoice* choose_unit = nullptr;
};

struct NumberEdit {
  bool edited = false;
  std::optional<double> value = {};      ///< empty: blank or not a number
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

/// Returns the value in the frame in which it was chosen.
std::optional<std::string> choice(Ui& ui, const Choice& choice);

struct Found {
  std::string value = {};
  std::string label = {};
  std::string detail = {};  ///< painted in grey after the label
  std::string search = {};  ///< more words by which it is found, separated by spaces
};

struct SearchChoice {
  Field field = {};
  std::string_view value = {};
  const std::vector<Found>* options = nullptr;
  std::string_view placeholder = {};
  std::string_view nothing_found = {};
};

/// A field in which typing narrows a list. Returns the value in the frame in which it was chosen.
std::optional<std::string> search_choice(Ui& ui, const SearchChoice& choice);

struct Segmented {
  Field field = {};
  std::string_view value = {};
  const std::vector<Option>* options = nullptr;
  bool beside = false;  ///< to the right of label and help, if there is space
};

/// Two to four choices side by side (yes, no, not sure). Returns the value in the frame in which it
/// was chosen.
std::optional<std::string> segmented(Ui& ui, const Segmented& segmented);

}  // namespace greengauge::ui
