# add_layer(NAME ON LIBRARY...): a library layer_NAME of every source below src/NAME, which may include what is
# named after ON and nothing else.
#
# With GREENGAUGE_UNITY the sources of a layer are compiled twelve at a time, in the order of their folders: release
# trees are built whole, and half of a source's time is its headers. The test tree compiles each source by itself,
# so that a missing include is found.
set(GREENGAUGE_FUZZED_LAYERS base units rules policy firm assess)
set(GREENGAUGE_PRECOMPILED <algorithm> <cmath> <functional> <map> <memory> <optional> <set> <span> <string>
    <string_view> <utility> <variant> <vector> <nlohmann/json.hpp>)

# Targets whose code is compiled with the same flags, which have the same name here, share one precompiled header.
function(greengauge_precompile target flags)
  if(NOT GREENGAUGE_PCH)
    return()
  endif()
  get_property(owner GLOBAL PROPERTY greengauge_precompiled_${flags})
  if(owner)
    target_precompile_headers(${target} REUSE_FROM ${owner})
  else()
    target_precompile_headers(${target} PRIVATE ${GREENGAUGE_PRECOMPILED} ${ARGN})
    set_property(GLOBAL PROPERTY greengauge_precompiled_${flags} ${target})
  endif()
endfunction()

function(add_layer name)
  cmake_parse_arguments(PARSE_ARGV 1 layer "" "" "ON")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp)
  add_library(layer_${name} STATIC ${sources})
  target_link_libraries(layer_${name} PRIVATE greengauge_own_code greengauge_no_exceptions PUBLIC ${layer_ON})
  if(name IN_LIST GREENGAUGE_FUZZED_LAYERS)
    target_link_libraries(layer_${name} PRIVATE greengauge_counts_edges)
  endif()
  if(GREENGAUGE_UNITY)
    set_target_properties(layer_${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 12)
  else()
    set(flags plain)
    if(name IN_LIST GREENGAUGE_FUZZED_LAYERS)
      set(flags fuzzed)
    elseif(name MATCHES "^(ui|app)$")
      set(flags imgui)
    endif()
    greengauge_precompile(layer_${name} ${flags})
  endif()
endfunction()
