// The frame of the widget layer: identity, layout, layers, and the semantic tree.
//
// A frame is immediate mode: begin_frame clears the tree, the page calls its widgets in reading
// order, end_frame paints the surfaces. Only Memory, the focus and the ids seen survive a
// frame.
// - Identity: a node's id is the FNV-1a hash of its key, seeded with the id of the enclosing scope,
//   so that it is the same in every frame wherever the widget is on the page. A second node with
//   the same id in one frame gets the hash of that id, so that ids stay unique.
// - Layout runs once, top down: a widget takes its width from the region and moves the cursor by
//   its height. What depends on a height that is known only later (a dialog in the middle, a bar at
//   the right) uses the height of the frame before and asks for another frame when it differs.
//   Hence frames_wanted: each event asks for three frames, after which a page is at rest.
// - Painting order: the ImGui draw list is split into two channels per layer, grounds below and ink
//   above. A card's ground must lie under its content but its height is known after it; end_frame
//   therefore paints the surfaces in the order of opening, outer before inner, into the lower
//   channel.
// - The document's height is the lowest bottom of all nodes that scroll with it.
#include "ui/ui.h"

#include <imgui.h>

#include <algorithm>

namespace greengauge::ui {
namespace {

constexpr int channels = 8;  // four layers, each with a channel for surfaces and one for ink

NodeId hash(NodeId seed, std::string_view text) {
  NodeId value = seed ^ 2166136261u;
  for (char c : text) value = (value ^ static_cast<unsigned char>(c)) * 16777619u;
  value = (value ^ 0x2fu) * 16777619u;
  return value == no_node ? 1 : value;
}

}  // namespace

void Ui::begin_frame(const Viewport& viewport, const std::vector<Event>& events,
                     base::Language language, Scheme scheme) {
  viewport_ = viewport;
  language_ = language;
  theme_ = &ui::theme(scheme);
  events_ = events;
  if (!events.empty()) request_frames();
  if (frames_wanted_ > 0) --frames_wanted_;
  for (const Event& event : events_) handle(event);
  tree_.clear();
  surfaces_.clear();
  containers_.clear();
  seen_before_ = std::exchange(seen_, {});
  scopes_.clear();
  counters_.clear();
  layer_ = Layer::content;
  fixed_ = false;
  last_bottom_ = 0;
  region_ = {0, 0, viewport.width};
  ImDrawList* list = ImGui::GetBackgroundDrawList();
  list->_FringeScale = 1 / viewport.density;  // a soft edge is one device pixel wide
  list->ChannelsSplit(channels);
  painter(true).fill({0, viewport.scroll_y, viewport.width, viewport.height}, theme_->ground);
}

void Ui::end_frame() {
  for (const Surface& surface : surfaces_) {
    layer_ = surface.layer;
    fixed_ = surface.fixed;
    const Painter paint = painter(true);
    paint.fill(surface.rect, surface.fill, surface.radius);
    if (surface.edged) paint.stroke(surface.rect, surface.edge, surface.radius);
  }
  ImGui::GetBackgroundDrawList()->ChannelsMerge();
  if (std::abs(content_height_ - last_bottom_) > 0.5f) request_frames();
  content_height_ = last_bottom_;
}

void Ui::handle(const Event& event) {
  if (event.kind == EventKind::focus) focused_ = event.node;
  if (event.kind == EventKind::blur && focused_ == event.node) focused_ = no_node;
  if (event.kind == EventKind::hover) hovered_ = event.node;
}

void Ui::request_frames(int count) { frames_wanted_ = std::max(frames_wanted_, count); }

NodeId Ui::take_focus_request() {
  const NodeId id = focus_request_;
  focus_request_ = no_node;
  return id;
}

Painter Ui::painter(bool surface) const {
  return {ImGui::GetBackgroundDrawList(), fonts_, static_cast<int>(layer_) * 2 + (surface ? 0 : 1),
          fixed_ ? 0 : viewport_.scroll_y, viewport_.density};
}

NodeId Ui::id(std::string_view key) const {
  return hash(scopes_.empty() ? 0 : scopes_.back(), key);
}

void Ui::push_scope(std::string_view key) { scopes_.push_back(id(key)); }

void Ui::pop_scope() { scopes_.pop_back(); }

std::string Ui::next_key(std::string_view stem) {
  const NodeId scope = scopes_.empty() ? 0 : scopes_.back();
  return std::string(stem) + '#' + std::to_string(counters_[hash(scope, stem)]++);
}

Rect Ui::place(float w, float h) {
  Region& r = region_;
  if (!r.flowing) {
    const Rect rect{r.x, r.y, std::min(w, r.w), h};
    r.y += h;
    return rect;
  }
  if (r.flow_started && r.flow_x + w > r.x + r.w + 0.5f) {
    r.y += r.flow_tall + r.flow_gap;
    r.flow_x = r.x;
    r.flow_tall = r.flow_line;
  }
  r.flow_started = true;
  r.flow_tall = std::max(r.flow_tall, h);
  const Rect rect{r.flow_x, r.y + std::max(0.f, (r.flow_line - h) / 2), std::min(w, r.w), h};
  r.flow_x += w + r.flow_gap;
  return rect;
}

void Ui::space(float height) { region_.y += px(height); }

void Ui::flow(float line, float gap, Body body) {
  const Region outer = region_;
  region_.flowing = true;
  region_.flow_started = false;
  region_.flow_x = region_.x;
  region_.flow_line = region_.flow_tall = line;
  region_.flow_gap = gap;
  body();
  const float bottom = region_.flow_started ? region_.y + region_.flow_tall : region_.y;
  region_ = outer;
  region_.y = bottom;
}

void Ui::columns(const std::vector<float>& widths, float gap, BodyOf<int> column) {
  const Region outer = region_;
  float weights = 0;
  float free = outer.w - gap * static_cast<float>(widths.size() - 1);
  for (float w : widths) w < 0 ? free += w : weights += w;
  float x = outer.x;
  float bottom = outer.y;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const float w = widths[i] < 0 ? -widths[i] : free * widths[i] / weights;
    region_ = {x, outer.y, w};
    column(static_cast<int>(i));
    bottom = std::max(bottom, region_.y);
    x += w + gap;
  }
  region_ = outer;
  region_.y = bottom;
}

float Ui::within(float x, float y, float w, Body body) {
  const Region outer = region_;
  region_ = {x, y, w};
  body();
  const float used = region_.y - y;
  region_ = outer;
  return used;
}

void Ui::within_indent(float indent, Body body) {
  region_.y += within(region_.x + indent, region_.y, region_.w - indent, body);
}

void Ui::in_layer(Layer layer, bool fixed, Body body) {
  const Layer outer_layer = layer_;
  const bool outer_fixed = fixed_;
  layer_ = layer;
  fixed_ = fixed;
  body();
  layer_ = outer_layer;
  fixed_ = outer_fixed;
}

void Ui::on_top(Layer layer, bool fixed, Body body) {
  const std::vector<std::size_t> outer = std::exchange(containers_, {});
  in_layer(layer, fixed, body);
  containers_ = outer;
}

std::size_t Ui::open_surface(Colour fill, float radius) {
  surfaces_.push_back({{}, fill, fill, radius, false, layer_, fixed_});
  return surfaces_.size() - 1;
}

std::size_t Ui::open_surface(Colour fill, float radius, Colour edge) {
  surfaces_.push_back({{}, fill, edge, radius, true, layer_, fixed_});
  return surfaces_.size() - 1;
}

void Ui::close_surface(std::size_t surface, Rect rect) { surfaces_[surface].rect = rect; }

Node& Ui::record(Node node) {
  node.parent = containers_.empty() ? no_node : tree_[containers_.back()].id;
  node.language = language_;
  node.fixed = fixed_;
  while (!seen_.insert(node.id).second) node.id = hash(node.id, "again");
  if (!fixed_ && layer_ != Layer::overlay) reach(node.rect.bottom());
  tree_.push_back(std::move(node));
  return tree_.back();
}

void Ui::open_container(Node node) {
  record(std::move(node));
  containers_.push_back(tree_.size() - 1);
}

Rect Ui::close_container(float until_y) {
  Node& node = tree_[containers_.back()];
  containers_.pop_back();
  node.rect.h = std::max(0.f, until_y - node.rect.y);
  if (!node.fixed && layer_ != Layer::overlay) reach(node.rect.bottom());
  return node.rect;
}

Node* Ui::recorded(NodeId id) {
  for (auto node = tree_.rbegin(); node != tree_.rend(); ++node)
    if (node->id == id) return &*node;
  return nullptr;
}

bool Ui::clicked(NodeId id) const {
  return std::any_of(events_.begin(), events_.end(), [&](const Event& event) {
    return event.kind == EventKind::click && event.node == id;
  });
}

const std::string* Ui::edited(NodeId id) const {
  for (auto event = events_.rbegin(); event != events_.rend(); ++event)
    if (event->kind == EventKind::input && event->node == id) return &event->text;
  return nullptr;
}

const std::string* Ui::committed(NodeId id) const {
  for (auto event = events_.rbegin(); event != events_.rend(); ++event)
    if (event->kind == EventKind::change && event->node == id) return &event->text;
  return nullptr;
}

std::vector<std::string> Ui::keys(NodeId id) const {
  std::vector<std::string> names;
  for (const Event& event : events_)
    if (event.kind == EventKind::key && event.node == id) names.push_back(event.text);
  return names;
}

void Ui::forget_drafts() {
  for (auto& [id, memory] : memories_) {
    memory.has_draft = false;
    memory.draft.clear();
  }
}

bool Ui::lost_focus(NodeId id) const {
  return std::any_of(events_.begin(), events_.end(), [&](const Event& event) {
    return event.kind == EventKind::blur && event.node == id;
  });
}

}  // namespace greengauge::ui
