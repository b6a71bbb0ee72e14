// Words for the pieces of a result.
// Nothing is worded here: every sentence is a message of the catalogue with places for values, and
// titles come from the packs in both languages. What is decided here is which message and which
// value: how many digits, which unit, and whether a word is an option's id (shown by its title) or
// a fixed word of the program (message "value.<word>").
// `place` reads a JSON pointer token by token and names each part: the year, the line, the
// question.
#include "report/words/words.h"

#include <algorithm>
#include <cmath>

#include "base/order.h"
#include "report/words/formula.h"

namespace greengauge::report {
namespace {

using assess::Shown;

/// The title of an option of a choice that `test` asks about; null if it asks about none with it.
const base::Text* option_title(const Words& words, const std::string& option,
                               const rules::Expression* test) {
  if (!test) return nullptr;
  for (const std::uint32_t id : test->symbols) {
    const policy::SymbolDefinition& symbol = words.catalogue.symbols[id];
    const policy::Input* input = words.catalogue.input(symbol.name);
    if (symbol.kind != policy::SymbolDefinition::Kind::input || !input) continue;
    for (const policy::Option& candidate : input->options) {
      if (candidate.id == option) return &candidate.title;
    }
  }
  return nullptr;
}

/// The reference tokens of a JSON pointer, unescaped.
std::vector<std::string> tokens(const std::string& pointer) {
  std::vector<std::string> result;
  for (std::size_t at = 0; at < pointer.size();) {
    const std::size_t end = std::min(pointer.find('/', at + 1), pointer.size());
    std::string token = pointer.substr(at + 1, end - at - 1);
    for (std::size_t tilde = 0; (tilde = token.find('~', tilde)) != std::string::npos; ++tilde) {
      token.replace(tilde, 2, token.compare(tilde, 2, "~1") == 0 ? "/" : "~");
    }
    result.push_back(std::move(token));
    at = end;
  }
  return result;
}

/// "0" becomes "1": people count from one.
std::string ordinal(const std::string& index) {
  return std::to_string(std::strtoul(index.c_str(), nullptr, 10) + 1);
}

/// The name behind a key of options.supplied: a table row by its title; a score item as it is.
std::string supplied_for(const Words& words, const std::string& key) {
  const std::size_t slash = std::min(key.find('/'), key.size());
  const std::string_view rest = std::string_view(key).substr(std::min(slash + 1, key.size()));
  if (const policy::Table* table = words.catalogue.table(key.substr(0, slash)))
    for (const policy::Row& row : table->rows)
      if (rest == row.id) return row_title(words, *table, row);
  return key;
}

}  // namespace

std::string text(const Words& words, const base::Text& text) { return text.in(words.language()); }

std::string value(const Words& words, const Shown& value, const units::Unit* unit) {
  if (const auto* number = std::get_if<double>(&value)) {
    const std::string result = units::display_number(*number);
    return unit ? units::with_unit(result, *unit, words.language()) : result;
  }
  if (const auto* truth = std::get_if<bool>(&value)) {
    return words.messages.text(*truth ? "value.yes" : "value.no");
  }
  if (const auto* word = std::get_if<std::string>(&value)) {
    const std::string key = "value." + *word;
    return words.messages.has(key) ? words.messages.text(key) : *word;
  }
  return words.messages.text("value.unknown");
}

std::string precise(const Words& words, const Shown& shown, const units::Unit* unit) {
  const auto* number = std::get_if<double>(&shown);
  if (!number) return value(words, shown, unit);
  std::string result = units::display_number(*number, std::fabs(*number) >= 1 ? 3 : 6);
  if (result.find('.') != std::string::npos) {
    result.erase(result.find_last_not_of('0') + 1);
    if (result.back() == '.') result.pop_back();
  }
  return unit ? units::with_unit(result, *unit, words.language()) : result;
}

std::string answer(const Words& words, const Shown& shown, const units::Unit* unit,
                   const rules::Expression* test, const Shown* beside) {
  const auto* number = std::get_if<double>(&shown);
  const auto* other = beside ? std::get_if<double>(beside) : nullptr;
  if (number && other) {
    const std::string result = units::display_beside(*number, *other);
    return unit ? units::with_unit(result, *unit, words.language()) : result;
  }
  if (const auto* word = std::get_if<std::string>(&shown)) {
    if (const base::Text* title = option_title(words, *word, test)) return text(words, *title);
  }
  return value(words, shown, unit);
}

std::string derived(const Words& words, const assess::Derivation& step) {
  const auto* word = std::get_if<std::string>(&step.value);
  const policy::Input* input = words.catalogue.input(step.id);
  if (word && input)
    for (const policy::Option& option : input->options)
      if (option.id == *word) return text(words, option.title);
  if (word && step.status) return formula_in_words(words, *word);
  return precise(words, step.value, &step.unit);
}

std::string relation(rules::Operation operation) {
  switch (operation) {
    case rules::Operation::less: return "<";
    case rules::Operation::less_equal: return "≤";
    case rules::Operation::greater: return ">";
    case rules::Operation::greater_equal: return "≥";
    case rules::Operation::not_equal: return "≠";
    default: return "=";
  }
}

std::string cite(const Words& words, const policy::Citation& cite) {
  const policy::Document* document = words.catalogue.document(cite.document());
  std::string result;
  if (!document) {
    result = cite.document();
  } else {
    result = document->number.empty() ? text(words, document->title) : document->number;
  }
  if (!cite.clause().empty()) result += " " + cite.clause();
  const std::string key = std::string("confidence.") + cite.confidence();
  return words.messages.text("source.with_confidence",
                             {{"source", result}, {"confidence", words.messages.text(key)}});
}

std::string cites(const Words& words, const policy::Citations& cites) {
  std::string result;
  for (const policy::Citation& one : cites) {
    if (!result.empty()) result += words.messages.text("list.separator");
    result += cite(words, one);
  }
  return result;
}

std::string note(const Words& words, const assess::Note& note) {
  std::vector<base::Argument> arguments = note.arguments;
  for (base::Argument& argument : arguments)
    if (argument.name == "amount") argument.value = formula_in_words(words, argument.value);
  arguments.push_back({"detail", note.detail ? text(words, *note.detail) : ""});
  return words.messages.text(note.code, arguments);
}

std::string row_title(const Words& words, const policy::Table& table, const policy::Row& row) {
  const policy::ProductDefinition* product = words.catalogue.product(row.product);
  std::string title = text(words, row.title);
  if (title.empty()) title = product ? text(words, product->title) : row.id;
  if (table.edition.empty()) return title;
  return words.messages.text("report.of_product", {{"what", title}, {"product", table.edition}});
}

std::string place(const Words& words, const std::string& pointer) {
  const base::Messages& messages = words.messages;
  const std::vector<std::string> parts = tokens(pointer);
  std::string result;
  const auto add = [&](const std::string& piece) {
    if (!result.empty()) result += messages.text("place.separator");
    result += piece;
  };
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string& part = parts[i];
    const bool has_next = i + 1 < parts.size();
    if (part == "years" && has_next) {
      const char* key = i + 2 < parts.size() ? "place.year" : "place.whole_year";
      add(messages.text(key, {{"year", parts[++i]}}));
    } else if (part == "energy" && has_next) {
      add(messages.text("place.line", {{"number", ordinal(parts[++i])}}));
    } else if (part == "products" && has_next) {
      add(messages.text("place.product", {{"number", ordinal(parts[++i])}}));
    } else if (part == "answers" && has_next) {
      const policy::Input* input = words.catalogue.input(parts[++i]);
      add(input ? text(words, input->title) : parts[i]);
    } else if (part == "supplied" && has_next) {
      add(messages.text("place.supplied", {{"name", supplied_for(words, parts[++i])}}));
    } else if (part != "options" && part != "totals") {
      const std::string key = "place.field." + part;
      add(messages.has(key) ? messages.text(key) : part);
    }
  }
  return result;
}

std::string status(const Words& words, assess::Status status) {
  return words.messages.text("status." + std::string(assess::name_of(status)));
}

std::string obligation_status(const Words& words, assess::Status status) {
  return words.messages.text("duty." + std::string(assess::name_of(status)));
}

std::string verdict(const Words& words, assess::Verdict verdict) {
  return words.messages.text("verdict." + std::string(assess::name_of(verdict)));
}

std::string product(const Words& words, const std::string& id) {
  if (!words.firm) return id;
  const policy::ProductDefinition* made = nullptr;
  bool is_only_one = true;
  for (const firm::Year& year : words.firm->years)
    for (const firm::Product& one : year.products)
      if (one.id == id && one.product) made = one.product;
  for (const firm::Year& year : words.firm->years)
    for (const firm::Product& one : year.products)
      is_only_one = is_only_one && (one.product != made || one.id == id);
  if (!made) return id;
  return is_only_one ? text(words, made->title) : text(words, made->title) + " " + id;
}

std::string of_product(const Words& words, const std::string& what, const std::string& id) {
  return id.empty() ? what
                    : words.messages.text("report.of_product",
                                          {{"what", what}, {"product", product(words, id)}});
}

std::string round(const Words& words, const assess::RoundResult& round) {
  std::string key = "round." + std::string(assess::name_of(round.state));
  const auto day = [](const std::optional<base::Date>& date) {
    return date ? base::to_string(*date) : std::string();
  };
  const std::string from = day(round.days.from), until = day(round.days.until);
  if (round.state == assess::RoundState::unknown && !until.empty()) key = "round.over";
  return words.messages.text(key, {{"from", from}, {"until", until}});
}

std::string gap(const Words& words, const assess::RequirementResult& result) {
  if (!result.gap || !(*result.gap > 0)) return {};
  const bool at_most =
      result.relation == rules::Operation::less || result.relation == rules::Operation::less_equal;
  const units::Unit* unit = result.unit ? &*result.unit : nullptr;
  return words.messages.text(at_most ? "report.gap_above" : "report.gap",
                             {{"value", value(words, *result.gap, unit)}});
}

std::string base_year(const Words& words, const assess::Assessment& assessment) {
  return assessment.base_year == assessment.assessment_year ? words.messages.text("value.unknown")
                                                            : std::to_string(assessment.base_year);
}

std::string award(const Words& words, const policy::Award& award) {
  // English has no word for 万元: amounts are in yuan.
  const auto yuan = units::parse_unit("元");
  const bool in_yuan =
      words.language() == base::Language::en && yuan && award.unit.dimension == yuan->dimension;
  const units::Unit& unit = in_yuan ? *yuan : award.unit;
  const double amount = units::value_in(units::quantity(award.amount, award.unit), unit);
  const std::string from =
      award.in_force.from ? base::to_string(*award.in_force.from).substr(0, 4) : "";
  return words.messages.text(award.old ? "report.award_old" : "report.award",
                             {{"title", text(words, award.title)},
                              {"amount", value(words, amount, &unit)},
                              {"from", from}});
}

std::vector<const assess::ProgrammeResult*> ladder(const assess::Assessment& assessment) {
  std::vector<const assess::ProgrammeResult*> result;
  for (const assess::ProgrammeResult& programme : assessment.programmes) {
    const bool open = programme.verdict != assess::Verdict::not_applicable;
    if (programme.definition->step > 0 && open) result.push_back(&programme);
  }
  base::insertion_sort(result, [](const auto* a, const auto* b) {
    return a->definition->step < b->definition->step;
  });
  return result;
}

std::vector<std::pair<base::Date, const policy::YearlyDate*>> coming_days(
    const policy::Programme& programme, base::Date date) {
  std::vector<std::pair<base::Date, const policy::YearlyDate*>> days;
  for (const policy::YearlyDate& day : programme.dates) {
    base::Date next{date.year, static_cast<std::int8_t>(day.month),
                    static_cast<std::int8_t>(day.day)};
    if (next < date) ++next.year;
    days.emplace_back(next, &day);
    for (std::size_t i = days.size() - 1; i > 0 && days[i].first < days[i - 1].first; --i)
      std::swap(days[i], days[i - 1]);
  }
  return days;
}

std::string region(const Words& words, const std::string& region) {
  const std::string key = "region." + region;
  return words.messages.has(key) ? words.messages.text(key) + " " + region : region;
}

}  // namespace greengauge::report
