"""Does the built report still say what the report of October 2017 says?

    python3 tests/facts.py REPORT.json [--source TEXT] [--only N,N]

REPORT.json is the data file that the program writes. With the original's text
at hand (--source) the figures and the wording are compared as well: every
figure must have survived the restating, and no sentence may have.
"""

import argparse
import collections
import json
import re
import sys

import facts_figures as figures
import facts_names as names

EDITION = "2017-10"
STATUSES = ("resolved", "resolved-by-other-means", "open")
CLOSED = STATUSES[:2]
LONGEST_RUN = 8

# Which group each recommendation stands in and how the report marks it. *Open*
# is the restatement's word for an update that does not end by calling the
# recommendation resolved; 42, 47 and 49 speak of resolving and are open.
TABLE = {
    ("mayoral", "resolved"): "8 10 29 41 48 51 77 91 98 106 126",
    ("mayoral", "resolved-by-other-means"): "7 75 78 87",
    ("mayoral", "open"): "2 32 47 49 90 115 127",
    ("other", "resolved"): """
        1 3 4 5 9 12 13 14 16 17 18 20 21 24 25 28 33 34 35 38 40 44 45 54 56
        57 58 59 61 65 66 67 68 70 71 76 82 83 84 85 86 88 89 93 94 95 96 97
        99 102 103 104 105 107 108 109 111 117 119 120 124 125""",
    ("other", "resolved-by-other-means"): "6 15 22 37 39 46 53 55",
    ("other", "open"): """
        11 19 23 26 27 30 31 36 42 43 50 52 60 62 63 64 69 72 73 74 79 80 81
        92 100 101 110 112 113 114 116 118 121 122 123""",
}
PLACE = {number: place for place, row in TABLE.items() for number in row.split()}

OWN_CLOSING = set("9 13 37 39 46 53 55 78 93 106 126".split())

REFERENCES = {
    "39": ["37"], "73": ["74"], "74": ["73", "75"],
    "81": ["77"], "98": ["97"], "114": ["80"],
}

# Figures that a restated text may add: a date of the report made absolute
# where October 2017, the report's month, leaves no doubt. "Last year" leaves one:
# 16 says it of the attacks in Paris, which were in 2015.
MAY_ADD = {
    "87": {"2017"},  # "before the end of the year", of a coming meeting
}


def split_source(text):
    """The text of each recommendation in the original, by number."""
    parts, number = {}, None
    for line in text.replace("\f", "").splitlines():
        heading = re.fullmatch(r"\s*(\d{1,3})\.\s*", line)
        if heading and heading[1] in PLACE and heading[1] not in parts:
            number = heading[1]
            parts[number] = []
        elif line.strip() in ("Other Recommendations", "Other formats and languages"):
            number = None
        elif number:
            parts[number].append(line)
    return {number: "\n".join(lines) for number, lines in parts.items()}


class Wording:
    """Finds the runs of words that a text shares with the original."""

    def __init__(self, source):
        self.source = names.words(source)
        self.places = collections.defaultdict(list)
        for at in range(len(self.source) - LONGEST_RUN):
            self.places[self.key(self.source, at)].append(at)

    @staticmethod
    def key(words, at):
        return tuple(words[at:at + LONGEST_RUN + 1])

    def copied(self, text):
        words = names.words(text)
        official = names.mark(words)
        found = {}
        for at in range(len(words) - LONGEST_RUN):
            for place in self.places.get(self.key(words, at), ()):
                end = self.end_of_run(words, at, place)
                if any(end <= known for known in found.values()):
                    continue
                if official[at:end].count(False) > LONGEST_RUN:
                    found[at] = end
        return [" ".join(words[at:end]) for at, end in found.items()]

    def end_of_run(self, words, at, place):
        length = 0
        while (at + length < len(words) and place + length < len(self.source)
               and words[at + length] == self.source[place + length]):
            length += 1
        return at + length


class Checks:
    """Runs the named checks and counts them."""

    def __init__(self, report, source=None, only=None):
        self.report, self.only = report, only
        self.source = split_source(source) if source else {}
        self.wording = Wording(source) if source else None
        rows = report.get("recommendations") or []
        self.rows = [row for row in rows if not only or row.get("number") in only]
        self.passed = self.failed = 0

    def check(self, name, faults):
        faults = list(faults)
        for fault in faults:
            print(f"FAIL {name}: {fault}")
        if faults:
            self.failed += 1
        else:
            print(f"ok {name}")
            self.passed += 1

    def run(self):
        if not self.only:
            self.check("stated totals", self.stated_totals())
            self.check("first group", self.group_totals("mayoral", (11, 4, 7)))
            self.check("second group", self.group_totals("other", (62, 8, 35)))
        self.check("numbers", self.numbers())
        self.check("group and status", self.places())
        self.check("closings", self.closings())
        self.check("references", self.references())
        if self.wording:
            self.check("source", self.source_is_whole())
            self.check("figures", self.figures())
            self.check("no wording copied", self.copied())
            self.check("no wording copied in sections", self.copied_sections())
        print(f"{self.passed} passed, {self.failed} failed")
        return 1 if self.failed else 0

    def stated_totals(self):
        expected = {"recommendations": 127, "closed": 85, "by_status": dict(
            zip(STATUSES, (73, 12, 42)))}
        stated = self.report.get("totals") or {}
        for key, value in expected.items():
            if stated.get(key) != value:
                yield f"{key}: {stated.get(key)} instead of {value}"
        closed = sum(bool(row.get("closed")) for row in self.rows)
        if closed != 85:
            yield f"{closed} recommendations are marked closed instead of 85"

    def group_totals(self, group, expected):
        count = collections.Counter(
            row.get("status") for row in self.rows if row.get("group") == group)
        found = tuple(count[status] for status in STATUSES)
        if found != expected or sum(count.values()) != sum(expected):
            yield f"{dict(count)} instead of {dict(zip(STATUSES, expected))}"

    def numbers(self):
        count = collections.Counter(row.get("number") for row in self.rows)
        for number in sorted(self.only or PLACE, key=int):
            if count[number] != 1:
                yield f"{number} stands {count[number]} times"
        for number in count.keys() - PLACE.keys():
            yield f"{number} is no recommendation of the report"

    def places(self):
        for row in self.rows:
            number, update = row.get("number"), row.get("update") or {}
            place = (row.get("group"), row.get("status"))
            if place != PLACE.get(number, place):
                yield f"{number} is {place} instead of {PLACE[number]}"
            if update.get("status") != row.get("status"):
                yield f"{number}: the update's status is {update.get('status')}"
            if update.get("edition") != EDITION:
                yield f"{number}: the update is of edition {update.get('edition')}"
            if row.get("closed") is not (row.get("status") in CLOSED):
                yield f"{number}: closed is {row.get('closed')}"

    def closings(self):
        for row in self.rows:
            number = row.get("number")
            own = bool((row.get("update") or {}).get("closing"))
            if own and number not in OWN_CLOSING:
                yield f"{number} has a closing of its own"
            if not own and number in OWN_CLOSING:
                yield f"{number} lacks a closing of its own"

    def references(self):
        for row in self.rows:
            number, found = row.get("number"), row.get("references") or []
            expected = REFERENCES.get(number, [])
            if found != expected:
                yield f"{number} refers to {found} instead of {expected}"

    def source_is_whole(self):
        for number in sorted(self.only or PLACE, key=int):
            if not self.source.get(number, "").strip():
                yield f"the original has no text of {number}"

    def figures(self):
        for row in self.rows:
            number = row.get("number")
            original = figures.figures(self.source.get(number, ""))
            parts = [part for _, part in texts(row)]
            restated = set().union(*map(figures.figures, parts[1:]))
            missing = original - restated
            added = (restated | figures.figures(parts[0])) - original
            for figure in sorted(missing):
                yield f"{number} lacks {figure}"
            for figure in sorted(added - MAY_ADD.get(number, set())):
                yield f"{number} adds {figure}"

    def copied(self):
        for row in self.rows:
            for where, text in texts(row):
                for run in self.wording.copied(text):
                    yield f"{row.get('number')}, {where}: {run}"

    def copied_sections(self):
        for section in self.report.get("sections") or []:
            for run in self.wording.copied(section.get("text") or ""):
                yield f"{section.get('id')}: {run}"


def texts(row):
    """The restated texts of a recommendation, the title first."""
    update = row.get("update") or {}
    return [("title", row.get("title") or ""),
            ("recommendation", row.get("recommendation") or ""),
            ("update", update.get("text") or ""),
            ("closing", update.get("closing") or "")]


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("report", help="the data file that the program wrote")
    parser.add_argument("--source", help="the original's text")
    parser.add_argument("--only", help="numbers, parted by commas")
    options = parser.parse_args(arguments)
    only = set(options.only.split(",")) if options.only else None
    try:
        report = json.loads(read(options.report))
        source = read(options.source) if options.source else None
    except (OSError, ValueError) as fault:
        print(f"FAIL files: {fault}\n0 passed, 1 failed")
        return 1
    return Checks(report, source, only).run()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
