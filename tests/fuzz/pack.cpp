// Any bytes as a policy pack: read, linted, and a firm assessed by what could be read.
#include "assess/advice/advice.h"
#include "assess/assessment.h"
#include "firm/firm.h"
#include "fuzz/fuzz.h"
#include "policy/catalogue.h"
#include "policy/lint/hint.h"
#include "policy/lint/lint.h"
#include "policy/lint/proofread.h"

using namespace greengauge;

namespace {

constexpr std::string_view firm_file = R"({
  "format": "greengauge.firm/1", "region": "CN-AH", "answers": {"employees": 180, "veto.accident": false},
  "years": {
    "2020": {"energy": [{"carrier": "diesel", "amount": 3, "unit": "t"}]},
    "2025": {"energy": [{"carrier": "electricity.grid", "amount": 4, "unit": "万kWh"}],
             "products": [{"id": "a", "product": "steel.eaf", "output": {"value": 9, "unit": "t"}, "energy_share": 0.5},
                          {"id": "b", "product": "other", "output": {"value": 9, "unit": "t"}, "energy_share": 0.4}],
             "answers": {"output_value": {"value": 100, "unit": "万元"}}}}})";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::vector<policy::PackFile> files{
      {"cn/fuzzed.json", std::string(fuzz::text_of(data, size))}};
  const policy::Loaded loaded = policy::load(files);
  const base::Date date{2026, 11, 20};
  base::Diagnostics faults = policy::lint(loaded.catalogue, date);
  for (const base::Diagnostics& more :
       {loaded.faults, policy::proofread(files, loaded.catalogue,
                                         [](std::string_view code) { return code == "CN-AH"; })}) {
    faults.insert(faults.end(), more.begin(), more.end());
  }
  static const base::Messages words(base::Language::zh);
  for (const base::Diagnostic& fault : faults) {
    policy::explain_fault(fault, words);
    policy::suggestion(fault, loaded.catalogue);
  }
  const firm::ReadFirm read = firm::read_firm(firm_file, loaded.catalogue);
  fuzz::require(read.firm.has_value(), "a good firm file is read whatever the packs are");
  for (const char* region : {"CN", "CN-AH"}) {
    const policy::InForce law = policy::in_force(loaded.catalogue, region, date);
    assess::assess_with_questions(law, *read.firm, read.faults);
  }
  return 0;
}
