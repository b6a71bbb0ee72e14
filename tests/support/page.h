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

namespace greengauge::test {

inline float box_advance(void*, char32_t code, float pixels, ui::Weight) {
  return code < 0x2E80 ? pixels / 2 : pixels;
}

inline bool box_rasterise(void* context, char32_t code, float pixels, ui::Weight weight,
                          ui::GlyphBitmap& out) {
  if (code == U' ' || code == 0x3000) return false;
  out.advance = box_advance(context, code, pixels, weight);
  out.width = static_cast<int>(out.advance * 0.8f);
  out.height = static_cast<int>(pixels * 0.8f);
  out.left = static_cast<int>(out.advance * 0.1f);
  out.top = out.height;
  out.alpha.assign(static_cast<std::size_t>(out.width * out.height), 255);
  return true;
}

inline const ui::GlyphSource boxes{nullptr, box_advance, box_rasterise};

class Page {
 public:
  explicit Page(std::function<void(ui::Ui&)> page) : page_(std::move(page)) { settle(); }

  ui::Viewport viewport;
  base::Language language = base::Language::zh;
  ui::Scheme scheme = ui::Scheme::light;

  /// Builds frames until the page is at rest; returns how many it took (at most 20).
  int settle() {
    int frames = 0;
    do {
      const std::vector<ui::Event> events = std::move(events_);
      events_.clear();
      stage_.run({viewport, &events, language, scheme}, page_, ui::paint_nothing);
      ++frames;
    } while (stage_.ui().frames_wanted() > 0 && frames < 20);
    return frames;
  }

  const ui::Tree& tree() { return stage_.ui().tree(); }
  ui::Stage& stage() { return stage_; }

  const ui::Node* seek(ui::Role role, std::string_view name) {
    for (const ui::Node& node : tree())
      if (node.role == role && name_of(node) == name) return &node;
    return nullptr;
  }
  /// The node of that role and accessible name; fails the test if there is none.
  const ui::Node& find(ui::Role role, std::string_view name) {
    const ui::Node* node = seek(role, name);
    const std::string wanted = std::string(ui::role_name(role)) + " \"" + std::string(name) + "\"";
    REQUIRE_MESSAGE(node != nullptr, wanted);
    return *node;
  }
  /// Whether the name or value of any node contains `text`.
  bool says(std::string_view text) {
    for (const ui::Node& node : tree())
      if (node.name.find(text) != std::string::npos || node.value.find(text) != std::string::npos)
        return true;
    return false;
  }

  void click(ui::Role role, std::string_view name) {
    send({ui::EventKind::click, find(role, name).id, ""});
  }
  /// Clicks one of several nodes with that role and name, counted from 0 in reading order.
  void click(ui::Role role, std::string_view name, int number) {
    for (const ui::Node& node : tree())
      if (node.role == role && name_of(node) == name && number-- == 0)
        return send({ui::EventKind::click, node.id, ""});
    FAIL("fewer of that name");
  }
  /// Chooses an option of a group of radios.
  void pick(std::string_view group, std::string_view option) {
    const ui::NodeId parent = find(ui::Role::radio_group, group).id;
    for (const ui::Node& node : tree())
      if (node.role == ui::Role::radio && node.parent == parent && node.name == option)
        return send({ui::EventKind::click, node.id, ""});
    FAIL("no such option");
  }
  void type(std::string_view field, std::string_view text, ui::Role role = ui::Role::text_field) {
    const ui::NodeId id = find(role, field).id;
    send({ui::EventKind::focus, id, ""});
    send({ui::EventKind::input, id, std::string(text)});
  }
  void leave(std::string_view field, ui::Role role = ui::Role::text_field) {
    send({ui::EventKind::blur, find(role, field).id, ""});
  }
  void choose(std::string_view field, std::string_view value) {
    send({ui::EventKind::change, find(ui::Role::choice, field).id, std::string(value)});
  }
  void press(ui::NodeId node, std::string_view key) {
    send({ui::EventKind::key, node, std::string(key)});
  }
  void send(ui::Event event) {
    push(std::move(event));
    settle();
  }
  /// Adds an event to the next frame, so that several can come in one.
  void push(ui::Event event) { events_.push_back(std::move(event)); }

 private:
  /// The accessible name: that of its label, or the node's own.
  std::string name_of(const ui::Node& node) {
    if (node.labelled_by != ui::no_node)
      if (const ui::Node* label = ui::find_node(tree(), node.labelled_by)) return label->name;
    return node.name;
  }

  std::function<void(ui::Ui&)> page_;
  ui::Stage stage_{boxes};
  std::vector<ui::Event> events_;
};

}  // namespace greengauge::test
