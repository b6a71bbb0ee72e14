// The benchmarks as one table, for Google Benchmark (natively) and for the plain loop under Node
// (WebAssembly). In: nothing. Out: names and functions.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace greengauge::bench {

/// `prepare` does what is not timed and returns the function that is timed; an empty one if its
/// result would be wrong.
struct Work {
  std::string name;
  std::function<std::function<void()>()> prepare;
};
using Works = std::vector<Work>;

Works assess_works();
Works page_works();
Works rules_works();

inline Works all_works() {
  Works all;
  for (const Works& some : {assess_works(), page_works(), rules_works()}) {
    all.insert(all.end(), some.begin(), some.end());
  }
  return all;
}

/// Keeps the compiler from removing the work whose result this is.
template <class Result>
void keep(const Result& result) {
  asm volatile("" : : "r"(&result) : "memory");
}

}  // namespace greengauge::bench
