"""Compares what the program says with what it said before, on all samples and cases and on made-up firms.

    python3 tests/reference/reference.py PROGRAM                  against the digests of digests.json (the daily test)
    python3 tests/reference/reference.py PROGRAM --record         writes digests.json anew
    python3 tests/reference/reference.py PROGRAM --against REV    against the program of an earlier commit

Two ways, since they cost differently. Building the program of an earlier commit takes minutes, so the daily test compares
digests that were recorded: of results without their sentences, so that rewording a sentence changes none of them. A
digest says which firm and form changed, not what. `--against` says what: it builds that commit beside this tree
(build/reference), once, runs both programs over everything and names each JSON pointer or line that differs, in groups.
Sentences that the two trees word differently are compared as if they had been reworded (words.py); differences that were
made on purpose are listed in expected.json, each with its reason, and are counted apart. An entry there that matches no
difference is reported; if the commit is the one of the file `base`, it is a failure, so that the list stays short and true.

Each program reads the packs of its tree. After a change that is meant to change results: run `--against`, read what
differs, then `--record`.

The last line is "reference: N passed, M failed", a pass for each output that is the same.
"""

import argparse
import collections
import concurrent.futures
import functools
import hashlib
import json
import pathlib
import random
import re
import sys
import time

import firm_files
from differences import Report, read_expected
from firm_files import TODAY, showing_all
from programs import JOBS, ROOT, Program, build_old, commit_of
from words import Words

HERE = pathlib.Path(__file__).resolve().parent
SCRATCH = ROOT / "build/reference"
DIGESTS = HERE / "digests.json"
LANGUAGES = ("zh", "en")
FORMATS = ("json", "text", "html", "csv")
SEED = 1
CHUNK = 400  # firms of one call of `batch`


class Stages:
    """Says on standard output how far the comparison is, and how long each stage took."""

    def __init__(self):
        self.start = time.monotonic()

    def done(self, what):
        print(f"  {what}: {time.monotonic() - self.start:.0f} s", flush=True)
        self.start = time.monotonic()


@functools.lru_cache(maxsize=None)
def file_of(firm):
    """The firm as a file, for the commands that take one; written before any thread reads it."""
    folder = SCRATCH / "firms"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / (re.sub(r"[^\w.]+", "_", firm.name) + ".json")
    path.write_text(firm.text, "utf-8")
    return str(path)


def by_date(firms):
    groups = collections.defaultdict(list)
    for firm in firms:
        groups[firm.date].append(firm)
    return groups


def line_of(firm):
    return firm.text.replace("\n", " ")


def batch(program, firms, date, language, jobs=1):
    """The program's line on each firm."""
    text = "".join(line_of(firm) + "\n" for firm in firms)
    out, errors = program.run(["batch", "--advice", "--lang", language, "--jobs", str(jobs)], text, date)
    return out.split("\n")[:-1], errors


# --- Against the program of an earlier commit -------------------------------------------------------------------------


class Comparison:
    def __init__(self, old, new, report):
        self.old, self.new, self.report = old, new, report
        self.pool = concurrent.futures.ThreadPoolExecutor(JOBS)

    def both(self, calls):
        """For each (form, what, function of a program): the function's (output, faults) of both programs, compared."""
        def run(call):
            form, what, ask = call
            return form, what, ask(self.old), ask(self.new)

        for form, what, old, new in self.pool.map(run, calls):
            self.report.compare(form, what, old[0], new[0])
            self.report.compare(f"faults text {form.split()[-1]}", what, old[1], new[1])

    def batches(self, firms, languages):
        for date, group in by_date(firms).items():
            for start in range(0, len(group), CHUNK):
                part = group[start:start + CHUNK]
                for language in languages:
                    asked = [self.pool.submit(batch, program, part, date, language) for program in (self.old, self.new)]
                    (old, old_errors), (new, new_errors) = (one.result() for one in asked)
                    self.report.compare(f"faults text {language}", f"batch of {part[0].name} …", old_errors, new_errors)
                    if len(old) != len(new):
                        self.report.compare(f"batch text {language}", f"batch of {part[0].name} …", f"{len(old)} lines", f"{len(new)} lines")
                    for firm, one, other in zip(part, old, new):
                        self.report.compare(f"batch json {language}", firm.name, one, other)

    def assessments(self, firms):
        def ask(firm, form, language):
            words = ["assess", file_of(firm), "--format", form, "--lang", language]
            return lambda program: program.run(words, date=firm.date)

        self.both([(f"assess {form} {language}", firm.name, ask(firm, form, language))
                   for firm in firms for form in FORMATS for language in LANGUAGES])

    def explanations(self, firms, all_of, each):
        """`explain` of every result of the firms `all_of`; of the others of the results that were seen least, each in as
        many statuses as it occurs, at most `each` of a firm."""
        seen, calls = collections.Counter(), []
        whole = {firm.name for firm in all_of}
        for firm in all_of + [one for one in firms if one.name not in whole]:
            results = results_of(self.new, firm)
            if firm.name not in whole:
                results = [one for one in results if not seen[one]][:each]
            seen.update(results)
            for name in dict.fromkeys(name for name, _ in results):
                for language, form in (("zh", "text"), ("en", "text"), ("zh", "json")):
                    words = ["explain", file_of(firm), name, "--lang", language, "--format", form]
                    calls.append((f"explain {form} {language}", f"{firm.name}, {name}",
                                  lambda program, words=words, date=firm.date: program.run(words, date=date)))
        self.both(calls)
        return len({name for name, _ in seen}), len(calls)

    def packs(self):
        """The commands that report on the packs."""
        calls = []

        def add(form, words, date=TODAY):
            calls.append((form, " ".join(words), lambda program: program.run(words, date=date)))

        for language in LANGUAGES:
            add(f"lint text {language}", ["lint", "--lang", language])
            for form in ("text", "json"):
                for date in (TODAY, "2024-03-01"):
                    add(f"coverage {form} {language}", ["coverage", "--format", form, "--lang", language], date)
                for region in (None, "CN", "CN-AH", "CN-JS", "CN-HL", "CN-SN", "CN-ZJ"):
                    where = ["--region", region] if region else []
                    add(f"inputs {form} {language}", ["inputs", *where, "--format", form, "--lang", language])
        for path in spoilt_packs(60):
            for language in LANGUAGES:
                add(f"lint text {language}", ["lint", str(path), "--lang", language])
        self.both(calls)


def results_of(program, firm):
    """(id, status) of everything that an assessment says of a firm."""
    lines, _ = batch(program, [firm], firm.date, "zh")
    answer = json.loads(lines[0]) if lines else {}
    found = [(one["id"], one["value"] is None) for one in answer.get("indicators", [])]
    for programme in answer.get("programmes", []):
        found += [(one["id"], one["status"]) for one in programme["requirements"]]
    return found + [(one["id"], one["status"]) for one in answer.get("targets", []) + answer.get("obligations", [])]


def spoilt_packs(count):
    """Copies of this tree's packs with one fault each, the same ones each time."""
    chance = random.Random(SEED)
    folder = SCRATCH / "packs"
    folder.mkdir(parents=True, exist_ok=True)
    files = sorted((ROOT / "policies").glob("*/*.json"))
    values = (None, -1, "", "nonsense(", "energy.tce > 1 t", [], {}, True, "2026-13-01", {"zh": "只有中文"})
    for number in range(count):
        file = files[number % len(files)]
        pack = firm_files.read(file)
        places = [(holder, key) for holder, key in firm_files.places(pack) if key not in ("id", "title") or chance.random() < 0.2]
        holder, key = chance.choice(places)
        if chance.random() < 0.3:
            del holder[key]
        else:
            holder[key] = chance.choice(values)
        path = folder / f"{number:03} {file.parent.name}-{file.name}"
        path.write_text(json.dumps(pack, ensure_ascii=False), "utf-8")
        yield path


def against(arguments):
    commit = commit_of(arguments.against)
    if not commit:
        print(f"reference: skipped, this clone does not have the commit {arguments.against}")
        return 0
    base = (HERE / "base").read_text("utf-8").split()[0]
    old = Program(arguments.old_program, arguments.old_tree) if arguments.old_program else build_old(commit)
    new = Program(arguments.program, ROOT)
    expected = read_expected(HERE / "expected.json")
    words = Words(old.tree, new.tree)
    print(f"Comparing with {commit[:12]}: {len(words.changed)} sentences are worded differently,"
          f" the packs are {'the same' if old.digest == new.digest else 'different'}", flush=True)
    report, stages = Report(words, expected), Stages()
    comparison = Comparison(old, new, report)

    kept, faults = firm_files.kept()
    cases = firm_files.cases()
    golden = [firm for name, group in cases.items() for firm in group if name.startswith(("golden/", "old_files/"))]
    short = firm_files.samples() + golden + kept
    every_case = [firm for group in cases.values() for firm in group]
    made = firm_files.made(arguments.firms, SEED)
    features = set().union(*(firm.features for firm in made))
    print(f"  {len(made)} made-up firms with {len(features)} features (carriers, rows of tables, regions, options …)")
    comparison.batches(short + every_case + made, LANGUAGES)
    stages.done(f"JSON of {len(short) + len(every_case) + len(made)} firms in both languages")
    some = made if arguments.full else showing_all(made, 40)
    some_cases = every_case if arguments.full else every_case[::8]
    comparison.assessments(short + cases["firms"] + some_cases + some)
    stages.done(f"JSON, text, HTML, CSV of {len(short) + len(cases['firms']) + len(some_cases) + len(some)} firms in both languages")
    whole = some_cases + short if arguments.full else [one for one in short if one not in kept]
    names, calls = comparison.explanations(some_cases + some, whole, 40 if arguments.full else 10)
    stages.done(f"explain of {names} results, {calls} times")
    comparison.packs()
    stages.done("lint, inputs, coverage")
    return verdict(report, expected, faults, len(kept), commit == commit_of(base) and arguments.firms >= 10000)


def verdict(report, expected, faults, opened, is_base):
    report.show()
    for fault in faults:
        print(fault)
    idle = [one for one in expected if not one.times]
    for one in idle:
        print(f"expected.json: no such difference: {json.dumps(one.data, ensure_ascii=False)}")
    print(f"  {report.equal} outputs are equal, {report.reworded} have only sentences that were reworded"
          f" ({len(report.words.used)} sentences), {report.as_expected} differ as expected, {report.different} differ otherwise")
    passed = report.equal + report.reworded + report.as_expected + opened
    failed = report.different + len(faults) + (len(idle) if is_base else 0)
    print(f"reference: {passed} passed, {failed} failed")
    return 1 if failed else 0


# --- Against digests --------------------------------------------------------------------------------------------------


NUMBERS = re.compile(r"[-−]?\d[\d,.]*\d|\d|[✓✗?–]")
WORDS_OF_JSON = re.compile(r'"(?:message|zh|en|note)": ?"(?:[^"\\]|\\.)*"')
TAG = re.compile(r"<[^>]*>")
IN_QUOTES = re.compile(r'"[^"]*[^!-~][^"]*"')  # values of attributes that are written for a reader


def numbers_of(text):
    return " ".join(NUMBERS.findall(text))


def wordless(text, form):
    """What is left of an output when its sentences are taken out: structure, numbers, ids."""
    if form == "json":
        return WORDS_OF_JSON.sub('""', text)
    if form == "html":
        text = re.sub(r"<style>.*?</style>", "", text, flags=re.S)
        parts, end = [], 0
        for tag in TAG.finditer(text):
            parts += [numbers_of(text[end:tag.start()]), IN_QUOTES.sub(lambda one: numbers_of(one[0]), tag[0])]
            end = tag.end()
        return "\n".join(parts)
    return "\n".join(numbers_of(line) for line in text.split("\n"))


def digest(*texts):
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()[:16]


def digests_of(program):
    """{what: {form: digest}}, and what is wrong with kept links and records."""
    kept, faults = firm_files.kept()
    cases = firm_files.cases()
    made = firm_files.made(1200, SEED)
    single = firm_files.samples() + kept + [one for name, group in cases.items() for one in group if name.startswith(("golden/", "old_files/"))]
    single += cases["firms"] + [one for group in cases.values() for one in group][::40] + made[::55]
    groups = {f"cases {name}": group for name, group in cases.items() if len(group) > 1}
    groups.update({f"made-up {start}": made[start:start + 100] for start in range(0, len(made), 100)})
    found = {name: {} for name in [one.name for one in single] + list(groups)}

    def of_firm(call):
        firm, form, file = call
        out, errors = program.run(["assess", file, "--format", form, "--lang", "zh" if form != "text" else "en"], date=firm.date)
        return firm.name, form, digest(wordless(out, form), errors[-8:])

    def of_group(call):
        name, group = call
        texts = []
        for date, part in sorted(by_date(group).items()):
            lines, errors = batch(program, part, date, "zh")
            texts += [wordless(line, "json") for line in lines] + [errors[-8:]]
        return name, "json", digest(*texts)

    def of_results(firm):
        texts, file = [], file_of(firm)
        for name in dict.fromkeys(name for name, _ in results_of(program, firm)[::3]):
            out, _ = program.run(["explain", file, name, "--format", "text"], date=firm.date)
            texts.append(wordless(out, "text"))
        return firm.name, "explain", digest(*texts)

    with concurrent.futures.ThreadPoolExecutor(JOBS) as pool:
        answers = list(pool.map(of_group, groups.items()))
        answers += pool.map(of_firm, [(firm, form, file_of(firm)) for firm in single for form in FORMATS])
        answers += pool.map(of_results, single[:1] + [one for one in single if one.name.startswith("golden/")][:1])
    for name, form, value in answers:
        found[name][form] = value
    for firm in single:
        found[firm.name]["firm"] = digest(firm.text, firm.date)
    for name, group in groups.items():
        found[name]["firm"] = digest(*(one.text + one.date for one in group))
    return found, faults


def compare_digests(program):
    recorded = json.loads(DIGESTS.read_text("utf-8"))
    found, faults = digests_of(program)
    changed = collections.Counter()
    passed = 0
    for name in list(dict.fromkeys([*recorded, *found])):
        old, new = recorded.get(name, {}), found.get(name, {})
        if old.get("firm") != new.get("firm"):
            faults.append(f"{name}: the firm itself is another one, or new, or gone")
            continue
        for form in new:
            if old.get(form) == new[form]:
                passed += 1
            else:
                changed[form] += 1
                if changed[form] <= 5:
                    faults.append(f"{name}: {form} is not what was recorded")
    for fault in faults:
        print(fault)
    for form, times in changed.items():
        print(f"{form}: {times} digests differ")
    failed = len([one for one in faults if "not what was recorded" not in one]) + sum(changed.values())
    if failed:
        print("What differs, pointer by pointer: bash tests/run.sh reference REV, with REV an earlier commit.\n"
              "If all of it is meant: bash tests/run.sh reference --record")
    return passed, failed


def daily(program):
    import selftest

    passed, failed = compare_digests(program)
    more_passed, more_failed = selftest.run(program)
    print(f"reference: {passed + more_passed} passed, {failed + more_failed} failed")
    return 1 if failed + more_failed else 0


def record(program):
    found, faults = digests_of(program)
    rows = ",\n".join(f"  {json.dumps(name, ensure_ascii=False)}: {json.dumps(forms)}" for name, forms in found.items())
    DIGESTS.write_text("{\n" + rows + "\n}\n", "utf-8")
    for fault in faults:
        print(fault)
    print(f"Wrote {DIGESTS.relative_to(ROOT)}\nreference: {len(found)} passed, {len(faults)} failed")
    return 1 if faults else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("program")
    parser.add_argument("--against", metavar="REV")
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--full", action="store_true", help="every form of every firm: hours")
    parser.add_argument("--firms", type=int, default=10000, help="how many made-up firms (10000)")
    parser.add_argument("--old-program", help="the earlier program, where it is built already")
    parser.add_argument("--old-tree", help="the sources that it was built from")
    arguments = parser.parse_args()
    if arguments.against:
        return against(arguments)
    program = Program(arguments.program, ROOT)
    return record(program) if arguments.record else daily(program)


if __name__ == "__main__":
    sys.exit(main())
