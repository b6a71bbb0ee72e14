// The command lint: checks all packs of the policies folder or, with operands, what some files add.
//
// With operands the packs are checked twice, with and without the files. Reported are the faults in the
// files themselves and those that appear in other packs only because of them (a reference that now
// leads nowhere, a second definition of an id).
#include <algorithm>
#include <filesystem>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/pack_faults.h"
#include "cli/session.h"
#include "policy/lint/hint.h"
#include "policy/lint/lint.h"
#include "policy/lint/proofread.h"
#include "policy/replace.h"
#include "report/words/text.h"

namespace greengauge::cli {
namespace {

struct Checked {
  policy::Catalogue catalogue;
  base::Diagnostics faults;
};

/// Loads packs and runs every check on them. A region is known if it has a name in the messages.
Checked check(const Session& session, const std::vector<policy::PackFile>& files) {
  policy::Loaded loaded = policy::load(files);
  const auto append = [&](base::Diagnostics more) {
    for (base::Diagnostic& fault : more) loaded.faults.push_back(std::move(fault));
  };
  append(policy::lint(loaded.catalogue, session.arguments.date));
  append(policy::proofread(files, loaded.catalogue, [&](std::string_view code) {
    return session.messages.has("region." + std::string(code));
  }));
  return {std::move(loaded.catalogue), std::move(loaded.faults)};
}

/// The packs that the operands name: files, or folders of them. Prints the first that cannot be read,
/// and returns nothing.
std::optional<std::vector<policy::PackFile>> named_files(const Session& session) {
  std::vector<policy::PackFile> files;
  for (const std::string& path : session.arguments.operands) {
    if (std::error_code error; std::filesystem::is_directory(path, error)) {
      for (policy::PackFile& file : read_packs(path)) {
        const std::string name = (std::filesystem::path(path) / file.name).generic_string();
        files.push_back({name, std::move(file.bytes)});
      }
    } else if (auto bytes = read_file(path)) {
      files.push_back({path, std::move(*bytes)});
    } else {
      session.print_message("cli.unreadable", {{"file", path}});
      return std::nullopt;
    }
  }
  return files;
}

/// The faults that `files` add: those in them, and those of other packs that `official` lacks.
base::Diagnostics added_faults(base::Diagnostics faults, const base::Diagnostics& official,
                               const std::vector<policy::PackFile>& files) {
  const auto is_old = [&](const base::Diagnostic& fault) {
    const bool own = std::any_of(files.begin(), files.end(), [&](const policy::PackFile& file) {
      return fault.where.compare(0, file.name.size() + 1, file.name + ":") == 0;
    });
    return !own && std::any_of(official.begin(), official.end(), [&](const base::Diagnostic& one) {
      return one.where == fault.where && one.code == fault.code;
    });
  };
  faults.erase(std::remove_if(faults.begin(), faults.end(), is_old), faults.end());
  return faults;
}

bool has_national_pack(const policy::Catalogue& catalogue) {
  return std::any_of(catalogue.packs.begin(), catalogue.packs.end(),
                     [](const policy::Pack& pack) { return pack.region == "CN"; });
}

}  // namespace

std::string pack_fault(const base::Diagnostic& fault, const policy::Catalogue& catalogue,
                       const base::Messages& messages) {
  base::Diagnostic explained = policy::explain_fault(fault, messages);
  // A file that is not JSON has no pointer.
  if (!explained.where.empty() && explained.where.back() == ':') explained.where.pop_back();
  std::string line = report::to_text(explained, messages);
  if (const auto more = policy::suggestion(fault, catalogue)) {
    const bool chinese = messages.language() == base::Language::zh;
    const std::string_view stop = chinese ? "。" : ".";
    if (line.ends_with(stop)) line.resize(line.size() - stop.size());
    line += (chinese ? "；" : "; ") + messages.text(*more);
  }
  return line;
}

int lint(const Session& session) {
  const auto own = named_files(session);
  if (!own) return has_errors;
  const std::vector<policy::PackFile> official = read_packs(session.folder);
  Checked checked = check(session, policy::with_replaced(official, *own));
  if (!own->empty()) {
    checked.faults = added_faults(std::move(checked.faults), check(session, official).faults, *own);
  }
  if (!has_national_pack(checked.catalogue)) {
    session.print_message("cli.no_national", {{"folder", session.folder}});
  }
  std::string out;
  std::size_t errors = 0;
  for (const base::Diagnostic& fault : checked.faults) {
    errors += fault.severity == base::Severity::error;
    out += std::string(base::severity_name(fault.severity)) + ": " +
           pack_fault(fault, checked.catalogue, session.messages) + "\n";
  }
  out += session.messages.text("lint.summary",
                               {{"packs", std::to_string(checked.catalogue.packs.size())},
                                {"errors", std::to_string(errors)},
                                {"warnings", std::to_string(checked.faults.size() - errors)}}) +
         "\n";
  write_file("", out);
  return errors > 0 ? has_errors : done;
}

}  // namespace greengauge::cli
