// Programmes with their requirements and scores, targets and obligations of a pack.
//
// A requirement or score item without a citation gets a copy of the citation of its whole, so that
// results need not look it up.
#include "base/json_value.h"
#include "policy/read/fields.h"
#include "policy/read/pack.h"

namespace greengauge::policy {
namespace {

constexpr std::array<Named<RequirementKind>, 4> requirement_kinds{
    {{"scope", RequirementKind::scope},
     {"veto", RequirementKind::veto},
     {"condition", RequirementKind::condition},
     {"preference", RequirementKind::preference}}};
constexpr std::array<Named<ItemType>, 3> item_types{{{"positive", ItemType::positive},
                                                     {"inverse", ItemType::inverse},
                                                     {"qualitative", ItemType::qualitative}}};
constexpr std::array<Named<bool>, 2> criteria{{{"published", true}, {"none", false}}};
constexpr std::array<Named<bool>, 2> per{{{"firm", false}, {"product", true}}};

/// Without a readable `where` the test would apply to every product, so that both are left out.
template <class Part>
void read_where_and_test(const base::Reader& where, const base::Reader& test, Part& part) {
  part.where = read_rule(where);
  part.test = read_rule(test);
  if (where.exists() && !part.where) part.test.reset();
}

Requirement read_requirement(const base::Reader& object, const std::string& programme,
                             const Citations& of_programme) {
  object.only_keys({"id", "kind", "per", "where", "test", "unit", "title", "help", "evidence",
                    "cure", "national", "difference", "cite"},
                   base::Severity::error);
  Requirement requirement;
  requirement.id = programme + "/" + read_id(object);
  const base::Reader kind = object["kind"], per_field = object["per"], where = object["where"];
  const base::Reader test = object["test"], unit = object["unit"], title = object["title"];
  const base::Reader help = object["help"], evidence = object["evidence"], remedy = object["cure"];
  requirement.kind = read_choice(kind, requirement_kinds, RequirementKind::condition);
  requirement.per_product = read_choice(per_field, per, false);
  read_where_and_test(where, test, requirement);
  requirement.unit = read_unit(unit, false);
  requirement.title = title.texts(true);
  requirement.help = help.texts();
  requirement.evidence = evidence.texts();
  requirement.remedy = remedy.texts();
  const base::Reader national = object["national"], difference = object["difference"];
  requirement.national = national.text().value_or("");
  requirement.difference = difference.texts();
  requirement.cite = read_cite(object, of_programme.empty());
  if (requirement.cite.empty()) requirement.cite = of_programme;
  return requirement;
}

Mark read_mark(const base::Reader& field, const units::Unit& unit) {
  if (field.is_null()) return std::monostate();
  if (field.json().is_number()) return units::quantity(*field.number(), unit).value;
  if (auto rule = read_rule(field)) return std::move(*rule);
  return std::monostate();
}

ScoreItem read_item(const base::Reader& object, const Citations& of_score) {
  object.only_keys({"id", "weight", "type", "group", "title", "value", "unit", "lead", "base",
                    "product_value", "product_lead", "product_base", "help", "cite"},
                   base::Severity::error);
  ScoreItem item;
  item.id = read_id(object);
  const base::Reader weight = object["weight"], type = object["type"], group = object["group"];
  const base::Reader title = object["title"], value = object["value"], unit = object["unit"];
  const base::Reader lead = object["lead"], base_mark = object["base"], help = object["help"];
  const base::Reader product_value = object["product_value"];
  const base::Reader product_lead = object["product_lead"];
  const base::Reader product_base = object["product_base"];
  item.weight = weight.number(true).value_or(0);
  item.type = read_choice(type, item_types, ItemType::positive);
  item.group = group.texts();
  item.title = title.texts(true);
  item.unit = read_unit(unit, false).value_or(units::Unit{});
  if (value.exists() && value.json().is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) {
      const base::Reader reading = value[i];
      if (auto rule = read_rule(reading)) item.readings.push_back(std::move(*rule));
    }
  } else if (auto rule = read_rule(value)) {
    item.readings.push_back(std::move(*rule));
  }
  item.lead = read_mark(lead, item.unit);
  item.base = read_mark(base_mark, item.unit);
  item.product_reading = read_rule(product_value);
  item.product_lead = read_mark(product_lead, item.unit);
  item.product_base = read_mark(product_base, item.unit);
  item.help = help.texts();
  item.cite = read_cite(object, of_score.empty());
  if (item.cite.empty()) item.cite = of_score;
  return item;
}

Score read_score(const base::Reader& object) {
  object.only_keys({"of", "pass", "note", "items", "cite"}, base::Severity::error);
  Score score;
  const base::Reader of = object["of"], pass = object["pass"], note = object["note"];
  const base::Reader items = object["items"];
  score.of = of.number().value_or(100);
  if (!pass.is_null()) score.pass = pass.number();
  score.note = note.texts();
  score.cite = read_cite(object, true);
  for_each(items,
           [&](const base::Reader& item) { score.items.push_back(read_item(item, score.cite)); });
  return score;
}

YearlyDate read_yearly(const base::Reader& object) {
  object.only_keys({"day", "title", "cite"}, base::Severity::error);
  const base::Reader day = object["day"], title = object["title"];
  YearlyDate result;
  const std::string text = day.text(true).value_or("");
  if (const auto date = base::parse_date("2024-" + text)) {  // a leap year: 02-29 is allowed
    result.month = date->month;
    result.day = date->day;
  } else {
    day.fault("pack.yearly_date", {{"read", text}});
  }
  result.title = title.texts(true);
  result.cite = read_cite(object, true);
  return result;
}

Award read_award(const base::Reader& object) {
  object.only_keys({"title", "amount", "unit", "old", "from", "until", "cite"},
                   base::Severity::error);
  const base::Reader title = object["title"], amount = object["amount"], unit = object["unit"];
  const base::Reader old = object["old"];
  Award result;
  result.title = title.texts(true);
  result.amount = amount.number(true).value_or(0);
  result.unit = read_unit(unit, true).value_or(units::Unit{});
  result.old = old.boolean().value_or(false);
  result.in_force = read_period(object);
  result.cite = read_cite(object, true);
  return result;
}

Notice read_notice(const base::Reader& object) {
  object.only_keys({"when", "text", "cite"}, base::Severity::error);
  const base::Reader when = object["when"], text = object["text"];
  return {read_rule(when), text.texts(true), read_cite(object, true)};
}

Round read_round(const base::Reader& object) {
  object.only_keys({"from", "until", "note", "cite"}, base::Severity::error);
  const base::Reader note = object["note"];
  return {read_period(object), note.texts(), read_cite(object, false)};
}

}  // namespace

void read_programmes(const base::Reader& list, Pack& pack) {
  for_each(list, [&](const base::Reader& object) {
    object.only_keys({"id", "title", "summary", "rule", "from", "until", "criteria", "cite",
                      "requirements", "score", "rounds", "round_note", "first_step", "order",
                      "after", "step", "dates", "awards", "notices"},
                     base::Severity::error);
    Programme programme;
    programme.id = read_id(object);
    programme.pack = pack.id;
    programme.region = pack.region;
    const base::Reader title = object["title"], summary = object["summary"], rule = object["rule"];
    const base::Reader criteria_field = object["criteria"], score = object["score"];
    const base::Reader requirements = object["requirements"], rounds = object["rounds"];
    const base::Reader round_note = object["round_note"], first_step = object["first_step"];
    const base::Reader order = object["order"];
    programme.order = static_cast<int>(order.number().value_or(100));
    programme.title = title.texts(true);
    programme.summary = summary.texts();
    programme.rule = rule.texts();
    programme.in_force = read_period(object);
    programme.has_criteria = read_choice(criteria_field, criteria, true);
    programme.cite = read_cite(object, true);
    for_each(requirements, [&](const base::Reader& requirement) {
      programme.requirements.push_back(read_requirement(requirement, programme.id, programme.cite));
    });
    if (score.exists() && score.expect_object()) programme.score = read_score(score);
    for_each(rounds,
             [&](const base::Reader& round) { programme.rounds.push_back(read_round(round)); });
    const base::Reader after = object["after"], step = object["step"], dates = object["dates"];
    const base::Reader awards = object["awards"], notices = object["notices"];
    programme.after = read_words(after);
    programme.step = static_cast<int>(step.number().value_or(0));
    for_each(dates,
             [&](const base::Reader& date) { programme.dates.push_back(read_yearly(date)); });
    for_each(awards,
             [&](const base::Reader& award) { programme.awards.push_back(read_award(award)); });
    for_each(notices,
             [&](const base::Reader& notice) { programme.notices.push_back(read_notice(notice)); });
    programme.round_note = round_note.texts();
    programme.first_step = first_step.texts();
    pack.programmes.push_back(std::move(programme));
  });
}

void read_targets(const base::Reader& list, Pack& pack) {
  for_each(list, [&](const base::Reader& object) {
    object.only_keys({"id", "title", "test", "unit", "base_year", "year", "from", "until",
                      "products", "industries", "note", "cite"},
                     base::Severity::error);
    Target target;
    target.id = read_id(object);
    target.pack = pack.id;
    target.region = pack.region;
    const base::Reader title = object["title"], test = object["test"], unit = object["unit"];
    const base::Reader base_year = object["base_year"], year = object["year"];
    const base::Reader products = object["products"], note = object["note"];
    target.title = title.texts(true);
    target.test = read_rule(test);
    target.unit = read_unit(unit, false);
    target.base_year = static_cast<int>(base_year.number().value_or(0));
    target.year = static_cast<int>(year.number().value_or(0));
    target.in_force = read_period(object);
    const base::Reader industries = object["industries"];
    target.products = read_words(products);
    target.industries = read_words(industries);
    target.note = note.texts();
    target.cite = read_cite(object, true);
    pack.targets.push_back(std::move(target));
  });
}

void read_obligations(const base::Reader& list, Pack& pack) {
  for_each(list, [&](const base::Reader& object) {
    object.only_keys(
        {"id", "title", "per", "where", "test", "unit", "from", "until", "consequence", "cite"},
        base::Severity::error);
    Obligation obligation;
    obligation.id = read_id(object);
    obligation.pack = pack.id;
    obligation.region = pack.region;
    const base::Reader title = object["title"], test = object["test"], unit = object["unit"];
    const base::Reader consequence = object["consequence"];
    obligation.title = title.texts(true);
    const base::Reader per_field = object["per"], where = object["where"];
    obligation.per_product = read_choice(per_field, per, false);
    read_where_and_test(where, test, obligation);
    obligation.unit = read_unit(unit, false);
    obligation.in_force = read_period(object);
    obligation.consequence = consequence.texts();
    obligation.cite = read_cite(object, true);
    pack.obligations.push_back(std::move(obligation));
  });
}

}  // namespace greengauge::policy
