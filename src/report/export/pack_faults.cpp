// Both sets of packs are read and linted whole, since a pack can be wrong by what others say; a fault is the
// visitor's if the official packs do not have one of the same code at the same place.
#include "report/export/pack_faults.h"

#include <algorithm>

#include "base/json_writer.h"
#include "policy/lint/lint.h"
#include "policy/replace.h"

namespace greengauge::report {
namespace {

base::Diagnostics check(const std::vector<policy::PackFile>& files, base::Date date) {
  policy::Loaded loaded = policy::load(files);
  for (base::Diagnostic& fault : policy::lint(loaded.catalogue, date))
    loaded.faults.push_back(std::move(fault));
  return std::move(loaded.faults);
}

}  // namespace

std::string pack_faults(const std::vector<policy::PackFile>& official,
                        const std::vector<policy::PackFile>& tried, base::Date date) {
  const base::Diagnostics known = check(official, date);
  std::string bytes;
  base::JsonWriter writer(bytes);
  writer.begin_array();
  for (const base::Diagnostic& fault : check(policy::with_replaced(official, tried), date)) {
    const bool is_official =
        std::any_of(known.begin(), known.end(), [&](const base::Diagnostic& other) {
          return other.where == fault.where && other.code == fault.code;
        });
    if (is_official) continue;
    writer.begin_object();
    writer.member("severity", base::severity_name(fault.severity));
    writer.member("where", fault.where);
    writer.member("code", fault.code);
    writer.key("arguments");
    writer.begin_object();
    for (const base::Argument& argument : fault.arguments)
      writer.member(argument.name, argument.value);
    writer.end_object();
    writer.end_object();
  }
  writer.end_array();
  return bytes;
}

}  // namespace greengauge::report
