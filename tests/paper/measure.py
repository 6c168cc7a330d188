"""How long the PDFs take, and how much memory: the table in README.md.

    python3 tests/paper/measure.py [RECOMMENDATIONS ...]

For each number of recommendations one build of both PDFs: seconds by the
clock, seconds of the processors, and the most memory of any of its processes.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))

from grow import grow  # noqa: E402

PROGRAM = os.path.join(os.path.dirname(os.path.dirname(HERE)), "build",
                       "yearon")


def measure(number):
    with tempfile.TemporaryDirectory() as folder:
        content = os.path.join(folder, "content")
        grow(number, content)
        began = time.monotonic()
        subprocess.run([PROGRAM, "build", "--formats", "pdf", "--content",
                        content, "--out", os.path.join(folder, "out")],
                       check=True, stdout=subprocess.DEVNULL)
        taken = time.monotonic() - began
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print("| %s | %.1f s | %.1f s | %d MB |" % (
        format(number, ","), taken, used.ru_utime + used.ru_stime,
        used.ru_maxrss / 1024))


if __name__ == "__main__":
    if len(sys.argv) == 2:
        measure(int(sys.argv[1]))
    else:
        # Each in a process of its own, whose children are that build's.
        for number in sys.argv[1:] or ["127", "1270", "5000"]:
            subprocess.run([sys.executable, __file__, number], check=True)
