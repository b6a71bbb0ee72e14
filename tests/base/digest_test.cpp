// SHA-256 against the examples published with FIPS 180-4.
#include "base/digest.h"

#include <doctest/doctest.h>

namespace greengauge::base {
namespace {

constexpr const char* of_nothing =
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
constexpr const char* of_abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
constexpr const char* of_448_bits =
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1";
constexpr const char* of_a_million_a =
    "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";

TEST_CASE("the published messages") {
  CHECK(sha256_hex("") == of_nothing);
  CHECK(sha256_hex("abc") == of_abc);
  CHECK(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") == of_448_bits);
  CHECK(sha256_hex(std::string(1000000, 'a')) == of_a_million_a);
}

TEST_CASE("pieces make the same digest as the whole") {
  Sha256 sha;
  for (int i = 0; i < 1000; ++i) {
    sha.add(std::string(999, 'a'));
    sha.add("");
    sha.add("a");
  }
  CHECK(sha.hex() == of_a_million_a);
  for (std::size_t length = 0; length < 130; ++length) {  // around the block's edges at 55, 56, 64
    const std::string text(length, 'x');
    Sha256 by_bytes;
    for (const char c : text) by_bytes.add(std::string_view(&c, 1));
    CHECK(by_bytes.hex() == sha256_hex(text));
  }
}

TEST_CASE("bytes above 127 and zeros count") {
  CHECK(sha256_hex(std::string_view("\0", 1)) != sha256_hex(""));
  CHECK(sha256_hex("\xFF") != sha256_hex("\x7F"));
  // One byte 0xBD: NIST's byte-oriented example for SHA-256.
  CHECK(sha256_hex("\xBD") == "68325720aabd7c82f30f554b313d0570c95accbb7dc4b5aae11204c08ffe732b");
}

}  // namespace
}  // namespace greengauge::base
