// Packs, assessments and reports. The firm of the bounds has ten products in each of three years.
#include <benchmark/benchmark.h>

#include "assess/advice.h"
#include "assess/derivation.h"
#include "assess/packs_fixture.h"
#include "report/document.h"
#include "report/json.h"
#include "report/words.h"

namespace greengauge::bench {
namespace {

constexpr base::Date day{2026, 11, 20};

std::vector<policy::PackFile> pack_files() {
  std::vector<policy::PackFile> files;
  for (const std::string& name : test::json_files("policies")) {
    if (name.find('/') == std::string::npos) continue;
    files.push_back({name, test::bytes_of(test::source_path("policies/" + name))});
  }
  return files;
}

const std::string& one_product_one_year() {
  static const std::string bytes = [] {
    base::Json file =
        base::parse_json(test::bytes_of(test::source_path("assets/samples/foundry-wuhu.firm.json")))
            .value;
    file["years"].erase("2020");
    file["options"] = base::Json::object();
    return file.dump();
  }();
  return bytes;
}

const std::string& ten_products_three_years() {
  static const std::string bytes = [] {
    base::Json file = base::parse_json(one_product_one_year()).value;
    base::Json year = file["years"]["2025"];
    year["products"] = base::Json::array();
    for (const char* kind :
         {"steel.eaf", "steel.converter", "cement.clinker", "copper.smelting", "lead.smelting",
          "ammonia", "caustic_soda", "aluminium.electrolytic", "coke", "other"}) {
      year["products"].push_back({{"id", kind},
                                  {"product", kind},
                                  {"energy_share", 0.09},
                                  {"output", {{"value", 1000}, {"unit", "t"}}}});
    }
    for (const char* number : {"2023", "2024", "2025"}) file["years"][number] = year;
    return file.dump();
  }();
  return bytes;
}

struct Ready {
  firm::Firm firm;
  policy::InForce law;
  explicit Ready(const std::string& bytes)
      : firm(*firm::read_firm(bytes, test::real_catalogue()).firm),
        law(test::law(firm.region, day)) {}
  assess::Assessment assessed() const { return assess::assess(law, firm, {}, {false}); }
};

const base::Messages& messages() {
  static const base::Messages chinese(base::Language::zh);
  return chinese;
}

void packs(benchmark::State& state) {
  const std::vector<policy::PackFile> files = pack_files();
  for (auto _ : state) benchmark::DoNotOptimize(policy::load(files));
}
BENCHMARK(packs)->Name("load all packs")->Unit(benchmark::kMicrosecond);

void assessment(benchmark::State& state) {
  const Ready ready(ten_products_three_years());
  for (auto _ : state) benchmark::DoNotOptimize(ready.assessed());
}
BENCHMARK(assessment)
    ->Name("one assessment, ten products, three years")
    ->Unit(benchmark::kMicrosecond);

void advice(benchmark::State& state) {
  const Ready ready(ten_products_three_years());
  for (auto _ : state) {
    assess::Assessment result = assess::assess(ready.law, ready.firm);
    assess::advise(ready.law, ready.firm, result);
    benchmark::DoNotOptimize(result);
  }
}
BENCHMARK(advice)->Name("the same with advice")->Unit(benchmark::kMicrosecond);

void batch_line(benchmark::State& state) {
  const report::Words words{messages(), test::real_catalogue()};
  const policy::InForce law = test::law("CN-AH", day);
  const std::string& line = one_product_one_year();
  for (auto _ : state) {
    const firm::ReadFirm read = firm::read_firm(line, test::real_catalogue());
    const auto result = assess::assess(law, *read.firm, read.faults, {false});
    benchmark::DoNotOptimize(report::to_json(result, words, false));
  }
}
BENCHMARK(batch_line)
    ->Name("one firm of batch: read, assess, write JSON")
    ->Unit(benchmark::kMicrosecond);

void explanation(benchmark::State& state) {
  const Ready ready(ten_products_three_years());
  for (auto _ : state) {
    benchmark::DoNotOptimize(assess::derive(ready.law, ready.firm, "renewable.share"));
  }
}
BENCHMARK(explanation)->Name("explain renewable.share")->Unit(benchmark::kMicrosecond);

void html_report(benchmark::State& state) {
  const Ready ready(ten_products_three_years());
  const report::Words words{messages(), test::real_catalogue()};
  const assess::Assessment result = ready.assessed();
  for (auto _ : state)
    benchmark::DoNotOptimize(report::to_html({ready.law, ready.firm, result}, words));
}
BENCHMARK(html_report)->Name("HTML report")->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace greengauge::bench
