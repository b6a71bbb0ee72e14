// What every page gets: the widgets, the state, the words.
// In: keys of the message catalogues. Out: sentences; titles of what results and faults point at.
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

/// What the pages themselves remember (and the document does not).
struct View {
  View();
  ~View();

  Page page = Page::firm;
  bool go_top = false;
  bool another_firm = false;  ///< it takes the page when this frame is built
  bool entered = true;        ///< in this frame the page is shown anew, or about another firm
  std::string opened;         ///< JSON pointer of the line whose details are open
  int focus_line = -1;        ///< line whose amount shall get the focus
  std::unique_ptr<EnergyView> energy;    ///< never null
  std::unique_ptr<ImproveView> improve;  ///< never null
  std::optional<std::string>
      bills;                 ///< text of a table to be pasted, until the energy page opens it
  std::string advice_asked;  ///< key of the document's state for which advice was requested
  std::string sought;        ///< JSON pointer of the field that shall be shown and get the focus
  /// Questions in the order in which they stood when the page was entered: answering moves none.
  std::vector<std::string> order;
  /// Those of them that were answered by then.
  std::vector<std::string> settled;
  /// Places at which a form for values of an official document was shown since then.
  std::vector<std::string> supplying;
  std::optional<FileNotice> file;  ///< what became of a file, until it is closed
  FirmList firms;
  HandedOver handed;
  Kiosk kiosk;
};

/// A value that is put into a sentence. Pages are full of them: it is kept small where it is made.
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
  /// The word or text at a JSON pointer of the firm file; "" if there is none.
  std::string text_at(std::string_view pointer) const;
  /// Asks the page around the application: see web/page/requests.js for what it knows.
  void ask(std::string_view what, base::Json with = base::Json::object()) const {
    requests.ask(what, std::move(with));
  }
  const base::Json* told(std::string_view what) const { return requests.told(what); }
  /// Files may be opened and kept: everywhere but in a kiosk that does not allow it.
  bool with_files() const { return !view.kiosk.on || view.kiosk.files; }
  void go(Page page) const {
    view.page = page;
    view.go_top = true;
    if (page >= Page::results) state.leave_empty_year();
  }
};

/// What is wrong at one of these places of the firm's file, in words; "" if nothing is.
std::string fault_text(const Screen& s, const std::vector<std::string>& pointers);

/// The first of `names`, at most `most`, joined; how many there are where that is not all.
std::string listed(const Screen& s, const std::vector<std::string>& names, std::size_t most);

/// Number with unit, yes and no, the title of an option; a dash where nothing is known.
std::string shown_text(const Screen& s, const assess::Shown& value,
                       const std::optional<units::Unit>& unit);

/// "0.0869 tce/万元": in words of the language.
std::string with_unit(const Screen& s, double value, const units::Unit& unit);
std::string unit_name(const Screen& s, std::string_view unit);

/// All words whose keys begin so, by the rest of their keys and with places left open: for dialogs of
/// the host.
base::Json host_words(const Screen& s, std::string_view prefix);

/// What a JSON pointer into the firm file stands for: "2025 年 取水量".
std::string place_title(const Screen& s, const std::string& pointer);
/// On which page it is entered.
Page page_of(const Screen& s, std::string_view pointer);

/// Shows the field in which that place is entered, and gives it the focus.
void go_to(const Screen& s, const std::string& pointer);
/// Is the field at `pointer` (or one below it) the one that was asked for?
bool is_sought(const Screen& s, std::string_view pointer);
/// If so, its widget gets the focus. Called where the widget is placed.
void seek(const Screen& s, std::string_view pointer, ui::NodeId widget);

/// One after the other: document, clause and how it was read, as links where they have an address.
void citations(const Screen& s, std::string_view key, const policy::Citations& cites);

/// The words of a reason or remark.
std::string note_text(const Screen& s, const assess::Note& note);

}  // namespace greengauge::app
