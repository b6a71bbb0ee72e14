"""Differences that are nothing but sentences worded anew: those of the catalogues (assets/text) and of the packs.

Every sentence that the two trees word differently is a pair of patterns. `Words.explain(old, new)` answers whether the old
text becomes the new one by rewording such sentences and changing nothing else. It walks both texts together: equal
characters are passed; where they differ, a reworded sentence must begin there or before, in both texts at the same place,
with the same arguments (or arguments that were reworded themselves).
"""

import functools
import itertools
import json
import os.path
import pathlib
import re

PLACE = re.compile(r"\{([^{}|]*)(\|[^{}]*)?\}")  # {name} or {name|one|more}
ESCAPES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#39;"))
MARK = re.compile(r"""[\s,;:.()\[\]"“”（）。，；：、<&]|$""")
SHORT = 200  # characters
DEEPEST = 4  # sentences within arguments of sentences
MOST = 2000  # places that are tried in one text


def catalogue(tree, language):
    """{key: sentence} of a tree."""
    found = {}
    for path in sorted(pathlib.Path(tree, "assets/text").glob(f"*{language}.json")):
        if re.fullmatch(rf"(\w+\.)?{language}\.json", path.name):
            found.update(json.loads(path.read_text("utf-8")))
    return found


def pack_texts(tree):
    """{(file, path of ids): text} of everything in the packs that is written for a reader."""
    found = {}
    for path in sorted(pathlib.Path(tree, "policies").glob("*/*.json")):
        collect(json.loads(path.read_text("utf-8")), (str(path.relative_to(tree)),), found)
    return found


def collect(value, at, found):
    if isinstance(value, dict):
        for key, inner in value.items():
            collect(inner, at + (key,), found)
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            name = inner.get("id", place) if isinstance(inner, dict) else place
            collect(inner, at + (name,), found)
    elif isinstance(value, str) and at[-1] in ("zh", "en", "note", "clause", "title", "edition"):
        found[at] = value


def tokens(sentence):
    """[("text", text) | ("argument", name) | ("either", (words for one, words for more))]"""
    found, end = [], 0
    for place in PLACE.finditer(sentence):
        if place.start() > end:
            found.append(("text", sentence[end:place.start()]))
        if place[2]:
            words = place[2][1:].split("|")
            found.append(("either", (words[0], words[-1])))
        else:
            found.append(("argument", place[1]))
        end = place.end()
    if end < len(sentence):
        found.append(("text", sentence[end:]))
    return found


class Rewording:
    """One sentence, as it was and as it is."""

    def __init__(self, key, old, new, literal=False):
        self.key, old, new = key, [("text", old)] if literal else tokens(old), [("text", new)] if literal else tokens(new)
        # Arguments that both begin or end with are found by the walk itself.
        while old and new and old[0] == new[0] and old[0][0] == "argument":
            old, new = old[1:], new[1:]
        while old and new and old[-1] == new[-1] and old[-1][0] == "argument":
            old, new = old[:-1], new[:-1]
        self.tokens = old, new
        self.useful = bool(old) or bool(new)

    def ready(self, html):
        return tuple(Pattern(one, html) for one in self.tokens)


class Pattern:
    """One wording, as a regular expression whose groups are the arguments. One may be empty only between texts, since an
    empty one at an end would fit anywhere."""

    def __init__(self, parts, html):
        self.parts = [(kind, written_in(html, value)) for kind, value in parts]
        texts = [value for kind, value in self.parts if kind == "text"]
        self.anchor = max(texts, key=len, default="")  # must occur, or the pattern does not
        self.is_open = bool(parts) and parts[-1][0] == "argument"  # where it ends is not said by its own text
        names, lazy = set(), ""
        for place, (kind, value) in enumerate(self.parts):
            if kind == "text":
                lazy += re.escape(value)
            elif kind == "either":
                lazy += f"(?:{'|'.join(re.escape(one) for one in value)})"
            elif value in names:
                lazy += f"(?P={value})"
            else:
                names.add(value)
                least = "*" if 0 < place < len(self.parts) - 1 else "+"
                lazy += f"(?P<{value}>[^\\n]{least}?)"
        self.expression = re.compile(lazy)

    def matches(self, text):
        """Every place where it may be: (start, end, arguments)."""
        start = 0
        while (match := self.expression.search(text, start)) is not None:
            yield match.start(), match.end(), match.groupdict()
            if self.is_open:
                for end in ends_after(text, match.end()):
                    longer = self.expression.fullmatch(text, match.start(), end)
                    if longer:
                        yield longer.start(), end, longer.groupdict()
            start = match.start() + 1

    def filled(self, arguments):
        """The wordings with those arguments."""
        choices = [value if kind == "either" else (arguments.get(value, ""),) if kind == "argument" else (value,)
                   for kind, value in self.parts]
        return {"".join(one) for one in itertools.product(*choices)}


def written_in(html, value):
    if not html:
        return value
    return tuple(escaped(one) for one in value) if isinstance(value, tuple) else escaped(value)


def ends_after(text, start):
    """Where an argument that ends a sentence may end: anywhere in a short text, else before a mark."""
    if len(text) <= SHORT:
        return range(start + 1, len(text) + 1)
    return [mark.start() for mark in MARK.finditer(text, start + 1)]


def escaped(text):
    for plain, written in ESCAPES:
        text = text.replace(plain, written)
    return text


class Words:
    def __init__(self, old_tree, new_tree):
        self.changed = []
        for language in ("zh", "en"):
            old, new = catalogue(old_tree, language), catalogue(new_tree, language)
            self.changed += [Rewording(f"{language} {key}", old[key], new[key])
                             for key in old.keys() & new.keys() if old[key] != new[key]]
        old, new = pack_texts(old_tree), pack_texts(new_tree)
        texts = {(old[at], new[at]) for at in old.keys() & new.keys() if old[at] != new[at]}
        self.changed += [Rewording(f"packs: {was}", was, now, literal=True) for was, now in texts]
        self.changed = sorted((one for one in self.changed if one.useful), key=lambda one: one.key)
        self.used = set()
        self.patterns = {html: [(one.key, *one.ready(html)) for one in self.changed] for html in (False, True)}
        self.explain = functools.lru_cache(maxsize=200_000)(self.explain)

    def explain(self, old, new, html=False, depth=0):
        """Whether `new` is `old` with sentences reworded."""
        if old == new:
            return True
        if depth > DEEPEST:
            return False
        fitting = [one for one in self.patterns[html] if one[1].anchor in old and one[2].anchor in new]
        return bool(fitting) and Walk(self, fitting, old, new, html, depth).reaches(0, 0)


class Walk:
    """Both texts from left to right."""

    def __init__(self, words, fitting, old, new, html, depth):
        self.words, self.old, self.new, self.html, self.depth = words, old, new, html, depth
        self.found = [(start, end, arguments, after, key)
                      for key, before, after in fitting for start, end, arguments in before.matches(old)]
        self.found.sort(key=lambda one: (one[0], -one[1]))
        self.failed = set()

    def reaches(self, at, to):
        """Whether the rest of both texts, from `at` of the old one and `to` of the new one, is explained."""
        same = len(os.path.commonprefix((self.old[at:], self.new[to:])))
        if at + same == len(self.old) and to + same == len(self.new):
            return True
        if (at, to) in self.failed or len(self.failed) > MOST:
            return False
        self.failed.add((at, to))
        for start, end, arguments, after, key in self.found:
            if not at <= start <= at + same:
                continue  # before what is left, or behind the difference
            for there in self.ends(to + start - at, arguments, after):
                if (end > at + same or there > to + same) and self.reaches(end, there):
                    self.words.used.add(key)
                    return True
        return False

    def ends(self, start, arguments, after):
        """Where the new wording with those arguments may end if it starts there."""
        for text in after.filled(arguments):
            if self.new.startswith(text, start):
                yield start + len(text)
        match = after.expression.match(self.new, start)
        if match and all(self.words.explain(arguments[name], value, self.html, self.depth + 1)
                         for name, value in match.groupdict().items() if name in arguments):
            yield match.end()
