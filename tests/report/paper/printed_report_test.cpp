// The printed report: well-formed HTML that loads nothing, hostile names as text, figures that add
// up, no message missing.
#include "report/paper/printed_report.h"

#include <doctest/doctest.h>

#include <cstdlib>

#include "assess/advice/advice.h"
#include "base/json_value.h"
#include "report/paper/markup.h"
#include "report/report_fixture.h"

namespace greengauge::test {
namespace {

bool has(const std::string& text, std::string_view piece) {
  return text.find(piece) != std::string::npos;
}

std::string document(const Assessed& made, const base::Messages& messages,
                     std::vector<std::string> on_trial = {}) {
  return report::to_html({made.law, *made.read.firm, made.assessment, std::move(on_trial)},
                         words(messages));
}

base::Json sample(const std::string& name) {
  return base::parse_json(bytes_of(source_path("assets/samples/" + name + ".firm.json"))).value;
}

/// The text between two pieces; "" if the second does not follow the first.
std::string between(const std::string& text, std::string_view from, std::string_view to) {
  const std::size_t begin = text.find(from);
  if (begin == std::string::npos) return {};
  const std::size_t end = text.find(to, begin);
  return end == std::string::npos ? "" : text.substr(begin, end - begin);
}

/// Last cells of the rows of a table: "1,234.56" → 123456, the true minus understood.
struct LastCell {
  bool is_sum = false;
  long long value = 0;
};
std::vector<LastCell> last_cells(const std::string& table) {
  std::vector<LastCell> rows;
  for (std::size_t at = table.find("<tr", table.find("<tbody>")); at != std::string::npos;) {
    const std::size_t end = table.find("</tr>", at);
    const std::string row = table.substr(at, end - at);
    std::string digits;
    bool negative = false;
    const std::size_t cell = row.find('>', row.rfind("<td")) + 1;
    for (const char c : row.substr(cell, row.find('<', cell) - cell)) {
      if (c >= '0' && c <= '9')
        digits += c;
      else if (static_cast<unsigned char>(c) == 0xE2)
        negative = true;  // "−" begins with it
    }
    const long long value = std::atoll(digits.c_str());
    rows.push_back({has(row, "class=\"sum\""), negative ? -value : value});
    at = table.find("<tr", end);
  }
  return rows;
}

TEST_CASE("HTML escapes what could be markup") {
  CHECK(report::escape_html("a < b > c & \"d\" 'e'") ==
        "a &lt; b &gt; c &amp; &quot;d&quot; &#39;e&#39;");
  CHECK(report::escape_html("&amp;") == "&amp;amp;");
  CHECK(report::escape_html("绿标尺\x01\x1b") == "绿标尺");
  // Marks that change the direction of text: U+202E, U+202C, U+2066, U+2069. Others are kept.
  CHECK(report::escape_html("\xE2\x80\xAE甲\xE2\x80\xAC\xE2\x81\xA6乙\xE2\x81\xA9") == "甲乙");
  CHECK(report::escape_html("—…‰") == "—…‰");
  CHECK(report::escape_html("甲\xE2\x80") == "甲\xE2\x80");
}

TEST_CASE(
    "the report has every calculation with what was entered and the sources of coefficients") {
  const std::string html = document(foundry(), chinese());
  // By hand: 430.1 万kWh of power at Anhui's 0.6553 kgCO2/kWh are 2818.4 t.
  CHECK(has(html, "430.1 万kWh × 0.6553 kgCO2/kWh"));
  CHECK(has(html, "2,818.445 吨二氧化碳"));
  CHECK(has(html, "企业填报：2025 年 · 产品 1 · 产量"));
  CHECK_FALSE(has(html, "不计入这一项"));
}

TEST_CASE("hostile names stay text in the document") {
  for (const base::Messages* messages : {&chinese(), &english()}) {
    const std::string html = document(hostile(), *messages, {"<script>.json"});
    CHECK(has(html, "&lt;/title&gt;&lt;script&gt;alert(&#39;x &amp; y&#39;)&lt;/script&gt;"));
    for (const char* attack : {"<script", "<img", "<svg onload", "<b>\"", "CN-ZZ<b>"}) {
      CAPTURE(attack);
      CHECK_FALSE(has(html, attack));
    }
    CHECK(has(html, "&lt;img src=x onerror=1&gt;"));
    CHECK(has(html, "&lt;script&gt;.json"));
  }
}

TEST_CASE(
    "the document is one: language, title, nothing loaded, no style attribute, every tag closed") {
  const std::string html = document(foundry(), chinese());
  CHECK(html.rfind("<!doctype html>", 0) == 0);
  CHECK(has(html, "<html lang=\"zh-CN\">"));
  CHECK(has(document(foundry(), english()), "<html lang=\"en\">"));
  for (const char* loaded :
       {"src=", "href=", "url(", "@import", "<script", "<link", "<iframe", "style="}) {
    CAPTURE(loaded);
    CHECK_FALSE(has(html, loaded));
  }
  for (const std::string tag :
       {"article", "header", "section", "h1",    "h2",      "h3",  "p",      "table",
        "thead",   "tbody",  "tr",      "td",    "th",      "dl",  "dt",     "dd",
        "ul",      "ol",     "li",      "small", "caption", "svg", "figure", "footer"}) {
    CAPTURE(tag);
    const auto count = [&](const std::string& piece) {
      std::size_t found = 0;
      for (std::size_t at = html.find(piece); at != std::string::npos;
           at = html.find(piece, at + 1))
        ++found;
      return found;
    };
    CHECK(count("<" + tag + ">") + count("<" + tag + " ") == count("</" + tag + ">"));
  }
}

TEST_CASE("the printed lines of the energy table add up to the printed total") {
  base::Json odd = sample("foundry-wuhu");
  // Amounts that leave remainders everywhere, and a part used as raw material.
  double amount = 1.0 / 3;
  for (base::Json& line : odd["years"]["2025"]["energy"]) {
    line["amount"] = amount * 100;
    amount *= 1.7;
  }
  odd["years"]["2025"]["energy"].push_back(
      {{"carrier", "natural_gas"}, {"amount", 2.2 / 7}, {"unit", "万m³"}, {"use", "feedstock"}});
  for (const base::Json& file : {sample("foundry-wuhu"), sample("dyeing-suzhou"), odd}) {
    for (const base::Messages* messages : {&chinese(), &english()}) {
      const std::string html = document(assessed(file, report_day), *messages);
      const auto rows = last_cells(between(html, "<table>", "</table>"));
      REQUIRE(rows.size() > 5);
      long long running = 0;
      int sums = 0;
      for (const LastCell& row : rows) {
        if (row.is_sum)
          CHECK(row.value == running);
        else
          running += row.value;
        sums += row.is_sum;
      }
      CHECK(running != 0);
      CHECK(sums >= 1);
    }
  }
}

TEST_CASE("no key of the message catalogue shows in the report, in either language") {
  for (const base::Messages* messages : {&chinese(), &english()}) {
    for (const char* name : {"foundry-wuhu", "dyeing-suzhou"}) {
      base::Json file = sample(name);
      file["plan"]["measures"] =
          base::parse_json(R"([{"id": "pumps", "measure": "motor", "answers": {"count": 10}}])")
              .value;
      Assessed made = assessed(file, report_day);
      assess::advise(made.law, *made.read.firm, made.assessment);
      const std::string html = document(made, *messages, {"x.json"});
      const std::size_t begin = html.find("</style>");
      for (const std::string prefix : {"paper.", "csv.", "report.", "status.", "verdict.", "round.",
                                       "value.", "read.", "advice.", "duty.", "why."}) {
        for (std::size_t at = html.find(prefix, begin); at != std::string::npos;
             at = html.find(prefix, at + 1)) {
          CAPTURE(html.substr(at, 40));
          const char next =
              html[at + prefix.size()];  // a letter follows in a key, not in a sentence
          CHECK_FALSE((next >= 'a' && next <= 'z'));
        }
      }
      CHECK_FALSE(has(html.substr(begin), "{"));
    }
  }
}

TEST_CASE("the report has its required statements") {
  Assessed made = assessed(sample("foundry-wuhu"), report_day);
  assess::advise(made.law, *made.read.firm, made.assessment);
  const std::string html = document(made, chinese());
  CHECK(has(html, "芜湖江城铸造有限公司（示例）"));
  CHECK(has(html, "2025 年 1 月至 12 月"));
  CHECK(has(html, "国家绿色工厂 <b>有差距</b>"));
  // Beside the score: no pass mark, and the weights are an example.
  const std::string score = between(html, "得分区间", "</p>");
  CHECK(has(score, "未公布及格分"));
  CHECK(has(score, "示例"));
  // A national verdict: the provincial list comes first.
  CHECK(has(between(html, "国家绿色工厂 <b>", "<table>"), "先列入省级绿色工厂名单"));
  CHECK(has(html, "不是主管部门的认定"));
  CHECK(has(html, "外购耗能工质"));
  CHECK(has(html, "<svg role=\"img\""));
  CHECK(has(html, made.assessment.sha256));
  CHECK(has(html, "2026-11-20"));
  CHECK(has(html, "未见原文"));
  CHECK_FALSE(has(html, "访问者自带的政策包"));
  CHECK(has(document(made, chinese(), {"mine.json"}), "访问者自带的政策包（mine.json）"));
}

TEST_CASE("an empty firm gets a document as well") {
  const Assessed made =
      assessed(std::string(R"({"format": "greengauge.firm/1", "region": "CN"})"), report_day);
  for (const base::Messages* messages : {&chinese(), &english()}) {
    const std::string html = document(made, *messages);
    CHECK(has(html, "</html>"));
    CHECK(has(html, messages->text("value.unknown")));
  }
}

}  // namespace
}  // namespace greengauge::test
