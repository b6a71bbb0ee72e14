// What the application holds: the packs, one firm's document, and all that follows from it.
// In: edits of the document. Out: the firm, the rules in force and the assessment, always up to
// date. Every edit can be undone; the assessment is computed as a whole after each. What is
// returned by reference or pointer is valid until run_deferred() or the next call that changes
// packs or date.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assess/assessment.h"
#include "assess/environment.h"
#include "base/json.h"
#include "base/messages.h"
#include "firm/document.h"
#include "firm/firm.h"
#include "policy/catalogue.h"

namespace greengauge::app {

/// A visitor's own packs: checked like the official ones, used for this visit only.
struct VisitorPacks {
  std::vector<std::string> files;  ///< their names
  base::Diagnostics faults;        ///< those that the official packs alone do not have
  bool in_use = false;             ///< no fault is an error: the results use these packs, too
};

enum class Page : std::uint8_t { firm, energy, output, management, results, improve, report };
inline constexpr int page_count = 7;

class State {
 public:
  State();
  State(const State&) = delete;  // law_ and assessment_ point into catalogue_
  State& operator=(const State&) = delete;

  // --- packs and surroundings
  /// Returns the place of the first fault that makes a pack unreadable; "" if all can be read.
  std::string set_packs(std::vector<policy::PackFile> files);
  /// Uses them together with the official packs unless one of their faults is an error; a pack replaces
  /// the official one with its id. `faults`: all that reading and lint find. Must not be called while a
  /// page is built, as it invalidates what pages refer to.
  void use_visitor_packs(const std::vector<policy::PackFile>& files, base::Diagnostics faults);
  void drop_visitor_packs();  ///< queued: returns to the official packs alone
  const std::optional<VisitorPacks>& visitor_packs() const { return visitor_packs_; }
  void set_date(base::Date date);
  /// Starts with a new document and an empty history.
  void begin(base::Json document);
  base::Date date() const { return date_; }
  const policy::Catalogue& catalogue() const { return catalogue_; }
  const policy::InForce& law() const { return law_; }

  // --- the document and what follows from it
  const base::Json& document() const { return *document_; }
  const firm::Firm& firm() const { return firm_; }
  const assess::Assessment& assessment() const { return assessment_; }
  assess::FirmEnvironment& environment() { return *environment_; }
  const base::Json* at(std::string_view pointer) const {
    return firm::value_at(*document_, pointer);
  }
  /// The first fault at one of these places.
  const base::Diagnostic* fault_at(const std::vector<std::string>& pointers) const;
  /// Result of an indicator for a year (and product), or null.
  const assess::IndicatorResult* indicator(std::string_view id, int year,
                                           std::string_view product = {}) const;
  std::optional<double> number(std::string_view indicator, int year) const;

  /// Changes whenever the document or the rules in force change.
  unsigned revision() const { return revision_; }

  // --- changing it: queued while a page is built and run by `run_deferred` after it, so that the
  // firm never changes while a page reads it
  /// Queues edits that are one step of undo; if one of them cannot be applied, none is. With
  /// `typing` it joins the step before it if that was typed at the same pointer (that of the first
  /// edit).
  void edit(std::vector<firm::Edit> edits, bool typing = false);
  void set(std::string pointer, base::Json value, bool typing = false);
  void remove(std::string pointer);
  /// Queues another firm for the page. `id` is that of its saved record, "" if it has none yet. The
  /// history of the firm that is left is kept under its id and restored when it comes back
  /// unchanged.
  void show(base::Json document, std::string id = {});
  /// The place that the next undo or redo changes; "" if it is the whole firm or there is no step.
  std::string undo_place() const { return place_of(undo_); }
  std::string redo_place() const { return place_of(redo_); }
  void undo();
  void redo();
  /// Runs what was queued and recomputes. Returns whether anything was queued.
  bool run_deferred();
  bool can_undo() const { return !undo_.empty(); }
  bool can_redo() const { return !redo_.empty(); }

  // --- which firm it is
  const std::string& id() const { return id_; }
  /// Sets the id of the record that the firm on the page was given.
  void set_id(std::string id) { id_ = std::move(id); }
  /// The number of changes that a person made to a firm, undo included.
  int changes() const { return changes_; }
  /// The firm that was on the page before `show` took effect; returned once.
  std::optional<base::JsonBox> take_closed_document() {
    return std::exchange(closed_document_, {});
  }
  /// Forgets all firms but the one on the page, which has no record from now on.
  void forget_others() {
    closed_firms_.clear();
    id_.clear();
  }

  // --- which year the pages show
  int year() const;
  void show_year(int year) { year_ = year; }
  /// If the shown year has no entry, shows the assessed year instead.
  void leave_empty_year() {
    if (!firm_.year(year_)) year_ = 0;
  }
  /// The years of the file and the shown one, latest first.
  std::vector<int> years() const;
  std::string year_pointer() const { return "/years/" + std::to_string(year()); }

 private:
  using Step = std::vector<firm::Edit>;
  /// A firm that was left, with its history.
  struct ClosedFirm {
    base::JsonBox document;
    std::vector<Step> undo, redo;
    int year = 0;
  };
  void show_now(base::Json document, std::string id);
  std::optional<Step> apply(const Step& step);
  static std::string place_of(const std::vector<Step>& steps) {
    return steps.empty() ? std::string() : steps.back().front().pointer;
  }
  void edit_now(const Step& step, bool typing);
  void step_back(std::vector<Step>& from, std::vector<Step>& to);
  void recompute();
  void use(policy::Catalogue catalogue);

  std::vector<policy::PackFile> official_;
  std::optional<VisitorPacks> visitor_packs_;
  policy::Catalogue catalogue_;
  base::Date date_{2026, 1, 1};
  base::JsonBox document_;
  policy::InForce law_;
  firm::Firm firm_;
  std::optional<assess::FirmEnvironment> environment_;
  assess::Assessment assessment_;
  unsigned revision_ = 0;
  std::vector<Step> undo_, redo_;
  std::vector<std::function<void()>> deferred_;  ///< the queue
  std::string typed_at_;  ///< pointer of the latest typed edit, "" after any other
  std::map<std::string, ClosedFirm> closed_firms_;
  std::optional<base::JsonBox> closed_document_;
  std::string id_;
  int changes_ = 0;
  int year_ = 0;  ///< the shown year; 0: the assessed one
};

}  // namespace greengauge::app
