// PNG pictures for tests: opaque RGB in one deflate block of fixed Huffman codes with runs of equal
// bytes, which compresses flat pages enough. In: a Picture. Out: a file; reads only files that it
// wrote.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace greengauge::pictures {

struct Picture {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgb;  ///< rows from the top
};

namespace png {

inline constexpr std::string_view signature = "\x89PNG\r\n\x1a\n";
inline constexpr int longest_run = 258;

/// Deflate's length codes 257–285: the shortest run of each, and how many bits are added.
inline constexpr std::array<int, 29> run_base = {3,  4,  5,  6,   7,   8,   9,   10,  11, 13,
                                                 15, 17, 19, 23,  27,  31,  35,  43,  51, 59,
                                                 67, 83, 99, 115, 131, 163, 195, 227, 258};
inline constexpr std::array<int, 29> run_bits = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2,
                                                 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};

class BitWriter {
 public:
  std::string bytes;
  void bits(unsigned value, int count) {  // lowest first
    for (int i = 0; i < count; ++i) {
      if (used_ == 0) bytes.push_back(0);
      bytes.back() = static_cast<char>(bytes.back() | (value >> i & 1) << used_);
      used_ = (used_ + 1) % 8;
    }
  }
  void symbol(unsigned s) {
    unsigned code = s < 144   ? 0x30 + s
                    : s < 256 ? 0x190 + s - 144
                    : s < 280 ? s - 256
                              : 0xC0 + s - 280;
    const int length = s < 144 ? 8 : s < 256 ? 9 : s < 280 ? 7 : 8;
    for (int i = length; i-- > 0;) bits(code >> i & 1, 1);  // codes: highest first
  }

 private:
  int used_ = 0;
};

class BitReader {
 public:
  explicit BitReader(std::string_view bytes) : bytes_(bytes) {}
  unsigned bits(int count) {
    unsigned value = 0;
    for (int i = 0; i < count; ++i, ++at_)
      if (at_ / 8 < bytes_.size())
        value |= (static_cast<unsigned char>(bytes_[at_ / 8]) >> at_ % 8 & 1u) << i;
    return value;
  }
  unsigned symbol() {
    unsigned code = 0;
    for (int length = 1; length <= 9; ++length) {
      code = code << 1 | bits(1);
      if (length == 7 && code < 24) return 256 + code;
      if (length == 8 && code >= 0x30 && code < 0xC0) return code - 0x30;
      if (length == 8 && code >= 0xC0 && code < 0xC8) return 280 + code - 0xC0;
    }
    return 144 + code - 0x190;
  }
  bool ended() const { return at_ / 8 >= bytes_.size(); }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

inline std::string big_endian(std::uint32_t value) {
  std::string out;
  for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<char>(value >> shift));
  return out;
}

inline std::uint32_t number(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i)
    value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

inline std::string chunk(const std::string& name, const std::string& data) {
  std::uint32_t crc = 0xFFFFFFFFu;
  for (char c : name + data) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = crc & 1 ? crc >> 1 ^ 0xEDB88320u : crc >> 1;
  }
  return big_endian(static_cast<std::uint32_t>(data.size())) + name + data + big_endian(~crc);
}

inline std::string deflate(const std::string& data) {
  BitWriter out;
  out.bytes = "\x78\x01";
  BitWriter block;
  block.bits(1, 1);
  block.bits(1, 2);
  for (std::size_t i = 0; i < data.size();) {
    std::size_t run = 0;
    while (i > 0 && run < longest_run && i + run < data.size() && data[i + run] == data[i - 1])
      ++run;
    if (run < 3) {
      block.symbol(static_cast<unsigned char>(data[i++]));
      continue;
    }
    std::size_t code = run_base.size() - 1;
    while (static_cast<std::size_t>(run_base[code]) > run) --code;
    block.symbol(257 + static_cast<unsigned>(code));
    block.bits(static_cast<unsigned>(run) - static_cast<unsigned>(run_base[code]), run_bits[code]);
    block.bits(0, 5);  // as far back as one byte
    i += run;
  }
  block.symbol(256);
  std::uint32_t a = 1, b = 0;
  for (char c : data) {
    a = (a + static_cast<unsigned char>(c)) % 65521;
    b = (b + a) % 65521;
  }
  return out.bytes + block.bytes + big_endian(b << 16 | a);
}

inline std::optional<std::string> inflate(std::string_view bytes, std::size_t size) {
  if (bytes.size() < 2) return {};
  BitReader in(bytes.substr(2));
  std::string data;
  if (in.bits(3) != 3) return {};
  while (!in.ended() && data.size() <= size) {
    const unsigned symbol = in.symbol();
    if (symbol == 256) break;
    if (symbol < 256) {
      data.push_back(static_cast<char>(symbol));
      continue;
    }
    const std::size_t code = symbol - 257;
    if (code >= run_base.size() || data.empty()) return {};
    const unsigned run = static_cast<unsigned>(run_base[code]) + in.bits(run_bits[code]);
    if (in.bits(5) != 0) return {};
    data.append(run, data.back());
  }
  if (data.size() != size) return {};
  return data;
}

}  // namespace png

inline std::string write_png(const Picture& picture) {
  const std::size_t row = static_cast<std::size_t>(picture.width) * 3;
  std::string data;
  for (std::size_t y = 0; y < static_cast<std::size_t>(picture.height); ++y) {
    data.push_back(2);  // filter "Up": each byte minus the one above it
    for (std::size_t i = 0; i < row; ++i)
      data.push_back(
          static_cast<char>(picture.rgb[y * row + i] - (y ? picture.rgb[(y - 1) * row + i] : 0)));
  }
  const std::string head = png::big_endian(static_cast<std::uint32_t>(picture.width)) +
                           png::big_endian(static_cast<std::uint32_t>(picture.height)) +
                           std::string("\x08\x02\0\0\0", 5);
  return std::string(png::signature) + png::chunk("IHDR", head) +
         png::chunk("IDAT", png::deflate(data)) + png::chunk("IEND", "");
}

/// Returns nothing for a file that write_png did not write.
inline std::optional<Picture> read_png(std::string_view bytes) {
  if (bytes.substr(0, 8) != png::signature || bytes.size() < 41 + 12) return {};
  Picture picture;
  picture.width = static_cast<int>(png::number(bytes, 16));
  picture.height = static_cast<int>(png::number(bytes, 20));
  const std::size_t row = static_cast<std::size_t>(picture.width) * 3;
  if (bytes.substr(37, 4) != "IDAT") return {};
  const auto data = png::inflate(bytes.substr(41, png::number(bytes, 33)),
                                 (row + 1) * static_cast<std::size_t>(picture.height));
  if (!data) return {};
  for (std::size_t y = 0; y < static_cast<std::size_t>(picture.height); ++y) {
    if ((*data)[y * (row + 1)] != 2) return {};
    for (std::size_t i = 0; i < row; ++i)
      picture.rgb.push_back(static_cast<std::uint8_t>((*data)[y * (row + 1) + 1 + i] +
                                                      (y ? picture.rgb[(y - 1) * row + i] : 0)));
  }
  return picture;
}

/// The largest difference of any channel of any pixel; 256 if the sizes differ.
inline int largest_difference(const Picture& a, const Picture& b) {
  if (a.width != b.width || a.height != b.height) return 256;
  int largest = 0;
  for (std::size_t i = 0; i < a.rgb.size(); ++i)
    largest = std::max(largest, std::abs(a.rgb[i] - b.rgb[i]));
  return largest;
}

}  // namespace greengauge::pictures
