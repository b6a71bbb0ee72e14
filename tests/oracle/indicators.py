"""Every indicator of a firm that the oracle computes, by (id, year, product), each in the unit of the contract."""

from formulas import Year, unit_energy
from number import Unknown
from units import size

TCE, PER_CENT = size("tce"), 0.01
TCE_PER_WAN, WAN = size("tce/万元"), size("万元")
# Not of energy, CO2 or a plain ratio; they have tests of their own.
NOT_COMPUTED = ("firm.size", "product.limit_level", "product.benchmark")


def declines(year, base):
    """Fall of energy per value against the base year, at current and at comparable prices, and what that saved.
    Without a base year (None: the assessed year itself) there is nothing to compare with."""

    def before_in(value):
        if base is None:
            raise Unknown
        return base.intensity(value)

    def fall(value, now):
        before = before_in(value)
        return (before - now) / before / PER_CENT

    def comparable(value):
        return year.energy() / year.comparable(value)

    return {
        "intensity.decline": lambda: fall("output_value", year.intensity("output_value")),
        "intensity.decline_comparable": lambda: fall("output_value", comparable("output_value")),
        "intensity.decline_value_added": lambda: fall("value_added", year.intensity("value_added")),
        "intensity.decline_value_added_comparable": lambda: fall("value_added", comparable("value_added")),
        "saving.output_value": lambda: (before_in("output_value") - comparable("output_value"))
        * year.comparable("output_value") / TCE,
    }


def of_year(year, base):
    answer = year.answer
    return {
        "energy.tce": lambda: year.energy() / TCE,
        "energy.tce_with_feedstock": lambda: year.with_feedstock() / TCE,
        "energy.tce_without_nonfossil": lambda: year.without_nonfossil() / TCE,
        "co2.fuel": lambda: year.fuel_co2() / 1000,
        "co2.location": lambda: year.co2(False) / 1000,
        "co2.market": lambda: year.co2(True) / 1000,
        "intensity.output_value": lambda: year.intensity("output_value") / TCE_PER_WAN,
        "intensity.value_added": lambda: year.intensity("value_added") / TCE_PER_WAN,
        **declines(year, base),
        "renewable.share": lambda: year.nonfossil(False) / year.energy() / PER_CENT,
        "nonfossil.share": lambda: year.nonfossil(True) / year.energy() / PER_CENT,
        "water.reuse": lambda: answer("water.reused") / (answer("water.withdrawn") + answer("water.reused")) / PER_CENT,
        "waste.utilisation": lambda: answer("waste.utilised")
        / (answer("waste.generated") + answer("waste.old_stock_used")) / PER_CENT,
        "land.output_value": lambda: answer("output_value") / answer("land.area") / WAN,
        "land.building_coefficient": lambda: (answer("land.building_footprint") + answer("land.structures")
                                              + answer("land.yards")) / answer("land.area") / PER_CENT,
        "land.plot_ratio": lambda: answer("land.floor_area") / answer("land.area"),
    }


def known_or_none(compute):
    try:
        return compute()
    except Unknown:
        return None


def expected(firm, factors):
    """{(id, year, product or None): Number or None}"""
    years = {int(number): Year(data, firm, factors) for number, data in firm["years"].items()}
    options = firm.get("options", {})
    base_year = options.get("base_year", min(years))
    base = None if base_year == options.get("assessment_year", max(years)) else years[base_year]
    result = {}
    for number, year in years.items():
        for name, compute in of_year(year, base).items():
            result[name, number, None] = known_or_none(compute)
        for carrier in {line.carrier for line in year.lines}:
            result["energy.tce." + carrier, number, None] = known_or_none(lambda: year.of_carrier(carrier) / TCE)
        for product in year.data.get("products", []):
            result["product.unit_energy", number, product["id"]] = known_or_none(
                lambda: unit_energy(product, year, factors))
    return result
