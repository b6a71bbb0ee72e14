// Two trees made from any bytes: the patch from one to the other, applied to the first, gives the
// second.
#include <map>
#include <vector>

#include "base/json.h"
#include "base/json_value.h"
#include "fuzz/fuzz.h"
#include "ui/patch.h"

using namespace greengauge;

namespace {

class Bytes {
 public:
  Bytes(const std::uint8_t* data, std::size_t size) : data_(data), left_(size) {}
  std::uint8_t next() {
    if (left_ == 0) return 0;
    --left_;
    return *data_++;
  }

 private:
  const std::uint8_t* data_;
  std::size_t left_;
};

/// Up to 15 nodes with different ids, a parent before its children.
ui::Tree tree_of(Bytes& bytes) {
  ui::Tree tree;
  const std::size_t count = bytes.next() % 16;
  for (std::size_t i = 0; i < count; ++i) {
    ui::Node node;
    node.id = 1 + bytes.next() % 32u;
    if (ui::find_node(tree, node.id)) continue;
    const std::size_t parent = bytes.next() % (tree.size() + 1);
    node.parent = parent == tree.size() ? ui::no_node : tree[parent].id;
    node.role = static_cast<ui::Role>(bytes.next() % (static_cast<unsigned>(ui::Role::figure) + 1));
    const unsigned flags = bytes.next();
    node.fixed = flags & 1u;
    node.state.disabled = flags & 2u;
    if (flags & 4u) node.state.expanded = flags & 8u;
    if (flags & 16u) node.gauge = ui::Gauge{1, 2, 3};
    if (flags & 32u) node.options = {{"a", "b"}, {"c", std::string(1, static_cast<char>(flags))}};
    node.rect = {float(bytes.next()), float(bytes.next()), 10, float(bytes.next())};
    node.name = std::string(bytes.next() % 4u, static_cast<char>(bytes.next()));
    tree.push_back(node);
  }
  return tree;
}

/// The page's mirror: each node, and the children of each parent in order. As in a document, a node
/// that is removed is also removed from its parent's children.
struct Mirror {
  std::map<std::string, std::string> nodes;
  std::map<std::string, std::vector<std::string>> children;

  void apply(const std::string& members) {
    const base::ParsedJson patch = base::parse_json("{" + members + "}");
    fuzz::require(patch.readable && patch.faults.empty(), "a patch is JSON");
    if (members.empty()) return;
    for (const base::Json& id : patch.value["removed"]) remove(id.dump());
    for (const base::Json& node : patch.value["nodes"]) nodes[node["id"].dump()] = node.dump();
    const base::Json& pairs = patch.value["children"];  // parent, its children, parent, …
    for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
      std::vector<std::string>& list = children[pairs[i].dump()];
      list.clear();
      for (const base::Json& id : pairs[i + 1]) list.push_back(id.dump());
    }
    std::erase_if(children, [](const auto& entry) { return entry.second.empty(); });
  }

 private:
  void remove(const std::string& id) {
    fuzz::require(nodes.erase(id) == 1, "only what was there goes");
    children.erase(id);
    for (auto& [parent, list] : children) std::erase(list, id);
  }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Bytes bytes(data, size);
  const ui::Tree before = tree_of(bytes), after = tree_of(bytes);
  fuzz::require(ui::patch_members(before, before).empty(), "nothing changed, nothing sent");
  Mirror step_by_step, at_once;
  step_by_step.apply(ui::patch_members({}, before));
  step_by_step.apply(ui::patch_members(before, after));
  at_once.apply(ui::patch_members({}, after));
  fuzz::require(step_by_step.nodes == at_once.nodes, "the nodes of the second tree");
  fuzz::require(step_by_step.children == at_once.children, "their order in the second tree");
  return 0;
}
