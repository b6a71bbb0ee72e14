"""Firms made up from a seed: every carrier, unit spelling, flow, use, proof and way of saying a product's energy."""

import random

POWER = ("kWh", "KWH", "kW·h", "千瓦时", "度", "万kWh", "万千瓦时", "万度", "亿kWh", "MWh", "兆瓦时", "GWh")
HEAT = ("GJ", "MJ", "吉焦", "百万千焦", "TJ", "kWh", "Gcal")
MASS = ("t", "kg", "吨", "千克", "公斤", "万t", "万吨")
GAS = ("m³", "m3", "Nm³", "立方米", "方", "万m³", "万m3", "万立方米", "L")
NCV_BY_MASS = (("kJ/kg", 4e3, 5e4), ("kcal/kg", 1e3, 12e3), ("大卡/公斤", 1e3, 12e3), ("MJ/kg", 4, 50), ("GJ/t", 4, 50))
NCV_BY_VOLUME = (("kJ/m³", 3e3, 4e4), ("kcal/m³", 8e2, 1e4), ("MJ/m³", 3, 40), ("GJ/万m³", 30, 400))
REGIONS = ("CN", "CN-AH", "CN-JS", "CN-HL", "CN-SN", "CN-ZJ", "CN-XZ")
OWN_POWER = ("electricity.pv", "electricity.wind")


class Maker:
    def __init__(self, seed, factors):
        self.random = random.Random(seed)
        self.carriers = factors.carriers
        self.products = sorted(factors.limit_rows)
        self.rows = factors.limit_rows

    def chance(self, probability):
        return self.random.random() < probability

    def number(self, low, high):
        """Spread over the decades, with as many digits as a person types."""
        exact = low * (high / low) ** self.random.random()
        return float(f"{exact:.{self.random.randint(1, 7)}g}")

    def measured(self, units, low, high):
        return {"value": self.number(low, high), "unit": self.random.choice(units)}

    def line(self, carrier, of_product=False):
        kind, unit = self.carriers[carrier]["kind"], self.carriers[carrier]["unit"]
        units = POWER if kind.endswith("power") else HEAT if kind.endswith("heat") else GAS if unit == "万m³" else MASS
        line = {"carrier": carrier, "amount": self.number(1e-2, 1e4), "unit": self.random.choice(units)}
        if self.chance(0.03):
            line["amount"] = self.random.choice((None, 0))
        if kind == "heat" and self.chance(0.3):
            line["unit"] = "t"
            if self.chance(0.8):
                line["enthalpy"] = self.measured(("kJ/kg",), 2500, 2900)
        if kind == "fuel" and self.chance(0.5 if self.carriers[carrier].get("ask") else 0.7):
            spelling, low, high = self.random.choice(NCV_BY_VOLUME if unit == "万m³" else NCV_BY_MASS)
            line["ncv"] = {"value": self.number(low, high), "unit": spelling}
        if self.chance(0.15) and (of_product or carrier not in OWN_POWER):
            line["flow"] = "sold"
        if kind == "fuel" and self.chance(0.1):
            line["use"] = "feedstock"
        if self.carriers[carrier].get("needs_proof") and self.chance(0.9):
            line["proof"] = self.random.choice(("trade", "direct", "certificate"))
        return line

    def lines(self, of_product=False):
        carriers = sorted(self.carriers)
        usual = ["electricity.grid", "electricity.green", "electricity.pv", "natural_gas", "diesel", "heat", "coke"]
        pool = usual if self.chance(0.6) else carriers
        chosen = ["electricity.grid"] + [self.random.choice(pool) for _ in range(self.random.randint(0, 7))]
        return [self.line(carrier, of_product) for carrier in chosen]

    def totals(self):
        ids = ("energy.tce", "energy.tce_with_feedstock", "energy.tce_without_nonfossil")
        return {one: self.measured(("tce", "kgce", "吨标准煤", "万tce"), 1, 1e4) for one in ids if self.chance(0.8)}

    def product(self, index):
        kind = self.random.choice(self.products) if self.chance(0.6) else "other"
        units = MASS
        if kind != "other":
            below = self.rows[kind]["unit"].partition("/")[2]
            units = MASS if below in MASS else ("m²", "平方米") if below == "m²" else ("重量箱", "万重量箱")
        elif self.chance(0.3):
            units = ("件", "重量箱", "万m³", "m²")
        product = {"id": f"p{index}", "product": kind, "output": self.measured(units, 1, 9e4)}
        if self.chance(0.05):
            product["output"] = None
        way = self.random.random()
        if way < 0.45:
            product["energy_share"] = self.number(0.01, 1)
        elif way < 0.75:
            product["energy"] = self.lines(of_product=True)
        elif way < 0.95:
            product["totals"] = self.totals()
        return product

    def answers(self):
        area, water, waste = ("m²", "平方米", "亩", "公顷"), ("m³", "万m³"), ("t", "万t", "kg")
        kinds = {
            "output_value": ("万元", "元", "亿元"), "value_added": ("万元", "元", "亿元"), "price_index": None,
            "water.withdrawn": water, "water.reused": water,
            "waste.generated": waste, "waste.utilised": waste, "waste.old_stock_used": waste,
            "land.area": area, "land.building_footprint": area, "land.structures": area, "land.yards": area,
            "land.floor_area": area,
        }
        answers = {}
        for name, units in kinds.items():
            if self.chance(0.85):
                answers[name] = self.number(0.8, 1.3) if units is None else self.measured(units, 1, 9e4)
            elif self.chance(0.3):
                answers[name] = None
        return answers

    def year(self):
        year = {"answers": self.answers()}
        way = self.random.random()
        if way < 0.8:
            year["energy"] = self.lines()
        elif way < 0.9:
            year["totals"] = self.totals()
        elif way < 0.95:
            year["energy"] = []
        if self.chance(0.6):
            year["products"] = [self.product(i) for i in range(self.random.randint(1, 3))]
        return year

    def firm(self, name):
        numbers = self.random.sample(range(2019, 2027), self.random.randint(1, 3))
        firm = {"format": "greengauge.firm/1", "name": name, "region": self.random.choice(REGIONS),
                "years": {str(number): self.year() for number in sorted(numbers)}}
        options = {}
        if self.chance(0.3):
            options["base_year"] = self.random.choice(numbers)
        if self.chance(0.3):
            options["tce_basis"] = "equivalent"
            if self.chance(0.8):
                options["equivalent_kgce_per_kWh"] = self.number(0.28, 0.41)
        if options:
            firm["options"] = options
        return firm
