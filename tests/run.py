"""Run the test suites and add up what they say.

    python3 tests/run.py [SUITE ...]

Without names all suites run, in the order below. Each is a list of commands;
one that ends with "N passed, N failed", or in cmocka's words, is counted by
what it says, any other as one test that passes with status 0. A command that
fails without naming a failure counts as one.
"""

import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SANITIZE = ("SANITIZE=-fsanitize=address,undefined "
            "-fno-sanitize-recover=all")


def make(*words):
    return ["make", "--no-print-directory", "-j2", "-s", *words]


def python(script, *words):
    return [sys.executable, "tests/" + script, *words]


def fuzz(folder):
    """The commands that run every fuzz target on what it has learnt."""
    targets = sorted(os.path.splitext(name)[0] for name in os.listdir(
        os.path.join(ROOT, "tests", "fuzz", "targets")))
    return [[folder + "/fuzz/" + name, "tests/fuzz/corpus/" + name]
            for name in targets]


def suites():
    source = os.environ.get("SOURCE_TEXT")
    facts = ["--source", source] if source else []
    return {
        "style": [python("style.py"), make("build/tables"),
                  ["build/tables", "--check"]],
        "unit": [make("unit-tests"), python("unit.py", "build")],
        "analysis": [make("all"), python("analysis.py")],
        "hardened": [make("all", "build/tests/shim.so"),
                     python("hardened.py")],
        "golden": [make("all"), python("golden.py"), python("session.py")],
        "shells": [make("all"), python("shells.py")],
        "facts": [
            make("all"),
            ["build/yearon", "build", "--out", "build/tests/report"],
            python("facts.py", "build/tests/report/2017-10/report.json",
                   *facts),
            python("facts_test.py")],
        "links": [make("all"), python("links.py")],
        "changes": [make("all"), python("changes.py")],
        "schemas": [make("all", "tests/node_modules/installed",
                         "tests/venv/installed"),
                    ["tests/venv/bin/python", "tests/schemas.py"]],
        "ci": [make("all", "tests/venv/installed"),
               ["tests/venv/bin/python", "tests/ci.py"]],
        "report": [make("all"), python("report.py")],
        "howto": [make("all"), python("howto.py")],
        "faults": [make("all", "build/tests/shim.so"),
                   python("faults.py")],
        "limits": [make("all"), python("limits.py")],
        "pages": [make("all", "tests/node_modules/installed"),
                  python("pages.py")],
        "paper": [make("all", "engine", "build/paper-tools/made",
                       "tests/node_modules/installed"),
                  ["build/paper-tools/bin/python", "tests/paper.py"]],
        "serve": [make("all", "tests/node_modules/installed"),
                  python("serve.py")],
        "growth": [make("all"), python("growth.py"), python("slow.py")],
        "instructions": [make("all"), python("instructions.py")],
        "same": [make("all"), make("BUILD=build/clang", "CC=clang", "all"),
                 python("same.py")],
        "threads": [
            make("BUILD=build/threads", "SANITIZE=-fsanitize=thread",
                 "CFLAGS=-O1 -g", "all"),
            python("threads.py", "build/threads/yearon")],
        "sanitizers": [
            make("BUILD=build/sanitizers", SANITIZE, "CFLAGS=-O1 -g",
                 "all", "unit-tests", "fuzz-targets"),
            python("unit.py", "build/sanitizers"),
            *fuzz("build/sanitizers"),
            python("golden.py", "--program", "build/sanitizers/yearon"),
            python("changes.py", "--program", "build/sanitizers/yearon"),
            python("serve.py", "--clients",
                   "--program", "build/sanitizers/yearon")],
        "clang": [make("BUILD=build/clang", "CC=clang", "all", "unit-tests"),
                  make("build/tests/shim.so"),
                  python("hardened.py", "build/clang"),
                  python("unit.py", "build/clang")],
    }


def counted(line):
    """What one line of output says about tests: (passed, failed)."""
    plain = re.fullmatch(r"(\d+) passed, (\d+) failed", line.strip())
    if plain:
        return int(plain[1]), int(plain[2])
    return 0, 0


def run(command):
    """Run it, show what it prints, and return (passed, failed)."""
    passed = failed = 0
    process = subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, errors="replace")
    for line in process.stdout:
        sys.stdout.write("  " + line)
        more_passed, more_failed = counted(line)
        passed += more_passed
        failed += more_failed
    status = process.wait()
    if status != 0 and failed == 0:
        print("  failed with status %d: %s" % (status, " ".join(command)))
        failed = 1
    elif status == 0 and passed == 0 and command[0] != "make":
        passed = 1
    return passed, failed


def run_suite(name, commands):
    print("== " + name, flush=True)
    passed = failed = 0
    for command in commands:
        more_passed, more_failed = run(command)
        passed += more_passed
        failed += more_failed
        if command[0] == "make" and more_failed:
            break
    print("== %s: %d passed, %d failed" % (name, passed, failed), flush=True)
    return passed, failed


def main():
    known = suites()
    names = sys.argv[1:] or list(known)
    unknown = [name for name in names if name not in known]
    if unknown:
        sys.exit("no such suite: %s; there are %s"
                 % (", ".join(unknown), ", ".join(known)))
    os.environ.update(
        ASAN_OPTIONS="exitcode=99", UBSAN_OPTIONS="print_stacktrace=1",
        PYTHONDONTWRITEBYTECODE="1",
        # A stand-in that sets nothing; `paper` uses the real one.
        YEARON_ENGINE=os.path.join(ROOT, "tests", "engine"))
    results = {name: run_suite(name, known[name]) for name in names}
    print()
    for name, (passed, failed) in results.items():
        print("%-12s %6d passed %6d failed" % (name, passed, failed))
    passed = sum(result[0] for result in results.values())
    failed = sum(result[1] for result in results.values())
    print("%d passed, %d failed" % (passed, failed))
    sys.exit(1 if failed or not passed else 0)


main()
