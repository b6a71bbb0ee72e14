// Compares the day of assessment with the latest day on which any document of the packs was
// checked; both directions count, since a clock set back is as wrong as packs that are too old.
#include "app/pages/results/stale_packs.h"

#include <algorithm>
#include <cstdlib>

#include "ui/controls.h"

namespace greengauge::app {
namespace {

constexpr int max_days = 366;

std::optional<base::Date> last_checked(const policy::Catalogue& catalogue) {
  std::optional<base::Date> last;
  for (const policy::Pack& pack : catalogue.packs)
    for (const policy::Document& document : pack.documents) last = std::max(last, document.checked);
  return last;
}

}  // namespace

void stale_packs_notice(const Screen& s) {
  const std::optional<base::Date> checked = last_checked(s.state.catalogue());
  if (!checked) return;
  const base::Date date = s.state.date();
  if (std::abs(base::day_number(date) - base::day_number(*checked)) <= max_days) return;
  ui::notice(s.ui, ui::Tone::gap,
             s("app.results.packs_far",
               {{"date", base::to_string(date)}, {"checked", base::to_string(*checked)}}));
  s.ui.space(16);
}

}  // namespace greengauge::app
