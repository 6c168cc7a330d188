"""Are all pages and styles below the folders valid, by the Nu HTML checker?

    python3 tests/pages/valid.py FOLDER ...

One run of the checker for all of them. Errors, warnings and notes fail, but
for the note on `/>`, which polyglot markup cannot do without.
"""

import json
import os
import subprocess
import sys

CHECKER = "tests/node_modules/vnu-jar/build/dist/vnu.jar"
POLYGLOT = "Trailing slash on void elements has no effect"


def files(folders):
    for folder in folders:
        for at, _, names in os.walk(folder):
            for name in sorted(names):
                if name.endswith((".html", ".css")):
                    yield os.path.join(at, name)


def messages(folders):
    done = subprocess.run(
        ["java", "-Xss4m", "-jar", CHECKER, "--format", "json",
         "--exit-zero-always", "--stdout", "--also-check-css",
         "--skip-non-html", *folders], stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout)["messages"]


def main(folders):
    found = sorted(files(folders))
    faults = [message for message in messages(folders)
              if not message["message"].startswith(POLYGLOT)]
    wrong = set()
    for fault in faults:
        path = fault.get("url", "").replace("file:", "")
        wrong.add(path)
        if len(wrong) <= 20:
            print("%s:%s: %s: %s" % (
                os.path.relpath(path) if path else "-",
                fault.get("lastLine", "?"),
                fault.get("subType", fault["type"]), fault["message"]))
            print("    %s" % fault.get("extract", "").replace("\n", " "))
    print("%d passed, %d failed" % (len(found) - len(wrong), len(wrong)))
    return 1 if wrong or not found else 0


sys.exit(main(sys.argv[1:]))
