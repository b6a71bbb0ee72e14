// The tolerance helper itself, and that a check with it can fail.
#include "support/near_rel.h"

#include <doctest/doctest.h>

#include <limits>

namespace greengauge::test {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

TEST_CASE("near_rel accepts what is within the relative tolerance") {
  CHECK(270.471 == near_rel(270.471, 1e-12));
  CHECK(270.471 * (1 + 0.9e-6) == near_rel(270.471, 1e-6));
  CHECK(-29.9999 == near_rel(-30, 1e-5));
  CHECK(0.0 == near_rel(0, 1e-12));
  CHECK(infinity == near_rel(infinity, 1e-12));
}

TEST_CASE("near_rel refuses what is off, however small the numbers are") {
  CHECK_FALSE(0.000134 == near_rel(0.0001229, 1e-6));
  CHECK_FALSE(270.471 * (1 + 1.1e-6) == near_rel(270.471, 1e-6));
  CHECK_FALSE(30.0 == near_rel(-30, 1e-6));
  CHECK_FALSE(1e-300 == near_rel(0, 1e-6));
  CHECK_FALSE(not_a_number == near_rel(1, 1e-6));
  CHECK_FALSE(not_a_number == near_rel(not_a_number, 1e-6));
  CHECK_FALSE(1.0 == near_rel(infinity, 1e-6));
}

TEST_CASE("a check with near_rel fails where the number is off" * doctest::should_fail()) {
  CHECK(0.000134 == near_rel(0.0001229, 1e-6));
}

}  // namespace
}  // namespace greengauge::test
