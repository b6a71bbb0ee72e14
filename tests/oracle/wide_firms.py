"""Firms made up from a seed with everything that a firm file may hold, faults included: for comparing two builds.

The oracle's firms (firms.py) hold only what the oracle can compute. These add every question of the packs, every row of
the limit and benchmark tables with its conditions, supplied values, planned measures, months, and broken input.
The firm of a number depends on the seed, that number and the packs alone.
"""

import json
import math
import pathlib
import random

from factors import Factors
from firms import Maker

DATES = ("2026-11-20",) * 6 + ("2025-06-30", "2024-03-01", "2022-01-15", "2027-06-01")
PROVINCES = ("BJ", "TJ", "HE", "SX", "NM", "LN", "JL", "HL", "SH", "JS", "ZJ", "AH", "FJ", "JX", "SD", "HA", "HB", "HN", "GD",
             "GX", "HI", "CQ", "SC", "GZ", "YN", "XZ", "SN", "GS", "QH", "NX", "XJ")
REGIONS = ("CN",) + tuple(f"CN-{one}" for one in PROVINCES)
WITH_PACKS = ("CN-AH", "CN-JS", "CN-HL", "CN-SN")
BROKEN = 0.1  # share of firms with faults
ROWS = 3  # rows of tables that one firm shows, as long as there are rows


class Packs:
    """What the packs ask and list."""

    def __init__(self, folder):
        packs = [json.loads(path.read_text("utf-8")) for path in sorted(pathlib.Path(folder).glob("*/*.json"))]
        self.inputs = self.all_of(packs, "inputs")
        self.asked = {one["id"]: one for one in self.inputs}
        self.products = {one["id"]: one for one in self.all_of(packs, "products")}
        self.industries = [one["id"] for one in self.all_of(packs, "industries")]
        self.measures = self.all_of(packs, "measures")
        self.rows = [{**row, "table": table["id"], "from": table.get("from", ""), "until": table.get("until", "")}
                     for table in self.all_of(packs, "tables") if table["kind"] in ("limit", "benchmark")
                     for row in table["rows"]]
        self.score_items = [f"{programme['id']}/{item['id']}" for programme in self.all_of(packs, "programmes")
                            for item in programme.get("score", {}).get("items", [])]

    @staticmethod
    def all_of(packs, key):
        return [one for pack in packs for one in pack.get(key, [])]


class WideMaker(Maker):
    """Makes one firm: `text` of its file, `date` of its assessment, `features` that it shows."""

    def __init__(self, seed, number, packs, factors):
        super().__init__(f"{seed} {number}", factors)
        self.place, self.packs = number, packs
        self.rows_shown = packs.rows[number * ROWS:(number + 1) * ROWS]
        self.date = self.random.choice(DATES)
        self.features = set()
        self.text = self.make()

    def make(self):
        firm = self.firm(f"虚构企业 {self.place}")
        self.widen(firm)
        self.note(firm)
        if not self.rows_shown and self.chance(BROKEN):
            return Breaker(self.random, self.features).text(firm)
        return json.dumps(firm, ensure_ascii=False)

    # --- Each part of a file ------------------------------------------------------------------------------------

    def widen(self, firm):
        cycle = self.place
        firm["region"] = REGIONS[cycle // 2 % len(REGIONS)] if cycle % 2 else self.random.choice(WITH_PACKS + ("CN",))
        firm["industry"] = (self.packs.industries[cycle % len(self.packs.industries)] if self.chance(0.7)
                            else self.random.choice(("3391", "1713", "3011", "2614", "3110")))
        density = self.random.choice((0.1, 0.5, 0.9, 0.98, 1))  # how much of what is asked is answered
        firm["answers"] = self.answers_to("firm", density)
        for year in firm["years"].values():
            year["answers"].update(self.answers_to("year", density))
            self.widen_lines(year.get("energy", []))
            for product in year.get("products", []):
                self.widen_product(product, density)
        for row in self.rows_shown:
            self.latest(firm).setdefault("products", []).append(self.product_of_row(row))
        if not self.rows_shown and self.chance(0.3):
            self.latest(firm).setdefault("products", []).append(self.product_of(cycle, density))
        if self.rows_shown or self.chance(0.2):
            self.latest(firm).setdefault("energy", []).append(self.line(sorted(self.carriers)[cycle % len(self.carriers)]))
        options = firm.setdefault("options", {})
        if self.chance(0.3):
            options["assessment_year"] = int(self.random.choice(list(firm["years"])))
        if self.chance(0.3):
            options["supplied"] = self.supplied()
        if self.chance(0.15):
            firm["plan"] = self.plan()
        if self.chance(0.05):
            firm["x.mine"] = {"kept": ["as", "it", "is"]}

    @staticmethod
    def latest(firm):
        return firm["years"][max(firm["years"])]

    def widen_lines(self, lines):
        for line in lines:
            if self.chance(0.04) and line["amount"]:
                part = line["amount"] / 12
                line["months"] = [round(part * self.random.uniform(0.5, 1.5), 3) if self.chance(0.97) else None for _ in range(12)]
                known = [one for one in line["months"] if one is not None]
                line["amount"] = sum(known) if len(known) == 12 else None
            if self.chance(0.03):
                line["checked"] = True
            if self.chance(0.02) and self.carriers[line["carrier"]]["unit"] == "t":
                line.update({"volume": self.measured(("L",), 10, 1e5), "density": self.measured(("kg/L",), 0.7, 1)})

    def widen_product(self, product, density):
        kind = self.packs.products.get(product["product"])
        if kind and kind.get("inputs"):
            product["answers"] = {one: self.answer(self.packs.asked[one]) for one in kind["inputs"] if self.chance(density)}
        self.widen_lines(product.get("energy", []))

    def product_of(self, cycle, density):
        """One of the packs' products, also one that no table names, each in turn."""
        kinds = list(self.packs.products.values())
        kind = kinds[cycle % len(kinds)]
        product = {"id": "turn", "product": kind["id"], "output": self.measured((kind["unit"],), 1, 9e4),
                   "energy_share": self.number(0.01, 1)}
        self.widen_product(product, density)
        return product

    def product_of_row(self, row):
        """A product that meets the conditions of a row, near the row's values so that both sides of them occur."""
        below = row["unit"].partition("/")[2] or "t"
        product = {"id": row["id"], "product": row["product"], "output": {"value": self.number(10, 9e4), "unit": self.unit_of(below)}}
        answers = {name: self.within(name, wanted) for name, wanted in row.get("when", {}).items()}
        if "divisor" in row:
            answers[row["divisor"]] = self.number(1, 10)
        for name in self.packs.products[row["product"]].get("inputs", []):
            if name not in answers and self.chance(0.9):
                answers[name] = self.answer(self.packs.asked[name])
        if answers:
            product["answers"] = answers
        values = [value for value in row["values"].values() if isinstance(value, (int, float))]
        way = self.random.random()
        if values and way < 0.4:
            product["totals"] = {"energy.tce": {"value": self.near(values) * product["output"]["value"] / 1000, "unit": "tce"}}
        elif way < 0.75:
            product["energy"] = self.lines(of_product=True)
        else:
            product["energy_share"] = self.number(0.01, 1)
        return product

    def unit_of(self, below):
        known = {"t": "t", "m²": "m²", "重量箱": "重量箱"}
        return known.get(below, "t")

    def near(self, values):
        return self.random.choice(values) * self.random.choice((0.5, 0.999999, 1, 1.000001, 2))

    def within(self, name, wanted):
        if isinstance(wanted, list):
            return self.random.choice(wanted)
        low = wanted.get("at_least", wanted.get("above"))
        high = wanted.get("at_most", wanted.get("below"))
        if low is not None and high is not None:
            value = low if wanted.get("at_least") == low and self.chance(0.5) else (low + high) / 2
        else:
            value = low * 1.25 if low is not None else high * 0.75
        return {"value": value, "unit": wanted["unit"]} if "unit" in wanted else value

    def answer(self, asked):
        if asked.get("not_applicable") and self.chance(0.1):
            return "not_applicable"
        if self.chance(0.03):
            return None
        kind = asked["type"]
        if kind == "boolean":
            return self.chance(0.5)
        if kind == "choice":
            return self.random.choice(asked["options"])["id"]
        if kind == "date":
            return f"{self.random.randint(2019, 2027)}-{self.random.randint(1, 12):02}-{self.random.randint(1, 28):02}"
        if kind == "text":
            return self.random.choice(("文字", "words", "<b>&\"'", "=1+1"))
        most = asked.get("most", 9e4)
        if "unit" not in asked:
            return self.number(min(0.5, most), most) if most != 9e4 else self.random.randint(0, 2000)
        return {"value": self.number(min(0.5, most / 2), most), "unit": asked["unit"]}

    def answers_to(self, scope, density):
        return {one["id"]: self.answer(one) for one in self.packs.inputs if one["of"] == scope and self.chance(density)}

    def supplied(self):
        found = {}
        for item in self.random.sample(self.packs.score_items, min(4, len(self.packs.score_items))):
            found[item] = {"lead": self.number(1, 100), "base": self.number(1, 100), "source": "行业评价表",
                           "unit": self.random.choice(("%", "tce/万元", "m³/万元", "万元/m²"))}
        row = self.random.choice(self.packs.rows)
        found[f"{row['table']}/{row['id']}"] = {"benchmark": self.number(10, 900), "baseline": self.number(10, 900),
                                                "unit": row["unit"], "source": "附件"}
        return found

    def plan(self):
        measures = []
        for measure in self.random.sample(self.packs.measures, self.random.randint(1, min(3, len(self.packs.measures)))):
            answers = {one["id"]: self.answer(one) for one in measure["inputs"] if self.chance(0.9)}
            measures.append({"id": f"m{len(measures)}", "measure": measure["id"], "answers": answers,
                             "cost": self.measured(("万元", "元"), 1, 500)})
        return {"prices": {"electricity.grid": {"value": 0.68, "unit": "元/kWh"}, "natural_gas": {"value": 3.4, "unit": "元/m³"}},
                "measures": measures}

    # --- What occurs --------------------------------------------------------------------------------------------

    def note(self, firm):
        """Names what this firm shows, for the choice of a small sample that shows all of it."""
        add = self.features.add
        add(f"date {self.date}")
        add(f"region {firm['region']}")
        add(f"basis {firm['options'].get('tce_basis', 'calorific')}"
            f"{' with a coefficient' if 'equivalent_kgce_per_kWh' in firm['options'] else ''}")
        for key in list(firm["options"]) + [key for key in ("plan", "x.mine") if key in firm]:
            add(f"option {key}")
        for measure in firm.get("plan", {}).get("measures", []):
            add(f"measure {measure['measure']}")
        for row in self.rows_shown:
            add(f"row {row['table']}/{row['id']}")
        for number, year in firm["years"].items():
            add(f"year {number}")
            for name in ("totals", "energy"):
                if name in year:
                    add(f"year by {name}")
            self.note_lines(year.get("energy", []), "")
            for product in year.get("products", []):
                add(f"product {product['product']}")
                for way in ("energy_share", "energy", "totals"):
                    if way in product:
                        add(f"product by {way}")
                self.note_lines(product.get("energy", []), "product's ")

    def note_lines(self, lines, whose):
        for line in lines:
            self.features.add(f"{whose}carrier {line['carrier']}")
            for key in ("flow", "use", "proof"):
                if key in line:
                    self.features.add(f"{whose}{key} {line[key]}")
            for key in ("ncv", "enthalpy", "months", "density", "checked"):
                if key in line:
                    self.features.add(f"{whose}line with {key}")


class Breaker:
    """Spoils a firm file: wrong values at one to three places, or text that is not JSON."""

    VALUES = (None, -1, 0, 1e13, 1e308, math.pi, "", "many", "12", [], {}, True, "not_applicable", {"value": 1}, {"unit": "t"},
              {"value": 1, "unit": "furlong"}, {"value": "1", "unit": "t"}, {"value": -5, "unit": "t"}, {"value": 3, "unit": "kWh"})

    def __init__(self, chance, features):
        self.random, self.features = chance, features

    def text(self, firm):
        ways = (self.spoil,) * 8 + (self.truncate, self.duplicate, self.not_a_number)
        way = self.random.choice(ways)
        self.features.add(f"broken {way.__name__}")
        return way(firm)

    def spoil(self, firm):
        for _ in range(self.random.randint(1, 3)):
            holder, key = self.random.choice(list(places(firm)))
            how = self.random.choice(("value", "value", "value", "remove", "rename"))
            if how == "remove":
                del holder[key]
            elif how == "rename" and isinstance(holder, dict):
                holder[f"{key}x"] = holder.pop(key)
            else:
                holder[key] = self.random.choice(self.VALUES)
        return json.dumps(firm, ensure_ascii=False)

    def truncate(self, firm):
        text = json.dumps(firm, ensure_ascii=False)
        return text[: self.random.randrange(1, len(text))]

    def duplicate(self, firm):
        return json.dumps(firm, ensure_ascii=False)[:-1] + ', "region": "CN"}'

    def not_a_number(self, firm):
        return json.dumps(firm, ensure_ascii=False).replace('"amount": ', self.random.choice(('"amount": NaN', '"amount": 0')), 1)


def places(value):
    """Every (object or list, key) below `value`."""
    keys = value.keys() if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in list(keys):
        yield value, key
        yield from places(value[key])


def made_firms(policies, count, seed=1):
    """The first `count` firms of a seed."""
    packs, factors = Packs(policies), {date: Factors(policies, date) for date in DATES}
    return [WideMaker(seed, number, packs, factors[DATES[0]]) for number in range(count)]
