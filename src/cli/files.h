// Files of the command line. In: paths. Out: bytes, pack files.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "policy/catalogue.h"

namespace greengauge::cli {

/// The contents of a file; "-" is standard input. Nothing if it cannot be read.
std::optional<std::string> read_file(const std::string& path);
/// Writes a file; "" is standard output. False if it cannot be written.
bool write_file(const std::string& path, const std::string& bytes);

/// The folder of packs: beside the program, where an installation puts it (../share), or in the source
/// tree that the program was built in. "" if there is none.
std::string find_policies();

/// Every *.json below a folder except the schema and the page's index; names relative to the folder,
/// sorted.
std::vector<policy::PackFile> read_packs(const std::string& folder);

}  // namespace greengauge::cli
