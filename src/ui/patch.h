// What changed in the semantic tree since the last frame, as JSON for the page's mirror.
// In: the tree before and after. Out: the members "nodes": [{node that is new or changed}, …],
// "children": [parent id, [ids of its children in order], parent id, …] and "removed": [id, …]; ""
// if the trees are equal. The parent of the top nodes has the id 0.
// Rectangles are relative to the parent, so that moving a card sends one node instead of fifty.
#pragma once

#include <string>

#include "ui/node.h"

namespace greengauge::ui {

/// The members of a patch from `before` to `after`, without the braces; "" if they are equal.
std::string patch_members(const Tree& before, const Tree& after);

}  // namespace greengauge::ui
