// Writing and reading a figure. The member "bars", "positions" or "years" shows the kind of chart.
//
// Unknown values are null. Enumerations are written as numbers, since writer and reader are parts of
// one build.
#include "chart/json.h"

namespace greengauge::chart {
namespace {

using base::JsonWriter;
using base::Reader;

void number(JsonWriter& out, std::string_view key, const std::optional<double>& value) {
  out.key(key);
  value ? out.number(*value) : out.null();
}

void texts(JsonWriter& out, const std::vector<std::string>& all) {
  out.begin_array();
  for (const std::string& one : all) out.string(one);
  out.end_array();
}

template <class Elements, class Each>
void list(JsonWriter& out, std::string_view key, const Elements& elements, Each each) {
  out.key(key);
  out.begin_array();
  for (const auto& element : elements) each(element);
  out.end_array();
}

void write_data(JsonWriter& out, const Bars& bars) {
  list(out, "bars", bars.rows, [&](const BarRow& row) {
    out.begin_object();
    out.member("label", row.label);
    number(out, "value", row.value);
    out.member("text", row.value_text);
    number(out, "mark", row.mark);
    out.member("scale", static_cast<double>(row.scale));
    out.member("accent", static_cast<double>(row.accent));
    out.end_object();
  });
}

void write_data(JsonWriter& out, const Positions& positions) {
  list(out, "positions", positions.rows, [&](const PositionRow& row) {
    out.begin_object();
    out.member("label", row.label);
    number(out, "position", row.position);
    out.member("text", row.value_text);
    out.member("base", row.base_text);
    out.member("lead", row.lead_text);
    out.end_object();
  });
}

void write_data(JsonWriter& out, const Trend& trend) {
  list(out, "years", trend.years, [&](int year) { out.integer(year); });
  list(out, "series", trend.series, [&](const Series& series) {
    out.begin_object();
    out.member("name", series.name);
    list(out, "values", series.values,
         [&](const std::optional<double>& value) { value ? out.number(*value) : out.null(); });
    out.key("texts");
    texts(out, series.texts);
    out.end_object();
  });
  number(out, "target", trend.target);
  out.member("target_text", trend.target_text);
}

std::string text(const Reader& field) { return field.text().value_or(""); }
int whole(const Reader& field) { return static_cast<int>(field.number().value_or(0)); }

template <class Each>
void each(const Reader& field, Each body) {
  for (std::size_t i = 0; i < field.size(); ++i) {
    const Reader element = field[i];
    body(element);
  }
}

std::vector<std::string> read_texts(const Reader& field) {
  std::vector<std::string> all;
  each(field, [&](const Reader& one) { all.push_back(text(one)); });
  return all;
}

Bars read_bars(const Reader& rows) {
  Bars bars;
  each(rows, [&](const Reader& row) {
    const Reader label = row["label"], value = row["value"], words = row["text"];
    const Reader mark = row["mark"], scale = row["scale"], accent = row["accent"];
    bars.rows.push_back({text(label), value.is_null() ? std::nullopt : value.number(), text(words),
                         mark.is_null() ? std::nullopt : mark.number(), whole(scale),
                         static_cast<Accent>(whole(accent))});
  });
  return bars;
}

Positions read_positions(const Reader& rows) {
  Positions positions;
  each(rows, [&](const Reader& row) {
    const Reader label = row["label"], position = row["position"], words = row["text"];
    const Reader base = row["base"], lead = row["lead"];
    positions.rows.push_back({text(label), position.is_null() ? std::nullopt : position.number(),
                              text(words), text(base), text(lead)});
  });
  return positions;
}

Trend read_trend(const Reader& object) {
  Trend trend;
  const Reader years = object["years"], series = object["series"], target = object["target"];
  const Reader target_text = object["target_text"];
  each(years, [&](const Reader& year) { trend.years.push_back(whole(year)); });
  each(series, [&](const Reader& one) {
    const Reader name = one["name"], values = one["values"], words = one["texts"];
    Series read{text(name), {}, read_texts(words)};
    each(values, [&](const Reader& value) {
      read.values.push_back(value.is_null() ? std::nullopt : value.number());
    });
    read.values.resize(trend.years.size());
    read.texts.resize(trend.years.size());
    trend.series.push_back(std::move(read));
  });
  if (!target.is_null()) trend.target = target.number();
  trend.target_text = text(target_text);
  return trend;
}

}  // namespace

void write(JsonWriter& out, const Figure& figure) {
  out.begin_object();
  out.member("name", figure.name);
  out.member("summary", figure.summary);
  out.member("unknown", figure.unknown);
  out.key("columns");
  texts(out, figure.table.columns);
  list(out, "rows", figure.table.rows,
       [&](const std::vector<std::string>& row) { texts(out, row); });
  std::visit([&](const auto& data) { write_data(out, data); }, figure.data);
  out.end_object();
}

Figure read_figure(const Reader& object) {
  const Reader name = object["name"], summary = object["summary"], unknown = object["unknown"];
  const Reader columns = object["columns"], rows = object["rows"];
  const Reader bars = object["bars"], positions = object["positions"];
  Figure figure{text(name), text(summary), text(unknown), {read_texts(columns), {}}, {}};
  each(rows, [&](const Reader& row) { figure.table.rows.push_back(read_texts(row)); });
  if (bars.exists())
    figure.data = read_bars(bars);
  else if (positions.exists())
    figure.data = read_positions(positions);
  else
    figure.data = read_trend(object);
  return figure;
}

}  // namespace greengauge::chart
