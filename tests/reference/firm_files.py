"""The firms that two programs are compared on: (name, text of the firm file, date)."""

import collections
import copy
import json
import pathlib
import subprocess
import sys

from programs import ROOT

sys.path.insert(0, str(ROOT / "tests/oracle"))
from wide_firms import made_firms, places  # noqa: E402 (needs the folder of the oracle on the path)

TODAY = "2026-11-20"
Firm = collections.namedtuple("Firm", "name text date features", defaults=(frozenset(),))


def read(path):
    return json.loads(pathlib.Path(path).read_text("utf-8"))


def one_line(firm):
    return json.dumps({"format": "greengauge.firm/1", **firm}, ensure_ascii=False)


def samples():
    return [Firm(f"sample {path.name}", path.read_text("utf-8"), TODAY) for path in sorted((ROOT / "assets/samples").glob("*.json"))]


def case_files():
    folder = ROOT / "tests/cases"
    return [path for path in sorted(folder.rglob("*.json")) if path.parent.name not in ("firms", "rows")]


def cases():
    """{file: its firms}: of every case, with what it sets and removes; and the firms that they begin with."""
    bases = {path.stem: read(path) for path in sorted((ROOT / "tests/cases/firms").glob("*.json"))}
    found = {"firms": [Firm(f"base {name}", one_line(firm), TODAY) for name, firm in bases.items()]}
    for path in case_files():
        data = read(path)
        name = str(path.relative_to(ROOT / "tests/cases"))
        found[name] = [Firm(f"{name} {place}", one_line(firm_of(case, bases)), case["date"])
                       for place, case in enumerate(data if isinstance(data, list) else [data])]
    return found


def firm_of(case, bases):
    firm = copy.deepcopy(case["firm"] if "firm" in case else bases[case["base"]])
    for pointer, value in case.get("set", {}).items():
        holder, key = place_in(firm, pointer)
        if isinstance(holder, list) and key == len(holder):
            holder.append(value)
        else:
            holder[key] = value
    for pointer in case.get("remove", []):
        holder, key = place_in(firm, pointer)
        del holder[key]
    return firm


def place_in(firm, pointer):
    """Where a JSON pointer leads: the object or list, made where it is missing, and the key in it."""
    *way, last = [one.replace("~1", "/").replace("~0", "~") for one in pointer.split("/")[1:]]
    for one in way:
        firm = firm[int(one)] if isinstance(firm, list) else firm.setdefault(one, {})
    if isinstance(firm, list):
        return firm, len(firm) if last == "-" else int(last)
    return firm, last


def kept():
    """Firms out of old links and kept records, and what is wrong with their opening."""
    done = subprocess.run(["node", str(ROOT / "tests/reference/open_kept.mjs")], stdout=subprocess.PIPE, check=True)
    found = json.loads(done.stdout)
    return [Firm(one["what"], one["text"], TODAY) for one in found["firms"]], found["faults"]


def made(count, seed):
    return [Firm(f"made-up {seed}/{one.place}", one.text, one.date, frozenset(one.features))
            for one in made_firms(ROOT / "policies", count, seed)]


def showing_all(firms, more):
    """A small part of the firms in which every feature of them occurs, and `more` others."""
    chosen, seen = [], set()
    for firm in sorted(firms, key=lambda one: -len(one.features)):
        if firm.features - seen:
            chosen.append(firm)
            seen |= firm.features
    rest = [firm for firm in firms if firm not in set(chosen)]
    step = max(1, len(rest) // more) if more else 0
    return chosen + (rest[::step][:more] if more else [])
