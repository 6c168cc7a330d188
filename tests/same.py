"""The same content gives the same bytes, whatever is around it.

    python3 tests/same.py [SEED]

Builds the real report in ten ways and compares; then edits a small report and
its theme at random, 500 times, and compares what a build makes of the report
before with what it makes in an empty place.
"""

import os
import random
import re
import shutil
import stat
import subprocess
import sys
import tempfile

EDITS = 500
GCC, CLANG = os.path.abspath("build/yearon"), os.path.abspath(
    "build/clang/yearon")


def build(content, out, *options, program=GCC, **settings):
    return subprocess.run(
        [program, "build", "--content", content, "--out", out, *options],
        stdin=subprocess.DEVNULL, capture_output=True, text=True,
        errors="replace", check=False, **settings)


def tree(folder):
    """All that is there: path, mode, bytes."""
    found = {}
    for at, folders, names in os.walk(folder):
        for name in folders + names:
            path = os.path.join(at, name)
            mode = stat.S_IMODE(os.lstat(path).st_mode)
            data = None
            if name in names:
                with open(path, "rb") as file:
                    data = file.read()
            found[os.path.relpath(path, folder)] = (mode, data)
    return found


def difference(one, other):
    """The first few paths that differ."""
    return [path for path in sorted(set(one) | set(other))
            if one.get(path) != other.get(path)][:5]


# Ten ways.

def reversed_copy(content, to):
    """The same files, made in the opposite order."""
    for at, _, names in sorted(os.walk(content), reverse=True):
        place = os.path.join(to, os.path.relpath(at, content))
        os.makedirs(place, exist_ok=True)
        for name in sorted(names, reverse=True):
            shutil.copy(os.path.join(at, name), place)
    return to


def from_tarball(folder):
    """A program built from a plain archive of the source, without git."""
    archive = os.path.join(folder, "source.tar.gz")
    subprocess.run(["tar", "-czf", archive, "Makefile", "gen", "themes"],
                   check=True)
    place = os.path.join(folder, "unpacked here")
    os.mkdir(place)
    subprocess.run(["tar", "-xzf", archive, "-C", place], check=True)
    environment = {name: value for name, value in os.environ.items()
                   if not name.startswith("MAKE") and name != "MFLAGS"}
    subprocess.run(["make", "-s", "-j2", "CFLAGS=-O1"], cwd=place,
                   check=True, env=environment, stdin=subprocess.DEVNULL)
    return os.path.join(place, "build", "yearon")


def ways(folder):
    """Name, and what to build with: content, options, settings."""
    def around(**more):
        return {"env": {**os.environ, **more}}
    elsewhere = os.path.join(folder, "a place/with spaces, and ümlauts")
    shutil.copytree("content", elsewhere)
    backwards = reversed_copy("content", os.path.join(folder, "backwards"))
    yield "as it is", "content", [], {}
    yield "a Turkish locale", "content", [], around(
        LC_ALL="tr_TR.UTF-8", LANG="tr_TR.UTF-8", LANGUAGE="tr")
    yield "the C locale", "content", [], around(LC_ALL="C")
    yield "another time zone", "content", [], around(TZ="Pacific/Auckland")
    yield "another order of files", backwards, [], {}
    yield "a strict umask", "content", [], {"umask": 0o077}
    yield "another path", elsewhere, [], {}
    yield "one thread", "content", ["--threads", "1"], {}
    yield "seven threads", "content", ["--threads", "7"], {}
    yield "another compiler", "content", [], {"program": CLANG}
    yield "a tarball", "content", [], {"program": from_tarball(folder)}


def check_ways(folder):
    first = None
    for number, (name, content, options, settings) in enumerate(
            ways(folder)):
        out = os.path.join(folder, "way-%d" % number)
        done = build(content, out, *options, **settings)
        if done.returncode:
            yield "%s: %s" % (name, done.stderr[:1000])
            continue
        made = tree(out)
        first = first or made
        if made != first:
            yield "%s: differs in %s" % (name, difference(first, made))


# A random sequence of edits.

WORDS = "lamp stair crane rope gate wall path tower bell boat".split()


def quoted(text):
    return "'%s'" % text.replace("'", "''")


class Report:
    """A small report, held as values and written as files."""

    def __init__(self, folder, chance):
        self.folder, self.chance = folder, chance
        self.content = os.path.join(folder, "content")
        self.theme = os.path.join(folder, "themes", "own")
        self.groups = ["north", "south", "east"]
        self.statuses = ["done", "begun", "refused"]
        self.editions = {"2020": False, "2021": False}
        self.owners = ["council", "harbour"]
        self.terms = {"HC": "Harbour Council"}
        self.media = ["plan.png"]
        self.notice, self.url, self.colour = "", "", "#123456"
        self.marks = {"assets/own.css": 0, "templates/front.mustache": 0}
        self.ones = {str(n): self.new_one() for n in range(1, 13)}
        shutil.copytree("themes", os.path.join(folder, "themes"))
        os.makedirs(self.theme + "/templates")

    def some_text(self):
        chance = self.chance
        text = " ".join(chance.choice(WORDS) for _ in range(
            chance.randint(3, 30))).capitalize() + "."
        if getattr(self, "ones", None) and chance.random() < 0.5:
            text += " See recommendation %s." % chance.choice(
                list(self.ones))
        if chance.random() < 0.3:
            text += " The HC & others < all agree. *So* it is."
        if self.media and chance.random() < 0.2:
            text += "\n\n![A plan](media/%s)" % chance.choice(self.media)
        return text

    def new_one(self):
        chance = self.chance
        return {
            "title": chance.choice([None, chance.choice(WORDS).title()]),
            "group": chance.choice(self.groups),
            "owners": chance.sample(self.owners, chance.randint(
                0, min(2, len(self.owners)))),
            "text": self.some_text(),
            "updates": {edition: (chance.choice(self.statuses),
                                  self.some_text())
                        for edition in self.editions
                        if chance.random() < 0.6}}

    # Edits. Each changes one thing that an editor would.

    def add(self):
        number = str(self.chance.randint(1, 99))
        self.ones.setdefault(number, self.new_one())

    def remove(self):
        if len(self.ones) > 2:
            number = self.chance.choice(list(self.ones))
            del self.ones[number]
            pattern = r" See recommendation %s\." % number
            for one in self.ones.values():
                one["text"] = re.sub(pattern, "", one["text"])
                one["updates"] = {
                    edition: (status, re.sub(pattern, "", text))
                    for edition, (status, text) in one["updates"].items()}

    def rename(self):
        number = self.chance.choice(list(self.ones))
        one = self.ones[number]
        self.remove()
        if number not in self.ones:
            self.ones.setdefault(number + "a", one)
            one["text"] = "Renamed."
            one["updates"] = {}

    def regroup(self):
        self.some()["group"] = self.chance.choice(self.groups)

    def restate(self):
        one = self.some()
        for edition in list(one["updates"])[:1]:
            one["updates"][edition] = (self.chance.choice(self.statuses),
                                       self.some_text())

    def retitle(self):
        self.some()["title"] = self.chance.choice(
            [None, "It's a %s" % self.chance.choice(WORDS)])

    def rewrite(self):
        self.some()["text"] = self.some_text()

    def change_term(self):
        term = self.chance.choice(["HC", "PLA", "TfL"])
        if self.terms.pop(term, None) is None or self.chance.random() < 0.5:
            self.terms[term] = self.chance.choice(WORDS) + " words"

    def change_owners(self):
        self.some()["owners"] = self.chance.sample(
            self.owners, self.chance.randint(0, len(self.owners)))

    def add_edition(self):
        year = str(2020 + len(self.editions))
        if len(self.editions) < 6:
            self.editions[year] = False

    def remove_edition(self):
        if len(self.editions) > 2:
            last = max(self.editions)
            del self.editions[last]
            for one in self.ones.values():
                one["updates"].pop(last, None)

    def draft_edition(self):
        last = max(self.editions)
        self.editions[last] = not self.editions[last]

    def change_asset(self):
        self.marks["assets/own.css"] += 1

    def change_template(self):
        self.marks["templates/front.mustache"] += 1

    def change_setting(self):
        self.colour = "#" + "".join(
            "%02x" % self.chance.randint(0, 0x40) for _ in range(3))

    def change_notice(self):
        self.notice = self.chance.choice(["", "Only a try.", "A *draft*."])

    def change_url(self):
        self.url = self.chance.choice(["", "https://a.example/b/"])

    def some(self):
        return self.ones[self.chance.choice(list(self.ones))]

    # What it says as files.

    def files(self):
        yield "content/report.yaml", self.report_file()
        yield "content/organisations.yaml", "".join(
            "- id: %s\n  name: The %s\n" % (owner, owner.title())
            for owner in self.owners)
        if self.terms:
            yield "content/glossary.yaml", "".join(
                "- term: %s\n  meaning: %s\n" % pair
                for pair in self.terms.items())
        for edition, draft in self.editions.items():
            yield "content/editions/%s/edition.yaml" % edition, (
                "title: Report of %s\ndate: %s\ndraft: %s\n"
                "sections:\n  - recommendations\n" % (
                    edition, edition, "true" if draft else "false"))
        for number, one in self.ones.items():
            yield "content/recommendations/%s.yaml" % number, \
                self.one_file(number, one)
        for name in self.media:
            yield "content/media/" + name, "no picture, but bytes\n"
        yield "themes/own/theme.yaml", (
            "name: own\nparent: base\nset:\n  accent: %s\n"
            % quoted(self.colour))
        yield "themes/own/assets/own.css", "/* %d */\n" \
            % self.marks["assets/own.css"]
        with open("themes/base/templates/front.mustache",
                  encoding="utf-8") as file:
            yield "themes/own/templates/front.mustache", file.read().replace(
                "{{/content}}", "<p>%d</p>\n{{/content}}"
                % self.marks["templates/front.mustache"])

    def report_file(self):
        lines = ["name: Harbour", "publisher: Council"]
        lines += ["url: " + self.url] if self.url else []
        lines += ["notice: " + quoted(self.notice)] if self.notice else []
        lines.append("groups:")
        for group in self.groups:
            lines.append("  - {id: %s, title: The %s}" % (group, group))
        lines.append("statuses:")
        for status in self.statuses:
            lines.append("  - {id: %s, label: %s, definition: It is %s., "
                         "closed: %s}" % (
                             status, status.title(), status,
                             "true" if status == "done" else "false"))
        return "\n".join(lines) + "\n"

    def one_file(self, number, one):
        def block(text, indent):
            return "|\n" + "".join(
                (" " * indent + line).rstrip() + "\n"
                for line in text.split("\n"))
        text = "number: %s\n" % number
        if one["title"]:
            text += "title: %s\n" % quoted(one["title"])
        text += "group: %s\n" % one["group"]
        if one["owners"]:
            text += "owners: [%s]\n" % ", ".join(one["owners"])
        text += "recommendation: " + block(one["text"], 2)
        if one["updates"]:
            text += "updates:\n"
        for edition, (status, body) in sorted(one["updates"].items()):
            text += "  - edition: %s\n    status: %s\n    body: %s" % (
                edition, status, block(body, 6))
        return text

    def write(self):
        """Writes what differs, removes what is no more."""
        wanted = {os.path.join(self.folder, path): text
                  for path, text in self.files()}
        for top in (self.content, self.theme):
            for at, _, names in os.walk(top, topdown=False):
                for name in names:
                    if os.path.join(at, name) not in wanted:
                        os.remove(os.path.join(at, name))
                if not os.listdir(at) and at != top:
                    os.rmdir(at)
        for path, text in wanted.items():
            os.makedirs(os.path.dirname(path), exist_ok=True)
            old = None
            if os.path.exists(path):
                with open(path, encoding="utf-8") as file:
                    old = file.read()
            if old != text:
                with open(path, "w", encoding="utf-8") as file:
                    file.write(text)


EDIT_NAMES = [
    "add", "remove", "rename", "regroup", "restate", "retitle", "rewrite",
    "change_term", "change_owners", "add_edition", "remove_edition",
    "draft_edition", "change_asset", "change_template", "change_setting",
    "change_notice", "change_url"]


def check_edits(folder, seed):
    chance = random.Random(seed)
    report = Report(os.path.join(folder, "edited"), chance)
    out, cold = (os.path.join(folder, name) for name in ("out", "cold"))
    counts = {"built": 0, "refused": 0}
    for step in range(EDITS):
        name = chance.choice(EDIT_NAMES)
        getattr(report, name)()
        report.write()
        options = ["--theme", report.theme]
        if step % 10 == 0:
            options.append("--drafts")
        before = tree(out)
        warm_done = build(report.content, out, *options)
        cold_done = build(report.content, cold, *options)
        where = "seed %s, edit %d, %s" % (seed, step, name)
        if (warm_done.returncode, warm_done.stderr) != (
                cold_done.returncode, cold_done.stderr):
            yield "%s: %s %s" % (where, warm_done.stderr[:500],
                                 cold_done.stderr[:500])
        after = tree(out)
        if warm_done.returncode:
            counts["refused"] += 1
            last = warm_done.stderr
            if after != before:
                yield "%s: refused, but the report changed" % where
        else:
            counts["built"] += 1
            made = tree(cold)
            if after != made:
                yield "%s: %s" % (where, difference(made, after))
        shutil.rmtree(cold, ignore_errors=True)
    print("%(built)d edits built, %(refused)d refused" % counts)
    if counts["built"] < EDITS * 9 / 10:
        yield "too many edits are refused: " + last[:500]


def main():
    seed = sys.argv[1] if len(sys.argv) > 1 else "1"
    passed = failed = 0
    with tempfile.TemporaryDirectory(prefix="yearon-") as folder:
        for name, faults in (
                ("ten ways", check_ways(folder)),
                ("%d edits" % EDITS, check_edits(folder, seed))):
            found = list(faults)
            for fault in found[:5]:
                print("%s: %s" % (name, fault))
            failed += bool(found)
            passed += not found
    print("%d passed, %d failed" % (passed, failed))
    sys.exit(failed > 0)


main()
