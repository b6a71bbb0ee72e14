// A pack as a whole: its JSON, its own fields, then each of its lists.
#include "policy/read/pack.h"

#include "base/json_value.h"
#include "policy/read/fields.h"

namespace greengauge::policy {

ReadPack read_pack(const PackFile& file) {
  ReadPack result;
  base::ParsedJson parsed = base::parse_json(file.bytes);
  for (base::Diagnostic& fault : parsed.faults) {
    fault.where = file.name + ":" + fault.where;
    result.faults.push_back(std::move(fault));
  }
  if (!parsed.readable) return result;
  const std::string prefix = file.name + ":";
  const base::Reader root(parsed.value, prefix, result.faults);
  if (!root.expect_object()) return result;
  root.only_keys({"$schema", "id", "version", "region", "title", "documents", "inputs", "carriers",
                  "products", "factors", "tables", "indicators", "programmes", "targets",
                  "obligations", "industries", "measures"},
                 base::Severity::error);
  Pack pack;
  pack.file = file.name;
  pack.id = read_id(root);
  const base::Reader version = root["version"], region = root["region"], title = root["title"];
  pack.version = version.text(true).value_or("");
  pack.region = region.text(true).value_or("CN");
  pack.title = title.texts(true);
  if (pack.id.empty()) return result;

  const base::Reader documents = root["documents"], inputs = root["inputs"];
  const base::Reader carriers = root["carriers"], products = root["products"];
  const base::Reader factors = root["factors"], tables = root["tables"];
  const base::Reader indicators = root["indicators"], programmes = root["programmes"];
  const base::Reader targets = root["targets"], obligations = root["obligations"];
  const base::Reader industries = root["industries"], measures = root["measures"];
  read_documents(documents, pack);
  read_inputs(inputs, pack);
  read_carriers(carriers, pack);
  read_products(products, pack);
  read_factors(factors, pack);
  read_tables(tables, pack);
  read_indicators(indicators, pack);
  read_programmes(programmes, pack);
  read_targets(targets, pack);
  read_obligations(obligations, pack);
  read_industries(industries, pack);
  read_measures(measures, pack);
  result.pack = std::move(pack);
  return result;
}

}  // namespace greengauge::policy
