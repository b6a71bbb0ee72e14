// What every page gets: the widgets, the state, the words, and what pages remember.
// In: keys of the message catalogues, pointers, results. Out: sentences and titles; navigation. A
// Screen is made for one frame and holds references only; `const` concerns the references, not what
// they refer to: pages change View and queue edits in State.
#pragma once

#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/host/files.h"
#include "app/host/host_state.h"
#include "app/host/requests.h"
#include "app/state.h"
#include "report/words/words.h"
#include "ui/containers.h"

namespace greengauge::app {

// Memories of single pages, defined in app/pages/<page>/view.h and created by the application.
struct EnergyView;
struct ImproveView;

/// What the pages remember besides the document. Nothing of it is saved.
struct View {
  View();
  ~View();

  Page page = Page::firm;
  bool go_top = false;               ///< scroll to the top after this frame
  bool pending_firm_switch = false;  ///< another firm takes the page at the end of this frame
  bool page_just_opened = true;  ///< this is the first frame of the page, or of another firm on it
  std::string opened;            ///< JSON pointer of the energy line whose details are open
  int focus_line = -1;           ///< index of the energy line whose amount gets the focus; -1: none
  std::string focus_pointer;     ///< JSON pointer of the field to show and focus; "" when done

  // Of the page of questions, as they were when the page was opened, so that answering moves
  // nothing:
  std::vector<std::string> question_order;     ///< ids of the questions
  std::vector<std::string> answered_on_entry;  ///< ids of those that were answered

  /// Forms for values of official documents shown since the page was opened (parts/supply.cpp).
  std::vector<std::string> open_value_forms;

  std::unique_ptr<EnergyView> energy;    ///< never null
  std::unique_ptr<ImproveView> improve;  ///< never null
  std::optional<std::string> bills;      ///< a table to paste, until the energy page opens it
  std::string advice_requested;          ///< advice_key of the state for which advice was requested
  std::optional<FileNotice> file;        ///< the notice on the latest file, until it is closed
  SavedFirms saved_firms;
  FirmLink firm_link;
  Kiosk kiosk;
};

/// A value for a place in a sentence. A type of two words, as pages make hundreds of them.
struct Named {
  std::string_view name;
  std::string value;
};

struct Screen {
  ui::Ui& ui;
  State& state;
  View& view;
  const base::Messages& words;
  Requests& requests;

  base::Language language() const { return words.language(); }
  report::Words report_words() const { return {words, state.catalogue(), &state.firm()}; }
  std::string operator()(std::string_view key, std::initializer_list<Named> with = {}) const;
  std::string of(const base::Text& text) const { return text.in(language()); }
  /// The text at a JSON pointer of the firm file; "" if there is none.
  std::string text_at(std::string_view pointer) const;
  /// Requests something of the host: web/page/requests.js lists its handlers.
  void request(std::string_view what) const { requests.request(what); }
  void request(std::string_view what, base::Json with) const;
  const base::Json* latest_message(std::string_view what) const {
    return requests.latest_message(what);
  }
  /// Whether files may be opened and saved: everywhere but in a kiosk that does not allow it.
  bool with_files() const { return !view.kiosk.on || view.kiosk.files; }
  void go(Page page) const {
    view.page = page;
    view.go_top = true;
    if (page >= Page::results) state.leave_empty_year();
  }
};

/// The message of the first fault at one of these places of the firm's file; "" if there is none.
std::string fault_text(const Screen& s, const std::vector<std::string>& pointers);

/// At most `max_count` of `names`, joined; with the number of all of them if some are left out.
std::string listed(const Screen& s, const std::vector<std::string>& names, std::size_t max_count);

/// A result as text: a number with its unit, yes or no, the title of an option, a dash if unknown.
std::string shown_text(const Screen& s, const assess::Shown& value,
                       const std::optional<units::Unit>& unit);

/// "0.0869 tce/万元", with the unit's name in the page's language.
std::string with_unit(const Screen& s, double value, const units::Unit& unit);
std::string unit_name(const Screen& s, std::string_view unit);

/// All messages whose keys begin with `prefix`, by the rest of their keys and with places unfilled:
/// for dialogs of the host.
base::Json host_words(const Screen& s, std::string_view prefix);

/// The title of a place in the firm file: "2025 年 取水量".
std::string place_title(const Screen& s, const std::string& pointer);
/// The page on which the value at that place is entered.
Page page_of(const Screen& s, std::string_view pointer);

/// Goes to the page and the field in which the value at `pointer` is entered, and focuses the
/// field.
void navigate_to(const Screen& s, const std::string& pointer);
/// Whether the field that navigate_to asked for is at `pointer` or below it.
bool is_focus_requested(const Screen& s, std::string_view pointer);
/// If so, gives `widget` the focus. Called where the widget is placed.
void focus_if_requested(const Screen& s, std::string_view pointer, ui::NodeId widget);

/// Documents with clause and how they were read, one below the other; as links where they have an
/// address and the page is not a kiosk's.
void citations(const Screen& s, std::string_view key, const policy::Citations& cites);

/// The words of a reason or remark.
std::string note_text(const Screen& s, const assess::Note& note);

}  // namespace greengauge::app
