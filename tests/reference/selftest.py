"""The comparison itself, tried: planted differences must be found, reworded sentences must not count as differences."""

import json
import pathlib
import tempfile

from differences import Expected, Report
from firm_files import samples
from words import Words


def tree(folder, sentences, title):
    """A source tree that has nothing but sentences."""
    pathlib.Path(folder, "assets/text").mkdir(parents=True)
    pathlib.Path(folder, "policies/cn").mkdir(parents=True)
    pathlib.Path(folder, "assets/text/core.en.json").write_text(json.dumps(sentences), "utf-8")
    pathlib.Path(folder, "policies/cn/one.json").write_text(json.dumps({"programmes": [{"id": "p", "title": {"en": title}}]}), "utf-8")
    return folder


OLD = {
    "a": "the command takes {detail} operand(s)", "b": "{count} {count|place needs|places need} a look",
    "c": "{what} is missing in the list of {where}", "d": "no ruling & promise", "e": "same in both: {x}", "f": "and",
    "g": "Fault: {detail}", "h": "until {day}", "i": "not sure",
    "j": "typed in (source: {detail})",
}
NEW = {
    "a": "{detail} operands were expected", "b": "{count} {count|entry needs|entries need} checking",
    "c": "{where} does not provide {what}", "d": "not a ruling & not a promise", "e": "same in both: {x}", "f": "as well as",
    "g": "Error: {detail}", "h": "until {day} at the latest", "i": "not sure yet",
    "j": "entered (source: {detail})",
}
# (old, new, whether only sentences were reworded)
PAIRS = (
    ("x: the command takes 2 operand(s).", "x: 2 operands were expected.", True),
    ("x: the command takes 2 operand(s).", "x: 3 operands were expected.", False),
    ("1 place needs a look; 3 places need a look", "1 entry needs checking; 3 entries need checking", True),
    ("1 place needs a look; 3 places need a look", "1 entry needs checking; 4 entries need checking", False),
    ("(coal is missing in the list of Anhui)", "(Anhui does not provide coal)", True),
    ("(coal is missing in the list of Anhui)", "(coal does not provide Anhui)", False),
    ("standards and rules and 5 t", "standards as well as rules as well as 5 t", True),
    ("standards and rules", "stas well asards as well as rules", True),  # what a blind search cannot tell apart
    ("same in both: 1", "same in both: 2", False),
    ("Fault: the command takes 1 operand(s)", "Error: 1 operands were expected", True),
    ("Fault: the old title is wrong", "Error: The New Title is wrong", True),
    ("the old title", "the old titles", False),
    ("open until May, not sure (page 1)", "open until May at the latest, not sure yet (page 1)", True),
    ("typed in (source: )", "entered (source: )", True),
    ("12.5 %", "12.6 %", False),
    ("", "the rest", False),
)


def sentences():
    """Faults of the explaining of sentences; and how many checks there were."""
    with tempfile.TemporaryDirectory() as folder:
        words = Words(tree(f"{folder}/old", OLD, "the old title"), tree(f"{folder}/new", NEW, "The New Title"))
    faults = [f"{old!r} → {new!r} is {'not ' if wanted else ''}taken as reworded"
              for old, new, wanted in PAIRS if words.explain(old, new) != wanted]
    if not words.explain("<b>no ruling &amp; promise</b>", "<b>not a ruling &amp; not a promise</b>", True):
        faults.append("a sentence escaped in HTML is not taken as reworded")
    return faults, len(PAIRS) + 1, words


def planted(text, form):
    """(what was done to an output, the changed output)."""
    digit = next(i for i in range(len(text) // 2, len(text)) if text[i].isdigit() and text[i] != "9")
    yield "a digit changed", text[:digit] + str(int(text[digit]) + 1) + text[digit + 1:]
    lines = text.split("\n")
    middle = next(i for i in range(len(lines) // 2, len(lines)) if len(lines[i]) > 20)
    if form != "json":
        yield "a line gone", "\n".join(lines[:middle] + lines[middle + 1:])
        yield "a line twice", "\n".join(lines[:middle] + [lines[middle]] + lines[middle:])
        return
    for what, change in {
        "a status changed": lambda it: it["obligations"][0].update(status="odd"),
        "a requirement gone": lambda it: it["programmes"][0]["requirements"].pop(),
        "a requirement added": lambda it: it["programmes"][0]["requirements"].insert(0, {"id": "new"}),
        "the order changed": lambda it: it["indicators"].reverse(),
        "a member gone": lambda it: it["indicators"][0].pop("unit"),
        "null made 0": lambda it: next(one for one in it["indicators"] if one["value"] is None).update(value=0),
        "a source changed": lambda it: it["indicators"][0]["cite"][0].update(clause="elsewhere"),
        "members in another order": lambda it: it.update(date=it.pop("date")),
    }.items():
        value = json.loads(text)
        change(value)
        yield what, json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def outputs(program, words):
    """Faults of the comparison on real outputs."""
    sample, faults, checks = samples()[-1], [], 0
    for form in ("json", "text", "html", "csv"):
        out, _ = program.run(["assess", "-", "--format", form, "--lang", "en"], sample.text)
        if form == "json":
            out = json.dumps(json.loads(out), ensure_ascii=False, indent=2) + "\n"
        for what, changed in [("nothing", out), *planted(out, form)]:
            report = Report(words, [])
            report.compare(f"assess {form} en", "sample", out, changed)
            checks += 1
            if bool(report.different) != (what != "nothing"):
                faults.append(f"{form}: {what}: {'not ' if what != 'nothing' else ''}reported")
    report = Report(words, [Expected({"form": "* csv *", "at": "column 6", "old": r"(\d+)", "new": r"\1.5", "reason": "a test"})])
    report.compare("assess csv en", "x", "a,b,c,d,e,f,12\r\n", "a,b,c,d,e,f,12.5\r\n")
    report.compare("assess csv en", "x", "a,b,c,d,e,f,12\r\n", "a,b,c,d,e,f,13\r\n")
    if (report.as_expected, report.different) != (1, 1):
        faults.append("an expected difference and another one are not counted apart")
    return faults, checks + 1


def run(program):
    """(passed, failed)"""
    faults, checks, words = sentences()
    more, more_checks = outputs(program, words)
    for fault in faults + more:
        print(f"comparison: {fault}")
    failed = len(faults) + len(more)
    return checks + more_checks - failed, failed
