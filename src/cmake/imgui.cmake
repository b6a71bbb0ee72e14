# Dear ImGui: targets `imgui` (core) and, for the web, `imgui_opengl3` (its WebGL backend).
#
# The release is pinned. `web/setup.sh` puts its sources into build/deps, from upstream or, if that host cannot be
# reached, from Debian's source package; otherwise CMake fetches the pinned commit itself.
include(FetchContent)

set(GREENGAUGE_IMGUI_VERSION 1.92.2b)
set(GREENGAUGE_IMGUI_VERSION_NUM 19222)
set(GREENGAUGE_IMGUI_COMMIT 45acd5e0e82f4c954432533ae9985ff0e1aad6d5) # tag v1.92.2b

set(prepared ${PROJECT_SOURCE_DIR}/build/deps/imgui-${GREENGAUGE_IMGUI_VERSION})
if(NOT FETCHCONTENT_SOURCE_DIR_IMGUI AND EXISTS ${prepared}/imgui.h)
  set(FETCHCONTENT_SOURCE_DIR_IMGUI ${prepared} CACHE PATH "Sources of Dear ImGui")
endif()
FetchContent_Declare(imgui
  GIT_REPOSITORY https://github.com/ocornut/imgui.git
  GIT_TAG ${GREENGAUGE_IMGUI_COMMIT})
FetchContent_MakeAvailable(imgui) # it has no CMakeLists.txt: this only provides imgui_SOURCE_DIR

file(STRINGS ${imgui_SOURCE_DIR}/imgui.h version_line REGEX "#define IMGUI_VERSION_NUM ")
if(NOT version_line MATCHES " ${GREENGAUGE_IMGUI_VERSION_NUM}$")
  message(FATAL_ERROR "${imgui_SOURCE_DIR} is not Dear ImGui ${GREENGAUGE_IMGUI_VERSION}: ${version_line}")
endif()

set(imgui_tables ${imgui_SOURCE_DIR}/imgui_tables.cpp)
if(EMSCRIPTEN)
  set(imgui_tables ${CMAKE_CURRENT_LIST_DIR}/imgui_without_tables.cpp)
endif()
add_library(imgui STATIC
  ${imgui_SOURCE_DIR}/imgui.cpp
  ${imgui_SOURCE_DIR}/imgui_draw.cpp
  ${imgui_tables}
  ${imgui_SOURCE_DIR}/imgui_widgets.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${imgui_SOURCE_DIR})
target_compile_definitions(imgui PUBLIC
  IMGUI_USE_WCHAR32 # names of people and places beyond the basic plane
  IMGUI_DISABLE_OBSOLETE_FUNCTIONS
  IMGUI_DISABLE_DEMO_WINDOWS
  IMGUI_DISABLE_DEBUG_TOOLS
  IMGUI_DISABLE_DEFAULT_FONT
  IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
  # On the web the browser draws the glyphs: stb_truetype is left out, see the end of src/ui/font_loader.cpp.
  $<$<BOOL:${EMSCRIPTEN}>:IMGUI_ENABLE_FREETYPE>
  $<$<BOOL:${EMSCRIPTEN}>:IMGUI_DISABLE_FILE_FUNCTIONS>)
target_link_libraries(imgui PRIVATE greengauge_language greengauge_no_exceptions)
if(GREENGAUGE_SANITIZE)
  target_compile_options(imgui PRIVATE -fno-sanitize=all) # not our code, and it checks its use by assertions
endif()

if(EMSCRIPTEN)
  target_compile_options(imgui PRIVATE -include ${CMAKE_CURRENT_LIST_DIR}/imgui_for_the_page.h)
  add_library(imgui_opengl3 STATIC ${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp)
  target_include_directories(imgui_opengl3 SYSTEM PUBLIC ${imgui_SOURCE_DIR}/backends)
  target_link_libraries(imgui_opengl3 PUBLIC imgui PRIVATE greengauge_language greengauge_no_exceptions)
endif()
