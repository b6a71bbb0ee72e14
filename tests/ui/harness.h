// Runs pages without a browser: frames, clicks and typing, and looks at the semantic tree.
// In: a page function. Out: nodes by role and name. Letters are boxes of known width, so that
// layouts are the same on every machine: 1 em for Chinese, 0.5 em for the rest.
#pragma once

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/stage.h"

namespace greengauge::ui::testing {

inline float box_advance(void*, char32_t code, float pixels, Weight) {
  return code < 0x2E80 ? pixels / 2 : pixels;
}

inline bool box_rasterise(void* context, char32_t code, float pixels, Weight weight,
                          GlyphBitmap& out) {
  if (code == U' ' || code == 0x3000) return false;
  out.advance = box_advance(context, code, pixels, weight);
  out.width = static_cast<int>(out.advance * 0.8f);
  out.height = static_cast<int>(pixels * 0.8f);
  out.left = static_cast<int>(out.advance * 0.1f);
  out.top = out.height;
  out.alpha.assign(static_cast<std::size_t>(out.width * out.height), 255);
  return true;
}

inline const GlyphSource boxes{nullptr, box_advance, box_rasterise};

class Page {
 public:
  explicit Page(std::function<void(Ui&)> page) : page_(std::move(page)) { settle(); }

  Viewport viewport;
  base::Language language = base::Language::zh;
  Scheme scheme = Scheme::light;

  /// Builds frames until the page is at rest; returns how many it took (at most 20).
  int settle() {
    int frames = 0;
    do {
      const std::vector<Event> events = std::move(events_);
      events_.clear();
      stage_.run({viewport, &events, language, scheme}, page_, paint_nothing);
      ++frames;
    } while (stage_.ui().frames_wanted() > 0 && frames < 20);
    return frames;
  }

  const Tree& tree() { return stage_.ui().tree(); }
  Stage& stage() { return stage_; }

  const Node* seek(Role role, std::string_view name) {
    for (const Node& node : tree())
      if (node.role == role && name_of(node) == name) return &node;
    return nullptr;
  }
  /// The node of that role and accessible name; fails the test if there is none.
  const Node& find(Role role, std::string_view name) {
    const Node* node = seek(role, name);
    const std::string wanted = std::string(role_name(role)) + " \"" + std::string(name) + "\"";
    REQUIRE_MESSAGE(node != nullptr, wanted);
    return *node;
  }
  /// Whether the name or value of any node contains `text`.
  bool says(std::string_view text) {
    for (const Node& node : tree())
      if (node.name.find(text) != std::string::npos || node.value.find(text) != std::string::npos)
        return true;
    return false;
  }

  void click(Role role, std::string_view name) {
    send({EventKind::click, find(role, name).id, ""});
  }
  /// Clicks one of several nodes with that role and name, counted from 0 in reading order.
  void click(Role role, std::string_view name, int number) {
    for (const Node& node : tree())
      if (node.role == role && name_of(node) == name && number-- == 0)
        return send({EventKind::click, node.id, ""});
    FAIL("fewer of that name");
  }
  /// Chooses an option of a group of radios.
  void pick(std::string_view group, std::string_view option) {
    const NodeId parent = find(Role::radio_group, group).id;
    for (const Node& node : tree())
      if (node.role == Role::radio && node.parent == parent && node.name == option)
        return send({EventKind::click, node.id, ""});
    FAIL("no such option");
  }
  void type(std::string_view field, std::string_view text, Role role = Role::text_field) {
    const NodeId id = find(role, field).id;
    send({EventKind::focus, id, ""});
    send({EventKind::input, id, std::string(text)});
  }
  void leave(std::string_view field, Role role = Role::text_field) {
    send({EventKind::blur, find(role, field).id, ""});
  }
  void choose(std::string_view field, std::string_view value) {
    send({EventKind::change, find(Role::choice, field).id, std::string(value)});
  }
  void press(NodeId node, std::string_view key) { send({EventKind::key, node, std::string(key)}); }
  void send(Event event) {
    push(std::move(event));
    settle();
  }
  /// Adds an event to the next frame, so that several can come in one.
  void push(Event event) { events_.push_back(std::move(event)); }

 private:
  /// The accessible name: that of its label, or the node's own.
  std::string name_of(const Node& node) {
    if (node.labelled_by != no_node)
      if (const Node* label = find_node(tree(), node.labelled_by)) return label->name;
    return node.name;
  }

  std::function<void(Ui&)> page_;
  Stage stage_{boxes};
  std::vector<Event> events_;
};

}  // namespace greengauge::ui::testing
