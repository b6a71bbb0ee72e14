// Put before Dear ImGui's sources in the page's build: settings are never read from a file there, and mistakes in its
// use are told by the native tests, which run with its assertions; nobody could read them in the page.
#pragma once

#include <stdio.h>

#define sscanf(...) 0
#define IM_ASSERT_USER_ERROR(expression, message) ((void)0)
