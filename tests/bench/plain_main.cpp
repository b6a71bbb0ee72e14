// Runs the benchmarks of works.h in a plain loop, for WebAssembly under Node. Prints {"name": µs,
// …} with the fastest of three rounds, of all benchmarks or of those whose name contains the first
// argument.
#include <algorithm>
#include <chrono>
#include <cstdio>

#include "bench/works.h"

namespace {

using Clock = std::chrono::steady_clock;
constexpr double least_microseconds = 150'000;  // of one round

double microseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
}

/// Microseconds of one run, over as many runs as fill a round.
double round_of(const std::function<void()>& run) {
  const Clock::time_point start = Clock::now();
  int runs = 0;
  double spent = 0;
  do {
    run();
    ++runs;
    spent = microseconds_since(start);
  } while (spent < least_microseconds);
  return spent / runs;
}

}  // namespace

int main(int count, char** given) {
  const std::string wanted = count > 1 ? given[1] : "";
  const char* before = "{";
  for (const greengauge::bench::Work& work : greengauge::bench::all_works()) {
    if (work.name.find(wanted) == std::string::npos) continue;
    const std::function<void()> run = work.prepare();
    if (!run) return 1;
    run();
    double fewest = round_of(run);
    for (int round = 1; round < 3; ++round) fewest = std::min(fewest, round_of(run));
    std::printf("%s\"%s\": %.3f", before, work.name.c_str(), fewest);
    before = ",\n ";
  }
  std::printf("}\n");
  return 0;
}
