// Every question of the packs: id, unit, type, and which rules ask it.
// In: catalogue, region ("" for all that have packs), date. Out: a list, as text or JSON.
#pragma once

#include <string>
#include <vector>

#include "report/words/words.h"

namespace greengauge::report {

struct AskedInput {
  const policy::Input* input = nullptr;
  std::vector<std::string> asked_by;  ///< ids of programmes, targets, obligations, products
};

/// In the order of the packs; questions that no rule asks are left out.
std::vector<AskedInput> asked_inputs(const policy::Catalogue& catalogue, std::string_view region,
                                     base::Date date);
std::string to_text(const std::vector<AskedInput>& inputs, const Words& words);
std::string to_json(const std::vector<AskedInput>& inputs, const Words& words);

std::string_view name_of(policy::InputType type);
std::string_view name_of(policy::Scope scope);

}  // namespace greengauge::report
