// Litres to tonnes: volume and density are kept in the line beside the amount, so that the
// conversion can be checked and repeated; the amount changes only when the visitor presses the
// button. No density is assumed, since it differs between fuels of one name.
#include <cmath>

#include "app/pages/energy/entry.h"
#include "app/parts/amount.h"
#include "base/json_value.h"

namespace greengauge::app {
namespace {

using base::Json;
using units::Base;
using units::Dimension;

/// kg/m³: all liquid fuels are between; a density in the wrong unit is not.
constexpr double lightest = 400;
constexpr double heaviest = 1500;

/// Whether it is a liquid fuel that is counted in tonnes and often bought by volume.
bool bought_by_volume(const firm::EnergyLine& line) {
  return line.carrier && line.carrier->kind == policy::CarrierKind::fuel &&
         line.carrier->group == "oil" &&
         line.carrier->unit.dimension == Dimension::of(Base::mass) &&
         line.carrier->id != "petroleum_coke";  // in the group of oil, but solid
}

void converted(const Screen& s, const firm::EnergyLine& line, const std::string& pointer) {
  const Dimension volume_of = Dimension::of(Base::length, 3);
  const auto volume = quantity_at(s, pointer + "/volume", volume_of);
  const auto density = quantity_at(s, pointer + "/density", Dimension::of(Base::mass) / volume_of);
  if (!volume || !density || volume->value < 0) return;
  s.ui.space(12);
  if (density->value < lightest || density->value > heaviest)
    return ui::notice(s.ui, ui::Tone::gap, s("app.litres.density_odd"));
  const std::optional<units::Unit> tonne = units::parse_unit("t");
  const double tonnes =
      tidy(units::value_in({volume->value * density->value, Dimension::of(Base::mass)}, *tonne));
  const std::string shown = amount_text(s, tonnes, *tonne);
  const bool there =
      line.amount && std::abs(line.amount->value - tonnes * 1000) <= 1e-6 * tonnes * 1000;
  if (there)
    return (void)ui::paragraph(s.ui, s("app.litres.used", {{"amount", shown}}), ui::small_muted);
  if (ui::button(s.ui, {.key = "litres.use",
                        .label = s("app.litres.use", {{"amount", shown}}),
                        .kind = ui::ButtonKind::outline})) {
    Step step;
    step.set(pointer + "/amount", tonnes);
    step.set(pointer + "/unit", "t");
    step.take(s);
  }
}

}  // namespace

void line_litres(const Screen& s, const firm::EnergyLine& line, const std::string& pointer) {
  if (!bought_by_volume(line)) return;
  if (ui::disclosure(s.ui, "litres", s("app.litres.title"),
                     s.state.at(pointer + "/volume") != nullptr)) {
    const auto field = [&](bool volume) {
      Amount a{.key = volume ? "volume" : "density",
               .label = s(volume ? "app.litres.volume" : "app.litres.density")};
      if (!volume) a.help = s("app.litres.density_help");
      a.pointer = pointer + (volume ? "/volume" : "/density");
      a.unit = volume ? "L" : "kg/L";
      a.units =
          volume ? std::vector<std::string>{"L", "m³"} : std::vector<std::string>{"kg/L", "kg/m³"};
      a.wrapped = true;
      amount(s, a);
    };
    half_and_half(
        s, [&] { field(true); }, [&] { field(false); });
    converted(s, line, pointer);
  }
  s.ui.space(12);
}

}  // namespace greengauge::app
