// What all fields share: the label above, the box, and help or fault below.
// In: a Field. Out: where its box is. A widget calls begin_field, paint_box, records field_node
// with its role and value, then end_field, which ties help and fault to the recorded node.
#pragma once

#include "ui/fields.h"

namespace greengauge::ui {

struct FieldFrame {
  NodeId id = no_node;
  NodeId label = no_node;  ///< the label's node; no_node if the label is hidden
  Rect box;
};

/// Paints and records the label and reserves the box (the region's whole width if `width` ≤ 0).
/// With `named_by_group` the label is painted only: the enclosing group carries it in the tree.
FieldFrame begin_field(Ui& ui, const Field& field, float width = 0, bool named_by_group = false);

/// Makes the box, just begun, at least that high.
void extend(Ui& ui, FieldFrame& frame, float height);

/// Paints the box's ground, edge and focus ring; returns the colour of the words in it.
Colour paint_box(Ui& ui, const FieldFrame& frame, bool invalid, bool disabled);

/// A node with the label, place and state of the field; the caller adds role and value.
Node field_node(const Field& field, const FieldFrame& frame, bool invalid);

/// Places fault and help below the box and ties them to the recorded field (described_by).
void end_field(Ui& ui, const Field& field, const FieldFrame& frame, std::string_view error);

}  // namespace greengauge::ui
