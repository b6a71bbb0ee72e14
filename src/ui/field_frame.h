// The label above a field, its box, and the help or fault below: shared by all fields.
#pragma once

#include "ui/fields.h"

namespace greengauge::ui {

struct FieldFrame {
  NodeId id = no_node;
  NodeId label = no_node;  ///< the label's node, none if hidden
  Rect box;
};

/// Paints and records the label, and reserves the box (`width` ≤ 0: all of the region).
FieldFrame begin_field(Ui& ui, const Field& field, float width = 0, bool named_by_group = false);

/// The box's ground, edge and focus ring.
void paint_box(Ui& ui, const FieldFrame& frame, bool invalid, bool disabled);

/// A node with what the field and the frame say; the caller adds role and value.
Node field_node(const Field& field, const FieldFrame& frame, bool invalid);

/// Help and fault below the box; ties them to the recorded field.
void end_field(Ui& ui, const Field& field, const FieldFrame& frame, std::string_view error);

}  // namespace greengauge::ui
