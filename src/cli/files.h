// Files as the command line sees them. In: paths. Out: bytes, pack files.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "policy/catalogue.h"

namespace greengauge::cli {

/// The whole of a file; "-" is standard input. Nothing if it cannot be read.
std::optional<std::string> read_file(const std::string& path);
bool write_file(const std::string& path, const std::string& bytes);

/// The folder of packs: beside the program, or in the source tree that it was built in. "" if none.
std::string find_policies();

/// Every *.json below the folder but the schema; names relative to it, sorted.
std::vector<policy::PackFile> read_packs(const std::string& folder);

}  // namespace greengauge::cli
