// The frame of a field with a taller box; the browser's control shows the text (see text_area.h).
#include "ui/text_area.h"

#include <algorithm>

#include "ui/field_frame.h"

namespace greengauge::ui {

std::optional<std::string> text_area(Ui& ui, const TextArea& a) {
  FieldFrame frame = begin_field(ui, a.field);
  const float wanted = ui.px(type_body) * 1.5f * static_cast<float>(a.lines) + ui.px(16);
  extend(ui, frame, wanted);
  const bool invalid = !a.field.error.empty();
  const std::string* edit = ui.edited(frame.id);
  paint_box(ui, frame, invalid, a.field.disabled);
  Node node = field_node(a.field, frame, invalid);
  node.role = Role::text_area;
  node.value = edit ? *edit : std::string(a.value);
  node.placeholder = a.placeholder;
  ui.record(std::move(node));
  end_field(ui, a.field, frame, a.field.error);
  if (edit) return *edit;
  return {};
}

}  // namespace greengauge::ui
