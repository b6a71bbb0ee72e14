// Reading and writing whole files, and finding the packs.
//
// The program finds itself through /proc/self/exe, so this part runs on Linux only.
#include "cli/files.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>

namespace greengauge::cli {
namespace {

namespace fs = std::filesystem;

std::optional<std::string> read_stream(std::FILE* stream) {
  std::string bytes;
  char buffer[65536];
  for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, stream)) > 0;) {
    bytes.append(buffer, got);
  }
  if (std::ferror(stream)) return std::nullopt;
  return bytes;
}

}  // namespace

std::optional<std::string> read_file(const std::string& path) {
  if (path == "-") return read_stream(stdin);
  std::FILE* stream = std::fopen(path.c_str(), "rb");
  if (!stream) return std::nullopt;
  auto bytes = read_stream(stream);
  std::fclose(stream);
  return bytes;
}

bool write_file(const std::string& path, const std::string& bytes) {
  std::FILE* stream = path.empty() ? stdout : std::fopen(path.c_str(), "wb");
  if (!stream) return false;
  bool good = std::fwrite(bytes.data(), 1, bytes.size(), stream) == bytes.size();
  good &= (stream == stdout ? std::fflush(stream) : std::fclose(stream)) == 0;
  return good;
}

std::string find_policies() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (error) return {};
  for (const char* relative : {"policies", "../share/greengauge/policies", "../../policies"}) {
    const fs::path folder = program.parent_path() / relative;
    if (fs::is_directory(folder / "cn", error)) return folder.lexically_normal().string();
  }
  return {};
}

std::vector<policy::PackFile> read_packs(const std::string& folder) {
  std::vector<policy::PackFile> result;
  std::error_code error;
  fs::recursive_directory_iterator at(folder, error);
  for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    const fs::path& path = at->path();
    if (path.extension() != ".json" || path.filename() == "pack.schema.json" ||
        path.filename() == "index.json") {
      continue;
    }
    if (auto bytes = read_file(path.string())) {
      result.push_back({path.lexically_relative(folder).generic_string(), std::move(*bytes)});
    }
  }
  std::sort(result.begin(), result.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  return result;
}

}  // namespace greengauge::cli
