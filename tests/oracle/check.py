"""Compares `greengauge batch` with the oracle on generated firms: python3 tests/oracle/check.py PROGRAM [FIRMS]

Every indicator must agree within 1e-12 (null exactly where the oracle has null). Then the comparison itself is tried:
with one coefficient changed in its ninth digit it must notice. The last line is "oracle: N passed, M failed".
"""

import json
import pathlib
import subprocess
import sys

from factors import Factors
from firms import Maker
from indicators import NOT_COMPUTED, expected

ROOT = pathlib.Path(__file__).resolve().parents[2]
POLICIES = ROOT / "policies"
DATES = ("2026-11-20", "2025-06-30")
SHOWN = 5  # differences printed


def assess(program, firms, date):
    """What the program says of each firm."""
    lines = "".join(json.dumps(firm, ensure_ascii=False) + "\n" for firm in firms)
    command = [program, "batch", "--jobs", "2", "--policies", str(POLICIES), "--date", date]
    done = subprocess.run(command, input=lines.encode(), stdout=subprocess.PIPE, check=False)
    return [json.loads(line) for line in done.stdout.splitlines()]


def differences(firm, assessment, factors):
    """What the program says otherwise than the oracle, in words."""
    if "error" in assessment:
        return [f"not read: {assessment['error']}"]
    faults = [f"fault: {one}" for one in assessment["diagnostics"] if one["severity"] == "error"]
    wanted = expected(firm, factors)
    got = {(one["id"], one["year"], one.get("product")): one for one in assessment["indicators"]}
    for key, number in wanted.items():
        if key not in got:
            faults.append(f"{key}: absent")
            continue
        value = got[key]["value"]
        agrees = value is None if number is None else isinstance(value, (int, float)) and number.agrees(value)
        if not agrees:
            faults.append(f"{key}: {value}, but {number and number.value} by the formulas")
    for key in got.keys() - wanted.keys():
        if key[0] not in NOT_COMPUTED:
            faults.append(f"{key}: not expected")
    return faults


def compare(program, count, date):
    """Firms that agree and that differ."""
    factors = Factors(POLICIES, date)
    maker = Maker(date, factors)
    firms = [maker.firm(f"{date} {i}") for i in range(count)]
    answers = assess(program, firms, date)
    wrong = [] if len(answers) == count else [(None, f"{len(answers)} answers to {count} firms")]
    for firm, answer in zip(firms, answers):
        wrong += [(firm, fault) for fault in differences(firm, answer, factors)[:1]]
    for firm, fault in wrong[:SHOWN]:
        print(fault, json.dumps(firm, ensure_ascii=False), sep="\n  ")
    return firms, answers, len(wrong)


def mistakes():
    """Ways to be wrong that the comparison must see: (what, how)."""
    for name in ("coal", "fuel", "grid", "residual"):
        for key in {"coal": ("diesel", "electricity.pv", "natural_gas"), "fuel": ("diesel", "coke"),
                    "grid": ("CN", "CN-AH"), "residual": ("CN",)}[name]:
            yield f"{name} of {key}", lambda factors, name=name, key=key: change(getattr(factors, name), key)
    for name in ("coal_heat", "heat"):
        yield name, lambda factors, name=name: setattr(factors, name, getattr(factors, name) * (1 + 1e-9))


def change(table, key):
    value = table[key]
    table[key] = (value[0], value[1] * (1 + 1e-9)) if isinstance(value, tuple) else value * (1 + 1e-9)


def unnoticed(firms, answers, date):
    """Mistakes that no comparison noticed."""
    missed = []
    for what, make in mistakes():
        factors = Factors(POLICIES, date)
        make(factors)
        if not any(differences(firm, answer, factors) for firm, answer in zip(firms, answers)):
            missed.append(what)
    return missed


def main():
    program, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 3000
    passed = failed = 0
    for date in DATES:
        firms, answers, wrong = compare(program, count // len(DATES), date)
        passed, failed = passed + len(firms) - wrong, failed + wrong
    missed = unnoticed(firms[:200], answers[:200], DATES[-1])
    for what in missed:
        print(f"a mistake was not noticed: {what}")
    passed, failed = passed + len(list(mistakes())) - len(missed), failed + len(missed)
    print(f"oracle: {passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
