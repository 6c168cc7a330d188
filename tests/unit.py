"""Run the unit tests that were built into a folder, and add up their counts.

    python3 tests/unit.py BUILD

Every tests/unit/ROOM/NAME_test.c must have been built, must belong to a file
gen/ROOM/NAME.c, and must end by itself. Only what fails is shown.
"""

import glob
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

SECONDS = 120


def result(build, source):
    """(passed, failed, what it printed) of one test program."""
    program = os.path.join(build, source[:-len(".c")])
    mirrored = source.replace("tests/unit/", "gen/").replace("_test.c", ".c")
    if not os.path.exists(mirrored):
        return 0, 1, "%s tests no file of gen/\n" % source
    try:
        done = subprocess.run(
            [program], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            timeout=SECONDS, text=True, errors="replace")
    except (OSError, subprocess.TimeoutExpired) as trouble:
        return 0, 1, "%s: %s\n" % (source, trouble)
    printed = done.stdout
    passed = sum(map(int, re.findall(r"\[  PASSED  \] (\d+) test", printed)))
    failed = sum(map(int, re.findall(r"\[  FAILED  \] (\d+) test", printed)))
    if done.returncode and not failed or not passed + failed:
        failed = 1
        printed += "%s ended with status %d\n" % (source, done.returncode)
    return passed, failed, printed


def main():
    sources = sorted(glob.glob("tests/unit/*/*_test.c"))
    with ThreadPoolExecutor(2) as workers:
        results = list(workers.map(
            lambda source: result(sys.argv[1], source), sources))
    for _, failed, printed in results:
        if failed:
            sys.stdout.write(printed)
    passed = sum(one[0] for one in results)
    failed = sum(one[1] for one in results)
    print("%d passed, %d failed" % (passed, failed))
    sys.exit(1 if failed or not passed else 0)


main()
