"""Does `yearon check --links` say what a server answers, and is it polite?

    python3 tests/links.py [--program FILE]

A small server on this machine plays the web. Every address in the content
leads to it, or to a port that nobody listens on.
"""

import argparse
import collections
import http.server
import os
import pty
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BASE = os.path.join(ROOT, "tests", "golden", "base", "content")
PAUSE = 0.5
DAY = 24 * 60 * 60
NOW = 1_700_000_000

RECOMMENDATION = """\
number: 1
group: council
recommendation: |
  See [the plan](http://{host}/plan#part), [another](http://{host}/old),
  [one more](http://{host}/gone) and
  [the last](http://{host}/for-now).
updates:
  - edition: 2024
    status: done
    evidence:
      - {{title: Minutes, url: 'http://{host}/plan'}}
      - {{title: Whole, url: 'http://{host}/whole-only'}}
      - {{title: Locked, url: 'http://{host}/locked'}}
      - {{title: Around, url: 'http://{host}/around'}}
      - {{title: Silent, url: 'http://{closed}/x'}}
    body: |
      Done, see <http://{host}/old>.
"""

EXPECTED = {
    ("web-moved", 4): "/new", ("web-gone", 5): "404",
    ("web-refused", 13): "status 403", ("web-refused", 14): "without end",
    ("web-silent", 15): "", ("web-moved", 17): "/new",
}


class Web(http.server.BaseHTTPRequestHandler):
    asked = []
    at_once = most_at_once = 0
    lock = threading.Lock()

    def answer(self):
        with Web.lock:
            Web.asked.append((self.command, self.path, time.monotonic()))
            Web.at_once += 1
            Web.most_at_once = max(Web.most_at_once, Web.at_once)
        time.sleep(0.05)
        status, to = {
            "/plan": (200, None), "/new": (200, None),
            "/old": (301, "/new"), "/for-now": (302, "/plan"),
            "/locked": (403, None), "/around": (302, "/around"),
            "/whole-only": (405 if self.command == "HEAD" else 200, None),
        }.get(self.path, (404, None))
        with Web.lock:
            Web.at_once -= 1
        self.send_response(status)
        if to:
            self.send_header("Location", to)
        body = b"" if self.command == "HEAD" else b"x" * 100000
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            pass

    do_GET = do_HEAD = answer

    def log_message(self, *words):
        pass


class Checks:
    def __init__(self):
        self.passed, self.failed = 0, 0

    def check(self, what, holds, shown=""):
        self.passed += bool(holds)
        self.failed += not holds
        if not holds:
            print("%s: no\n%s" % (what, shown))


def closed_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def run(program, work, *words, now=NOW):
    """What it says, its status, and what the server was asked."""
    Web.asked, Web.most_at_once = [], 0
    environment = {
        "PATH": os.environ["PATH"], "LC_ALL": "C", "HOME": work,
        "XDG_CACHE_HOME": os.path.join(work, "cache"),
        "SOURCE_DATE_EPOCH": str(now)}
    done = subprocess.run(
        [program, "check", *words], cwd=work, env=environment,
        stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
    return (done.stderr.decode() + done.stdout.decode(), done.returncode,
            list(Web.asked))


def run_on_a_terminal(program, work):
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [program, "check", "--links"], cwd=work, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=theirs,
        env={"PATH": os.environ["PATH"], "HOME": work, "TERM": "xterm"})
    os.close(theirs)
    said = b""
    while True:
        try:
            piece = os.read(ours, 4096)
        except OSError:
            break
        if not piece:
            break
        said += piece
    os.close(ours)
    process.wait(60)
    return said.decode(errors="replace")


def warnings(said):
    return {(code, int(line)): message for line, message, code in re.findall(
        r"1\.yaml:(\d+):\d+: warning: (.*) \[(web-[a-z]+)\]", said)}


def check_all(checks, program, work):
    said, status, asked = run(program, work)
    checks.check("nothing is asked without --links", not asked)
    checks.check("and nothing is said", status == 0, said)

    said, status, asked = run(program, work, "--links")
    found = warnings(said)
    checks.check("a warning is no error", status == 0, said)
    checks.check("each link is told of at its line",
                 set(found) == set(EXPECTED), said)
    for place, words in EXPECTED.items():
        checks.check("%s says '%s'" % (place, words),
                     words in found.get(place, "(nothing)"), said)
    counts = collections.Counter(path for _, path, _ in asked)
    checks.check("an address is asked for once, however often it stands "
                 "there, and where others send on to it",
                 counts["/plan"] == 2 and counts["/old"] == 1, asked)
    checks.check("the whole only where the head is refused", {
        path for command, path, _ in asked if command == "GET"} == {
        "/gone", "/locked", "/whole-only"}, asked)
    times = [when for _, _, when in asked]
    checks.check("a host is asked one thing at a time, with pauses",
                 Web.most_at_once == 1 and all(
                     b - a > PAUSE * 0.9 for a, b in zip(times, times[1:])),
                 times)

    again, _, asked = run(program, work, "--links", now=NOW + 6 * DAY)
    checks.check("a week long only what may pass is asked again", {
        path for _, path, _ in asked} == {"/locked", "/around"}, asked)
    checks.check("and the same is said", warnings(again) == found, again)
    _, _, asked = run(program, work, "--links", now=NOW + 8 * DAY)
    checks.check("after a week all is asked again",
                 {path for _, path, _ in asked} == set(counts), asked)

    shutil.rmtree(os.path.join(work, "cache"))
    _, _, asked = run(program, work, "--links", "content/report.yaml")
    checks.check("only links of the files that are named", not asked, asked)
    with open(os.path.join(work, "content", "report.yaml"), "a",
              encoding="utf-8") as file:
        file.write("ignore:\n  - {warning: web-moved, reason: Fine.}\n")
    said, status, _ = run(program, work, "--links", "--strict")
    checks.check("they can be turned off, and made errors", status == 1 and
                 "web-moved" not in said and "error: " in said, said)
    said = run_on_a_terminal(program, work)
    checks.check("on a terminal it shows how far it is, and tidies up",
                 "\rlinks: 1 of 8" in said and "\r\x1b[K" in said, said)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default="build/yearon")
    program = os.path.abspath(parser.parse_args().program)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Web)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    checks = Checks()
    with tempfile.TemporaryDirectory(prefix="yearon ") as work:
        shutil.copytree(BASE, os.path.join(work, "content"))
        shutil.copytree(os.path.join(ROOT, "themes"),
                        os.path.join(work, "themes"))
        with open(os.path.join(work, "content", "recommendations", "1.yaml"),
                  "w", encoding="utf-8") as file:
            file.write(RECOMMENDATION.format(
                host="127.0.0.1:%d" % server.server_port,
                closed="127.0.0.1:%d" % closed_port()))
        check_all(checks, program, work)
    server.shutdown()
    print("%d passed, %d failed" % (checks.passed, checks.failed))
    return 1 if checks.failed else 0


sys.exit(main())
