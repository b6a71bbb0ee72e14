// The command-line program. See `greengauge help`.
#include <ctime>

#include "cli/commands.h"

namespace {

greengauge::base::Date today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return {static_cast<std::int16_t>(local.tm_year + 1900),
          static_cast<std::int8_t>(local.tm_mon + 1), static_cast<std::int8_t>(local.tm_mday)};
}

}  // namespace

int main(int count, char** words) {
  const std::vector<std::string> arguments(words + 1, words + count);
  return greengauge::cli::run(greengauge::cli::parse_arguments(arguments, today()));
}
