// The names of the roles, and the search of the tree.
#include "ui/node.h"

namespace greengauge::ui {

const char* role_name(Role role) {
  switch (role) {
    case Role::banner: return "banner";
    case Role::navigation: return "navigation";
    case Role::main: return "main";
    case Role::complementary: return "complementary";
    case Role::section: return "section";
    case Role::group: return "group";
    case Role::dialog: return "dialog";
    case Role::heading: return "heading";
    case Role::text: return "text";
    case Role::label: return "label";
    case Role::note: return "note";
    case Role::alert: return "alert";
    case Role::status: return "status";
    case Role::table: return "table";
    case Role::row: return "row";
    case Role::column_header: return "column_header";
    case Role::row_header: return "row_header";
    case Role::cell: return "cell";
    case Role::button: return "button";
    case Role::link: return "link";
    case Role::text_field: return "text_field";
    case Role::text_area: return "text_area";
    case Role::choice: return "choice";
    case Role::combobox: return "combobox";
    case Role::listbox: return "listbox";
    case Role::option: return "option";
    case Role::radio_group: return "radio_group";
    case Role::radio: return "radio";
    case Role::meter: return "meter";
    case Role::slider: return "slider";
    case Role::figure: return "figure";
  }
  return "text";
}

const Node* find_node(const Tree& tree, NodeId id) {
  for (const Node& node : tree)
    if (node.id == id) return &node;
  return nullptr;
}

}  // namespace greengauge::ui
