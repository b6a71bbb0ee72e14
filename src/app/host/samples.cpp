// Samples are firm files embedded in the program (assets/samples); their names and regions are read
// from the files themselves.
#include "app/host/samples.h"

#include <vector>

#include "app/host/saved_firms.h"
#include "base/embedded.h"
#include "base/json_value.h"

namespace greengauge::app {
namespace {

struct Sample {
  std::string file, name, region;
};

std::vector<Sample> all_samples() {
  std::vector<Sample> samples;
  for (const base::EmbeddedFile& file : base::embedded_files()) {
    if (file.name.substr(0, 8) != "samples/") continue;
    const base::Json firm = base::parse_json(file.bytes).value;
    if (!firm.is_object() || !firm.contains("name") || !firm.contains("region")) continue;
    samples.push_back({std::string(file.name), firm["name"].get<std::string>(),
                       firm["region"].get<std::string>()});
  }
  return samples;
}

}  // namespace

std::string sample_of(std::string_view region) {
  const std::vector<Sample> samples = all_samples();
  for (const Sample& sample : samples)
    if (sample.region == region) return sample.file;
  return samples.empty() ? std::string() : samples.front().file;
}

void load_sample(const Screen& s, std::string_view wanted) {
  for (const base::EmbeddedFile& file : base::embedded_files())
    if (file.name == wanted) open_firm(s, base::parse_json(file.bytes).value);
}

void samples_choice(const Screen& s) {
  std::vector<ui::Option> options{{"", s("app.samples")}};
  for (Sample& sample : all_samples())
    options.push_back({std::move(sample.file), std::move(sample.name)});
  options.push_back({"new", s("app.new_firm")});
  const std::string label = s("app.samples");
  const auto chosen =
      ui::choice(s.ui, {.field = {.key = "samples", .label = label, .label_hidden = true},
                        .value = "",
                        .options = &options,
                        .compact = true,
                        .quiet = true});
  if (!chosen || chosen->empty()) return;
  if (*chosen == "new")
    open_firm(s, firm::new_document(s.state.firm().region));
  else
    load_sample(s, *chosen);
}

}  // namespace greengauge::app
