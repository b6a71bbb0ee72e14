// The report module of the page: reports, exports and templates. Loaded only when one is needed.
// In: packs, message catalogues and one JSON request in linear memory. Out: HTML, CSV or JSON text.
// It keeps nothing but the packs and messages between calls; web/export/report.js calls it.
#include <emscripten.h>

#include <string>

#include "assess/advice/advice.h"
#include "assess/assessment.h"
#include "base/json.h"
#include "base/json_value.h"
#include "firm/edit_json.h"
#include "policy/replace.h"
#include "report/advice/improvement.h"
#include "report/export/bill_table.h"
#include "report/export/csv.h"
#include "report/export/pack_faults.h"
#include "report/export/table.h"
#include "report/export/workbook.h"
#include "report/paper/printed_report.h"

namespace {

using namespace greengauge;

struct Session {
  std::string input;   // bytes that the page writes before a call
  std::string output;  // the text that the last call returned
  std::vector<policy::PackFile> official, tried;
  base::Messages words[2]{base::Messages(base::Language::zh), base::Messages(base::Language::en)};
  policy::Catalogue catalogue;
  bool loaded = false;
  bool trying = false;  // the catalogue includes packs that the visitor tries
};

Session& session() {
  static Session the_session;
  return the_session;
}

std::string text_of(const base::Json& json, const char* key) {
  const auto found = json.find(key);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// Loads the packs with that digest: the official ones, or these with the ones that the visitor
/// tries. False if neither has it.
bool load_packs(const std::string& sha256) {
  Session& s = session();
  const auto load = [&](const std::vector<policy::PackFile>& files, bool trying) {
    s.catalogue = std::move(policy::load(files).catalogue);
    s.loaded = true;
    s.trying = trying;
    return s.catalogue.sha256 == sha256;
  };
  if (s.loaded && s.catalogue.sha256 == sha256) return true;
  if (load(s.official, false)) return true;
  return !s.tried.empty() && load(policy::with_replaced(s.official, s.tried), true);
}

std::vector<std::string> names_on_trial() {
  std::vector<std::string> names;
  if (!session().trying) return names;
  for (const policy::PackFile& file : session().tried) names.push_back(file.name);
  return names;
}

std::vector<firm::Edit> edits_of(const base::Json& request) {
  std::vector<firm::Edit> edits;
  const auto given = request.find("edits");
  if (given == request.end()) return edits;
  for (const base::Json& one : *given)
    if (auto edit = firm::read_edit(one)) edits.push_back(std::move(*edit));
  return edits;
}

std::string answer_to(const base::Json& request) {
  Session& s = session();
  const std::string what = text_of(request, "what");
  if (what == "pack-faults") {
    const auto day = base::parse_date(text_of(request, "date"));
    return day ? report::pack_faults(s.official, s.tried, *day) : std::string();
  }
  if (!load_packs(text_of(request, "sha256"))) return {};
  const base::Messages& messages = s.words[text_of(request, "lang") == "en"];
  const auto year_given = request.find("year");
  const bool has_year = year_given != request.end() && year_given->is_number_integer();
  const int year = has_year ? year_given->get<int>() : 0;

  if (what == "table") {
    const report::ReadTable table(text_of(request, "text"), s.catalogue, year);
    return report::to_json(table, {messages, s.catalogue, nullptr});
  }
  const base::Json& document = request["firm"];
  firm::ReadFirm read = firm::read_firm(document, s.catalogue);
  const auto date = base::parse_date(text_of(request, "date"));
  if (!read.firm || !date) return {};
  if (what == "sheet") {
    const bool any = !read.firm->years.empty();
    return report::chosen_sheet(request, s.catalogue,
                                any ? read.firm->assessment_year() : date->year - 1);
  }
  const report::Words words{messages, s.catalogue, &*read.firm};
  if (what == "template" || what == "template.csv") {
    const report::Sheet sheet = report::bill_table(words, *read.firm, document, year);
    return what == "template" ? report::to_json({sheet}) : report::to_csv(sheet);
  }
  const policy::InForce law =
      policy::in_force(s.catalogue, read.firm->region.empty() ? "CN" : read.firm->region, *date);
  assess::Assessment assessment =
      assess::assess_with_questions(law, *read.firm, std::move(read.faults));
  if (what == "trial") {
    base::Json changed = document;
    for (const firm::Edit& edit : edits_of(request)) firm::apply(changed, edit);
    const firm::ReadFirm after = firm::read_firm(changed, s.catalogue);
    return after.firm ? report::comparison(words, assessment, assess::assess(law, *after.firm))
                      : std::string();
  }
  assess::advise(law, *read.firm, assessment);
  if (what == "advice") return report::improvements(words, law, *read.firm, assessment);
  const report::Material material{law, *read.firm, assessment, names_on_trial()};
  if (what == "article") return report::report_article(material, words);
  if (what == "html") return report::to_html(material, words);
  if (what == "csv") return report::to_csv(assessment, words);
  if (what == "workbook") return report::to_json(report::workbook(material, words));
  return {};
}

}  // namespace

extern "C" {

/// Allocates `size` bytes of input for the next call and returns their address.
EMSCRIPTEN_KEEPALIVE char* gr_alloc_input(int size) {
  session().input.resize(static_cast<std::size_t>(size));
  return session().input.data();
}

/// The input holds a pack's name and then its bytes. `tried`: it is a pack of the visitor, which
/// replaces official ones. With `name_size` 0, all packs of that group are removed.
EMSCRIPTEN_KEEPALIVE void gr_add_pack(int name_size, int tried) {
  Session& s = session();
  const std::string_view all = s.input;
  const auto size = static_cast<std::size_t>(name_size);
  std::vector<policy::PackFile>& files = tried ? s.tried : s.official;
  if (size == 0)
    files.clear();
  else
    files.push_back({std::string(all.substr(0, size)), std::string(all.substr(size))});
}

/// The input holds a message catalogue, {"key": "words"}.
EMSCRIPTEN_KEEPALIVE void gr_add_text(int english) {
  session().words[english].add(session().input);
}

/// The input holds {"what": "article" | "html" | "csv" | "workbook" | "template" | "template.csv" | "advice" |
/// "trial" (with "edits") | "table" (with "text") | "sheet" (with "sheets"), "lang", "date", "year", "sha256": of the packs, "firm": {…}}, or {"what":
/// "pack-faults", "date"} for what is wrong with the visitor's packs (report/export/pack_faults.h).
/// Returns the text, valid until the next call; "" if the firm cannot be read or the packs have
/// another digest.
EMSCRIPTEN_KEEPALIVE const char* gr_make() {
  Session& s = session();
  const base::ParsedJson parsed = base::parse_json(s.input);
  s.output = parsed.value.is_object() ? answer_to(parsed.value) : std::string();
  return s.output.c_str();
}

}  // extern "C"
