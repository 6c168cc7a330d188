"""Play the recorded session of content/README.md again.

    python3 tests/session.py [--show] [--write]

The session is the guide's block of `console`: lines that begin with `$ ` are
typed, the others are what comes of them; `^C` ends what runs. It is played in
an empty folder, and must come out as it is written, with a page served at its
end, in less than two minutes for somebody who types slowly. --show plays it
for people; --write writes into the guide what comes out: read it then.
"""

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request

GUIDE = "content/README.md"
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.M | re.S)
ADDRESS = re.compile(r"http://127\.0\.0\.1:(\d+)/")
SECONDS = 120
LETTERS_A_SECOND = 3
# What the page that is served at the end must show.
SHOWN = ("recommendations/1.html", "Fourteen lamps")


def steps(text):
    """The commands and what they print."""
    pieces = re.split(r"^\$ (.*)\n", text, flags=re.M)
    assert pieces[0] == "", "the session begins with a command"
    return list(zip(pieces[1::2], pieces[2::2]))


class Player:
    def __init__(self, folder, show):
        self.folder, self.show = folder, show
        self.environment = dict(
            os.environ, LC_ALL="C", NO_COLOR="1",
            PATH=os.path.abspath("build") + ":" + os.environ["PATH"])

    def tell(self, text):
        if self.show:
            print(text, end="", flush=True)

    def type(self, command):
        self.tell("$ ")
        for letter in command + "\n":
            self.tell(letter)
            if self.show:
                time.sleep(0.05)

    def play(self, command):
        """What it prints, on the two ways together."""
        self.type(command)
        if command.startswith("cd "):
            self.folder = os.path.join(self.folder, command[3:])
            return ""
        if command.startswith("yearon serve"):
            return self.serve(command)
        done = subprocess.run(
            command, shell=True, cwd=self.folder, env=self.environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, timeout=SECONDS)
        self.tell(done.stdout)
        return done.stdout

    def serve(self, command):
        """The same, until ^C; any port stands for the usual one."""
        server = subprocess.Popen(
            command.split() + ["--port", "0"], cwd=self.folder,
            env=self.environment, stdin=subprocess.DEVNULL, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        said = ""
        for line in server.stdout:
            said += ADDRESS.sub("http://127.0.0.1:8000/", line)
            found = ADDRESS.search(line)
            if found:
                break
        self.tell(said)
        path, words = SHOWN
        with urllib.request.urlopen(found[0] + path, timeout=10) as page:
            assert words in page.read().decode(), "no '%s'" % words
        server.send_signal(signal.SIGINT)
        said += server.communicate(timeout=10)[0]
        assert server.returncode == 0, server.returncode
        self.tell("^C\n")
        return said + "^C\n"


def main():
    with open(GUIDE, encoding="utf-8") as file:
        guide = file.read()
    recorded = BLOCK.search(guide)[1]
    typed = sum(len(command) for command, _ in steps(recorded))
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="yearon-") as folder:
        player = Player(folder, "--show" in sys.argv)
        played = "".join("$ %s\n%s" % (command, player.play(command))
                         for command, _ in steps(recorded))
    took = time.monotonic() - began + typed / LETTERS_A_SECOND
    if "--write" in sys.argv:
        with open(GUIDE, "w", encoding="utf-8") as file:
            file.write(guide.replace(recorded, played))
        return 0
    faults = []
    if played != recorded:
        faults.append("the session comes out otherwise: run "
                      "'python3 tests/session.py --write'\n" + played)
    if took > SECONDS:
        faults.append("it takes %d seconds" % took)
    print("".join(fault + "\n" for fault in faults), end="")
    print("%d passed, %d failed" % (2 - len(faults), len(faults)))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
