// Files inside the program: translations and sample firms.
// In: nothing; the build takes them from assets/text and assets/samples (src/cmake/embed_assets.cmake).
// Out: their names, such as "text/zh.json" or "samples/foundry-wuhu.firm.json", sorted, and their bytes.
#pragma once

#include <span>
#include <string_view>

namespace greengauge::base {

struct EmbeddedFile {
  std::string_view name;
  std::string_view bytes;
};

/// Defined in a source that the build generates. The data is static and constant.
std::span<const EmbeddedFile> embedded_files();

}  // namespace greengauge::base
