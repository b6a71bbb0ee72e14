// Reading the command line: a table of commands says which operands, formats and options each accepts,
// and one pass over the words fills Arguments. The first mistake ends it.
#include "cli/arguments.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace greengauge::cli {
namespace {

struct Command {
  std::string_view name;
  std::size_t operands;  ///< how many, or any_number
  std::array<std::string_view, 4> formats;
  std::string_view options;  ///< in addition to --policies, --date and --lang
};

constexpr std::size_t any_number = static_cast<std::size_t>(-1);

constexpr std::array<Command, 7> commands{{
    {"assess", 1, {"text", "json", "html", "csv"}, "--format -o --no-advice"},
    {"explain", 2, {"text", "json", "", ""}, "--format"},
    {"batch", 0, {"", "", "", ""}, "--jobs --advice"},
    {"coverage", 0, {"text", "json", "", ""}, "--format"},
    {"lint", any_number, {"", "", "", ""}, ""},
    {"inputs", 0, {"text", "json", "", ""}, "--region --format"},
    {"read", 1, {"text", "json", "", ""}, "--year --region --format"},
}};

bool lists(std::string_view options, std::string_view option) {
  for (std::size_t at = 0; at < options.size();) {
    const std::size_t end = std::min(options.find(' ', at), options.size());
    if (options.substr(at, end - at) == option) return true;
    at = end + 1;
  }
  return false;
}

class Parser {
 public:
  Parser(const std::vector<std::string>& words, base::Date today) : words_(words) {
    result_.date = today;
  }

  Arguments run() {
    if (words_.empty()) return fail("cli.no_command", "");
    const std::string& name = words_[0];
    if (name == "help" || name == "--help" || name == "-h" || name == "--version") {
      result_.command = name == "--version" ? "version" : "help";
      return result_;
    }
    const auto command = std::find_if(commands.begin(), commands.end(),
                                      [&](const Command& c) { return c.name == name; });
    if (command == commands.end()) return fail("cli.unknown_command", name);
    result_.command = name;
    result_.advice = name != "batch";
    for (at_ = 1; at_ < words_.size() && result_.fault.empty(); ++at_) word(*command);
    if (!result_.fault.empty() || result_.command == "help") return result_;
    if (command->operands != any_number && result_.operands.size() != command->operands) {
      return fail("cli.operands", std::to_string(command->operands));
    }
    return result_;
  }

 private:
  Arguments fail(std::string_view key, std::string_view detail) {
    result_.fault = std::string(key);
    result_.fault_detail = std::string(detail);
    return result_;
  }

  void word(const Command& command) {
    const std::string& word = words_[at_];
    if (word == "-" || word.substr(0, 1) != "-") {
      result_.operands.push_back(word);
      return;
    }
    if (word == "--help" || word == "-h") {
      result_.command = "help";
      return;
    }
    if (!lists("--policies --date --lang", word) && !lists(command.options, word)) {
      fail("cli.unknown_option", word);
      return;
    }
    if (word == "--no-advice" || word == "--advice") {
      result_.advice = word == "--advice";
      return;
    }
    if (at_ + 1 >= words_.size()) {
      fail("cli.value_missing", word);
      return;
    }
    value(command, word, words_[++at_]);
  }

  void value(const Command& command, const std::string& option, const std::string& given) {
    if (option == "--policies") {
      result_.policies = given;
    } else if (option == "-o") {
      result_.output = given;
    } else if (option == "--region") {
      result_.region = given;
    } else if (option == "--date") {
      const auto date = base::parse_date(given);
      date ? void(result_.date = *date) : void(fail("cli.date", given));
    } else if (option == "--lang") {
      const auto language = base::language_from_code(given);
      language ? void(result_.language = *language) : void(fail("cli.language", given));
    } else if (option == "--year") {
      const bool digits = given.size() == 4 && given.find_first_not_of("0123456789") == given.npos;
      result_.year = digits ? std::atoi(given.c_str()) : 0;
      if (result_.year < 1990 || result_.year > 2100) fail("cli.year", given);
    } else if (option == "--jobs") {
      const bool digits = given.find_first_not_of("0123456789") == std::string::npos;
      result_.jobs = digits ? std::atoi(given.c_str()) : 0;
      if (result_.jobs < 1 || result_.jobs > 256) fail("cli.jobs", given);
    } else {
      result_.format = given;
      const auto& formats = command.formats;
      const bool known = std::find(formats.begin(), formats.end(), given) != formats.end();
      if (!known || given.empty()) fail("cli.format", given);
    }
  }

  const std::vector<std::string>& words_;
  std::size_t at_ = 0;
  Arguments result_;
};

}  // namespace

Arguments parse_arguments(const std::vector<std::string>& words, base::Date today) {
  return Parser(words, today).run();
}

}  // namespace greengauge::cli
