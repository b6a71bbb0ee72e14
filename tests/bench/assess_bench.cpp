// Loading packs, assessing and reporting. The firm with bounds has ten products in each of three
// years.
#include "assess/advice/advice.h"
#include "assess/derive/derivation.h"
#include "bench/firms.h"
#include "bench/works.h"
#include "report/export/json.h"
#include "report/paper/printed_report.h"
#include "report/words/words.h"
#include "support/packs.h"

namespace greengauge::bench {
namespace {

constexpr base::Date day{2026, 11, 20};

std::vector<policy::PackFile> pack_files() {
  std::vector<policy::PackFile> files;
  for (const std::string& name : test::json_files("policies")) {
    if (name.find('/') == std::string::npos) continue;
    files.push_back({name, test::bytes_of(test::source_path("policies/" + name))});
  }
  return files;
}

struct Ready {
  firm::Firm firm;
  policy::InForce law;
  explicit Ready(const std::string& bytes)
      : firm(*firm::read_firm(bytes, test::real_catalogue()).firm),
        law(test::law(firm.region, day)) {}
  assess::Assessment assessed() const { return assess::assess(law, firm); }
};

const base::Messages& messages() {
  static const base::Messages chinese(base::Language::zh);
  return chinese;
}

using Run = std::function<void()>;

Run packs() {
  return [files = pack_files()] { keep(policy::load(files)); };
}

Run assessment() {
  return [ready = std::make_shared<Ready>(ten_products_three_years())] { keep(ready->assessed()); };
}

Run advice() {
  return [ready = std::make_shared<Ready>(ten_products_three_years())] {
    assess::Assessment result = assess::assess_with_questions(ready->law, ready->firm);
    assess::advise(ready->law, ready->firm, result);
    keep(result);
  };
}

Run batch_line() {
  return [law = test::law("CN-AH", day)] {
    const report::Words words{messages(), test::real_catalogue(), nullptr};
    const firm::ReadFirm read = firm::read_firm(one_product_one_year(), test::real_catalogue());
    const auto result = assess::assess(law, *read.firm, read.faults);
    keep(report::to_json(result, words, false));
  };
}

Run explanation() {
  return [ready = std::make_shared<Ready>(ten_products_three_years())] {
    keep(assess::derive(ready->law, ready->firm, "renewable.share"));
  };
}

Run html_report() {
  const auto ready = std::make_shared<Ready>(ten_products_three_years());
  return [ready, result = ready->assessed()] {
    const report::Words words{messages(), test::real_catalogue(), nullptr};
    keep(report::to_html({ready->law, ready->firm, result}, words));
  };
}

}  // namespace

Works assess_works() {
  return {{"load all packs", packs},
          {"one assessment, ten products, three years", assessment},
          {"the same with advice", advice},
          {"one firm of batch: read, assess, write JSON", batch_line},
          {"explain renewable.share", explanation},
          {"HTML report", html_report}};
}

}  // namespace greengauge::bench
