# Tests: `unit_tests` is every tests/<floor>/*_test.cpp; the same sources run natively and, in the web build,
# under Node. Natively `unit_tests_<floor>` (not built by default) holds one floor's tests and links only that
# floor and those below it.
add_library(greengauge_test_code INTERFACE)
target_include_directories(greengauge_test_code INTERFACE src tests)
target_link_libraries(greengauge_test_code INTERFACE greengauge_own_code system_headers)
if(EMSCRIPTEN)
  # There a failed REQUIRE does not end its test case, as throwing would.
  target_compile_definitions(greengauge_test_code INTERFACE
    DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS DOCTEST_CONFIG_NO_POSIX_SIGNALS)
  target_link_libraries(greengauge_test_code INTERFACE greengauge_no_exceptions)
endif()

add_library(test_main OBJECT tests/main.cpp)
target_link_libraries(test_main PRIVATE greengauge_test_code)
add_library(test_support OBJECT tests/support/source_dir.cpp)
target_compile_definitions(test_support PRIVATE GREENGAUGE_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
target_link_libraries(test_support PRIVATE greengauge_test_code)
set(greengauge_test_objects test_support embedded_all)

add_executable(unit_tests)
target_link_libraries(unit_tests PRIVATE test_main ${greengauge_test_objects} greengauge_test_code floor_app)
set(floors support base units chart ui rules policy firm assess report app)
if(NOT EMSCRIPTEN)
  list(APPEND floors cli)
endif()
foreach(floor IN LISTS floors)
  file(GLOB sources CONFIGURE_DEPENDS tests/${floor}/*_test.cpp)
  if(sources)
    set(library floor_${floor})
    if(floor STREQUAL "support")
      set(library floor_base)
    endif()
    add_library(tests_${floor} OBJECT ${sources})
    target_link_libraries(tests_${floor} PRIVATE greengauge_test_code ${library})
    target_link_libraries(unit_tests PRIVATE tests_${floor})
    if(NOT EMSCRIPTEN)
      add_executable(unit_tests_${floor} EXCLUDE_FROM_ALL)
      target_link_libraries(unit_tests_${floor} PRIVATE test_main tests_${floor} ${greengauge_test_objects} greengauge_test_code
                            ${library})
    endif()
  endif()
endforeach()
if(EMSCRIPTEN)
  target_link_libraries(unit_tests PRIVATE greengauge_web_link)
  # Compiled synchronously: where Node has fetch(), Emscripten 3.1.6 would use it on a file's path and fail.
  target_link_options(unit_tests PRIVATE -O1 -sENVIRONMENT=node -sNODERAWFS=1 -sEXIT_RUNTIME=1
                      -sWASM_ASYNC_COMPILATION=0)
endif()

# tests/fuzz/<name>.cpp is one libFuzzer target fuzz_<name>; tests/bench/*.cpp together are `bench`.
if(GREENGAUGE_FUZZ)
  # What each target links, and nothing above it; `patch` takes two files of the floor with Dear ImGui.
  set(floor_of_rule floor_rules)
  set(floor_of_paste floor_firm)
  set(floor_of_firm floor_assess)
  set(floor_of_pack floor_assess)
  set(floor_of_patch floor_base)
  set(more_of_patch src/ui/node.cpp src/ui/patch.cpp)
  file(GLOB sources CONFIGURE_DEPENDS tests/fuzz/*.cpp)
  foreach(source IN LISTS sources)
    get_filename_component(name ${source} NAME_WE)
    add_executable(fuzz_${name} ${source} ${more_of_${name}})
    target_link_libraries(fuzz_${name} PRIVATE ${greengauge_test_objects} greengauge_test_code ${floor_of_${name}})
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  endforeach()
endif()
# Natively only, with Google Benchmark (libbenchmark-dev), which is no part of the other targets.
if(NOT EMSCRIPTEN AND NOT GREENGAUGE_FUZZ)
  file(GLOB sources CONFIGURE_DEPENDS tests/bench/*.cpp)
  add_executable(bench EXCLUDE_FROM_ALL ${sources})
  target_link_libraries(bench PRIVATE ${greengauge_test_objects} greengauge_test_code floor_report benchmark_main benchmark pthread)
endif()
