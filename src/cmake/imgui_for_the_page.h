// Put before Dear ImGui's sources in the page's build: settings are never read from a file there, and nobody could read
// what it tells of mistakes in its use. That there are none is checked by the native tests, which open every page with
// its assertions on; the page opens the same windows whatever is entered, so that the code which recovers from such
// mistakes is left out. It saves 1 % of the download.
#pragma once

#include <stdio.h>

#define sscanf(...) 0
#define IM_ASSERT_USER_ERROR(expression, message) \
  do {                                            \
    if (!(expression)) __builtin_unreachable();   \
  } while (0)
