// Where lines end: Chinese marks, Latin words, numbers with units, spaces; and reading UTF-8.
#include "ui/line_break.h"

#include <doctest/doctest.h>

using namespace greengauge::ui;

namespace {

std::vector<std::u32string> lines_of(std::u32string text, float width) {
  std::vector<float> advances;
  for (char32_t c : text) advances.push_back(c < 0x2E80 ? 1.f : 2.f);
  std::vector<std::u32string> out;
  for (const Line& line : break_lines(text, advances, width))
    out.push_back(text.substr(line.begin, line.end - line.begin));
  return out;
}

using Lines = std::vector<std::u32string>;

}  // namespace

TEST_CASE("Chinese breaks anywhere, but no line starts with a closing mark") {
  CHECK(lines_of(U"一二三四五六", 8) == Lines{U"一二三四", U"五六"});
  CHECK(lines_of(U"一二三四，五六", 8) == Lines{U"一二三", U"四，五六"});
  for (char32_t mark : std::u32string(U"，。）、；：？！》】”’％"))
    CHECK_FALSE(may_break(U'字', mark));
}

TEST_CASE("no line ends with an opening mark") {
  CHECK(lines_of(U"一二三（四五", 8) == Lines{U"一二三", U"（四五"});
  for (char32_t mark : std::u32string(U"（“《【「")) CHECK_FALSE(may_break(mark, U'字'));
}

TEST_CASE("Latin words and numbers stay whole") {
  CHECK(lines_of(U"green factory", 8) == Lines{U"green", U"factory"});
  CHECK(lines_of(U"按GB/T 36132—2025 判", 10) == Lines{U"按GB/T", U"36132—2025", U"判"});
  CHECK(lines_of(U"约1,616.9吨", 8) == Lines{U"约", U"1,616.9", U"吨"});
}

TEST_CASE("a number stays with its unit") {
  CHECK(lines_of(U"应为 0.9 吨", 9) == Lines{U"应为", U"0.9 吨"});
  CHECK(lines_of(U"should be 9 t.", 12) == Lines{U"should be", U"9 t."});
  CHECK(lines_of(U"43 10,000 kWh", 10) == Lines{U"43", U"10,000 kWh"});
}

TEST_CASE("a sign stays with its number") {
  CHECK(lines_of(U"门槛 ≥ 20 %", 6) == Lines{U"门槛", U"≥ 20 %"});
}

TEST_CASE("a number leaves its unit before either is cut") {
  CHECK(lines_of(U"0.08693 tce/10,000 yuan", 16) == Lines{U"0.08693", U"tce/10,000 yuan"});
  CHECK(lines_of(U"now 0.08693 tce/10,000 yuan", 16) ==
        Lines{U"now", U"0.08693", U"tce/10,000 yuan"});
}

TEST_CASE("a word wider than the line is cut where it must be") {
  CHECK(lines_of(U"abcdefgh", 3) == Lines{U"abc", U"def", U"gh"});
}

TEST_CASE("spaces at the end of a line take no width, and a newline ends a line") {
  CHECK(lines_of(U"ab cd", 3) == Lines{U"ab", U"cd"});
  CHECK(lines_of(U"ab\ncd", 30) == Lines{U"ab", U"cd"});
  CHECK(lines_of(U"", 30) == Lines{U""});
}

TEST_CASE("UTF-8 beyond the basic plane is read, and malformed bytes are not lost silently") {
  CHECK(decode_utf8("𠮷") == std::u32string{0x20BB7});
  CHECK(decode_utf8("a\xff"
                    "b") == std::u32string{U'a', 0xFFFD, U'b'});
}
