"""Does nothing get lost, whatever fails?

    python3 tests/faults.py [--program FILE] [CHECK ...]

A build is run with tests/faults/shim.c between it and the system, which lets
the n-th call fail, for every n: with an error, half done, or with the program
killed there. However that ends, out/ must be the whole old report or the
whole new one, with what others have put there; the program must say what
happened; and the next build must put everything right. The same for the
disk's being full from the n-th call on, and for memory.
"""

import argparse
import errno
import functools
import http.client
import http.server
import os
import re
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import threading
import urllib.parse
from concurrent.futures import ThreadPoolExecutor

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SHIM = os.path.join(ROOT, "build", "tests", "shim.so")
BASE = os.path.join(ROOT, "tests", "golden", "base", "content")
SECONDS = 60
# One in so many builds without memory is followed by a good build.
MENDED = 16
# Builds of each of two reports, while somebody reads.
BUILDS = 40
# In memory, where there is such a place: thousands of builds are made.
PLACE = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None

program = os.path.join(ROOT, "build", "yearon")


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def tree(folder):
    """Return what is below the folder: path to mode and contents."""
    found = {}
    for at, folders, names in os.walk(folder):
        for name in folders + names:
            path = os.path.join(at, name)
            mode = os.lstat(path).st_mode
            if stat.S_ISREG(mode):
                with open(path, "rb") as file:
                    held = file.read()
            else:
                held = os.readlink(path) if stat.S_ISLNK(mode) else None
            found[os.path.relpath(path, folder)] = mode, held
    return found


def command(content):
    return [program, "build", "--content", content, "--theme",
            os.path.join(ROOT, "themes", "harris"),
            "--formats", "html,json"]


def build(work, content, **fault):
    """Run a build in `work`, with the fault; return the ended process."""
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C"}
    if fault:
        environment["LD_PRELOAD"] = SHIM
        environment.update({"FAULT_" + name.upper(): str(value)
                            for name, value in fault.items()})
    return subprocess.run(
        command(content), cwd=work, env=environment, stdin=subprocess.DEVNULL,
        capture_output=True, text=True, errors="replace", timeout=SECONDS)


class Scene:
    """Two contents, and what building them gives, in a folder of its own."""

    def __init__(self, folder):
        self.folder = folder
        self.old = os.path.join(folder, "old-content")
        self.new = os.path.join(folder, "new-content")
        shutil.copytree(BASE, self.old)
        shutil.copytree(BASE, self.new)
        os.remove(os.path.join(self.new, "recommendations", "3.yaml"))
        path = os.path.join(self.new, "recommendations", "1.yaml")
        with open(path, encoding="utf-8") as file:
            first = file.read()
        write(path, first.replace("All seven", "Seven"))
        write(os.path.join(self.new, "recommendations", "4.yaml"),
              first.replace("number: 1", "number: 4"))
        self.before = os.path.join(folder, "before")
        os.makedirs(self.before)
        self.must(build(self.before, self.old))
        self.put_others(os.path.join(self.before, "out"))
        self.old_tree = tree(os.path.join(self.before, "out"))
        after = os.path.join(folder, "after")
        shutil.copytree(self.before, after, symlinks=True)
        self.must(build(after, self.new))
        self.new_tree = tree(os.path.join(after, "out"))
        assert self.old_tree != self.new_tree

    @staticmethod
    def must(done):
        assert done.returncode == 0, done.stderr

    @staticmethod
    def put_others(out):
        """Put files there, as a person might put them into the report's folder."""
        write(os.path.join(out, "notes.txt"), "Mine.\n")
        write(os.path.join(out, "photos", "quay.txt"), "Mine too.\n")
        write(os.path.join(out, "recommendations", "mine.txt"), "Here.\n")
        os.symlink("index.html", os.path.join(out, "latest"))
        os.makedirs(os.path.join(out, "empty"))

    def calls(self, kind, before):
        """Return how many calls of that kind the new build makes."""
        with tempfile.TemporaryDirectory(dir=self.folder) as work:
            shutil.copytree(before, work, symlinks=True, dirs_exist_ok=True)
            count = os.path.join(work, "count")
            self.must(build(work, self.new, kind=kind, count=count))
            with open(count, encoding="ascii") as file:
                return int(file.read())


def leftovers(work):
    return sorted(name for name in os.listdir(work) if name != "out")


def fault_of(scene, before, fault):
    """Return what is wrong after a build with the fault; '' if nothing."""
    with tempfile.TemporaryDirectory(dir=scene.folder) as work:
        shutil.copytree(before, work, symlinks=True, dirs_exist_ok=True)
        was = tree(os.path.join(work, "out"))
        becomes = scene.new_tree if was else scene.first_tree
        try:
            done = build(work, scene.new, **fault)
        except subprocess.TimeoutExpired:
            return "does not end"
        found = tree(os.path.join(work, "out"))
        wrong = judge(done, found, was, becomes, fault)
        if fault["kind"] == "memory" and not wrong and (
                fault["at"] % MENDED and not leftovers(work)):
            return ""
        if wrong:
            return "%s: status %d: %s" % (wrong, done.returncode,
                                          done.stderr[-400:])
        again = build(work, scene.new)
        if again.returncode or tree(os.path.join(work, "out")) != becomes:
            return "the next build does not mend it: %s" % again.stderr
        if leftovers(work):
            return "left behind: %s" % leftovers(work)
    return ""


def judge(done, found, was, becomes, fault):
    if found not in (was, becomes):
        paths = {path for path in {**found, **was}
                 if found.get(path) != was.get(path)}
        return "out/ is neither old nor new (%s)" % sorted(paths)[:5]
    if done.returncode == -9 and fault["error"] in ("kill", "torn"):
        return ""
    if done.returncode == 0 and found == becomes:
        return ""
    if done.returncode != 3:
        return "the status is neither 0 nor 3"
    # Memory may also fail while the old report is removed.
    if found != was and fault["kind"] != "memory":
        return "it says that it failed, and has not"
    if fault["kind"] == "memory":
        told = "out of memory" in done.stderr or os.strerror(
            errno.ENOMEM) in done.stderr
    else:
        told = re.search(r"error: .*\[[a-z-]+\]$", done.stderr, re.M) and (
            fault["error"] == "short" or
            os.strerror(int(fault["error"])) in done.stderr)
    return "" if told else "it does not say what happened"


def walk(scene, before, kind, errors, every=1, stays=False):
    """Let each call fail in turn."""
    faults = [{"kind": kind, "at": at, "error": error,
               **({"stays": 1} if stays else {})}
              for error in errors
              for at in range(1, scene.calls(kind, before) + 1, every)]
    with ThreadPoolExecutor(2) as workers:
        results = list(workers.map(
            lambda fault: fault_of(scene, before, fault), faults))
    wrong = [(fault, text) for fault, text in zip(faults, results) if text]
    assert not wrong, "%d of %d, such as %s" % (
        len(wrong), len(faults), "\n".join(map(str, wrong[:5])))


def check_writing_over_an_old_report(scene):
    """Each call that changes the disk fails, is cut, or is the last."""
    walk(scene, scene.before, "write",
         [errno.EIO, errno.ENOSPC, "short", "torn"])


def check_writing_the_first_report(scene):
    """Each call fails while there is no out/ yet."""
    walk(scene, scene.nothing, "write", [errno.EACCES, "torn"])


def check_clearing_away_what_a_killed_build_left(scene):
    """Each call fails after a build that was killed before it published."""
    walk(scene, scene.killed, "write", [errno.EIO, "torn"])


def check_clearing_away_the_old_report(scene):
    """Each call fails after a build that was killed after it published."""
    walk(scene, scene.published, "write", [errno.EIO, "torn"])


def check_full_disk(scene):
    """From some call on there is no room, or none that may be used."""
    walk(scene, scene.before, "write", [errno.ENOSPC, errno.EDQUOT], 3,
         stays=True)


def check_read_only(scene):
    """The file system has become read-only, or the folder."""
    walk(scene, scene.before, "write", [errno.EROFS, errno.EACCES], 5,
         stays=True)


def check_reading(scene):
    """Each call that looks at the disk fails, or gives half."""
    walk(scene, scene.before, "read", [errno.EIO, "short"])


def ends(done, status, *words):
    assert done.returncode == status, (done.returncode, done.stderr)
    for word in words:
        assert word in done.stderr, (word, done.stderr)


def own_place(scene):
    """A copy of the old state and of the new content, to work on."""
    work = tempfile.mkdtemp(dir=scene.folder)
    shutil.copytree(scene.before, work, symlinks=True, dirs_exist_ok=True)
    content = os.path.join(work, "content")
    shutil.copytree(scene.new, content)
    return work, content


def check_a_file_vanishes(scene):
    """A file that is listed and then gone is named; nothing is published."""
    for name in "recommendations/2.yaml", "2024/foreword.md", "report.yaml":
        work, content = own_place(scene)
        ends(build(work, content, file=name), 3,
             name, "[cannot-read]", os.strerror(errno.ENOENT))
        assert tree(os.path.join(work, "out")) == scene.old_tree


def check_a_file_changes(scene):
    """A file that changes while it is read is named, too."""
    for name in "recommendations/2.yaml", "2024/foreword.md", "report.yaml":
        work, content = own_place(scene)
        ends(build(work, content, file=name, grows=1), 3,
             name, "[cannot-read]", "changed while it was read")
        assert tree(os.path.join(work, "out")) == scene.old_tree


def check_two_builds_at_once(scene):
    """The second says who holds the lock; the first is not disturbed."""
    work, content = own_place(scene)
    environment = {**os.environ, "LD_PRELOAD": SHIM, "FAULT_AT": "1",
                   "FAULT_KIND": "exchange", "FAULT_ERROR": "stop"}
    first = subprocess.Popen(command(content), cwd=work, env=environment,
                             stdout=subprocess.DEVNULL)
    os.waitid(os.P_PID, first.pid, os.WSTOPPED | os.WNOWAIT)
    ends(build(work, content), 3, "[build-running]", str(first.pid))
    assert tree(os.path.join(work, "out")) == scene.old_tree
    first.send_signal(signal.SIGCONT)
    assert first.wait(SECONDS) == 0
    assert tree(os.path.join(work, "out")) == scene.new_tree


def check_files_that_come_late(scene):
    """Files that others put into out/ during the exchange are kept."""
    work, content = own_place(scene)
    out = os.path.join(work, "out")
    environment = {**os.environ, "LD_PRELOAD": SHIM, "FAULT_AT": "1",
                   "FAULT_KIND": "exchange", "FAULT_ERROR": "stop"}
    first = subprocess.Popen(command(content), cwd=work, env=environment,
                             stdout=subprocess.DEVNULL)
    os.waitid(os.P_PID, first.pid, os.WSTOPPED | os.WNOWAIT)
    put_late(out)
    first.send_signal(signal.SIGCONT)
    assert first.wait(SECONDS) == 0
    late_is_there(out)
    assert leftovers(work) == ["content"]


def put_late(folder):
    """A new file, one in a new folder, one saved again as editors do."""
    write(os.path.join(folder, "late.txt"), "Late.\n")
    write(os.path.join(folder, "new", "er", "late.txt"), "Late.\n")
    write(os.path.join(folder, "notes.new"), "Mine, again.\n")
    os.rename(os.path.join(folder, "notes.new"),
              os.path.join(folder, "notes.txt"))


def late_is_there(out):
    found = tree(out)
    assert found["late.txt"][1] == found["new/er/late.txt"][1] == b"Late.\n"
    assert found["notes.txt"][1] == b"Mine, again.\n"


def check_late_files_outlive_a_kill(scene):
    """Late files are kept even if the build is killed after the exchange."""
    work, content = own_place(scene)
    shutil.rmtree(work)
    shutil.copytree(scene.published, work, symlinks=True)
    put_late(os.path.join(work, ".out.yearon-stage"))
    Scene.must(build(work, scene.new))
    late_is_there(os.path.join(work, "out"))
    assert not leftovers(work)


def check_a_late_file_of_the_reports_name(scene):
    """A late file in the way is not lost: the old report stays until then."""
    work, _ = own_place(scene)
    shutil.rmtree(work)
    shutil.copytree(scene.published, work, symlinks=True)
    stage = os.path.join(work, ".out.yearon-stage")
    late = os.path.join(stage, "recommendations", "4.html")
    write(late, "Mine.\n")
    ends(build(work, scene.new), 3, "[in-the-way]", ".out.yearon-stage")
    os.remove(late)
    Scene.must(build(work, scene.new))
    assert not leftovers(work)
    assert tree(os.path.join(work, "out")) == scene.new_tree


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def check_readers_never_miss_a_page(scene):
    """A web server over out/ answers with a whole page all the while."""
    work, content = own_place(scene)
    out = os.path.join(work, "out")
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=out))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    pages = sorted(path for path, (mode, _) in scene.new_tree.items()
                   if stat.S_ISREG(mode) and path in scene.old_tree)
    asked, wrong, ended = [0], [], threading.Event()

    def ask():
        while not ended.is_set():
            page = pages[asked[0] % len(pages)]
            asked[0] += 1
            connection = http.client.HTTPConnection(*server.server_address)
            connection.request("GET", "/" + urllib.parse.quote(page))
            answer = connection.getresponse()
            if answer.status != 200 or answer.read() not in (
                    scene.old_tree[page][1], scene.new_tree[page][1]):
                wrong.append((page, answer.status))
            connection.close()

    reader = threading.Thread(target=ask)
    reader.start()
    for source in [scene.new, scene.old] * BUILDS:
        Scene.must(build(work, source))
    ended.set()
    reader.join()
    server.shutdown()
    assert asked[0] > BUILDS and not wrong, (asked, wrong[:5])


def check_memory(scene):
    """Each allocation fails: the program's, cmark's, libyaml's, ..."""
    walk(scene, scene.before, "memory", [errno.ENOMEM])


def prepare(scene):
    """Further states that a build may find."""
    scene.nothing = os.path.join(scene.folder, "nothing")
    os.makedirs(scene.nothing)
    first = os.path.join(scene.folder, "first")
    os.makedirs(first)
    scene.must(build(first, scene.new))
    scene.first_tree = tree(os.path.join(first, "out"))
    for name, error in ("killed", "kill"), ("published", "torn"):
        state = os.path.join(scene.folder, name)
        setattr(scene, name, state)
        at = 1
        while True:
            shutil.copytree(scene.before, state, symlinks=True)
            build(state, scene.new, kind="exchange", at=at, error=error)
            if leftovers(state):
                break
            shutil.rmtree(state)
            at += 1
            assert at < 3, "no exchange was made"


def main():
    global program
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", default=program)
    parser.add_argument("checks", nargs="*")
    arguments = parser.parse_args()
    program = os.path.abspath(arguments.program)
    checks = [value for name, value in globals().items()
              if name.startswith("check_") and (
                  not arguments.checks or name[6:] in arguments.checks)]
    failed = 0
    with tempfile.TemporaryDirectory(prefix="yearon-", dir=PLACE) as folder:
        scene = Scene(folder)
        prepare(scene)
        for check in checks:
            try:
                check(scene)
            except AssertionError as fault:
                failed += 1
                print("FAIL %s\n     %s" % (check.__doc__, fault))
    print("%d passed, %d failed" % (len(checks) - failed, failed))
    return 1 if failed or not checks else 0


sys.exit(main())
