# The page's WebAssembly module: greengauge.js (an ES module whose default export is a function that returns a
# promise of the instance) and greengauge.wasm, in the build folder.
#
# src/main_web.cpp has no main(): the functions that web/page/host.js may call are marked EMSCRIPTEN_KEEPALIVE.
# Debian's Emscripten 3.1.6 and the current one both accept every setting here.

# The functions of Emscripten's runtime that host.js uses; add to them as needed.
set(GREENGAUGE_WEB_RUNTIME_METHODS HEAPU8 HEAPF32 UTF8ToString stringToUTF8 lengthBytesUTF8)

# The setting for the stack was renamed: TOTAL_STACK until 3.1.26, STACK_SIZE since 3.1.27.
if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.27)
  set(stack_setting TOTAL_STACK)
else()
  set(stack_setting STACK_SIZE)
endif()
add_library(greengauge_web_link INTERFACE)
if(GREENGAUGE_LTO)
  target_link_options(greengauge_web_link INTERFACE -flto)
endif()
target_link_options(greengauge_web_link INTERFACE
  -fno-exceptions -sALLOW_MEMORY_GROWTH=1 -s${stack_setting}=1048576)

# A second pass of wasm-opt saves 1.5 % of the download and two thirds of the time of an assessment: with -Oz the
# compiler inlines nothing, so that small functions (up to 8 in wasm-opt's measure of size) are inlined here, which costs
# little space. Emscripten leaves the addresses below 1024 unused, which --low-memory-unused relies on.
find_program(WASM_OPT wasm-opt HINTS ${EMSCRIPTEN_ROOT_PATH}/../bin)
function(greengauge_tighten target)
  if(WASM_OPT)
    add_custom_command(TARGET ${target} POST_BUILD
      COMMAND ${WASM_OPT} -Oz --converge --low-memory-unused --always-inline-max-function-size=8
        ${target}.wasm -o ${target}.wasm
      WORKING_DIRECTORY ${PROJECT_BINARY_DIR} VERBATIM)
  endif()
endfunction()

add_executable(greengauge src/main_web.cpp)
target_link_libraries(greengauge PRIVATE
  greengauge_own_code greengauge_no_exceptions greengauge_web_link layer_app imgui_opengl3
  embedded_samples)
list(JOIN GREENGAUGE_WEB_RUNTIME_METHODS , runtime_methods)
target_link_options(greengauge PRIVATE
  --no-entry
  -sSTRICT=1 -lGL -lhtml5 -lhtml5.js
  -sMODULARIZE=1 -sEXPORT_ES6=1 -sEXPORT_NAME=createGreenGauge -sENVIRONMENT=web
  -sDYNAMIC_EXECUTION=0 -sFILESYSTEM=0
  -sMIN_WEBGL_VERSION=1 -sMAX_WEBGL_VERSION=2
  -sEXPORTED_FUNCTIONS=_malloc,_free
  -sEXPORTED_RUNTIME_METHODS=${runtime_methods}
  -sINCOMING_MODULE_JS_API=canvas,instantiateWasm,locateFile,onAbort,print,printErr,wasmBinary)
greengauge_tighten(greengauge)
set_target_properties(greengauge PROPERTIES ADDITIONAL_CLEAN_FILES ${PROJECT_BINARY_DIR}/greengauge.wasm)

# The report's module, greengauge-report.js and .wasm: loaded only when a report or an export is needed.
add_executable(greengauge-report src/main_report.cpp)
target_link_libraries(greengauge-report PRIVATE
  greengauge_own_code greengauge_no_exceptions greengauge_web_link layer_report embedded_samples)
target_link_options(greengauge-report PRIVATE
  --no-entry
  -sSTRICT=1
  -sMODULARIZE=1 -sEXPORT_ES6=1 -sEXPORT_NAME=createGreenGaugeReport -sENVIRONMENT=web
  -sDYNAMIC_EXECUTION=0 -sFILESYSTEM=0
  -sEXPORTED_RUNTIME_METHODS=HEAPU8
  -sINCOMING_MODULE_JS_API=instantiateWasm,locateFile,onAbort,print,printErr,wasmBinary)
set_target_properties(greengauge-report PROPERTIES
  ADDITIONAL_CLEAN_FILES ${PROJECT_BINARY_DIR}/greengauge-report.wasm)

# The modules in JavaScript, for browsers without WebAssembly: translated from the .wasm, not compiled again. NAME-js.js
# defines one function, instantiate(imports), which returns the exports of the module.
find_program(WASM2JS wasm2js HINTS ${EMSCRIPTEN_ROOT_PATH}/../bin)
if(NOT WASM2JS)
  message(FATAL_ERROR "wasm2js, which comes with Emscripten's binaryen, was not found")
endif()
set(translated "")
foreach(module IN ITEMS greengauge greengauge-report)
  add_custom_command(OUTPUT ${module}-js.js
    COMMAND ${WASM2JS} --emscripten -O ${module}.wasm -o ${module}-js.js
    DEPENDS ${module} WORKING_DIRECTORY ${PROJECT_BINARY_DIR} VERBATIM
    COMMENT "Translating to JavaScript")
  list(APPEND translated ${module}-js.js)
endforeach()
add_custom_target(greengauge_js DEPENDS ${translated})
