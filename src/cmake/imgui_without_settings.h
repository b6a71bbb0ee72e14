// Put before Dear ImGui's sources in the page's build: settings are never read from a file there.
#pragma once

#include <stdio.h>

#define sscanf(...) 0
