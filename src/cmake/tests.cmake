# Unit tests and fuzz targets. `unit_tests` is every *_test.cpp below tests/<layer> with the helpers *_runner.cpp; the
# same sources run natively and, in the tree of the preset web-test, under Node. Natively `unit_tests_<layer>` (not built
# by default) holds the tests of one layer and links only that layer and those below it. CTest knows the tests of each
# layer as unit/<layer>.
add_library(test_main OBJECT tests/main.cpp)
target_link_libraries(test_main PRIVATE greengauge_test_code)

if(NOT EMSCRIPTEN)
  find_package(PNG REQUIRED) # golden pictures, which are painted natively
  target_link_libraries(greengauge_test_code INTERFACE PNG::PNG)
endif()

# Test code is compiled without optimisation, which takes half the time; the layers are optimised. Templates that both
# use (strings, vectors) are taken from whom the linker reads first, so that the layers must come before the objects.
function(greengauge_link_layers_first target)
  set(options "LINKER:--whole-archive")
  foreach(layer IN LISTS ARGN)
    string(APPEND options ",$<TARGET_FILE:layer_${layer}>")
  endforeach()
  target_link_options(${target} PRIVATE "${options},--no-whole-archive")
endfunction()

add_executable(unit_tests)
target_link_libraries(unit_tests PRIVATE test_main ${greengauge_test_objects} greengauge_test_code layer_app)
set(tested_layers support base units chart ui rules policy firm assess report app)
if(NOT EMSCRIPTEN)
  list(APPEND tested_layers cli)
endif()
foreach(layer IN LISTS tested_layers)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/${layer}/*_test.cpp
       ${PROJECT_SOURCE_DIR}/tests/${layer}/*_runner.cpp)
  if(NOT sources)
    continue()
  endif()
  set(library layer_${layer})
  if(layer STREQUAL "support")
    set(library layer_base)
  endif()
  add_library(tests_${layer} OBJECT ${sources})
  target_link_libraries(tests_${layer} PRIVATE greengauge_test_code ${library})
  if(CMAKE_BUILD_TYPE STREQUAL "Debug")
    target_compile_options(tests_${layer} PRIVATE -O0)
  endif()
  if(GREENGAUGE_SANITIZE)
    target_compile_options(tests_${layer} PRIVATE -fno-sanitize=undefined) # it is looked for in what they test
  endif()
  if(layer MATCHES "^(ui|app)$")
    greengauge_precompile(tests_${layer} tests_imgui <doctest/doctest.h>)
  else()
    greengauge_precompile(tests_${layer} tests <doctest/doctest.h>)
  endif()
  target_link_libraries(unit_tests PRIVATE tests_${layer})
  if(EMSCRIPTEN)
    add_test(NAME unit/${layer} COMMAND node $<TARGET_FILE:unit_tests> --source-file=*tests/${layer}/*)
  else()
    add_test(NAME unit/${layer} COMMAND unit_tests --source-file=*tests/${layer}/*)
    add_executable(unit_tests_${layer} EXCLUDE_FROM_ALL)
    target_link_libraries(unit_tests_${layer} PRIVATE test_main tests_${layer} ${greengauge_test_objects}
                          greengauge_test_code ${library})
  endif()
endforeach()
greengauge_link_layers_first(unit_tests base units chart ui rules policy firm assess report app)
if(EMSCRIPTEN)
  greengauge_for_node(unit_tests)
endif()

# tests/fuzz/<name>.cpp is one libFuzzer target fuzz_<name>, which links what it needs and nothing above it; `patch`
# takes two files of the layer with Dear ImGui.
if(GREENGAUGE_FUZZ)
  set(layer_of_rule layer_rules)
  set(layer_of_paste layer_firm)
  set(layer_of_firm layer_assess)
  set(layer_of_pack layer_assess)
  set(layer_of_patch layer_base)
  set(more_of_patch src/ui/node.cpp src/ui/patch.cpp)
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/fuzz/*.cpp)
  foreach(source IN LISTS sources)
    get_filename_component(name ${source} NAME_WE)
    add_executable(fuzz_${name} ${source} ${more_of_${name}})
    target_link_libraries(fuzz_${name} PRIVATE ${greengauge_test_objects} greengauge_test_code greengauge_counts_edges
                          ${layer_of_${name}})
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
    add_test(NAME fuzz/${name}
             COMMAND fuzz_${name} -runs=2000 -seed=1 -timeout=20 ${PROJECT_SOURCE_DIR}/tests/fuzz/corpus/${name})
  endforeach()
endif()
