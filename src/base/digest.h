// SHA-256 (FIPS 180-4). In: bytes, in one piece or several. Out: 64 hexadecimal digits.
// Each assessment carries the digest of the packs that it was made from.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace greengauge::base {

class Sha256 {
 public:
  void add(std::string_view bytes);
  /// Ends the message and returns its digest. Call it once; the object cannot be used afterwards.
  std::string hex();

 private:
  void block(const std::uint8_t* bytes);

  std::array<std::uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                      0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::array<std::uint8_t, 64> buffer_{};
  std::uint64_t length_ = 0;
};

std::string sha256_hex(std::string_view bytes);

}  // namespace greengauge::base
