"""Does a build take the instructions that it took before?

    python3 tests/instructions.py [--renew]

Counts (by valgrind's callgrind) what a fixed build takes: a small theme of
its own, content that this file makes, one thread, the compiler and the flags
of the Makefile. More than 3 % above the figure in instructions/figure fails:
find out why (callgrind_annotate build/instructions/callgrind), or, where what
is gained is worth it, run it with --renew and say so in the commit. Whoever
makes it faster renews the figure too.

The figure is that of Debian 12's gcc and libraries. The functions of the C
library that depend on the processor are held to their plain forms, so that
another machine counts the same.
"""

import os
import re
import shutil
import subprocess
import sys

FOLDER = "build/instructions"
FIGURE = "tests/instructions/figure"
THEME = os.path.abspath("tests/instructions/themes/counted")
RECOMMENDATIONS = 400
MOST = 1.03
PLAIN = "glibc.cpu.hwcaps=" + ",".join(
    "-" + name for name in (
        "AVX512F", "AVX512VL", "AVX512BW", "AVX2", "AVX", "ERMS", "FSRM",
        "BMI2", "BMI1", "LZCNT", "MOVBE", "RTM", "SSE4_2", "SSE4_1",
        "SSSE3", "Fast_Unaligned_Load", "Fast_Unaligned_Copy",
        "AVX_Fast_Unaligned_Load", "Prefer_ERMS", "Prefer_FSRM"))

ONE = """\
number: %d
title: The %s of pier %d
group: council
owners: [harbour-council]
recommendation: |
  The council *should* look after the %s of pier %d, and say when it has
  done so. Recommendation %d asks the same of the next pier; see
  [the plan](https://example.org/plan/%d).

  - The lamps are to be lit.
  - The steps are to be swept, "every day" & night.
updates:
  - edition: 2024
    status: done
    body: |
      The %s was mended in the spring. As with recommendations %d and %d,
      more than half of the money came from the harbour's own funds; the
      rest was borrowed < and has been paid back.
"""


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def make_content():
    """What the golden cases are based on, with many recommendations."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    content = FOLDER + "/content"
    shutil.copytree("tests/golden/base/content", content,
                    ignore=shutil.ignore_patterns("recommendations"))
    parts = ("railing", "crane", "stair", "light", "rope")
    for n in range(1, RECOMMENDATIONS + 1):
        part, after = parts[n % len(parts)], n % RECOMMENDATIONS + 1
        write("%s/recommendations/%d.yaml" % (content, n), ONE % (
            n, part, n, part, n, after, n, part, after,
            after % RECOMMENDATIONS + 1))


def instructions():
    done = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=callgrind",
         os.path.abspath("build/yearon"), "build", "--theme", THEME,
         "--threads", "1", "--formats", "json,csv,html"],
        cwd=FOLDER, stdin=subprocess.DEVNULL, capture_output=True, text=True,
        env={"PATH": os.environ["PATH"], "GLIBC_TUNABLES": PLAIN})
    if done.returncode:
        sys.exit(done.stdout + done.stderr[-2000:])
    return int(re.search(r"Collected : (\d+)", done.stderr)[1])


def main():
    make_content()
    now = instructions()
    if "--renew" in sys.argv:
        write(FIGURE, "%d\n" % now)
    with open(FIGURE, encoding="utf-8") as file:
        before = int(file.read())
    print("a build of %d recommendations: %d instructions, %+.2f %% of %d"
          % (RECOMMENDATIONS, now, 100 * (now / before - 1), before))
    failed = now > before * MOST
    if failed:
        print("see the top of tests/instructions.py")
    print("%d passed, %d failed" % (not failed, failed))
    sys.exit(failed)


main()
