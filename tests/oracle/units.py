"""Units of the oracle: a plain table of its own, in MJ, kg, m³, kgce, kgCO2, 元 and m².

Only what the generated firms and the factor tables use; 1 kcal = 4.1868 kJ, 1 kgoe = 10 000 kcal.
"""

SIZES = {
    "J": 1e-6, "kJ": 1e-3, "千焦": 1e-3, "MJ": 1.0, "兆焦": 1.0, "GJ": 1e3, "吉焦": 1e3, "百万千焦": 1e3, "TJ": 1e6,
    "kWh": 3.6, "KWH": 3.6, "kW·h": 3.6, "千瓦时": 3.6, "度": 3.6, "万kWh": 3.6e4, "万千瓦时": 3.6e4, "万度": 3.6e4,
    "亿kWh": 3.6e8, "MWh": 3.6e3, "兆瓦时": 3.6e3, "GWh": 3.6e6,
    "kcal": 4.1868e-3, "大卡": 4.1868e-3, "千卡": 4.1868e-3, "Gcal": 4186.8,
    "g": 1e-3, "kg": 1.0, "千克": 1.0, "公斤": 1.0, "t": 1e3, "吨": 1e3, "万t": 1e7, "万吨": 1e7,
    "m³": 1.0, "m3": 1.0, "Nm³": 1.0, "立方米": 1.0, "方": 1.0, "万m³": 1e4, "万m3": 1e4, "万立方米": 1e4, "L": 1e-3,
    "kgce": 1.0, "千克标准煤": 1.0, "tce": 1e3, "吨标准煤": 1e3, "万tce": 1e7, "kgoe": 41868 / 29307.6,
    "kgCO2": 1.0, "tCO2": 1e3,
    "元": 1.0, "万元": 1e4, "亿元": 1e8,
    "m²": 1.0, "平方米": 1.0, "亩": 2000 / 3, "公顷": 1e4,
    "重量箱": 1.0, "万重量箱": 1e4, "件": 1.0,
}


def size(unit):
    """How many of the base unit one `unit` is; `a/b` is the ratio of the two."""
    above, _, below = unit.partition("/")
    return SIZES[above] / (SIZES[below] if below else 1.0)
