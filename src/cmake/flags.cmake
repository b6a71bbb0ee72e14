# The language that all code is compiled in, third-party code included, and what our own code adds to it.

# Fused multiply-add would give native results other last bits than WebAssembly's.
add_library(greengauge_language INTERFACE)
target_compile_features(greengauge_language INTERFACE cxx_std_20)
target_compile_options(greengauge_language INTERFACE -ffp-contract=off -fno-rtti)
if(EMSCRIPTEN AND GREENGAUGE_LTO)
  target_compile_options(greengauge_language INTERFACE -flto)
endif()
if(GREENGAUGE_SANITIZE)
  set(sanitizers -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_compile_options(greengauge_language INTERFACE ${sanitizers})
  target_compile_definitions(greengauge_language INTERFACE _GLIBCXX_ASSERTIONS)
  target_link_options(greengauge_language INTERFACE ${sanitizers})
endif()

# Code that fuzz targets reach counts which of its edges were taken; that doubles its size, so the layers above have none.
add_library(greengauge_counts_edges INTERFACE)
if(GREENGAUGE_FUZZ)
  target_compile_options(greengauge_counts_edges INTERFACE -fsanitize=fuzzer-no-link)
endif()

# The program throws nothing, natively as on the web; native test code may.
add_library(greengauge_no_exceptions INTERFACE)
target_compile_options(greengauge_no_exceptions INTERFACE -fno-exceptions)

add_library(greengauge_own_code INTERFACE)
target_link_libraries(greengauge_own_code INTERFACE greengauge_language)
target_include_directories(greengauge_own_code INTERFACE ${PROJECT_SOURCE_DIR}/src)
target_compile_options(greengauge_own_code INTERFACE -Wall -Wextra -Wpedantic -Wshadow
                       $<$<BOOL:${GREENGAUGE_WERROR}>:-Werror>)
