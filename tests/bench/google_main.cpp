// Runs the benchmarks of works.h natively by Google Benchmark.
#include <benchmark/benchmark.h>

#include "bench/works.h"

int main(int argc, char** argv) {
  for (const greengauge::bench::Work& work : greengauge::bench::all_works()) {
    const auto timed = [prepare = work.prepare](benchmark::State& state) {
      const std::function<void()> run = prepare();
      if (!run) return state.SkipWithError("not the work it should be");
      for (auto _ : state) run();
    };
    benchmark::RegisterBenchmark(work.name.c_str(), timed)->Unit(benchmark::kMicrosecond);
  }
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
