"""Are the how-tos of gen/README.md complete?

    python3 tests/howto.py

Follows them on a copy of the project: adds a key, a check, a field, an output
and a command by editing the files that the lists name, and no others; then
builds, writes the tables anew and looks at what came out.
"""

import os
import re
import shutil
import subprocess
import sys

COPY = os.path.abspath("build/tests/howto")
RECOMMENDATION = "themes/base/templates/recommendation.mustache"
STRINGS = "themes/base/strings/%s.yaml"

# A how-to's edits: a file, a line before which the text goes (or, for a new
# file, none), the text. \\1 is a group of the line's pattern.
EDITS = {
    "Add a key to the content": [
        ("gen/content/content_schema.c", r'\t\{ "owners", TYPE_REFERENCES',
         '\t{ "deadline", TYPE_DATE, OPTIONAL,\n'
         '\t    .meaning = "When it is to be done." },\n'),
        ("gen/content/report.h", r"\tconst struct organisation \*\*owners;",
         "\tstruct text deadline;\t\t/* a date; or absent */\n"),
        ("gen/content/read_recommendation.c",
         r'\t\t\.title = (.*)mapping, "title"\),',
         '\t\t.deadline = \\1mapping, "deadline"),\n'),
        ("gen/view/recommendation.c",
         r"static const struct field recommendation_fields\[\]",
         "GETTER(recommendation_deadline)\n{\n"
         "\tconst struct recommendation *recommendation = object->self;\n\n"
         "\treturn value_text(recommendation->deadline);\n}\n\n"),
        ("gen/view/recommendation.c", r'\t\{ "owners", VALUE_LIST',
         '\t{ "deadline", VALUE_TEXT, NULL, recommendation_deadline,\n'
         '\t  "When it is to be done." },\n'),
        (RECOMMENDATION, r"\{\{>owners\}\}",
         '{{#deadline}}\n<p class="label">{{text.deadline}}</p>\n'
         "<p>{{deadline}}</p>\n{{/deadline}}\n"),
        (STRINGS % "en", r"  owners: ", "  deadline: To be done by\n"),
        (STRINGS % "fr", r"  owners: ", "  deadline: À faire avant le\n"),
        ("gen/formats/json.c", r'\tjson_member_text\(json, "since"',
         '\tjson_member_text(json, "deadline", one->deadline);\n'),
        ("content/README.md", r"\| `….owners\[\]` \|",
         "| `….deadline` | when it is to be done; or null |\n"),
        ("tests/every_key.py", r"( +)owners: \[office\]",
         "\\1deadline: 2099-09-09\n"),
        ("tests/every_key.py", r'    "Kopening": ',
         '    "2099-09-09": ONE + " 2017-10/report.json",\n'),
        ("tests/golden/schema/stdout", None, None),
        ("tests/golden/build/out/2024/report.json", None, None),
    ],
    "Add a check": [
        ("gen/content/diagnostics.def", r"DIAGNOSTIC\(MISSING_FILE, ",
         'DIAGNOSTIC(DEADLINE_LONG_AGO, "deadline-long-ago", WARNING,\n'
         '    "\'{}\' is before the year 2000: is the year right?",\n'
         '    "A deadline is when something is to be done.",\n'
         '    "deadline: 1018-09-30", "deadline: 2018-09-30")\n'),
        ("gen/content/read_recommendation.c",
         r"void\nread_recommendation\(",
         "/* Warns of a deadline of another century. */\nstatic void\n"
         "recommendation_check_deadline(const struct node *mapping,\n"
         "    struct text deadline, struct diagnostics *diagnostics)\n{\n"
         "\tif (deadline.at && deadline.at[0] != '2')\n"
         "\t\tdiagnose(diagnostics, D_DEADLINE_LONG_AGO,\n"
         '\t\t    node_member(mapping, "deadline")->place,\n'
         "\t\t    TEXTS(deadline));\n}\n\n"),
        ("gen/content/read_recommendation.c",
         r"\tif \(label_is_valid\(number\)\)",
         "\trecommendation_check_deadline(mapping, one->deadline,\n"
         "\t    DIAGNOSTICS);\n"),
        ("tests/golden/NAME/", None, None),
        ("tests/golden/NAME-near/", None, None),
        ("tests/golden/explain/stdout", None, None),
    ],
    "Show a value on pages": [
        ("gen/view/recommendation.c",
         r"static const struct field recommendation_fields\[\]",
         "GETTER(recommendation_digits)\n{\n"
         "\tconst struct recommendation *recommendation = object->self;\n\n"
         "\treturn value_boolean(recommendation->number.length > 2);\n}\n\n"),
        ("gen/view/recommendation.c", r'\t\{ "owners", VALUE_LIST',
         '\t{ "has-long-number", VALUE_BOOLEAN, NULL,\n'
         '\t  recommendation_digits, "Whether its number is long." },\n'),
        (RECOMMENDATION, r"\{\{>owners\}\}",
         "{{#has-long-number}}\n<p>A long number</p>\n"
         "{{/has-long-number}}\n"),
    ],
    "Add an output": [
        ("gen/formats/NAME.c", None,
         "/* report.numbers: the numbers of an edition, a line each. */\n"
         '#include "core/sink.h"\n#include "formats/facts.h"\n\n'
         "static void\nnumbers_row(void *sink, struct arena *arena, "
         "const struct view *view,\n    const struct facts *facts)\n{\n"
         "\t(void)arena;\n\t(void)view;\n"
         "\tsink_put(sink, facts->recommendation->number);\n"
         '\tsink_string(sink, "\\n");\n}\n\n'
         "static void\nnumbers_write(struct build *build,\n    "
         "const struct edition_status *edition_status, struct sink *sink)\n"
         "{\n\tfacts_each_recommendation(build->view, edition_status, "
         "sink,\n\t    numbers_row);\n}\n\n"
         "void\nformat_numbers(struct build *build)\n{\n"
         "\tfacts_each_edition(build, numbers_write);\n}\n"),
        ("gen/formats/format.h", r"void format_json\(",
         "void format_numbers(struct build *build);\n"),
        ("gen/formats/format.c", r'\t\{ "csv", ',
         '\t{ "numbers", "the numbers, a line each", '
         "STRING_DOWNLOAD_NUMBERS,\n\t  true, NULL, format_numbers },\n"),
        ("gen/theme/string_names.def",
         r"THEME_STRING\(DOWNLOAD_JSON, ",
         'THEME_STRING(DOWNLOAD_NUMBERS, "download-numbers")\n'),
        (STRINGS % "en", r"  download-json: ", "  download-numbers: Numbers\n"),
        (STRINGS % "fr", r"  download-json: ", "  download-numbers: Numéros\n"),
        ("content/README.md", r"### report.csv",
         "### report.numbers\n\nThe numbers, a line each.\n\n"),
        ("tests/golden/help-build/stdout", None, None),
        ("tests/golden/help-command/stdout", None, None),
        ("tests/golden/theme-alone/stderr", None, None),
        ("tests/golden/theme-english-lacks/stderr", None, None),
    ],
    "Add a command": [
        ("gen/commands/NAME.c", None,
         "/* yearon hello: says hello. */\n"
         '#include "cli/command.h"\n#include "cli/command_line.h"\n\n'
         "static int\nhello_run(const struct command_line *line,\n"
         "    struct diagnostics *diagnostics)\n{\n\t(void)line;\n"
         "\tcommand_say(TEXTS(T(\"Hello.\\n\")));\n"
         "\treturn command_end(diagnostics);\n}\n\n"
         "int\ncommand_hello(int argc, char **argv)\n{\n"
         '\treturn command_line_run("hello", argc, argv, 0, 0, hello_run);\n'
         "}\n"),
        ("gen/cli/command.h", r"int command_help\(",
         "int command_hello(int argc, char **argv);\n"),
        ("gen/cli/main.c", r'\t\{ "help", command_help \},',
         '\t{ "hello", command_hello },\n'),
        ("gen/cli/manual.c", r'\t\{ "help", ',
         '\t{ "hello", NULL, "say hello", "Says hello.",\n'
         "\t    .options = { HELP } },\n"),
        ("tests/golden/help/stdout", None, None),
        ("tests/golden/complete/stdout", None, None),
    ],
}

# The files behind a NAME of a how-to.
NAMES = {
    "gen/formats/NAME.c": "gen/formats/numbers.c",
    "gen/commands/NAME.c": "gen/commands/hello.c",
}
CASE = """\
number: 4
title: Lamps on the pier
group: %s
deadline: %s
recommendation: Light the pier.
updates:
  - edition: %s
    status: %s
    body: All lamps stand.
"""


def section_of(readme, title):
    found = re.search(r"^### %s\n(.*?)(?=^##)" % re.escape(title), readme,
                      re.M | re.S)
    return found[1] if found else ""


def insert(path, before, added):
    """Put the text before the one line that matches."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    found = list(re.finditer("^" + before, text, re.M))
    if len(found) != 1:
        sys.exit("%s has %d lines like %s" % (path, len(found), before))
    diagnostics = re.search(r"D_UNKNOWN_GROUP,\s+([^\s)]+)\)", text)
    if diagnostics:
        added = added.replace("DIAGNOSTICS", diagnostics[1])
    at = found[0].start()
    with open(path, "w", encoding="utf-8") as file:
        file.write(text[:at] + found[0].expand(added) + text[at:])


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def run(*command):
    """Returns the command's output; ends the test if the command fails."""
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True,
                          stderr=subprocess.STDOUT, check=False)
    if done.returncode:
        sys.exit("%s\n%s" % (" ".join(command), done.stdout[-4000:]))
    return done.stdout


def copy_the_project():
    shutil.rmtree(COPY, ignore_errors=True)
    names = run("git", "ls-files", "--cached", "--others",
                "--exclude-standard", "-z").split("\0")
    for name in filter(os.path.lexists, names):
        os.makedirs(os.path.dirname(os.path.join(COPY, name)), exist_ok=True)
        shutil.copy2(name, os.path.join(COPY, name), follow_symlinks=False)


def accept(case):
    run(sys.executable, "tests/golden.py", "--accept", case)


def write_cases():
    """A golden case that provokes the new warning, and one that is near."""
    base = "tests/golden/base/content/recommendations/"
    with open(base + sorted(os.listdir(base))[0], encoding="utf-8") as file:
        words = dict(re.findall(r"(group|edition|status): (\S+)",
                                file.read()))
    for name, deadline in (("deadline-long-ago", "1018-09-30"),
                           ("deadline-long-ago-near", "2018-09-30")):
        folder = "tests/golden/" + name
        write(folder + "/command", "check\n")
        write(folder + "/content/recommendations/4.yaml", CASE % (
            words["group"], deadline, words["edition"], words["status"]))
    write(folder + "/near", "deadline-long-ago\n")


def follow(title, edits):
    for path, before, added in edits:
        if before:
            insert(path, before, added)
        elif added:
            write(NAMES[path], added)


def results():
    """Pairs of what is promised and whether it holds."""
    with open("gen/README.md", encoding="utf-8") as file:
        readme = file.read()
    for title, edits in EDITS.items():
        places = set(re.findall(r"^\d+\. `([^`]+)`", section_of(
            readme, title), re.M))
        yield title + ": names the files that are edited", places == {
            path for path, _, _ in edits}
    copy_the_project()
    os.chdir(COPY)
    for title, edits in EDITS.items():
        follow(title, edits)
    write_cases()
    run("make", "-s", "-j2", "CFLAGS=-O0", "all")
    run("make", "-s", "-j2", "CFLAGS=-O0", "tables")
    for title, edits in EDITS.items():
        for path, _, added in edits:
            accepted = not added and re.fullmatch(r"tests/golden/([^/]+)/.+", path)
            if accepted:
                accept(accepted[1])
    accept("deadline-long-ago")
    accept("deadline-long-ago-near")
    yield from looks()


def looks():
    with open("tests/golden/deadline-long-ago/stderr",
              encoding="utf-8") as file:
        yield "a check: is found at its place", re.search(
            r"4\.yaml:4:11: warning: '1018-09-30' is before", file.read())
    yield "a check: is explained", "something is to be done" in run(
        "build/yearon", "explain", "deadline-long-ago")
    path = "content/recommendations/037.yaml"
    insert(path, "title: ", "deadline: 2018-09-30\n")
    run("build/yearon", "build", "--formats", "json,csv,html,numbers")
    with open("out/recommendations/37.html", encoding="utf-8") as file:
        page = file.read()
    yield "a key: pages show it", (
        "To be done by" in page and "2018-09-30" in page)
    yield "a field: pages show it", "A long number" not in page
    with open("out/2017-10/report.json", encoding="utf-8") as file:
        yield "a key: the data has it", '"2018-09-30"' in file.read()
    yield "a key: editors read of it", "`deadline`" in run(
        "grep", "-h", "When it is to be done", "content/README.md")
    with open("out/2017-10/report.numbers", encoding="utf-8") as file:
        yield "an output: is written", "\n37\n" in file.read()
    with open("out/formats.html", encoding="utf-8") as file:
        yield "an output: is listed", "Numbers" in file.read()
    yield "a command: runs", run("build/yearon", "hello") == "Hello.\n"
    yield "a command: is in the manual", "say hello" in run(
        "build/yearon", "help")
    yield "style", " 0 failed" in run(sys.executable, "tests/style.py")
    yield "the tables are the program's", run(
        "build/tables", "--check") is not None
    yield "no other golden case differs", " 0 failed" in run(
        sys.executable, "tests/golden.py")


def main():
    checked = list(results())
    for what, holds in checked:
        if not holds:
            print("does not hold: " + what)
    failed = sum(not holds for _, holds in checked)
    print("%d passed, %d failed" % (len(checked) - failed, failed))
    sys.exit(1 if failed else 0)


main()
