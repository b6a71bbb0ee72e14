"""The indicators from the standards' formulas: GB/T 2589-2020 (E = Σ E_i·k_i, output energy deducted), the CO2 guides
(fuel × NCV × carbon content × oxidation × 44/12) and GB/T 36132-2025 Appendix B. Nothing here follows the program."""

from number import Number, Unknown, total
from units import size

GRID_POWER = ("electricity.grid", "electricity.green", "electricity.nuclear")
OWN_POWER = ("electricity.pv", "electricity.wind")
OWN_RENEWABLE = OWN_POWER + ("solar_heat", "biomass", "biogas")
HEAT = ("heat", "steam")


def measured(given):
    """A {"value", "unit"} or bare number, in base units."""
    if given is None:
        raise Unknown("not given")
    if not isinstance(given, dict):
        return Number(given)
    if given.get("value") is None:
        raise Unknown("not given")
    return Number(given["value"] * size(given["unit"]))


class Line:
    """One line of the energy bill."""

    def __init__(self, data, factors):
        self.data, self.factors, self.carrier = data, factors, data["carrier"]
        self.feedstock = data.get("use") == "feedstock"

    def amount(self):
        """Net: sold counts below zero. Power and heat in MJ, fuels in kg or m³."""
        if self.data.get("amount") is None:
            raise Unknown("amount")
        sign = -1 if self.data.get("flow") == "sold" else 1
        amount = Number(sign * self.data["amount"] * size(self.data["unit"]))
        if self.carrier in HEAT and self.data["unit"] in ("t", "吨", "kg"):
            return amount * measured(self.data.get("enthalpy"))
        return amount

    def coal(self, grid_kgce_per_MJ, all_power=False):
        """kgce. `grid_kgce_per_MJ`: another value for bought power (None: the calorific one); for all power where so said."""
        if grid_kgce_per_MJ is not None:
            if self.carrier in GRID_POWER or (all_power and self.carrier in OWN_POWER):
                return self.amount() * grid_kgce_per_MJ()
        if self.data.get("ncv") is not None:
            return self.amount() * measured(self.data["ncv"]) / self.factors.coal_heat
        if self.carrier not in self.factors.coal:
            raise Unknown("no coefficient")
        return self.amount() * self.factors.coal[self.carrier]

    def fuel_co2(self):
        if self.carrier in GRID_POWER + OWN_POWER + HEAT + ("solar_heat",):
            return Number(0)
        if self.carrier not in self.factors.fuel:
            raise Unknown("no factor")
        default_ncv, co2_per_MJ = self.factors.fuel[self.carrier]
        if self.data.get("ncv") is not None:
            ncv = measured(self.data["ncv"])
        elif default_ncv is not None:
            ncv = Number(default_ncv)
        else:
            raise Unknown("ncv")
        return self.amount() * ncv * co2_per_MJ

    def co2(self, market, region):
        if self.carrier in HEAT:
            return self.amount() * self.factors.heat
        if self.carrier in GRID_POWER and not market:
            if region not in self.factors.grid:
                raise Unknown("no grid factor")
            return self.amount() * self.factors.grid[region]
        if self.carrier == "electricity.grid":
            return self.amount() * self.factors.residual["CN"]
        if self.carrier in GRID_POWER:
            self.require_proof()
            return self.amount() * 0
        return self.amount() * 0 if self.carrier in OWN_RENEWABLE[:3] else self.fuel_co2()

    def require_proof(self):
        if "proof" not in self.data:
            raise Unknown("proof")

    def nonfossil(self, nuclear_too, grid_kgce_per_MJ):
        """B.5: own generation and proven purchases, in kgce."""
        bought = ("electricity.green", "electricity.nuclear") if nuclear_too else ("electricity.green",)
        if self.carrier in OWN_RENEWABLE:
            return self.coal(grid_kgce_per_MJ)
        if self.carrier in bought:
            amount = self.coal(grid_kgce_per_MJ)
            self.require_proof()
            return amount
        return Number(0)


class Year:
    """The energy of a year by its lines, or by totals where there are none. All of it in kgce and kgCO2."""

    def __init__(self, data, firm, factors):
        self.data, self.firm = data, firm
        self.lines = [Line(line, factors) for line in data.get("energy", [])]
        self.fuels = [line for line in self.lines if not line.feedstock]
        options = firm.get("options", {})
        self.equivalent = options.get("tce_basis") == "equivalent"
        self.grid_kgce = (lambda: equivalent_value(options)) if self.equivalent else None

    def needs_lines(self):
        if not self.lines:
            raise Unknown("lines")

    def stated(self, indicator):
        return measured(self.data.get("totals", {}).get(indicator))

    def energy(self):
        if not self.lines:
            return self.stated("energy.tce")
        return total(line.coal(self.grid_kgce) for line in self.fuels)

    def with_feedstock(self):
        if not self.lines:
            return self.stated("energy.tce_with_feedstock")
        return total(line.coal(self.grid_kgce) for line in self.lines)

    def without_nonfossil(self):
        if not self.lines:
            return self.stated("energy.tce_without_nonfossil")
        return self.energy() - self.nonfossil(True)

    def of_carrier(self, carrier):
        return total(line.coal(self.grid_kgce) for line in self.fuels if line.carrier == carrier)

    def nonfossil(self, nuclear_too):
        self.needs_lines()
        return total(line.nonfossil(nuclear_too, self.grid_kgce) for line in self.fuels)

    def fuel_co2(self):
        self.needs_lines()
        return total(line.fuel_co2() for line in self.fuels)

    def co2(self, market):
        self.needs_lines()
        return total(line.co2(market, self.firm["region"]) for line in self.fuels)

    def answer(self, name):
        return measured(self.data.get("answers", {}).get(name))

    def intensity(self, value):
        return self.energy() / self.answer(value)

    def comparable(self, value):
        return self.answer(value) / self.answer("price_index")


def equivalent_value(options):
    given = options.get("equivalent_kgce_per_kWh")
    if given is None:
        raise Unknown("equivalent value")
    return given / size("kWh")


def product_energy(product, year, row, factors):
    """kgce of a product (MJ of power where its row counts electricity), on the basis of the row alone."""
    electricity = row is not None and row.get("measure") == "electricity"
    basis = row.get("basis") if row else "calorific"
    given = [way for way in ("energy_share", "energy", "totals") if product.get(way) not in (None, [], {})]
    if not given:
        raise Unknown("energy of the product")
    way = given[0]
    share = product["energy_share"] if way == "energy_share" else 1.0
    lines = year.lines if way == "energy_share" else [Line(line, factors) for line in product.get("energy", [])]
    if lines and electricity:
        return total(line.amount() for line in lines if line.carrier in GRID_POWER + OWN_POWER) * share
    if lines:
        feedstock = row["feedstock"] if row else "out"
        if feedstock == "unknown" and any(line.feedstock for line in lines):
            raise Unknown("feedstock in or out")
        own_basis = (lambda: basis["electricity"] * size(basis["unit"])) if isinstance(basis, dict) else None
        counted = lines if feedstock == "in" else [line for line in lines if not line.feedstock]
        return total(line.coal(own_basis, all_power=True) for line in counted) * share
    if electricity:
        raise Unknown("power")
    if way == "energy_share":
        if year.equivalent or isinstance(basis, dict):
            raise Unknown("a total on another basis")
        return year.stated("energy.tce") * share
    return measured(product["totals"].get("energy.tce"))


def unit_energy(product, year, factors):
    """B.1: energy ÷ qualified output, in the unit of the product's limit row."""
    row = factors.limit_rows[product["product"]] if product["product"] != "other" else None
    unit = row["unit"] if row else "kgce/" + product["output"]["unit"] if product.get("output") else "kgce/t"
    return product_energy(product, year, row, factors) / measured(product.get("output")) / size(unit)
