# What unit tests, fuzz targets and benchmarks share: flags, and the folder of the sources for what reads files there.
add_library(greengauge_test_code INTERFACE)
target_include_directories(greengauge_test_code INTERFACE src tests)
target_link_libraries(greengauge_test_code INTERFACE greengauge_own_code nlohmann_headers doctest_headers)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 warns of copies beyond the end of short strings that it only imagines (its bug 105651).
  target_compile_options(greengauge_test_code INTERFACE -Wno-array-bounds -Wno-restrict -Wno-stringop-overflow
    -Wno-unknown-warning-option) # for clang-tidy, which reads these options, too
endif()
if(EMSCRIPTEN)
  # There a failed REQUIRE does not end its test case, as throwing would.
  target_compile_definitions(greengauge_test_code INTERFACE
    DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS DOCTEST_CONFIG_NO_POSIX_SIGNALS)
  target_link_libraries(greengauge_test_code INTERFACE greengauge_no_exceptions)
endif()

add_library(test_support OBJECT EXCLUDE_FROM_ALL tests/support/source_dir.cpp)
target_compile_definitions(test_support PRIVATE GREENGAUGE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
target_link_libraries(test_support PRIVATE greengauge_test_code)
set(greengauge_test_objects test_support embedded_all)

# A program for Node. It is compiled synchronously: where Node has fetch(), Emscripten 3.1.6 would use it on a file's
# path and fail.
function(greengauge_for_node target)
  target_link_libraries(${target} PRIVATE greengauge_web_link)
  target_link_options(${target} PRIVATE -sENVIRONMENT=node -sNODERAWFS=1 -sEXIT_RUNTIME=1 -sWASM_ASYNC_COMPILATION=0)
endfunction()
