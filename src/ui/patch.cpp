// The difference of two trees, found by id instead of by position.
//
// 1. A node is sent whole if it is new or if anything of it differs, where its rectangle is
//    compared and sent relative to its parent. A card that moves therefore sends itself alone. A
//    fixed node in a parent that scrolls has no meaningful offset and keeps its rectangle in the
//    window.
// 2. The list of children is sent for each parent that has another list than before. The mirror
//    re-orders elements from it, which keeps the focus in a control whose neighbours change.
// 3. The ids that are gone.
// Coordinates are rounded to a quarter of a CSS px, which is below what can be seen. Members that
// have their default value are left out.
// Ids are looked up in a hash table: both passes are linear in the number of nodes.
#include "ui/patch.h"

#include <cmath>
#include <unordered_map>

#include "base/json_writer.h"

namespace greengauge::ui {
namespace {

using Index = std::unordered_map<NodeId, std::size_t>;

Index index_of(const Tree& tree) {
  Index index;
  index.reserve(tree.size() * 2);
  for (std::size_t i = 0; i < tree.size(); ++i) index.emplace(tree[i].id, i);
  return index;
}

struct ChildLists {
  std::unordered_map<NodeId, std::vector<NodeId>> of;
  explicit ChildLists(const Tree& tree) {
    for (const Node& node : tree) of[node.parent].push_back(node.id);
  }
  const std::vector<NodeId>& operator[](NodeId id) const {
    static const std::vector<NodeId> none;
    auto found = of.find(id);
    return found == of.end() ? none : found->second;
  }
};

/// A node's rectangle relative to its parent's. A fixed node in a parent that scrolls (or the other
/// way round) has its own rectangle.
Rect place_in_parent(const Tree& tree, const Index& index, const Node& node) {
  auto found = index.find(node.parent);
  if (found == index.end()) return node.rect;
  const Node& parent = tree[found->second];
  if (parent.fixed != node.fixed) return node.rect;
  return {node.rect.x - parent.rect.x, node.rect.y - parent.rect.y, node.rect.w, node.rect.h};
}

double rounded(float value) { return std::round(double(value) * 4) / 4; }

class Writer {
 public:
  explicit Writer(std::string& out) : json(out) {}

  void node(const Node& node, Rect place, bool top_fixed) {
    json.begin_object();
    number("id", node.id);
    json.member("role", role_name(node.role));
    json.key("at");
    json.begin_array();
    for (float side : {place.x, place.y, place.w, place.h}) json.number(rounded(side));
    json.end_array();
    if (top_fixed) flag("fixed", true);
    if (node.level) number("level", node.level);
    json.member("lang", base::language_code(node.language));
    text("name", node.name);
    text("value", node.value);
    text("about", node.description);
    text("placeholder", node.placeholder);
    text("href", node.href);
    text("look", node.look);
    relations(node);
    state(node);
    if (node.input_mode == InputMode::decimal) json.member("mode", "decimal");
    if (node.input_mode == InputMode::search) json.member("mode", "search");
    if (node.input_mode == InputMode::date) json.member("mode", "date");
    if (node.role == Role::radio) number("group", node.parent);
    if (!node.options.empty()) options(node.options);
    if (node.gauge) gauge(*node.gauge);
    json.end_object();
  }

  void ids(const std::vector<NodeId>& list) {
    json.begin_array();
    for (NodeId id : list) json.integer(id);
    json.end_array();
  }

  base::JsonWriter json;

 private:
  void number(const char* key, NodeId value) {
    json.key(key);
    json.integer(value);
  }
  void flag(const char* key, bool value) {
    if (!value) return;
    json.key(key);
    json.boolean(true);
  }
  void text(const char* key, const std::string& value) {
    if (!value.empty()) json.member(key, value);
  }
  void relations(const Node& node) {
    if (node.labels) number("labels", node.labels);
    if (node.labelled_by) number("labelledBy", node.labelled_by);
    if (node.controls) number("controls", node.controls);
    if (node.active) number("active", node.active);
    if (node.described_by.empty()) return;
    json.key("describedBy");
    ids(node.described_by);
  }
  void state(const Node& node) {
    flag("disabled", node.state.disabled);
    flag("invalid", node.state.invalid);
    flag("required", node.state.required);
    flag("current", node.state.current);
    if (node.state.expanded) {
      json.key("expanded");
      json.boolean(*node.state.expanded);
    }
    if (node.state.checked == Checked::none) return;
    json.member("checked", node.state.checked == Checked::on    ? "true"
                           : node.state.checked == Checked::off ? "false"
                                                                : "mixed");
  }
  void options(const std::vector<Option>& list) {
    json.key("options");
    json.begin_array();
    for (const Option& option : list) {
      json.begin_array();
      json.string(option.value);
      json.string(option.label);
      json.end_array();
    }
    json.end_array();
  }
  void gauge(const Gauge& gauge) {
    json.key("gauge");
    json.begin_array();
    for (double part : {gauge.low, gauge.high, gauge.of}) json.number(part);
    json.end_array();
  }
};

/// Whether the mirror would see no difference: a node that moved with its parent has not moved.
bool same(const Node& a, Rect place_a, const Node& b, Rect place_b) {
  if (!(place_a == place_b)) return false;
  Node moved = a;
  moved.rect = b.rect;
  return moved == b;
}

}  // namespace

std::string patch_members(const Tree& before, const Tree& after) {
  if (before == after) return {};
  const Index old_index = index_of(before);
  const Index new_index = index_of(after);
  const ChildLists old_children(before);
  const ChildLists new_children(after);

  std::string out;
  Writer writer(out);
  writer.json.begin_object();
  writer.json.key("nodes");
  writer.json.begin_array();
  for (const Node& node : after) {
    const Rect place = place_in_parent(after, new_index, node);
    if (auto old = old_index.find(node.id); old != old_index.end()) {
      const Node& earlier = before[old->second];
      if (same(earlier, place_in_parent(before, old_index, earlier), node, place)) continue;
    }
    auto parent = new_index.find(node.parent);
    const bool in_fixed = parent != new_index.end() && after[parent->second].fixed;
    writer.node(node, place, node.fixed && !in_fixed);
  }
  writer.json.end_array();

  writer.json.key("children");
  writer.json.begin_array();  // parent, its children in order, parent, …
  auto write_children = [&](NodeId id) {
    const std::vector<NodeId>& now = new_children[id];
    if (now == old_children[id] && (id == no_node || old_index.count(id))) return;
    if (now.empty() && !old_index.count(id)) return;
    writer.json.integer(id);
    writer.ids(now);
  };
  write_children(no_node);
  for (const Node& node : after) write_children(node.id);
  writer.json.end_array();

  writer.json.key("removed");
  writer.json.begin_array();
  for (const Node& node : before)
    if (!new_index.count(node.id)) writer.json.integer(node.id);
  writer.json.end_array();
  writer.json.end_object();
  return out.substr(1, out.size() - 2);
}

}  // namespace greengauge::ui
