"""What differs between two outputs of the same form, by place.

`Report.compare` takes both outputs. JSON is compared by value at each JSON pointer, members of lists by their id where they
have one; text, HTML and CSV line by line. Differences go into groups: the same form, the same place but for numbers of
list members, the same kind. What only rewords sentences (words.py) or is expected (expected.json) is counted apart.
"""

import collections
import csv
import difflib
import fnmatch
import io
import json
import pathlib
import re

SHOWN = 3  # examples of a group
WIDEST = 160  # characters of an example's value


class Expected:
    """One entry of expected.json: a difference that was made on purpose."""

    def __init__(self, data):
        self.data, self.times = data, 0
        self.form, self.at = data.get("form", "*"), re.compile(data.get("at", ""))
        self.old, self.new = re.compile(data.get("old", ".*"), re.S), data.get("new")

    def fits(self, form, place, old, new):
        if not fnmatch.fnmatch(form, self.form) or not self.at.search(place):
            return False
        match = self.old.fullmatch(old)
        return bool(match) and (self.new is None or match.expand(self.new) == new)


def read_expected(file):
    return [Expected(one) for one in json.loads(pathlib.Path(file).read_text("utf-8"))["differences"]]


class Report:
    def __init__(self, words, expected):
        self.words, self.expected = words, expected
        self.groups = collections.defaultdict(list)
        self.sizes = collections.Counter()
        self.equal = self.reworded = self.as_expected = self.different = 0

    def compare(self, form, what, old, new):
        """Counts one pair of outputs (text); `form` as in "assess html en", `what` names the firm."""
        if old == new:
            self.equal += 1
            return
        self.fresh = self.said = 0
        self.form, self.what = form, what
        kind = form.split()[1] if " " in form else "text"
        getattr(self, f"compare_{kind}", self.compare_text)(old, new)
        if self.fresh:
            self.different += 1
        elif self.said:
            self.as_expected += 1
        else:
            self.reworded += 1

    # --- By form ------------------------------------------------------------------------------------------------

    def compare_json(self, old, new):
        try:
            old_value, new_value = json.loads(old), json.loads(new)
        except json.JSONDecodeError:
            self.compare_text(old, new)
            return
        before = self.fresh, self.said
        self.reworded_here = False
        self.walk(old_value, new_value, "", "")
        if (self.fresh, self.said) == before and not self.reworded_here:
            self.differs("", "", old, new, "spelling of equal values, or order of members")

    def compare_csv(self, old, new):
        rows = [list(csv.reader(io.StringIO(text))) for text in (old, new)]
        if len(rows[0]) != len(rows[1]):
            self.compare_text(old, new)
            return
        for number, (was, now) in enumerate(zip(*rows)):
            name = " ".join(was[:2])
            if len(was) != len(now):
                self.differs(f"row {number} {name}", f"row {name}", was, now, "cells")
                continue
            for column, (one, other) in enumerate(zip(was, now)):
                if one != other and not self.words.explain(one, other):
                    self.differs(f"row {number} {name}, column {column}", f"{was[0]}, column {column}", one, other)

    def compare_html(self, old, new):
        split = re.compile(r"(?<=>)(?=<)|\n")
        self.lines(split.split(old), split.split(new), html=True)

    def compare_text(self, old, new):
        self.lines(old.split("\n"), new.split("\n"), html=False)

    def lines(self, old, new, html):
        if len(old) == len(new):
            pairs = list(zip(old, new))
        else:
            pairs = aligned(old, new)
        for number, (was, now) in enumerate(pairs):
            if was == now:
                continue
            if was is None or now is None:
                self.differs(f"line {number}", f"line {plain(was if now is None else now)}", was, now,
                             "line gone" if now is None else "line added")
            elif not self.words.explain(was, now, html):
                self.differs(f"line {number}", f"line {plain(was)}", was, now)

    def walk(self, old, new, pointer, general):
        if old == new and type(old) is type(new):
            return
        if isinstance(old, dict) and isinstance(new, dict):
            for key in dict.fromkeys([*old, *new]):
                at, place = f"{pointer}/{token(key)}", f"{general}/{token(key)}"
                if key in old and key in new:
                    self.walk(old[key], new[key], at, place)
                else:
                    self.differs(at, place, old.get(key), new.get(key), "member gone" if key in old else "member added")
        elif isinstance(old, list) and isinstance(new, list):
            self.walk_list(old, new, pointer, general)
        elif isinstance(old, str) and isinstance(new, str) and self.words.explain(old, new):
            self.reworded_here = True
        else:
            self.differs(pointer, general, old, new)

    def walk_list(self, old, new, pointer, general):
        general += "/*"
        names = [[identity(one) for one in side] for side in (old, new)]
        unique = all(len(set(side)) == len(side) and None not in side for side in names)
        if not unique or names[0] == names[1]:
            for place in range(max(len(old), len(new))):
                at = f"{pointer}/{place}"
                if place < len(old) and place < len(new):
                    self.walk(old[place], new[place], at, general)
                else:
                    self.differs(at, general, *(side[place] if place < len(side) else None for side in (old, new)),
                                 "member gone" if place < len(old) else "member added")
            return
        both = set(names[0]) & set(names[1])
        if [one for one in names[0] if one in both] != [one for one in names[1] if one in both]:
            self.differs(pointer, general, names[0], names[1], "order")
        for place, name in enumerate(names[0]):
            if name in both:
                self.walk(old[place], new[names[1].index(name)], f"{pointer}/{place}", general)
            else:
                self.differs(f"{pointer}/{place}", general, old[place], None, "member gone")
        for place, name in enumerate(names[1]):
            if name not in both:
                self.differs(f"{pointer}/{place}", general, None, new[place], "member added")

    # --- Groups -------------------------------------------------------------------------------------------------

    def differs(self, at, place, old, new, kind="value"):
        was, now = (one if isinstance(one, str) else json.dumps(one, ensure_ascii=False) for one in (old, new))
        for one in self.expected:
            if one.fits(self.form, place, was, now):
                one.times += 1
                self.said += 1
                return
        self.fresh += 1
        group = (self.form, place, kind)
        self.sizes[group] += 1
        if len(self.groups[group]) < SHOWN:
            self.groups[group].append((self.what, at, was, now))

    def show(self, most=40):
        largest = self.sizes.most_common()
        for group, size in largest[:most]:
            form, place, kind = group
            print(f"{form}: {place or '(all)'}: {kind}: {size} times")
            for what, at, was, now in self.groups[group]:
                print(f"    {what}: {at}\n      old: {shortened(was, now)}\n      new: {shortened(now, was)}")
        if len(largest) > most:
            print(f"… and {len(largest) - most} more groups of differences")


def aligned(old, new):
    """Pairs of lines, None where the other side has none; lines that were replaced one for one are pairs."""
    pairs = []
    for tag, i, i_end, j, j_end in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal" or tag == "replace" and i_end - i == j_end - j:
            pairs += zip(old[i:i_end], new[j:j_end])
        else:
            pairs += [(line, None) for line in old[i:i_end]] + [(None, line) for line in new[j:j_end]]
    return pairs


def identity(member):
    """What names a member of a list wherever it is in it, or None."""
    if not isinstance(member, dict):
        return None
    if "id" in member:
        return str((member["id"], member.get("year"), member.get("product")))
    if "document" in member:
        return str((member["document"], member.get("clause")))
    for key in ("requirement", "input", "at"):
        if key in member:
            return str((member[key], member.get("code"), member.get("subject")))
    return None


def token(key):
    return str(key).replace("~", "~0").replace("/", "~1")


def plain(line):
    """A line without its numbers, short: what kind of line it is."""
    return re.sub(r"[\d.,−-]+", "#", line).strip()[:60]


def shortened(text, other):
    """The text around the first character that differs."""
    same = 0
    for one, two in zip(text, other):
        if one != two:
            break
        same += 1
    start = max(0, same - WIDEST // 3) if len(text) > WIDEST else 0
    return ("…" if start else "") + text[start:start + WIDEST] + ("…" if len(text) > start + WIDEST else "")
