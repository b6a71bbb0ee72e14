// Edits and their inverses.
// An edit walks down the document along its pointer as far as there is an object or a list. If the
// walk ends early, the rest of the pointer names what is missing: it is built around the value and
// put in at that place in one piece, so the inverse removes one thing, however deep. The inverses:
//   set of something new          remove it
//   set of something that exists  set its old value
//   insert                        remove it
//   remove from a list            insert the old value at the same index
//   remove from an object         set the old value in front of the key that followed it
// So undo restores the file to the byte, including the order of keys. Missing parents must be lists
// or objects: "-" and numbers of up to three digits mean a list, anything else a key. Keys of years
// have four digits.
#include "firm/document.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/json_value.h"
#include "firm/firm.h"

namespace greengauge::firm {

using base::Json;

namespace {

constexpr std::string_view past_the_end = "-";

/// The reference tokens of a pointer (RFC 6901), unescaped; nothing if it is not a valid pointer.
std::optional<std::vector<std::string>> tokens_of(std::string_view pointer) {
  std::vector<std::string> tokens;
  if (pointer.empty()) return tokens;
  if (pointer.front() != '/') return std::nullopt;
  for (std::size_t i = 0; i < pointer.size(); ++i) {
    if (pointer[i] == '/') {
      tokens.emplace_back();
    } else if (pointer[i] != '~') {
      tokens.back() += pointer[i];
    } else if (++i < pointer.size() && (pointer[i] == '0' || pointer[i] == '1')) {
      tokens.back() += pointer[i] == '0' ? '~' : '/';
    } else {
      return std::nullopt;
    }
  }
  return tokens;
}

/// The place that a token means in a list of `size` elements; `size` (append) for "-" and for
/// larger numbers; nothing if it is not an index.
std::optional<std::size_t> place_in_list(std::string_view token, std::size_t size) {
  if (token == past_the_end) return size;
  const bool digits = token.find_first_not_of("0123456789") == std::string_view::npos;
  if (token.empty() || !digits || (token.size() > 1 && token.front() == '0')) return std::nullopt;
  std::size_t index = 0;
  for (const char digit : token) {
    index = 10 * index + static_cast<std::size_t>(digit - '0');
    if (index >= size) return size;
  }
  return index;
}

const Json* child_of(const Json& parent, std::string_view token) {
  if (parent.is_object()) {
    const auto found = parent.find(token);
    return found == parent.end() ? nullptr : &*found;
  }
  if (!parent.is_array()) return nullptr;
  const std::optional<std::size_t> place = place_in_list(token, parent.size());
  return place && *place < parent.size() ? &parent[*place] : nullptr;
}

/// Is a missing parent of this token a list?
bool means_a_list(std::string_view token) {
  return token == past_the_end || (token.size() < 4 && place_in_list(token, 1000).has_value());
}

/// `value` inside the parents that the tokens from `first` on name.
Json with_parents(const std::vector<std::string>& tokens, std::size_t first, Json value) {
  for (std::size_t i = tokens.size(); i-- > first;) {
    Json parent = means_a_list(tokens[i]) ? Json::array() : Json::object();
    if (parent.is_array()) {
      parent.push_back(std::move(value));
    } else {
      parent[tokens[i]] = std::move(value);
    }
    value = std::move(parent);
  }
  return value;
}

/// Adds a new key in front of `before`, or at the end if there is no such key.
void add_member(Json& object, const std::string& key, Json value,
                const std::optional<std::string>& before) {
  if (!before || object.find(*before) == object.end()) {
    object[key] = std::move(value);
    return;
  }
  Json reordered = Json::object();
  for (auto member = object.begin(); member != object.end(); ++member) {
    if (member.key() == *before) reordered[key] = nullptr;  // keeps the place
    reordered[member.key()] = std::move(*member);
  }
  reordered[key] = std::move(value);
  object = std::move(reordered);
}

struct EditTarget {
  Json* parent = nullptr;  // deepest parent that exists (and is not null)
  std::string pointer;     // of that parent
  std::size_t token = 0;   // the token below it; those after it name what is missing
};

/// Walks down as far as there are objects and lists; nothing if the pointer leads into a value.
std::optional<EditTarget> find_target(Json& document, const std::vector<std::string>& tokens) {
  EditTarget target{&document, "", 0};
  while (target.token + 1 < tokens.size()) {
    const std::string& token = tokens[target.token];
    const Json* child = child_of(*target.parent, token);
    if (!child || child->is_null()) break;
    target.parent = const_cast<Json*>(child);
    target.pointer = base::pointer_to(target.pointer, token);
    ++target.token;
  }
  if (!target.parent->is_object() && !target.parent->is_array()) return std::nullopt;
  return target;
}

std::optional<Edit> set_member(const EditTarget& target, const std::string& key, Json value,
                               const std::optional<std::string>& before) {
  const std::string pointer = base::pointer_to(target.pointer, key);
  const auto found = target.parent->find(key);
  if (found == target.parent->end()) {
    add_member(*target.parent, key, std::move(value), before);
    return Edit{Edit::Kind::remove, pointer, {}, std::nullopt};
  }
  std::swap(*found, value);
  return Edit{Edit::Kind::replace, pointer, std::move(value), std::nullopt};
}

std::optional<Edit> set_element(const EditTarget& target, const std::string& token, Json value,
                                bool insert) {
  Json& list = *target.parent;
  const std::optional<std::size_t> place = place_in_list(token, list.size());
  if (!place) return std::nullopt;
  const std::string pointer = base::pointer_to(target.pointer, *place);
  if (insert || *place == list.size()) {
    list.insert(list.begin() + static_cast<std::ptrdiff_t>(*place), std::move(value));
    return Edit{Edit::Kind::remove, pointer, {}, std::nullopt};
  }
  std::swap(list[*place], value);
  return Edit{Edit::Kind::replace, pointer, std::move(value), std::nullopt};
}

std::optional<Edit> apply_set(Json& document, const std::vector<std::string>& tokens,
                              const Edit& edit) {
  if (tokens.empty()) {
    Edit undo{Edit::Kind::replace, "", std::move(document), std::nullopt};
    document = *edit.value;
    return undo;
  }
  const std::optional<EditTarget> target = find_target(document, tokens);
  if (!target) return std::nullopt;
  const std::string& token = tokens[target->token];
  Json value = with_parents(tokens, target->token + 1, *edit.value);
  if (target->parent->is_object()) {
    return set_member(*target, token, std::move(value), edit.before);
  }
  return set_element(*target, token, std::move(value), false);
}

std::optional<Edit> apply_insert(Json& document, const std::vector<std::string>& tokens,
                                 const Edit& edit) {
  if (tokens.empty() || !place_in_list(tokens.back(), 0)) return std::nullopt;
  const std::optional<EditTarget> target = find_target(document, tokens);
  if (!target) return std::nullopt;
  const bool list_exists = target->token + 1 == tokens.size();
  if (list_exists && target->parent->is_object()) return std::nullopt;
  if (list_exists) return set_element(*target, tokens.back(), *edit.value, true);
  // The list is missing as well: it is created with the value as its only element.
  std::vector<std::string> parents(tokens.begin(), tokens.end() - 1);
  const Edit list{Edit::Kind::replace, "", Json::array({*edit.value}), std::nullopt};
  return apply_set(document, parents, list);
}

std::optional<Edit> apply_remove(Json& document, const std::vector<std::string>& tokens) {
  if (tokens.empty()) return std::nullopt;
  const std::optional<EditTarget> target = find_target(document, tokens);
  if (!target || target->token + 1 != tokens.size()) return std::nullopt;
  Json& parent = *target->parent;
  const std::string& token = tokens.back();
  const std::string pointer = base::pointer_to(target->pointer, token);
  if (parent.is_array()) {
    const std::optional<std::size_t> place = place_in_list(token, parent.size());
    if (!place || *place == parent.size()) return std::nullopt;
    Edit undo{Edit::Kind::add, pointer, std::move(parent[*place]), std::nullopt};
    parent.erase(*place);
    return undo;
  }
  auto found = parent.find(token);
  if (found == parent.end()) return std::nullopt;
  Edit undo{Edit::Kind::replace, pointer, std::move(*found), std::nullopt};
  auto next = std::next(found);
  if (next != parent.end()) undo.before = next.key();
  parent.erase(found);
  return undo;
}

}  // namespace

Json new_document(std::string_view region) {
  Json document = Json::object();
  document["format"] = format_name;
  document["name"] = "";
  document["region"] = region;
  document["answers"] = Json::object();
  document["years"] = Json::object();
  return document;
}

const Json* value_at(const Json& document, std::string_view pointer) {
  const auto tokens = tokens_of(pointer);
  if (!tokens) return nullptr;
  const Json* value = &document;
  for (const std::string& token : *tokens) {
    value = child_of(*value, token);
    if (!value) return nullptr;
  }
  return value;
}

std::optional<Edit> apply(Json& document, const Edit& edit) {
  const auto tokens = tokens_of(edit.pointer);
  if (!tokens) return std::nullopt;
  switch (edit.kind) {
    case Edit::Kind::replace: return apply_set(document, *tokens, edit);
    case Edit::Kind::add: return apply_insert(document, *tokens, edit);
    case Edit::Kind::remove: break;
  }
  return apply_remove(document, *tokens);
}

std::string write_document(const Json& document) {
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace greengauge::firm
