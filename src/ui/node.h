// One node of the semantic tree: what a widget is to assistive technology and to tests.
// In: what widgets record while they draw. Out: the tree that tests read and the page mirrors.
// A node's id is stable from frame to frame; its place in the list is its place in reading order.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/language.h"
#include "ui/geometry.h"

namespace greengauge::ui {

using NodeId = std::uint32_t;
inline constexpr NodeId no_node = 0;  ///< also the parent of the top nodes

enum class Role : std::uint8_t {
  // containers
  banner,
  navigation,
  main,
  complementary,
  section,
  group,
  dialog,
  // words
  heading,
  text,
  label,
  note,
  alert,
  status,
  // tables
  table,
  row,
  column_header,
  row_header,
  cell,
  // controls
  button,
  link,
  text_field,
  text_area,
  choice,
  combobox,
  listbox,
  option,
  radio_group,
  radio,
  // quantities
  meter,
  slider,
  figure,
};

/// The name of a role in patches and test messages, e.g. "text_field".
const char* role_name(Role role);

enum class Checked : std::uint8_t { none, off, on, mixed };

/// Which keyboard a phone shows; a date is chosen in the browser's own calendar.
enum class InputMode : std::uint8_t { text, decimal, search, date };

struct State {
  bool disabled = false;
  bool invalid = false;
  bool required = false;
  bool current = false;  ///< the navigation entry of the page that is open
  Checked checked = Checked::none;
  std::optional<bool> expanded;
  bool operator==(const State&) const = default;
};

struct Option {
  std::string value;
  std::string label;
  bool operator==(const Option&) const = default;
};

/// Of a meter: low is certain, high is possible, both out of `of`. Of a slider: minimum, maximum,
/// step.
struct Gauge {
  double low = 0;
  double high = 0;
  double of = 1;
  bool operator==(const Gauge&) const = default;
};

struct Node {
  NodeId id = no_node;
  NodeId parent = no_node;
  Role role = Role::text;
  std::uint8_t level = 0;  ///< of a heading, 1–3
  bool fixed = false;      ///< keeps its place in the window while the document scrolls
  InputMode input_mode = InputMode::text;
  base::Language language = base::Language::zh;
  State state;
  Rect rect;                ///< CSS px; of the document, or of the viewport if fixed
  std::string name;         ///< equal to the visible label
  std::string value;        ///< of fields: the text; of choices: the chosen option's value
  std::string description;  ///< what a pointer's tooltip and a screen reader add
  std::string placeholder;
  std::string href;
  std::vector<Option> options;
  NodeId labels = no_node;       ///< of a label: the field that it names
  NodeId labelled_by = no_node;  ///< of a field: the label that names it (else `name` does)
  NodeId controls = no_node;     ///< of a combobox: its list
  NodeId active = no_node;       ///< of a combobox: the highlighted option
  std::vector<NodeId> described_by;
  std::optional<Gauge> gauge;
  /// Words that the page's style sheet and mirror act on (data-look): some are style ("primary",
  /// "number"), some change behaviour ("modal", "toast", "act", "wide", "plain-toggle", "pick-…").
  std::string look;
  bool operator==(const Node&) const = default;
};

using Tree = std::vector<Node>;  ///< reading order; a parent comes before its children

const Node* find_node(const Tree& tree, NodeId id);

}  // namespace greengauge::ui
