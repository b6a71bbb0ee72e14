// The real packs, and the files of tests/cases.
// In: nothing. Out: packs(), law(region, date), assessed(firm, date), json_files(folder),
// bytes_of(file).
#pragma once

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "assess/advice/advice.h"
#include "assess/assessment.h"
#include "base/json.h"
#include "firm/firm.h"
#include "policy/catalogue.h"
#include "support/source_dir.h"

namespace greengauge::test {

inline std::string source_path(std::string_view relative) {
  return greengauge::test::source_dir() + "/" + std::string(relative);
}

inline std::string bytes_of(const std::string& path) {
  std::string bytes;
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (!file) return bytes;
  char buffer[65536];
  for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, file)) > 0;) {
    bytes.append(buffer, got);
  }
  std::fclose(file);
  return bytes;
}

/// Paths of the JSON files below a folder of the source tree, relative to it, sorted.
inline std::vector<std::string> json_files(std::string_view folder) {
  namespace fs = std::filesystem;
  std::vector<std::string> files;
  std::error_code error;
  const fs::path root = source_path(folder);
  for (fs::recursive_directory_iterator at(root, error), end; !error && at != end;
       at.increment(error)) {
    if (at->path().extension() == ".json") {
      files.push_back(at->path().lexically_relative(root).generic_string());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

inline policy::Loaded load_packs() {
  std::vector<policy::PackFile> files;
  for (const std::string& name : json_files("policies")) {
    if (name.find('/') == std::string::npos) continue;  // the schema is not a pack
    files.push_back({name, bytes_of(source_path("policies/" + name))});
  }
  return policy::load(files);
}

inline const policy::Loaded& packs() {
  static const policy::Loaded loaded = load_packs();
  return loaded;
}

inline const policy::Catalogue& real_catalogue() { return packs().catalogue; }

inline policy::InForce law(std::string_view region, base::Date date) {
  return policy::in_force(real_catalogue(), region, date);
}

/// A firm file through the whole chain: read it, take the rules of its region and date, assess it.
struct Assessed {
  firm::ReadFirm read;
  policy::InForce law;
  assess::Assessment assessment;
  bool readable() const { return read.firm.has_value(); }
};

template <class Bytes>
Assessed assessed(const Bytes& file, base::Date date) {
  Assessed result;
  result.read = firm::read_firm(file, real_catalogue());
  if (!result.read.firm) return result;
  result.law = law(result.read.firm->region, date);
  result.assessment =
      assess::assess_with_questions(result.law, *result.read.firm, result.read.faults);
  return result;
}

}  // namespace greengauge::test
