"""Does ten times the content take about ten times the work?

    python3 tests/growth.py

Instructions are counted (by valgrind's callgrind), not seconds, so that a
busy machine does not change the answer. Of the memory, what more content
takes more is held against the bytes of that content: what the program and
its libraries take themselves is another machine's matter.
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
FEW, MANY = 1270, 5080
MOST_MEMORY = 5.0


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


def size_of(folder):
    return sum(os.path.getsize(os.path.join(at, name))
               for at, _, names in os.walk(folder) for name in names)


def memory(number):
    """The bytes of so many recommendations, and what a build takes for them
    at the most: everything but the PDFs, by two threads."""
    with tempfile.TemporaryDirectory(prefix="yearon-") as folder:
        content = os.path.join(folder, "content")
        grow(number, content)
        process = subprocess.Popen(
            ["build/yearon", "build", "--content", content,
             "--out", os.path.join(folder, "out"), "--threads", "2",
             "--formats", "json,csv,feed,html,sitemap"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit("%d recommendations were not built" % number)
        return size_of(content), usage.ru_maxrss * 1024


def memory_grew():
    few, many = memory(FEW), memory(MANY)
    ratio = (many[1] - few[1]) / (many[0] - few[0])
    print("%d to %d recommendations: %.2f bytes of memory for each byte"
          % (FEW, MANY, ratio))
    return ratio > MOST_MEMORY


def work_grew():
    with ThreadPoolExecutor(2) as workers:
        small, large = workers.map(instructions, (SMALL, LARGE))
    ratio = large / small
    print("%d recommendations: %d instructions" % (SMALL, small))
    print("%d recommendations: %d instructions, %.1f times as many"
          % (LARGE, large, ratio))
    return ratio > MOST


def main():
    failed = work_grew() + memory_grew()
    print("%d passed, %d failed" % (2 - failed, failed))
    sys.exit(failed > 0)


main()
