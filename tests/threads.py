"""Do threads keep out of each other's way?

    python3 tests/threads.py PROGRAM

PROGRAM was built with the thread sanitizer. It builds a grown report with
many threads, again where nothing changed, and one whose texts are faulty.
"""

import glob
import os
import subprocess
import sys
import tempfile

from grow import grow

PROGRAM = os.path.abspath(sys.argv[1])


def fault(folder, content, status):
    """What is wrong with a build, or nothing."""
    done = subprocess.run(
        [PROGRAM, "build", "--threads", "8", "--content", content,
         "--out", os.path.join(folder, "out"),
         "--formats", "json,csv,feed,html,sitemap"],
        stdin=subprocess.DEVNULL, capture_output=True, text=True,
        errors="replace", check=False,
        env={**os.environ, "TSAN_OPTIONS": "exitcode=66"})
    if done.returncode == status:
        return ""
    return "status %d, not %d\n%s" % (done.returncode, status,
                                      done.stderr[-3000:])


def main():
    with tempfile.TemporaryDirectory(prefix="yearon-") as folder:
        content = os.path.join(folder, "content")
        grow(300, content)
        faults = [fault(folder, content, 0), fault(folder, content, 0)]
        for path in sorted(glob.glob(content + "/recommendations/*"))[::9]:
            with open(path, "a", encoding="utf-8") as file:
                file.write("  - edition: nonsense\n    body: '<b>'\n")
        faults.append(fault(folder, content, 1))
    for one in filter(None, faults):
        print(one)
    failed = sum(map(bool, faults))
    print("%d passed, %d failed" % (len(faults) - failed, failed))
    sys.exit(failed > 0)


main()
