#include "report/html.h"

#include <doctest/doctest.h>

#include "report/report_fixture.h"

namespace greengauge::test {
namespace {

bool has(const std::string& text, std::string_view piece) {
  return text.find(piece) != std::string::npos;
}

TEST_CASE("HTML escapes what could be markup") {
  CHECK(report::escape_html("a < b > c & \"d\" 'e'") ==
        "a &lt; b &gt; c &amp; &quot;d&quot; &#39;e&#39;");
  CHECK(report::escape_html("&amp;") == "&amp;amp;");
  CHECK(report::escape_html("绿标尺") == "绿标尺");
}

TEST_CASE("hostile names stay text in the HTML report") {
  for (const base::Messages* messages : {&chinese(), &english()}) {
    const std::string html = report::to_html(hostile().assessment, words(*messages));
    CHECK(has(html, "&lt;/title&gt;&lt;script&gt;alert(&#39;x &amp; y&#39;)&lt;/script&gt;"));
    CHECK_FALSE(has(html, "<script"));
    CHECK_FALSE(has(html, "<img"));
    CHECK_FALSE(has(html, "<svg onload"));
    CHECK_FALSE(has(html, "<b>"));
    CHECK(has(html, "&lt;img src=x onerror=1&gt;"));
  }
}

TEST_CASE("the HTML report is one document: language, title, nothing loaded, every tag closed") {
  const std::string html = report::to_html(foundry().assessment, words(chinese()));
  CHECK(html.rfind("<!doctype html>", 0) == 0);
  CHECK(has(html, "<html lang=\"zh-CN\">"));
  CHECK(has(report::to_html(foundry().assessment, words(english())), "<html lang=\"en\">"));
  for (const char* loaded : {"src=", "href=", "url(", "@import", "<script", "<link", "<iframe"}) {
    CAPTURE(loaded);
    CHECK_FALSE(has(html, loaded));
  }
  for (const std::string tag :
       {"h1", "h2", "h3", "p", "table", "thead", "tbody", "tr", "td", "th"}) {
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

TEST_CASE("the HTML report has the verdict in words and the unit of what it shows") {
  const std::string html = report::to_html(foundry().assessment, words(chinese()));
  CHECK(has(html, "国家绿色工厂 · 有差距"));
  CHECK(has(html, "吨标准煤"));
  CHECK(has(html, "GB/T 36132—2025"));
}

}  // namespace
}  // namespace greengauge::test
