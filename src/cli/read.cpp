// `greengauge read TABLE`: a table of bills as the page reads what is pasted.
// In: a file of CSV, TSV or text. Out: what it means, on standard output; the exit status says whether
// something is asked.
#include <iconv.h>

#include <cerrno>
#include <optional>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/session.h"
#include "report/export/table.h"

namespace greengauge::cli {
namespace {

/// `bytes` from that encoding to UTF-8; nothing if they are not in it.
std::optional<std::string> decoded(const std::string& bytes, const char* encoding) {
  const iconv_t converter = iconv_open("UTF-8", encoding);
  // NOLINTNEXTLINE(performance-no-int-to-ptr): POSIX defines failure so.
  if (converter == reinterpret_cast<iconv_t>(-1)) return std::nullopt;
  std::string in = bytes, out(bytes.size() * 3 + 16, '\0');
  char *from = in.data(), *to = out.data();
  std::size_t left = in.size(), room = out.size();
  const bool good = iconv(converter, &from, &left, &to, &room) != static_cast<std::size_t>(-1);
  iconv_close(converter);
  if (!good) return std::nullopt;
  out.resize(out.size() - room);
  return out;
}

/// By its byte order mark; without one as UTF-8 if it is valid, else as GB 18030.
std::optional<std::string> text_of(const std::string& bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
    return decoded(bytes, "UTF-16");
  if (auto text = decoded(bytes, "UTF-8")) return text;
  return decoded(bytes, "GB18030");
}

/// The message on a file that is no text; "" if it may be one.
std::string_view kind_of(const std::string& bytes) {
  if (bytes.starts_with("PK\x03\x04")) return "cli.read.workbook";
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) return "cli.read.old_workbook";
  if (bytes.starts_with("%PDF")) return "cli.read.pdf";
  if (bytes.starts_with("\x89PNG") || bytes.starts_with("\xFF\xD8\xFF")) return "cli.read.picture";
  const std::string head = bytes.substr(0, 1000);
  if (head.find("<html") != head.npos || head.find("<table") != head.npos) return "cli.read.html";
  return "";
}

}  // namespace

int read_table(const Session& session) {
  const std::string& file = session.arguments.operands[0];
  const bool faulty = session.print_pack_faults();
  const auto bytes = read_file(file);
  if (!bytes) {
    session.print_message("cli.unreadable", {{"file", file}});
    return refused;
  }
  const std::string_view kind = kind_of(*bytes);
  const auto text = kind.empty() ? text_of(*bytes) : std::nullopt;
  if (!text) {
    session.print_message(kind.empty() ? "cli.read.no_text" : kind, {{"file", file}});
    return has_errors;
  }
  const int year =
      session.arguments.year ? session.arguments.year : session.arguments.date.year - 1;
  const report::ReadTable table(*text, session.loaded.catalogue, year);
  if (!table.readable()) {
    session.print_message("cli.read.empty", {{"file", file}});
    return has_errors;
  }
  const report::Words words = session.words();
  const bool json = session.arguments.format == "json";
  if (!write_file("", json ? report::to_json(table, words) + "\n" : report::to_text(table, words)))
    return refused;
  if (faulty) return has_errors;
  return table.asks().empty() ? done : refused;
}

}  // namespace greengauge::cli
