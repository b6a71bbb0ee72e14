// Replacing official packs by user packs. Only the id is read here; faults are left to policy::load.
#include "policy/replace.h"

#include <set>

#include "base/json.h"
#include "base/json_value.h"

namespace greengauge::policy {
namespace {

/// The id of a pack; "" if it has none or cannot be read.
std::string id_of(const PackFile& file) {
  const base::ParsedJson parsed = base::parse_json(file.bytes);
  if (!parsed.value.is_object()) return {};
  const auto id = parsed.value.find("id");
  return id != parsed.value.end() && id->is_string() ? id->get<std::string>() : std::string();
}

}  // namespace

std::vector<PackFile> with_replaced(const std::vector<PackFile>& official,
                                    const std::vector<PackFile>& files) {
  std::set<std::string> taken;
  for (const PackFile& file : files) taken.insert({file.name, id_of(file)});
  std::vector<PackFile> all;
  for (const PackFile& file : official) {
    if (!taken.count(file.name) && !taken.count(id_of(file))) all.push_back(file);
  }
  all.insert(all.end(), files.begin(), files.end());
  return all;
}

}  // namespace greengauge::policy
