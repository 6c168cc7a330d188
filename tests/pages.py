"""Build the real report and hostile ones, and check the pages in every way.

    python3 tests/pages.py

Each site is audited by the program itself, goes through the Nu HTML checker
and is opened in a browser (tests/pages/*.mjs). Sites stay in build/tests/ to
be looked at.
"""

import os
import re
import shutil
import subprocess
import sys

import hostile

FOLDER = os.path.join("build", "tests")
REPORT = os.path.join(FOLDER, "report")
HOSTILE = os.path.join(FOLDER, "hostile")
FRENCH = os.path.join(FOLDER, "french")
# Pages of the real report to look at besides those chosen by their kind: one
# with references and a closing sentence of its own, one in another way
# resolved, the longest.
PAGES = ["recommendations/39.html", "recommendations/55.html",
         "recommendations/11.html", "organisations/home-office.html"]
SECONDS = 1200


class Counts:
    passed = failed = 0

    def run(self, name, command):
        """Run it; its own count is added, or it counts as one."""
        print("%s:" % name, flush=True)
        done = subprocess.run(command, stdin=subprocess.DEVNULL, text=True,
                              stdout=subprocess.PIPE, errors="replace",
                              stderr=subprocess.STDOUT, timeout=SECONDS)
        said = re.search(r"^(\d+) passed, (\d+) failed\n*\Z", done.stdout,
                         re.M)
        passed, failed = (int(said[1]), int(said[2])) if said else (
            done.returncode == 0, done.returncode != 0)
        if done.returncode and not failed:
            failed = 1
        if failed:
            shown = done.stdout[:said.start()] if said else done.stdout
            print(shown.rstrip("\n"))
        print("  %d pass, %d fail" % (passed, failed), flush=True)
        self.passed += passed
        self.failed += failed
        return done.returncode == 0


def build(counts, content, out, *options):
    """Build and audit a site; warnings about hostile content are welcome."""
    shutil.rmtree(out, ignore_errors=True)
    built = counts.run("build " + out, [
        "build/yearon", "build", "--content", content, "--out", out,
        *options])
    return built and counts.run("audit " + out,
                                ["build/yearon", "audit", out])


def main():
    counts = Counts()
    os.makedirs(FOLDER, exist_ok=True)
    for language, out in (("en-GB", HOSTILE), ("fr", FRENCH)):
        shutil.rmtree(out + "-content", ignore_errors=True)
        hostile.write(out + "-content", language)
    build(counts, "content", REPORT)
    build(counts, HOSTILE + "-content", HOSTILE)
    build(counts, FRENCH + "-content", FRENCH, "--drafts",
          "--theme", "base")
    valid = [sys.executable, "tests/pages/valid.py"]
    counts.run("valid: report", valid + [REPORT])
    counts.run("valid: hostile",
               valid + ["--no-langdetect", HOSTILE, FRENCH])
    node = ["node"]
    counts.run("filter", node + ["tests/pages/filter.mjs", REPORT])
    counts.run("without scripts", node + ["tests/pages/no-script.mjs",
                                          REPORT])
    counts.run("accessible: report",
               node + ["tests/pages/accessible.mjs", REPORT, *PAGES])
    counts.run("accessible: hostile",
               node + ["tests/pages/accessible.mjs", HOSTILE])
    counts.run("accessible: french",
               node + ["tests/pages/accessible.mjs", FRENCH])
    print("%d passed, %d failed" % (counts.passed, counts.failed))
    return 1 if counts.failed else 0


sys.exit(main())
