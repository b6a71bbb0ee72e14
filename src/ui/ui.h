// The widget layer: pages call it, never Dear ImGui. Every widget paints and records its node.
// In: the viewport and the events of the page's real controls. Out: draw lists, the semantic tree.
// It knows neither the domain nor the browser. Where to find what:
//   words.h       headings, paragraphs, badges, notices
//   controls.h    buttons, links, chips, disclosures
//   fields.h      text, numbers, choices; field_frame.h what these fields share
//   containers.h  cards and tables; overlays.h dialogs and tooltips; shell.h the frame of a page
//   bars.h, slider.h, text_area.h, chart.h   one widget each
//   node.h        the semantic tree; patch.h what changed in it; stage.h runs frames and paints
//   painter.h     drawing; text.h, line_break.h, font_loader.h letters; rasterizer.h without a GPU
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/body.h"
#include "ui/node.h"
#include "ui/painter.h"
#include "ui/text.h"
#include "ui/theme.h"

namespace greengauge::ui {

enum class EventKind : std::uint8_t { click, input, change, focus, blur, key, hover };

/// Something a person did to the control of a node.
struct Event {
  EventKind kind = EventKind::click;
  NodeId node = no_node;
  std::string text;  ///< for input and change the control's value, for key its name ("ArrowDown")
};

struct Viewport {
  float width = 1280;  ///< CSS px
  float height = 900;
  float density = 1;     ///< device px in a CSS px
  float scroll_y = 0;    ///< CSS px
  float text_scale = 1;  ///< the reader's text size: 1–2
  bool coarse = false;   ///< the pointer is a finger
};

/// What a widget keeps from one frame to the next. Zero until the widget is first shown.
struct Memory {
  bool open = false;
  int highlighted = 0;  ///< of a list: the index of an option; of a dialog: scroll_y when it opened
  std::string draft;    ///< text as typed and not (or not yet) accepted
  bool has_draft = false;
  float height = 0;  ///< as laid out last, CSS px; of a header: the width of its actions
};

class Ui {
 public:
  /// Needs a current ImGui context with `fonts` loaded.
  explicit Ui(Fonts fonts) : fonts_(fonts) {}

  // --- a frame
  void begin_frame(const Viewport& viewport, const std::vector<Event>& events,
                   base::Language language, Scheme scheme);
  void end_frame();
  /// How many more frames to build until the page is at rest.
  int frames_wanted() const { return frames_wanted_; }
  void request_frames(int count = 3);
  const Tree& tree() const { return tree_; }
  float content_height() const { return content_height_; }
  /// The node that must receive the focus, or no_node; returned once.
  NodeId take_focus_request();
  void request_focus(NodeId id) { focus_request_ = id; }
  /// Asks for the document to be scrolled to its top.
  void request_top() { top_request_ = true; }
  /// Whether that was asked for; returned once.
  bool take_top_request() { return std::exchange(top_request_, false); }

  // --- surroundings
  const Viewport& viewport() const { return viewport_; }
  const Theme& theme() const { return *theme_; }
  const Fonts& fonts() const { return fonts_; }
  void set_density(float density) { fonts_.density = density; }
  base::Language language() const { return language_; }
  float scale() const { return viewport_.text_scale; }
  /// CSS px at the reader's text size.
  float px(float size) const { return size * viewport_.text_scale; }
  float control_height() const { return px(viewport_.coarse ? target_touch : target_pointer); }
  bool is_phone() const { return viewport_.width < 720 * viewport_.text_scale; }
  TextStyle style(float size, Weight weight = Weight::regular, float line_height = 1.5f) const {
    return {px(size), weight, line_height};
  }
  Painter painter(bool surface = false) const;

  // --- identity
  NodeId id(std::string_view key) const;
  void push_scope(std::string_view key);
  void pop_scope();
  /// A key that is unique in this scope, for nodes that are never looked up by key.
  std::string next_key(std::string_view stem);

  // --- layout: where the next widget goes
  struct Region {
    float x = 0, y = 0, w = 0;
    bool flowing = false;
    float flow_x = 0, flow_line = 0, flow_gap = 0;
    float flow_tall = 0;  ///< height of the current line: flow_line, or its tallest widget
    bool flow_started = false;
  };
  Region& region() { return region_; }
  float width() const { return region_.w; }
  /// The place of a widget of that size; moves the cursor past it (down, or right in a flow).
  Rect place(float w, float h);
  void space(float height);
  /// Widgets side by side in lines `line` high, wrapped where the region ends.
  void flow(float line, float gap, Body body);
  /// Columns side by side. A positive width is a weight, a negative one is CSS px.
  void columns(const std::vector<float>& widths, float gap, BodyOf<int> column);
  /// Lays `body` out at another place; the cursor outside does not move. Returns the height used.
  float within(float x, float y, float w, Body body);

  /// Lays `body` out below, with its left edge moved in.
  void within_indent(float indent, Body body);

  // --- layers: fixed ones do not scroll with the document
  enum class Layer : std::uint8_t { content, bars, modal, overlay };
  void in_layer(Layer layer, bool fixed, Body body);
  /// As `in_layer`, and outside of all containers that are open.
  void on_top(Layer layer, bool fixed, Body body);
  bool fixed() const { return fixed_; }

  // --- surfaces: backgrounds whose size is known only after their content; painted by end_frame in
  // the order in which they were opened
  struct Surface {
    Rect rect;
    Colour fill;
    Colour edge;
    float radius = 0;
    bool edged = false;
    Layer layer = Layer::content;
    bool fixed = false;
  };
  std::size_t open_surface(Colour fill, float radius);
  std::size_t open_surface(Colour fill, float radius, Colour edge);
  void close_surface(std::size_t surface, Rect rect);

  // --- the tree
  /// Records a node under the open container.
  Node& record(Node node);
  void open_container(Node node);
  Rect close_container(float until_y);  ///< gives the container its height
  Node* recorded(NodeId id);
  /// Whether the frame before had a node with this id.
  bool was_there(NodeId id) const { return seen_before_.count(id) != 0; }
  /// Makes the document at least that high.
  void reach(float bottom) { last_bottom_ = std::max(last_bottom_, bottom); }

  // --- what happened
  bool clicked(NodeId id) const;
  const std::string* edited(NodeId id) const;     ///< text of an input event
  const std::string* committed(NodeId id) const;  ///< text of a change event
  std::vector<std::string> keys(NodeId id) const;
  /// Discards all text that was typed and not accepted.
  void forget_drafts();
  bool focused(NodeId id) const { return focused_ == id && id != no_node; }
  bool hovered(NodeId id) const { return hovered_ == id && id != no_node; }
  bool lost_focus(NodeId id) const;
  Memory& memory(NodeId id) { return memories_[id]; }

 private:
  void handle(const Event& event);

  Fonts fonts_;
  Viewport viewport_;
  const Theme* theme_ = &ui::theme(Scheme::light);
  base::Language language_ = base::Language::zh;
  std::vector<Event> events_;
  Tree tree_;
  std::vector<Surface> surfaces_;
  std::vector<std::size_t> containers_;
  std::set<NodeId> seen_, seen_before_;
  std::vector<NodeId> scopes_;
  std::map<NodeId, int> counters_;
  std::map<NodeId, Memory> memories_;
  Region region_;
  Layer layer_ = Layer::content;
  bool fixed_ = false;
  float content_height_ = 0;
  float last_bottom_ = 0;
  int frames_wanted_ = 3;
  NodeId focused_ = no_node;
  NodeId hovered_ = no_node;
  NodeId focus_request_ = no_node;
  bool top_request_ = false;
};

}  // namespace greengauge::ui
