// What the application holds: the packs, one firm's document, and all that follows from it.
// In: edits of the document. Out: the firm, the law in force and the assessment, always up to date.
// Every edit can be undone; the assessment is computed anew, whole, after each.
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

/// Packs that a visitor brought along: checked like the official ones, used for this visit only.
struct Trial {
  std::vector<std::string> files;
  base::Diagnostics faults;  ///< what they add to what is said of the official packs alone
  bool in_use = false;       ///< nothing of it is an error: the results rest on them, too
};

enum class Page : std::uint8_t { firm, energy, output, management, results, improve, report };
inline constexpr int page_count = 7;

class State {
 public:
  State();
  State(const State&) = delete;  // the law points into the catalogue
  State& operator=(const State&) = delete;

  // --- packs and surroundings
  /// Answers where the first pack that cannot be read at all is at fault; "" if all can.
  std::string set_packs(std::vector<policy::PackFile> files);
  /// Reads and lints them together with the official ones; a pack takes the place of an official one
  /// of its id. Not while a page is built.
  void try_packs(const std::vector<policy::PackFile>& files);
  void leave_trial();  ///< back to the official packs alone, once the page is built
  const std::optional<Trial>& trial() const { return trial_; }
  void set_date(base::Date date);
  /// Starts anew with a document; nothing to undo.
  void begin(base::Json document);
  base::Date date() const { return date_; }
  const policy::Catalogue& catalogue() const { return catalogue_; }
  const policy::InForce& law() const { return law_; }

  // --- the document and what follows from it
  const base::Json& document() const { return document_; }
  const firm::Firm& firm() const { return firm_; }
  const assess::Assessment& assessment() const { return assessment_; }
  assess::FirmEnvironment& environment() { return *environment_; }
  const base::Json* at(std::string_view pointer) const {
    return firm::value_at(document_, pointer);
  }
  /// The first fault at one of these places.
  const base::Diagnostic* fault_at(const std::vector<std::string>& pointers) const;
  /// Result of an indicator for a year (and product), or null.
  const assess::IndicatorResult* indicator(std::string_view id, int year,
                                           std::string_view product = {}) const;
  std::optional<double> number(std::string_view indicator, int year) const;

  /// Another number after every change of the document or of the law.
  unsigned revision() const { return revision_; }

  // --- changing it: asked for while a page is built, done by `settle` when it is finished, so that a
  // page never sees the firm change under it
  /// Edits that belong together: one step of undo. `typing`: a further letter in the same field
  /// joins the step before it.
  void edit(std::vector<firm::Edit> edits, bool typing = false);
  void set(std::string pointer, base::Json value, bool typing = false);
  void remove(std::string pointer);
  /// Another firm takes the page. `id` is the one under which its record is kept, "" if it has none
  /// yet; what could be undone of a firm waits under its id for its return.
  void show(base::Json document, std::string id = {});
  /// Where the next undo or redo changes something; "" where it is the whole firm, or nothing.
  std::string undo_place() const { return place_of(undo_); }
  std::string redo_place() const { return place_of(redo_); }
  void undo();
  void redo();
  /// Does what was asked for. True if anything was.
  bool settle();
  bool can_undo() const { return !undo_.empty(); }
  bool can_redo() const { return !redo_.empty(); }

  // --- which firm it is
  const std::string& id() const { return id_; }
  /// The firm on the page has got a record.
  void set_id(std::string id) { id_ = std::move(id); }
  /// Grows with every change that a person made to a firm, undo included.
  int changes() const { return changes_; }
  /// The firm that was on the page before `show` took effect, once.
  std::optional<base::Json> take_left() { return std::exchange(just_left_, {}); }
  /// Only the firm on the page remains in memory, and it has no record.
  void forget_others() {
    left_.clear();
    id_.clear();
  }

  // --- which year the pages show
  int year() const;
  void show_year(int year) { year_ = year; }
  /// A year that was looked at and got no entry is no year of the firm: the assessed one is shown.
  void leave_empty_year() {
    if (!firm_.year(year_)) year_ = 0;
  }
  /// Years of the file and the shown one, latest first.
  std::vector<int> years() const;
  std::string year_pointer() const { return "/years/" + std::to_string(year()); }

 private:
  using Step = std::vector<firm::Edit>;
  /// A firm as it was when another took the page.
  struct Left {
    base::Json document;
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
  std::optional<Trial> trial_;
  policy::Catalogue catalogue_;
  base::Date date_{2026, 1, 1};
  base::Json document_;
  policy::InForce law_;
  firm::Firm firm_;
  std::optional<assess::FirmEnvironment> environment_;
  assess::Assessment assessment_;
  unsigned revision_ = 0;
  std::vector<Step> undo_, redo_;
  std::vector<std::function<void()>> asked_;
  std::string typed_at_;  ///< pointer of the latest typed edit
  std::map<std::string, Left> left_;
  std::optional<base::Json> just_left_;
  std::string id_;
  int changes_ = 0;
  int year_ = 0;
};

}  // namespace greengauge::app
