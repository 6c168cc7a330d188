"""Do the sources keep the rules of the house?

    python3 tests/style.py

Lines of at most 80 columns, files of a readable length, includes only
from rooms before one's own (gen/audit from gen/core alone), nothing that
depends on the locale, no memory that may be missing, and no name of this
report's groups, statuses or people in the program or in a theme's files.
"""

import glob
import re
import sys

COLUMNS = 80
LONGEST_FILE = 520

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
    checked, faults = 0, []
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
        faults += found
        checked += 1
    for path in sorted(glob.glob("themes/**/*.*", recursive=True)):
        if path.rsplit(".", 1)[-1] in ("mustache", "yaml", "css", "js"):
            with open(path, encoding="utf-8") as file:
                faults += named(path, file.read(), names)
            checked += 1
    for fault in faults:
        print(fault)
    failed = len({fault.split(":")[0].split(" names ")[0]
                  for fault in faults})
    print("%d passed, %d failed" % (checked - failed, failed))
    sys.exit(1 if faults else 0)


main()
