# Header-only libraries of the system (packages nlohmann-json3-dev and doctest-dev): targets `nlohmann_headers` and
# `doctest_headers`.
#
# Only their folders are linked into the build tree: the web build must not see the rest of /usr/include.
function(add_header_library folder header)
  find_path(GREENGAUGE_${folder}_ROOT ${folder}/${header} HINTS /usr/include /usr/local/include REQUIRED
            NO_CMAKE_FIND_ROOT_PATH)
  set(linked ${PROJECT_BINARY_DIR}/headers/${folder})
  file(MAKE_DIRECTORY ${linked})
  file(CREATE_LINK ${GREENGAUGE_${folder}_ROOT}/${folder} ${linked}/${folder} SYMBOLIC)
  add_library(${folder}_headers INTERFACE)
  target_include_directories(${folder}_headers SYSTEM INTERFACE ${linked})
endfunction()

add_header_library(nlohmann json.hpp)
target_compile_definitions(nlohmann_headers INTERFACE JSON_NOEXCEPTION)
add_header_library(doctest doctest.h)
