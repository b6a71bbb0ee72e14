// Included before each source of Dear ImGui in the page's build, to leave out code that the page cannot
// use; it saves 1 % of the download. Settings are never read from a file there, so sscanf does nothing.
// Messages about wrong use of Dear ImGui have no reader there, so the code that recovers from such use is
// left out. That there is none is checked by the native tests: they open every page with Dear ImGui's
// assertions on, and the page opens the same windows whatever is entered.
#pragma once

#include <stdio.h>

#define sscanf(...) 0
#define IM_ASSERT_USER_ERROR(expression, message) \
  do {                                            \
    if (!(expression)) __builtin_unreachable();   \
  } while (0)
