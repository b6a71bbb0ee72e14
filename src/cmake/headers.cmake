# Header-only libraries of the system (packages nlohmann-json3-dev and doctest-dev), as target `system_headers`.
#
# Only their folders are linked into the build tree: the web build must not see the rest of /usr/include.
set(linked ${CMAKE_BINARY_DIR}/system_headers)
file(MAKE_DIRECTORY ${linked})
foreach(header nlohmann/json.hpp doctest/doctest.h)
  get_filename_component(folder ${header} DIRECTORY)
  find_path(GREENGAUGE_${folder}_ROOT ${header} HINTS /usr/include /usr/local/include REQUIRED
            NO_CMAKE_FIND_ROOT_PATH)
  file(CREATE_LINK ${GREENGAUGE_${folder}_ROOT}/${folder} ${linked}/${folder} SYMBOLIC)
endforeach()

add_library(system_headers INTERFACE)
target_include_directories(system_headers SYSTEM INTERFACE ${linked})
target_compile_definitions(system_headers INTERFACE JSON_NOEXCEPTION)
