"""Does ten times the content take about ten times the work?

    python3 tests/growth.py

Instructions are counted (by valgrind's callgrind), not seconds, so that a
busy machine does not change the answer.
"""

import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

from grow import grow

SMALL, LARGE = 127, 1270
MOST = 13.0


def instructions(number):
    """How many instructions a build of so many recommendations takes."""
    with tempfile.TemporaryDirectory(prefix="yearon-") as folder:
        content = os.path.join(folder, "content")
        grow(number, content)
        done = subprocess.run(
            ["valgrind", "--tool=callgrind",
             "--callgrind-out-file=" + os.path.join(folder, "callgrind"),
             "build/yearon", "build", "--content", content,
             "--out", os.path.join(folder, "out")],
            stdin=subprocess.DEVNULL, capture_output=True, text=True,
            env={**os.environ, "YEARON_ENGINE": "tests/engine"})
        made = os.path.join(folder, "out", "recommendations")
        pages = len(os.listdir(made)) if os.path.isdir(made) else 0
    if done.returncode or pages < number:
        sys.exit("%s\n%d of %d pages were built" % (
            done.stderr[-2000:], pages, number))
    return int(re.search(r"Collected : (\d+)", done.stderr)[1])


def main():
    with ThreadPoolExecutor(2) as workers:
        small, large = workers.map(instructions, (SMALL, LARGE))
    ratio = large / small
    print("%d recommendations: %d instructions" % (SMALL, small))
    print("%d recommendations: %d instructions, %.1f times as many"
          % (LARGE, large, ratio))
    grown = ratio > MOST
    print("%d passed, %d failed" % (not grown, grown))
    sys.exit(grown)


main()
