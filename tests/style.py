"""Do the sources keep the rules of the house?

    python3 tests/style.py

Lines of at most 80 columns, files of a readable length, includes only
from rooms before one's own (gen/audit from gen/core and gen/diagnostics
alone), nothing that depends on the locale, no memory that may be missing, and
no name of this report's groups, statuses or people in the program or in a
theme's files. Comments that begin with a noun or a verb, names that are found
by grep, headers that somebody shares.
"""

import collections
import glob
import os
import re
import sys

COLUMNS = 80
LONGEST_FILE = 520

SHORTEST_FILE = 80
# Shorter files, and why each is a file of its own.
SHORT = {
    "gen/commands/lean_stubs.c": "linked into one of the two programs",
    "gen/commands/path_filter.c": "check and its links share it",
    "gen/content/id_table.c": "a type of its own",
    "gen/content/schema_markdown.c": "the guide's tables",
    "gen/content/values.c": "the readers of all files share it",
    "gen/core/buffer.c": "a type of its own",
    "gen/core/limits.c": "writes a table that is data",
    "gen/core/memory.c": "the only place that calls malloc",
    "gen/core/natural_order.c": "an order of its own",
    "gen/core/percent.c": "an encoding of its own",
    "gen/core/write_file.c": "files that people keep, apart from files that "
                             "are read",
    "gen/prose/cmark_memory.c": "an allocator, a fast path",
    "gen/schema/label.c": "the numbers of recommendations",
    "gen/schema/schema.c": "the words for types of values",
    "gen/view/theme_reference.c": "the guide's tables",
    "gen/yaml/node.c": "look-ups in nodes, apart from their reader",
}
# A command and a format are files of their own, however short.
OF_ITS_OWN = re.compile(r"^(command|format)_\w+\(", re.M)
# Comments that begin so leave out what they speak of.
RIDDLES = re.compile(
    r"(what|who|whose|those|that of|the same|where|whether|behind)\b", re.I)
# The stand-ins of gen/commands/lean_stubs.c have the names of what they stand
# in for: the linker takes one or the other.
STAND_INS = "gen/commands/lean_stubs.c"

# Functions that answer by the locale, or that leave failing to the caller.
BANNED = {
    "isalpha": "core/text.h", "isdigit": "core/text.h",
    "isspace": "core/text.h", "isalnum": "core/text.h",
    "isupper": "core/text.h", "islower": "core/text.h",
    "tolower": "core/text.h", "toupper": "core/text.h",
    "strcasecmp": "core/text.h", "strncasecmp": "core/text.h",
    "strtod": "core/text.h", "atof": "core/text.h",
    "localtime": "core/date.h", "setlocale": "nothing", "time": "core/date.h",
    "strcpy": "core/text.h", "strcat": "core/text.h",
    "sprintf": "core/arena.h", "vsprintf": "core/arena.h",
    "strerror": "core/text.h", "system": "core/process.h", "popen": "core/process.h",
}
OWN_MEMORY = {"malloc", "calloc", "realloc", "strdup", "strndup", "alloca"}


def rooms():
    with open("Makefile", encoding="utf-8") as makefile:
        rooms = re.search(r"^ROOMS = ((?:.*\\\n)*.*)$", makefile.read(), re.M)
    return rooms[1].replace("\\\n", " ").split()


def without_comments_and_strings(text):
    def blank(match):
        return re.sub(r"[^\n]", " ", match[0])
    return re.sub(
        r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'',
        blank, text, flags=re.S)


def wrong_lines(path, text):
    for number, line in enumerate(text.split("\n"), 1):
        if len(line.expandtabs(8)) > COLUMNS:
            yield "%s:%d: wider than %d columns" % (path, number, COLUMNS)
        if line != line.rstrip():
            yield "%s:%d: white space at the end" % (path, number)
    if text.count("\n") > LONGEST_FILE:
        yield "%s: longer than %d lines" % (path, LONGEST_FILE)


def wrong_includes(path, text, order):
    room = path.split("/")[1]
    allowed = order[:order.index(room) + 1]
    if room == "audit":
        allowed = ["core", "diagnostics", "audit"]
    for included in re.findall(r'^#\s*include\s+"([^"]+)"', text, re.M):
        # The codes of all rooms are one enumeration.
        if room == "diagnostics" and included.endswith("/diagnostics.def"):
            continue
        if included.split("/")[0] not in allowed or "/" not in included:
            yield "%s: %s may not include %s" % (path, room, included)


def wrong_calls(path, text):
    code = without_comments_and_strings(text)
    for number, line in enumerate(code.split("\n"), 1):
        for name in re.findall(r"\b([a-z_]+)\s*\(", line):
            if name in BANNED:
                yield "%s:%d: %s(): use what %s has" % (
                    path, number, name, BANNED[name])
            if name in OWN_MEMORY and path != "gen/core/memory.c":
                yield "%s:%d: %s(): use core/memory.h or an arena" % (
                    path, number, name)


def wrong_comments(path, text):
    for match in re.finditer(r'"(?:\\.|[^"\\\n])*"|/\*[\s*]*((?:.|\n)*?)\*/',
                             text):
        words = re.sub(r"^[a-z_]+\.[ch] - ", "", match[1] or "")
        if RIDDLES.match(words):
            yield "%s:%d: begin the comment with a noun or a verb: '%s'" % (
                path, text.count("\n", 0, match.start()) + 1,
                words.split("\n")[0].strip()[:40])


def defined_functions(text):
    """Pairs of a function's name and whether it is static."""
    lines = text.split("\n")
    for before, line in zip(lines, lines[1:]):
        match = re.match(r"([a-z]\w*)\(", line)
        if match and re.match(r"\w", before) and not line.endswith(";"):
            yield match[1], before.startswith("static")


def words_of(name):
    return {word.rstrip("s") for word in name.split("_")}


def wrong_static_names(path, text):
    stem = os.path.splitext(os.path.basename(path))[0]
    for name, is_static in defined_functions(text):
        if is_static and not words_of(name) & words_of(stem) and \
                path.endswith(".c"):
            yield "%s: %s() has no word of its file's name" % (path, name)


def names_used_twice(texts):
    """Functions that are not static, and tags, have one definition."""
    places = collections.defaultdict(set)
    for path, text in texts.items():
        for tag in re.findall(
                r"^(?:static |const )*(?:struct|enum|union) (\w+) \{", text,
                re.M):
            places["the tag " + tag].add(path)
        if path == STAND_INS:
            continue
        for name, is_static in defined_functions(text):
            if not is_static and path.endswith(".c"):
                places[name + "()"].add(path)
    for name, paths in sorted(places.items()):
        if len(paths) > 1:
            yield "%s: %s is defined in %s too" % (
                min(paths), name, ", ".join(sorted(paths - {min(paths)})))


def joined_lines(texts, *paths):
    return sum(texts.get(path[:-2] + ".c", "").count("\n") for path in paths)


def wrong_sizes(texts, tests):
    """Files that are too short to be worth opening, headers of one user.

    A header that another room, a test or a header includes cannot be folded,
    nor one whose file and user are too long together."""
    users = collections.defaultdict(set)
    for path, text in [*texts.items(), *tests.items()]:
        for name in re.findall(r'^#\s*include\s+"([^"]+)"', text, re.M):
            users["gen/" + name].add(path)
    for path, text in sorted(texts.items()):
        if path.endswith(".c") and text.count("\n") < SHORTEST_FILE \
                and path not in SHORT and not OF_ITS_OWN.search(text):
            yield "%s: shorter than %d lines: join it to its user" % (
                path, SHORTEST_FILE)
        others = users[path] - {path[:-2] + ".c"}
        if path.endswith(".h") and len(others) < 2 and all(
                user.endswith(".c") and
                os.path.dirname(user) == os.path.dirname(path) and
                joined_lines(texts, path, user) <= LONGEST_FILE
                for user in others):
            yield "%s: a header with one user: fold it into that" % path
    for path in SHORT.keys() - texts.keys():
        yield "tests/style.py: there is no %s" % path


def wrong_paths(path, text, order):
    """Files of gen/ that are named, and that are not there."""
    named_files = re.findall(
        r"(?<![\w/.])(?:gen/)?((?:%s)/[a-z_]+\.(?:c|h|def|py|sh|js|css))\b"
        % "|".join(order), text)
    for name in sorted(set(named_files)):
        if not os.path.exists("gen/" + name):
            yield "%s: there is no gen/%s" % (path, name)


def names_of_the_report():
    """Ids of groups and statuses, and names of people, worth looking for."""
    with open("content/report.yaml", encoding="utf-8") as file:
        report = file.read()
    names = set()
    for key in ("groups", "statuses"):
        block = re.search(r"^%s:\n((?:[ -].*\n|\n)+)" % key, report, re.M)
        names.update(re.findall(r"- id: ([a-z0-9-]+)", block[1]))
    # Words of everyday English as well: "open" is a verb of C programs.
    names -= {"open", "other", "resolved"}
    for edition in glob.glob("content/editions/*/edition.yaml"):
        with open(edition, encoding="utf-8") as file:
            names.update(re.findall(r"\bname: ([^,}\n]+)", file.read()))
    return names


def named(path, text, names):
    for name in sorted(names):
        if name.lower() in text.lower():
            yield "%s names '%s', which belongs to the content" % (path, name)


def main():
    order, names = rooms(), names_of_the_report()
    checked, faults, texts, tests = 0, [], {}, {}
    paths = (glob.glob("gen/*/*.[ch]") + glob.glob("gen/*/*.def") +
             glob.glob("tests/unit/*/*.c"))
    for path in sorted(paths):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        found = list(wrong_lines(path, text))
        if path.startswith("gen/"):
            found += wrong_includes(path, text, order)
            found += wrong_calls(path, text)
            found += named(path, text, names)
            found += wrong_static_names(path, text)
            texts[path] = text
        else:
            tests[path] = text
        found += wrong_comments(path, text)
        found += wrong_paths(path, text, order)
        faults += found
        checked += 1
    faults += [*names_used_twice(texts), *wrong_sizes(texts, tests)]
    for path in sorted(glob.glob("themes/**/*.*", recursive=True)):
        if path.rsplit(".", 1)[-1] in ("mustache", "yaml", "css", "js"):
            with open(path, encoding="utf-8") as file:
                faults += named(path, file.read(), names)
            checked += 1
    for path in ("gen/README.md", "tests/README.md", "CONTRIBUTING.md"):
        with open(path, encoding="utf-8") as file:
            faults += wrong_paths(path, file.read(), order)
        checked += 1
    for fault in faults:
        print(fault)
    failed = len({fault.split(":")[0].split(" names ")[0]
                  for fault in faults})
    print("%d passed, %d failed" % (checked - failed, failed))
    sys.exit(1 if faults else 0)


main()
