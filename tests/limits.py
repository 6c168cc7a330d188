"""Is every limit where the table says that it is?

    python3 tests/limits.py [NAME ...]

Each row of gen/core/limits.def is tried with exactly so much, which must
not be refused with the row's code, and with one more, which must be. The
program has 8 MiB of stack.
"""

import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PROGRAM = os.path.join(ROOT, "build", "yearon")
TABLE = os.path.join(ROOT, "gen", "core", "limits.def")
BASE = os.path.join(ROOT, "tests", "golden", "base", "content")
FOREWORD = "content/editions/2024/foreword.md"
FIRST = "content/recommendations/1.yaml"
PLACE = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
SECONDS = 120


def write(path, text):
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def change(path, old, new):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    assert old in text
    write(path, text.replace(old, new))


def padded(text, size):
    """The YAML or CSV text with empty lines up to that many bytes."""
    return text + "\n" * (size - len(text))


def check(*options):
    return ["check", "--theme", "own/", *options]


def foreword(text):
    write(FOREWORD, text)
    return check()


# Each writes its files into the folder that it runs in, which has a small
# content/ and a theme own/, and gives the command to be run.

def case_file(number):
    with open(FIRST, encoding="utf-8") as file:
        write(FIRST, padded(file.read(), number))
    return check()


def case_picture(number):
    os.makedirs("content/media")
    with open("content/media/a.png", "wb") as file:
        file.truncate(number)
    return check()


def case_files(number):
    folder = "content/recommendations"
    for count in range(number - len(os.listdir(folder))):
        os.mknod("%s/.%d" % (folder, count))
    return check()


def case_yaml(number):
    change(FIRST, "group: council",
           "group: council\nx: " + "[" * (number - 1) + "]" * (number - 1))
    return check()


def case_number(number):
    label = "1" * number
    change(FIRST, "number: 1", "number: '%s'" % label)
    os.rename(FIRST, "content/recommendations/%s.yaml" % label)
    return check()


def case_title(number):
    change(FIRST, "title: Lights on the breakwater", "title: " + "x" * number)
    return check()


def case_sheet(number):
    write("sheet.csv", padded("number,group,recommendation\n1,G,Do.\n",
                              number))
    return ["import", "sheet.csv", "--edition", "2024", "--content", "new"]


def case_names(number):
    write("sheet.csv", "number,group,recommendation\n" + "".join(
        "%d,g%d,Do.\n" % (row, row) for row in range(number)))
    return ["import", "sheet.csv", "--edition", "2024", "--content", "new"]


def case_text(number):
    return foreword("Some words.\n\n" * (number // 13) + "x" * (number % 13))


def case_depth(number):
    return foreword("> " * number + "x\n")


def case_languages(number):
    return foreword("[" * number + "x" + "]{lang=cy}" * number + "\n")


def case_indentation(number):
    return foreword(" " * (number - 1) + "- x\n")


def case_brackets(number):
    return foreword("x [" * number + "\n")


def case_angles(number):
    return foreword("x < " * number + "\n")


def case_emphasis(number):
    return foreword("x *" * number + "\n")


def case_defined(number):
    brackets = 1 << 10
    start = "[a]: https://example.org/"
    longest = -(-number // brackets) - len(start) - len("\n")
    return foreword(start + "x" * longest + "\n\n" +
                    ("x [" * 341 + "\n\n") * 3)


def case_theme_file(number):
    write("own/templates/front.mustache", "x" * number)
    return check()


def case_assets(number):
    write("own/assets/" + "a/" * number + "a.css", "a{}")
    return check()


def render(template, data="a: true\n"):
    write("t.mustache", template)
    write("data.yaml", data)
    os.makedirs("parts", exist_ok=True)
    return ["render", "--partials", "parts", "t.mustache", "data.yaml"]


def case_sections(number):
    return render("{{#a}}" * number + "x" + "{{/a}}" * number)


def case_templates(number):
    for count in range(number):
        write("parts/p%d.mustache" % count, "{{>p%d}}" % (count + 1))
    write("parts/p%d.mustache" % number, "end")
    return render("{{>p1}}")


def case_rendered(number):
    """Eleven partials within each other, and sections for the rest."""
    levels = number - 12
    for count in range(12):
        now = min(levels, 200)
        levels -= now
        inner = "{{>p%d}}" % (count + 1) if count < 11 else "x"
        write("parts/p%d.mustache" % count,
              "{{#a}}" * now + inner + "{{/a}}" * now)
    assert levels == 0
    return render("{{>p0}}")


def case_pieces(number):
    number -= 1 + 1000 * (1 + 1000 * 49)
    number -= 1 + 1000 * 998
    return render(
        "{{#l}}{{#l}}{{#m}}x{{/m}}{{/l}}{{/l}}{{#l}}{{#k}}y{{/k}}{{/l}}"
        + "{{a}}" * number,
        "".join("%s: [%s]\n" % (name, ",".join("1" * count))
                for name, count in (("l", 1000), ("m", 48), ("k", 997))))


def case_data(number):
    return render("x", padded("a: 1\n", number))


def case_page(number):
    size = 1 << 20
    return render("{{#l}}{{{t}}}{{/l}}" + "y" * (number % size),
                  "l: [%s]\nt: %s\n" % (",".join("1" * (number // size)),
                                        "x" * size))


def case_markup(number):
    inner = number - 2
    write("site/index.html", '<html lang="en"><body>' + "<div>" * inner +
          "</div>" * inner + "</body></html>")
    return ["audit", "site"]


def limits():
    """Each row's name, limit and code, from what the program prints."""
    with open(TABLE, encoding="utf-8") as file:
        names = re.findall(r"^LIMIT\((\w+),", file.read(), re.M)
    printed = subprocess.run([PROGRAM, "--limits"], capture_output=True,
                             text=True, check=True).stdout.splitlines()
    assert len(names) == len(printed) > 0
    for name, line in zip(names, printed):
        found = re.fullmatch(r" *([\d,]+) (\w+)  .* \[([\w-]+)\]", line)
        most = int(found[1].replace(",", ""))
        yield name.lower(), most << (20 if found[2] == "MiB" else 0), found[3]


def limit_stack():
    resource.setrlimit(resource.RLIMIT_STACK, (8 << 20, 8 << 20))


def codes(name, number):
    """The codes of all that is said of so much."""
    with tempfile.TemporaryDirectory(prefix="yearon-", dir=PLACE) as folder:
        shutil.copytree(BASE, os.path.join(folder, "content"))
        os.chdir(folder)
        try:
            write("own/theme.yaml", "name: own\nparent: harris\n")
            os.symlink(os.path.join(ROOT, "themes"), "themes")
            words = globals()["case_" + name](number)
            done = subprocess.run(
                [PROGRAM, *words], stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
                errors="replace", timeout=SECONDS, preexec_fn=limit_stack)
        finally:
            os.chdir(ROOT)
    assert 0 <= done.returncode <= 3, (done.returncode, done.stderr[-500:])
    return set(re.findall(r"\[([\w-]+)\]$", done.stderr, re.M))


def main():
    passed = failed = 0
    for name, most, code in limits():
        if sys.argv[1:] and name not in sys.argv[1:]:
            continue
        at, past = codes(name, most), codes(name, most + 1)
        if code not in at and code in past:
            passed += 1
            continue
        failed += 1
        print("FAIL %s: at %d %s, one past it %s"
              % (name, most, sorted(at), sorted(past)))
    print("%d passed, %d failed" % (passed, failed))
    return 1 if failed or not passed else 0


sys.exit(main())
