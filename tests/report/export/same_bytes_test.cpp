// The result of a firm is the same bytes wherever it is computed: tests/run.sh same prints these
// digests natively and in WebAssembly and compares them.
#include <doctest/doctest.h>

#include <cstdio>

#include "base/digest.h"
#include "report/export/json.h"
#include "report/report_fixture.h"
#include "support/made_firms.h"

namespace greengauge::test {
namespace {

constexpr int firms_in_a_digest = 100;

/// The digest of the assessments of a hundred firms, beginning with the given one.
std::string digest_from(int first) {
  base::Sha256 digest;
  for (int i = first; i < first + firms_in_a_digest; ++i) {
    const auto seed = static_cast<std::uint64_t>(i);
    const Assessed one = assessed(MadeFirms(seed).file(), report_day);
    digest.add(report::to_json(one.assessment, words(chinese()), false));
  }
  return digest.hex();
}

TEST_CASE("made-up firms are read without a fault and differ") {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const Assessed one = assessed(MadeFirms(seed).file(), report_day);
    REQUIRE(one.readable());
    for (const base::Diagnostic& fault : one.read.faults) {
      CAPTURE(fault.where);
      CAPTURE(fault.code);
      CHECK(fault.severity != base::Severity::error);
    }
  }
  CHECK(digest_from(0) == digest_from(0));
  CHECK(digest_from(0) != digest_from(firms_in_a_digest));
}

// Not part of a usual run, only of tests/run.sh same.
void print_digests(int firms) {
  for (int first = 0; first < firms; first += firms_in_a_digest) {
    std::printf("firms from %d: %s\n", first, digest_from(first).c_str());
  }
}
TEST_CASE("digests of 10 000 made-up firms" * doctest::skip()) { print_digests(10000); }

}  // namespace
}  // namespace greengauge::test
