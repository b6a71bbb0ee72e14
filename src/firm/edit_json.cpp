// An edit's kind has one name inside, that of RFC 6902, and the one of assessment files, which came first.
// "replace" and "add" differ from RFC 6902 in that missing parents are created.
#include "firm/edit_json.h"

#include <array>

#include "base/json_value.h"

namespace greengauge::firm {
namespace {

struct KindName {
  Edit::Kind kind;
  std::string_view in_files, in_patches;
};
constexpr std::array<KindName, 3> kind_names{{{Edit::Kind::replace, "set", "replace"},
                                              {Edit::Kind::add, "insert", "add"},
                                              {Edit::Kind::remove, "remove", "remove"}}};

/// The text of a member; nothing if it is not there or no text.
std::optional<std::string_view> member(const base::Json& json, std::string_view key) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_string()) return std::nullopt;
  return found->get_ref<const std::string&>();
}

}  // namespace

void write_edit(base::JsonWriter& out, const Edit& edit) {
  out.begin_object();
  for (const KindName& name : kind_names)
    if (name.kind == edit.kind) out.member("edit", name.in_files);
  out.member("pointer", edit.pointer);
  out.key("value");
  base::write(out, *edit.value);
  if (edit.before) out.member("before", *edit.before);
  out.end_object();
}

std::optional<Edit> read_edit(const base::Json& json) {
  if (!json.is_object()) return std::nullopt;
  const auto op = member(json, "op"), kind = member(json, "kind"), word = member(json, "edit");
  const auto pointer = member(json, op ? "path" : "pointer");
  const auto name = op ? op : word ? word : kind;
  if (!name || !pointer) return std::nullopt;
  for (const KindName& one : kind_names) {
    if (*name != (op ? one.in_patches : one.in_files)) continue;
    Edit edit;
    edit.kind = one.kind;
    edit.pointer = *pointer;
    const auto value = json.find("value");
    const bool as_text = !op && !word;
    if (value != json.end())
      edit.value = as_text && value->is_string()
                       ? base::parse_json(value->get_ref<const std::string&>()).value
                       : *value;
    if (const auto before = member(json, "before")) edit.before = std::string(*before);
    return edit;
  }
  return std::nullopt;
}

}  // namespace greengauge::firm
