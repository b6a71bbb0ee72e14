# Toolchain of the `web` preset: the Emscripten whose em++ is on PATH, either Debian's or an emsdk.
execute_process(COMMAND em-config EMSCRIPTEN_ROOT OUTPUT_VARIABLE emscripten_root
                OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE failed)
if(failed)
  message(FATAL_ERROR "Emscripten was not found on PATH: `bash web/run.sh --build-only` installs it")
endif()
include(${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake)

# Debian's Emscripten finds `acorn` only if Node is Debian's, too. Any other Node gets its path here.
if(IS_DIRECTORY /usr/share/nodejs/acorn)
  set_property(GLOBAL PROPERTY RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs")
endif()
