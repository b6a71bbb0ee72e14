"""The coefficients, read from the packs as data: what is in force in a region on a date."""

import json
import pathlib

from units import size


class Factors:
    """Everything in base units: MJ, kg, m³, kgce, kgCO2."""

    def __init__(self, policies, date):
        packs = [json.loads(path.read_text("utf-8")) for path in sorted(pathlib.Path(policies).glob("*/*.json"))]
        national = [pack for pack in packs if pack["region"] == "CN"]
        sets = [one for pack in national for one in pack.get("factors", []) if in_force(one, date)]
        self.carriers = {one["id"]: one for pack in national for one in pack.get("carriers", [])}
        self.coal = {}  # carrier: kgce per MJ, kg or m³
        self.coal_heat = None  # MJ in a kgce
        self.fuel = {}  # carrier: (MJ per kg or m³ or None, kgCO2 per MJ burned)
        self.heat = None  # kgCO2 per MJ
        for one in of_kind(sets, "coal_equivalent"):
            for row in one["rows"]:
                self.coal[row["carrier"]] = row["value"] * size(row["unit"])
        for one in of_kind(sets, "coal_heat"):
            self.coal_heat = one["rows"][0]["value"] * size(one["rows"][0]["unit"])
        for one in sorted(of_kind(sets, "fuel_co2"), key=lambda one: -one["priority"]):
            for row in one["rows"]:
                self.fuel[row["carrier"]] = fuel_row(row)
        for one in of_kind(sets, "heat_co2"):
            self.heat = one["rows"][0]["value"] * size(one["rows"][0]["unit"])
        self.grid = latest(of_kind(sets, "grid_co2"))  # region: kgCO2 per MJ
        self.residual = latest(of_kind(sets, "grid_co2_residual"))
        self.limit_rows = limit_rows(national, date)


def in_force(thing, date):
    return (thing.get("from") or "") <= date <= (thing.get("until") or "9999")


def of_kind(sets, kind):
    return [one for one in sets if one["kind"] == kind]


def fuel_row(row):
    """CO2 = fuel × NCV × carbon content (tC/TJ) × oxidation × 44/12."""
    ncv = row["ncv"] * size(row["ncv_unit"]) if "ncv" in row else None
    kg_carbon_per_MJ = row["carbon_content"] / 1000
    return ncv, kg_carbon_per_MJ * row["oxidation"] * 44 / 12


def latest(notices):
    """The latest notice issued counts for every year."""
    newest = max(notices, key=lambda one: one["from"], default={"rows": []})
    return {row["region"]: row["value"] * size(row["unit"]) for row in newest["rows"]}


def limit_rows(packs, date):
    """product: its rows, where all say the same of unit, basis and feedstock and need no other factor."""
    rows = {}
    for pack in packs:
        for table in pack.get("tables", []):
            if table["kind"] == "limit" and in_force(table, date):
                for row in table["rows"]:
                    rows.setdefault(row["product"], []).append(row)
    one_kind = {}
    for product, candidates in rows.items():
        kinds = {json.dumps([row["unit"], row.get("basis"), row.get("measure"), row["feedstock"]]) for row in candidates}
        if len(kinds) == 1 and not any("divisor" in row for row in candidates):
            one_kind[product] = candidates[0]
    return one_kind
