"""Run the program in small folders and compare all that it says and writes.

    python3 tests/golden.py [--program FILE] [--accept NAME] [NAME ...]

A case is a folder of tests/golden. The program runs in a temporary folder
that holds tests/golden/base, with the case's own folders (but out/ and
after/) laid over it. The case says what is run and what must come of it:

    command    the arguments after `yearon`, one line a run
    without    paths to remove from the temporary folder first, one a line
    made       files to make in it, a line each: how many letters it holds,
               a space, and its path, in which \\n and the like are escapes
    stdout     what it must print (absent: nothing); likewise stderr
    status     the exit status of the last run (absent: 0)
    out/       files that must be in out/ afterwards, byte for byte
    after/     files that must be in the temporary folder afterwards
    absent     paths that must not exist afterwards, one a line
    unchanged  folders that must be as they were before, one a line
    near       codes of diagnostics that the case comes close to, one a line
    engine     how the PDFs' engine behaves, a word of tests/engine/bin/python
               (absent: it makes a file of a line), or `none`: there is none

--accept writes what came out into the one case named: read it before you
commit it. Every code of gen/*/diagnostics.def must stand in some case's
stderr and in some case's near; a code that is near must not be printed.
"""

import argparse
import difflib
import glob
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CASES = os.path.join(ROOT, "tests", "golden")
TABLES = os.path.join(ROOT, "gen", "*", "diagnostics.def")
SECONDS = 30

# Codes that no case provokes or comes close to, each with the reason.
NOT_PROVOKED = {
    "no-full-program": "needs half an installation: tests/report.py",
    "no-revision": "needs a repository: tests/changes.py",
    "faulty-revision": "needs a repository: tests/changes.py",
    "build-running": "needs two builds at once: tests/unit/publish",
    "cannot-exchange": "needs a file system that refuses, or a race: "
                       "tests/unit/publish",
    "cannot-keep": "needs files of another user: tests/unit/publish",
    "old-report-stays": "needs files of another user: tests/unit/publish",
    "cannot-open": "needs a system without memory for a process",
    "cannot-serve": "needs a port that is taken: tests/serve.py",
    "cannot-watch": "needs a system that has no more watches",
    "engine-folder": "needs a TMPDIR that is none: tests/unit/formats",
    "output-path": "a fault of the program: tests/unit/publish",
    "too-many-files": "needs very many files: tests/limits.py",
    "template-endless": "takes seconds: tests/limits.py",
    "web-moved": "needs a server: tests/links.py",
    "web-gone": "needs a server: tests/links.py",
    "web-refused": "needs a server: tests/links.py",
    "web-silent": "needs a server: tests/links.py",
}

ENVIRONMENT = {
    "PATH": os.environ["PATH"], "LC_ALL": "C", "TZ": "UTC",
    **{name: value for name, value in os.environ.items()
       if name.endswith("SAN_OPTIONS")}}


def read(path):
    """The file's text; '' where there is none. Bytes survive as they are."""
    if not os.path.exists(path):
        return ""
    with open(path, encoding="utf-8", errors="surrogateescape",
              newline="") as file:
        return file.read()


def write(path, text):
    if text == "":
        if os.path.exists(path):
            os.remove(path)
        return
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", errors="surrogateescape",
              newline="") as file:
        file.write(text)


def lines(path):
    return [line for line in read(path).split("\n") if line]


def files_under(folder):
    return sorted(os.path.relpath(os.path.join(at, name), folder)
                  for at, _, names in os.walk(folder) for name in names)


def contents(folder):
    return {name: read(os.path.join(folder, name))
            for name in files_under(folder)}


def prepare(case, work):
    """Lay the case's folders over the base, in the folder `work`."""
    shutil.copytree(os.path.join(CASES, "base"), work, dirs_exist_ok=True)
    if os.path.isdir(os.path.join(ROOT, "themes")):
        shutil.copytree(os.path.join(ROOT, "themes"),
                        os.path.join(work, "themes"), dirs_exist_ok=True)
    for path in lines(os.path.join(case, "without")):
        gone = os.path.join(work, path)
        shutil.rmtree(gone) if os.path.isdir(gone) else os.remove(gone)
    for entry in os.scandir(case):
        if entry.is_dir() and entry.name not in ("out", "after"):
            shutil.copytree(entry.path, os.path.join(work, entry.name),
                            dirs_exist_ok=True, symlinks=True)
    for line in lines(os.path.join(case, "made")):
        size, path = line.split(" ", 1)
        path = path.encode().decode("unicode_escape")
        write(os.path.join(work, path), "x" * int(size))


def environment_of(case):
    """The PDFs' engine is a small stand-in: tests/paper.py uses the real."""
    how = read(os.path.join(case, "engine")).strip()
    folder = "no-engine" if how == "none" else os.path.join(
        ROOT, "tests", "engine")
    return {**ENVIRONMENT, "YEARON_ENGINE": folder, "FAKE": how or "print"}


def run(program, case, work):
    """Run the case's commands: what was printed, and the last status.

    Folders that differ from run to run are named by what they are; how many
    files a build has written and how many links an audit has found, which
    change with the themes, are N.
    """
    def plain(output):
        text = (output.decode("utf-8", "surrogateescape")
                .replace(os.path.realpath(work), "(WORK)")
                .replace(os.path.dirname(program), "(PROGRAM)"))
        text = re.sub(r"(?m)(?<= pages, )[1-9]\d*(?= links: )", "N", text)
        return re.sub(r"(?m)^.*: \d+ files \(.*\)$", lambda line: re.sub(
            r"\b[1-9]\d*(?= (?:files|written|unchanged)\b)", "N", line[0]),
            text)

    printed, complained, status = "", "", 0
    for line in read(os.path.join(case, "command")).splitlines():
        done = subprocess.run(
            [program, *shlex.split(line)], cwd=work,
            env=environment_of(case), stdin=subprocess.DEVNULL,
            capture_output=True, timeout=SECONDS)
        printed += plain(done.stdout)
        complained += plain(done.stderr)
        status = done.returncode
    return printed, complained, status


def expected_files(case, work):
    """The case's files of out/ and after/, each with where it must be."""
    for folder, where in (("out", os.path.join(work, "out")),
                          ("after", work)):
        for name in files_under(os.path.join(case, folder)):
            yield os.path.join(case, folder, name), os.path.join(where, name)


def difference(name, expected, found):
    if expected == found:
        return ""
    pieces = difflib.unified_diff(
        expected.splitlines(), found.splitlines(), "expected " + name,
        "found " + name, lineterm="")
    text = "\n".join(pieces) or "%s: only line ends differ" % name
    return text.encode("utf-8", "backslashreplace").decode() + "\n"


def compare(case, work, before, outcome):
    """All differences between what the case promises and what came."""
    printed, complained, status = outcome
    found = difference("stdout", read(os.path.join(case, "stdout")), printed)
    found += difference("stderr", read(os.path.join(case, "stderr")),
                        complained)
    found += difference("status", read(os.path.join(case, "status")),
                        "%d\n" % status if status else "")
    for promised, place in expected_files(case, work):
        found += difference(os.path.relpath(place, work), read(promised),
                            read(place))
    for path in lines(os.path.join(case, "absent")):
        if os.path.lexists(os.path.join(work, path)):
            found += "%s is there, and must not be\n" % path
    for folder in before:
        if before[folder] != contents(os.path.join(work, folder)):
            found += "%s has changed, and must not\n" % folder
    for code in lines(os.path.join(case, "near")):
        if "[%s]" % code in complained:
            found += "comes close to [%s], and says it\n" % code
    return found


def accept(case, work, outcome):
    printed, complained, status = outcome
    write(os.path.join(case, "stdout"), printed)
    write(os.path.join(case, "stderr"), complained)
    write(os.path.join(case, "status"), "%d\n" % status if status else "")
    for promised, place in expected_files(case, work):
        shutil.copyfile(place, promised)


def check(program, name, accepting=False):
    """What is wrong with the case; '' where nothing is."""
    case = os.path.join(CASES, name)
    with tempfile.TemporaryDirectory(prefix="yearon ") as work:
        try:
            prepare(case, work)
            before = {folder: contents(os.path.join(work, folder))
                      for folder in lines(os.path.join(case, "unchanged"))}
            outcome = run(program, case, work)
        except subprocess.TimeoutExpired:
            return "did not end within %d seconds\n" % SECONDS
        except OSError as trouble:
            return "%s\n" % trouble
        if accepting:
            accept(case, work, outcome)
        return compare(case, work, before, outcome)


def uncovered(names):
    """Lines for the codes of the tables that no case has."""
    table = "".join(re.sub(r"/\*.*?\*/", "", read(path), flags=re.S)
                    for path in sorted(glob.glob(TABLES)))
    codes = re.findall(r'\bDIAGNOSTIC\(\s*\w+,\s*"([^"]+)"', table)
    provoked, near = set(), set()
    for name in names:
        stderr = read(os.path.join(CASES, name, "stderr"))
        provoked.update(re.findall(r"\[([a-z0-9-]+)\]$", stderr, re.M))
        near.update(lines(os.path.join(CASES, name, "near")))
    for code in codes:
        if code not in provoked and code not in NOT_PROVOKED:
            yield "no case provokes [%s]" % code
        if code not in near and code not in NOT_PROVOKED:
            yield "no case comes close to [%s]" % code
    known = set(codes)
    for code in sorted((near | set(NOT_PROVOKED)) - known):
        yield "no table has [%s]" % code
    for code in sorted(provoked & set(NOT_PROVOKED)):
        yield "[%s] can be provoked after all" % code


def all_cases():
    return sorted(entry.name for entry in os.scandir(CASES)
                  if os.path.exists(os.path.join(entry.path, "command")))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default="build/yearon")
    parser.add_argument("--accept", metavar="NAME")
    parser.add_argument("names", nargs="*", metavar="NAME")
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    if options.accept:
        sys.stdout.write(check(program, options.accept, accepting=True))
        return 0
    names = options.names or all_cases()
    with ThreadPoolExecutor(2) as workers:
        results = list(workers.map(lambda name: check(program, name), names))
    faults = ["%s\n%s" % (name, fault.rstrip("\n"))
              for name, fault in zip(names, results) if fault]
    passed = len(names) - len(faults)
    if not options.names:
        rows = list(uncovered(names))
        faults += rows
        passed += not rows
    print("".join(fault + "\n\n" for fault in faults), end="")
    print("%d passed, %d failed" % (passed, len(faults)))
    return 1 if faults else 0


sys.exit(main())
