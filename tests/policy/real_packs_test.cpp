// The packs in policies/ load and lint without any error.
#include <dirent.h>
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "policy/lint/proofread.h"
#include "policy/pack_fixture.h"
#include "policy/words.h"
#include "support/source_dir.h"

namespace greengauge::test {
namespace {

std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> names;
  DIR* directory = opendir(folder.c_str());
  if (!directory) return names;
  while (const dirent* entry = readdir(directory)) {
    if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
  }
  closedir(directory);
  return names;
}

std::vector<policy::PackFile> real_packs() {
  const std::string root = greengauge::test::source_dir() + "/policies/";
  std::vector<policy::PackFile> files;
  for (const std::string& region : names_in(root)) {
    for (const std::string& name : names_in(root + region)) {
      std::ifstream stream(root + region + "/" + name, std::ios::binary);
      std::ostringstream bytes;
      bytes << stream.rdbuf();
      files.push_back({region + "/" + name, bytes.str()});
    }
  }
  return files;
}

base::Diagnostics errors_of(const base::Diagnostics& faults) {
  base::Diagnostics errors;
  for (const base::Diagnostic& fault : faults) {
    if (fault.severity == base::Severity::error) errors.push_back(fault);
  }
  return errors;
}

TEST_CASE("the packs of this repository have no errors") {
  const std::vector<policy::PackFile> files = real_packs();
  CHECK(files.size() >= 11);
  const policy::Loaded loaded = policy::load(files);
  CHECK(written(loaded.faults) == "");
  CHECK(loaded.catalogue.packs.size() == files.size());
  const base::Diagnostics found = policy::lint(loaded.catalogue, test_day);
  CHECK(written(errors_of(found)) == "");
  check_words(found);
  const base::Messages words(base::Language::zh);
  CHECK(written(policy::proofread(files, loaded.catalogue, [&](std::string_view code) {
          return words.has("region." + std::string(code));
        })) == "");
}

TEST_CASE("no rule of them was dropped as faulty, and no pack is out of place") {
  const policy::Loaded loaded = policy::load(real_packs());
  for (const policy::Pack& pack : loaded.catalogue.packs) {
    CAPTURE(pack.file);
    std::string folder = pack.region;
    for (char& c : folder) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    CHECK(pack.file.substr(0, pack.file.find('/')) == folder);
    for (const policy::Target& target : pack.targets) CHECK_FALSE(target.cite.empty());
    for (const policy::Obligation& obligation : pack.obligations) CHECK(obligation.test);
  }
}

TEST_CASE("the ids fixed from the start are there") {
  const policy::Loaded loaded = policy::load(real_packs());
  const policy::Catalogue& catalogue = loaded.catalogue;
  for (const char* id : {"employees",
                         "revenue",
                         "legal_person",
                         "manufacturing",
                         "other_sites",
                         "systems.quality",
                         "systems.environment",
                         "systems.energy",
                         "systems.safety",
                         "systems.measurement",
                         "green_management",
                         "energy_manager",
                         "energy_statistics",
                         "energy_plan",
                         "energy_responsibility",
                         "energy_monitoring",
                         "metering_gb17167",
                         "obsolete_equipment",
                         "equipment_leading",
                         "accepts_inspection_and_diagnosis",
                         "veto.not_operating",
                         "veto.accident",
                         "veto.major_accident",
                         "veto.removed_from_list",
                         "veto.central_inspection",
                         "veto.energy_rectification_open",
                         "veto.dishonest_debtor",
                         "output_value",
                         "value_added",
                         "price_index",
                         "water.withdrawn",
                         "water.reused",
                         "waste.generated",
                         "waste.utilised",
                         "waste.old_stock_used",
                         "land.area",
                         "land.building_footprint",
                         "land.structures",
                         "land.yards",
                         "land.floor_area",
                         "platform_functions",
                         "green_investment"}) {
    CAPTURE(id);
    CHECK(catalogue.input(id) != nullptr);
  }
  for (const char* id :
       {"electricity.grid", "electricity.green", "electricity.nuclear", "electricity.pv",
        "electricity.wind", "natural_gas", "diesel", "bituminous", "anthracite", "lignite", "heat",
        "steam", "raw_coal", "biomass", "biogas", "solar_heat"}) {
    CAPTURE(id);
    CHECK(catalogue.carrier(id) != nullptr);
  }
  for (const char* id :
       {"steel.blast_furnace", "steel.converter", "steel.eaf", "cement.clinker", "glass.flat",
        "copper.smelting", "lead.smelting", "ammonia", "caustic_soda", "aluminium.electrolytic"}) {
    CAPTURE(id);
    CHECK(catalogue.product(id) != nullptr);
  }
  const policy::InForce law = policy::in_force(catalogue, "CN-AH", test_day);
  const auto has_indicator = [&](std::string_view id) {
    for (const policy::Indicator* indicator : law.indicators) {
      if (indicator->id == id) return true;
    }
    return false;
  };
  for (const char* id : {"energy.tce",
                         "energy.tce_with_feedstock",
                         "energy.tce_without_nonfossil",
                         "co2.fuel",
                         "co2.location",
                         "co2.market",
                         "intensity.output_value",
                         "intensity.value_added",
                         "intensity.decline",
                         "intensity.decline_comparable",
                         "intensity.decline_value_added",
                         "intensity.decline_value_added_comparable",
                         "saving.output_value",
                         "renewable.share",
                         "nonfossil.share",
                         "product.unit_energy",
                         "product.limit_level",
                         "product.benchmark",
                         "water.reuse",
                         "waste.utilisation",
                         "land.output_value",
                         "land.building_coefficient",
                         "land.plot_ratio",
                         "firm.size"}) {
    CAPTURE(id);
    CHECK(has_indicator(id));
  }
}

}  // namespace
}  // namespace greengauge::test
