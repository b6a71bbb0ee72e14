// The document, its history, and what is computed from it.
//
// Deferred edits: pages are built from references into the firm, the rules in force and the
// assessment. An edit must not invalidate these in the middle of a frame, so that edits, undo, redo
// and changes of packs are queued as functions and run by run_deferred() after the page was built,
// in the order in which they were asked for; then everything is recomputed once. That is fast
// enough for each keystroke and cannot forget a dependency.
//
// Undo: a step is a list of edits. Applying a list returns the list of its inverses in reverse
// order, which is the step of undo; applying that gives the step of redo. If an edit fails, those
// before it are taken back, so that a step is applied whole or not at all. Typing would make a step
// of each letter: an edit marked as typed is applied but adds no step if the latest step was typed
// at the same pointer, since the step there already holds the value before the first letter. Any
// other change ends this. At most 200 steps are kept.
//
// Several firms: a firm that is left keeps its history under the id of its record. It is restored
// only if the record that comes back equals the document that was left: another window may have
// changed it. If another window changed the firm that is on the page, the new document is one step
// of undo.
#include "app/state.h"

#include <algorithm>

#include "assess/advice/advice.h"
#include "base/json_value.h"
#include "policy/replace.h"

namespace greengauge::app {
namespace {

constexpr std::size_t max_steps = 200;

}  // namespace

State::State() : document_(firm::new_document("CN")) { recompute(); }

void State::use(policy::Catalogue catalogue) {
  environment_.reset();
  assessment_ = {};
  law_ = {};
  catalogue_ = std::move(catalogue);
  recompute();
}

std::string State::set_packs(std::vector<policy::PackFile> files) {
  official_ = std::move(files);
  policy::Loaded loaded = policy::load(official_);
  const bool whole = loaded.catalogue.packs.size() == official_.size() || loaded.faults.empty();
  use(std::move(loaded.catalogue));
  return whole ? "" : loaded.faults.front().where;
}

void State::use_visitor_packs(const std::vector<policy::PackFile>& files,
                              base::Diagnostics faults) {
  VisitorPacks packs;
  for (const policy::PackFile& file : files) packs.files.push_back(file.name);
  packs.faults = std::move(faults);
  packs.in_use = !base::has_errors(packs.faults);
  visitor_packs_ = std::move(packs);
  use(policy::load(visitor_packs_->in_use ? policy::with_replaced(official_, files) : official_)
          .catalogue);
}

void State::drop_visitor_packs() {
  deferred_.emplace_back([this] {
    if (visitor_packs_ && visitor_packs_->in_use) use(std::move(policy::load(official_).catalogue));
    visitor_packs_.reset();
  });
}

void State::set_date(base::Date date) {
  date_ = date;
  recompute();
}

void State::begin(base::Json document) {
  *document_ = std::move(document);
  undo_.clear();
  redo_.clear();
  typed_at_.clear();
  id_.clear();
  year_ = 0;
  recompute();
}

void State::recompute() {
  ++revision_;
  environment_.reset();
  firm::ReadFirm read = firm::read_firm(*document_, catalogue_);
  firm_ = read.firm ? std::move(*read.firm) : firm::Firm{};
  law_ = policy::in_force(catalogue_, firm_.region.empty() ? "CN" : firm_.region, date_);
  assessment_ = assess::assess_with_questions(law_, firm_, std::move(read.faults));
  environment_.emplace(law_, firm_);
}

const base::Diagnostic* State::fault_at(const std::vector<std::string>& pointers) const {
  for (const base::Diagnostic& fault : assessment_.diagnostics)
    if (fault.severity == base::Severity::error &&
        std::find(pointers.begin(), pointers.end(), fault.where) != pointers.end())
      return &fault;
  return nullptr;
}

const assess::IndicatorResult* State::indicator(std::string_view id, int year,
                                                std::string_view product) const {
  for (const assess::IndicatorResult& result : assessment_.indicators)
    if (result.id == id && result.year == year && result.product == product) return &result;
  return nullptr;
}

std::optional<double> State::number(std::string_view id, int year) const {
  const assess::IndicatorResult* result = indicator(id, year);
  const double* value = result ? std::get_if<double>(&result->value) : nullptr;
  if (!value) return {};
  return *value;
}

std::optional<State::Step> State::apply(const Step& step) {
  Step inverse;
  for (const firm::Edit& edit : step) {
    std::optional<firm::Edit> back = firm::apply(*document_, edit);
    if (!back) {  // all or nothing
      for (auto done = inverse.rbegin(); done != inverse.rend(); ++done)
        firm::apply(*document_, *done);
      return {};
    }
    inverse.push_back(std::move(*back));
  }
  std::reverse(inverse.begin(), inverse.end());
  return inverse;
}

void State::edit_now(const Step& step, bool typing) {
  const std::string place = typing ? step.front().pointer : std::string();
  std::optional<Step> inverse = apply(step);
  if (!inverse) return;
  ++changes_;
  const bool joins = typing && !undo_.empty() && place == typed_at_;
  if (!joins) undo_.push_back(std::move(*inverse));
  if (undo_.size() > max_steps) undo_.erase(undo_.begin());
  redo_.clear();
  typed_at_ = place;
}

void State::step_back(std::vector<Step>& from, std::vector<Step>& to) {
  if (from.empty()) return;
  const Step step = std::move(from.back());
  from.pop_back();
  if (auto inverse = apply(step)) to.push_back(std::move(*inverse));
  ++changes_;
  typed_at_.clear();
}

void State::edit(std::vector<firm::Edit> edits, bool typing) {
  if (edits.empty()) return;
  deferred_.emplace_back([this, edits = std::move(edits), typing] { edit_now(edits, typing); });
}

void State::set(std::string pointer, base::Json value, bool typing) {
  edit({{firm::Edit::Kind::replace, std::move(pointer), std::move(value), {}}}, typing);
}

void State::remove(std::string pointer) {
  edit({{firm::Edit::Kind::remove, std::move(pointer), {}, {}}});
}

void State::show(base::Json document, std::string id) {
  deferred_.emplace_back([this, document = std::move(document), id = std::move(id)]() mutable {
    show_now(std::move(document), std::move(id));
  });
}

void State::show_now(base::Json document, std::string id) {
  const int before = changes_;
  if (!id.empty() && id == id_) {  // another window changed the very same firm
    edit_now({{firm::Edit::Kind::replace, "", std::move(document), {}}}, false);
    changes_ = before;
    return;
  }
  closed_document_ = document_;
  if (!id_.empty())
    closed_firms_[id_] = {std::move(document_), std::move(undo_), std::move(redo_), year_};
  begin(std::move(document));
  const auto back = closed_firms_.find(id);
  if (!id.empty() && back != closed_firms_.end() && *back->second.document == *document_) {
    undo_ = std::move(back->second.undo);
    redo_ = std::move(back->second.redo);
    year_ = back->second.year;
  }
  closed_firms_.erase(id);
  id_ = std::move(id);
}

void State::undo() {
  deferred_.emplace_back([this] { step_back(undo_, redo_); });
}

void State::redo() {
  deferred_.emplace_back([this] { step_back(redo_, undo_); });
}

bool State::run_deferred() {
  if (deferred_.empty()) return false;
  const auto changes = std::move(deferred_);
  deferred_.clear();
  for (const auto& change : changes) change();
  recompute();
  return true;
}

int State::year() const {
  if (year_ != 0) return year_;
  const int assessed = firm_.assessment_year();
  return assessed != 0 ? assessed : date_.year - 1;
}

std::vector<int> State::years() const {
  std::vector<int> years{year()};
  for (const firm::Year& known : firm_.years)
    if (known.year != year()) years.push_back(known.year);
  std::sort(years.rbegin(), years.rend());
  return years;
}

}  // namespace greengauge::app
