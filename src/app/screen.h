// What every page gets: the widgets, the state, the words.
// In: keys of the message catalogues. Out: sentences; titles of what results and faults point at.
#pragma once

#include <string>
#include <string_view>

#include "app/state.h"
#include "report/words.h"
#include "ui/containers.h"

namespace greengauge::app {

/// What the pages themselves remember (and the document does not).
struct View {
  Page page = Page::firm;
  bool go_top = false;
  std::string opened;   ///< JSON pointer of the line whose details are open
  int focus_line = -1;  ///< line whose amount shall get the focus
};

struct Screen {
  ui::Ui& ui;
  State& state;
  View& view;
  const base::Messages& words;

  base::Language language() const { return words.language(); }
  report::Words report_words() const { return {words, state.catalogue()}; }
  std::string operator()(std::string_view key, const std::vector<base::Argument>& with = {}) const {
    return words.text(key, with);
  }
  std::string of(const base::Text& text) const { return text.in(language()); }
  void go(Page page) const {
    view.page = page;
    view.go_top = true;
  }
};

/// Number with unit, yes and no, the title of an option; a dash where nothing is known.
std::string shown_text(const Screen& s, const assess::Shown& value,
                       const std::optional<units::Unit>& unit);

/// "0.0869 tce/万元": in words of the language.
std::string with_unit(const Screen& s, double value, const units::Unit& unit);
std::string unit_name(const Screen& s, std::string_view unit);

/// What a JSON pointer into the firm file stands for: "2025 年 取水量".
std::string place_title(const Screen& s, const std::string& pointer);
/// On which page it is entered.
Page page_of(const Screen& s, std::string_view pointer);

/// One after the other, as links to the documents where these have an address.
void citations(const Screen& s, std::string_view key, const policy::Citations& cites);

/// The words of a reason or remark.
std::string note_text(const Screen& s, const assess::Note& note);

}  // namespace greengauge::app
