// What is timed: one table of works for Google Benchmark (natively) and for the plain loop under Node
// (WebAssembly). In: nothing. Out: names and functions.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace greengauge::bench {

/// `prepare` does what is not timed and answers what is; nothing if it is not the work it should be.
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

/// Has the compiler believe that somebody looks at `result`.
template <class Result>
void keep(const Result& result) {
  asm volatile("" : : "r"(&result) : "memory");
}

}  // namespace greengauge::bench
