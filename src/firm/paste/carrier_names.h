// Which carrier is meant by words as bills and tables put them: "用电量", "柴油（叉车）", "diesel".
// In: the catalogue, words. Out: the carrier, if its id, title or search words match.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "policy/catalogue.h"

namespace greengauge::firm {

struct NamedCarrier {
  const policy::Carrier* carrier = nullptr;  ///< null: none, or more than one
  bool ambiguous = false;                    ///< the words may mean more than one
};

class CarrierNames {
 public:
  /// The catalogue must outlive the names.
  explicit CarrierNames(const policy::Catalogue& catalogue);

  NamedCarrier find(std::string_view words) const;
  /// What the words say beyond the name of the carrier that `find` found in them, and beyond words that do no
  /// harm; "" if nothing.
  std::string rest_of(std::string_view words, const policy::Carrier& carrier) const;

 private:
  struct Names {
    const policy::Carrier* carrier = nullptr;
    /// Titles, titles without brackets, search words; all as plain_words (cells.h) makes them.
    std::vector<std::string> titles, bare_titles, words;
  };
  std::vector<Names> carriers_;
};

}  // namespace greengauge::firm
