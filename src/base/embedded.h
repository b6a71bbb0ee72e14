// Files that travel inside the program: translations and sample firms.
// In: nothing; they are taken from assets/text and assets/samples when the program is built.
// Out: their names, as "text/zh.json" or "samples/foundry-wuhu.firm.json", sorted, and their
// bytes.
#pragma once

#include <span>
#include <string_view>

namespace greengauge::base {

struct EmbeddedFile {
  std::string_view name;
  std::string_view bytes;
};

std::span<const EmbeddedFile> embedded_files();

}  // namespace greengauge::base
