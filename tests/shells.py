"""Do the completions of bash, zsh and fish complete what the program says?

    python3 tests/shells.py

Bash and zsh run in a terminal of their own, as for people, in the folder of
golden/base with the program on the path. A line is typed, then the key that
puts in all that can follow, then what prints the words of the line into a
file. Fish says by itself what it would show.
"""

import os
import pty
import shutil
import signal
import subprocess
import sys
import tempfile
import time

COMPLETIONS = os.path.abspath("gen/completions")
BASE = os.path.abspath("tests/golden/base")
SECONDS = 120

# What is typed, and what the words that follow "yearon" then are.
LINES = (
    ("n", "new"),
    ("new ", "new recommendation update edition report"),
    ("new up", "new update"),
    ("new update ", "new update 2023 2024"),
    ("new update 2023 ", "new update 2023 1 2 3"),
    ("new update 2023 1 ", "new update 2023 1 2 3"),
    ("new update 2023 --al", "new update 2023 --all"),
    ("new update -c 'con'tent ", "new update -c content 2023 2024"),
    ("new update -c nowhere 1", "new update -c nowhere 1"),
    ("new recommendation 9 --group ",
     "new recommendation 9 --group council partners"),
    ("new recommendation 9 --group=c",
     "new recommendation 9 --group=council"),
    ("new update 2023 1 --status ",
     "new update 2023 1 --status done under-way"),
    ("status --owner ", "status --owner harbour-council pilots"),
    ("build --edition=2024 --dr", "build --edition=2024 --drafts"),
    ("explain unknown-sta", "explain unknown-status"),
    ("build --formats json,c", "build --formats json,csv"),
    ("build --out p", "build --out papers"),
    ("build --out=p", "build --out=papers"),
    ("audit ", "audit content papers"),
    ("import b", "import b.csv"),
    ("nothing ", "nothing"),
)


class Terminal:
    """A shell that believes to be somebody's; `begin` is typed first."""

    def __init__(self, words, folder, environment, begin):
        self.folder, self.count = folder, 0
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.execvpe(words[0], words, environment)
        self.say(begin)
        self.words("")

    def say(self, text):
        os.write(self.terminal, text.encode())

    def drain(self):
        os.set_blocking(self.terminal, False)
        try:
            while os.read(self.terminal, 65536):
                pass
        except (BlockingIOError, OSError):
            pass
        os.set_blocking(self.terminal, True)

    def words(self, typed):
        """The words of the line once all that can follow is put in."""
        self.count += 1
        name = os.path.join(self.folder, ".said%d" % self.count)
        self.say(typed)
        # To the line's begin and end: \x01 and \x05.
        self.say("\x01printf '%%s\\n' \x05 >%s.new; mv %s.new %s\r"
                 % (name, name, name))
        end = time.monotonic() + SECONDS
        while not os.path.exists(name):
            assert time.monotonic() < end, "the shell does not answer"
            time.sleep(0.02)
            self.drain()
        with open(name, encoding="utf-8") as file:
            return file.read().split()

    def ask(self, line):
        return self.words("yearon %s\x18*" % line)[1:]

    def close(self):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.terminal)


def bash(folder, environment):
    begin = ("bind '\"\\C-x*\": insert-completions'; "
             "source %s/yearon.bash\r" % COMPLETIONS)
    return Terminal(["bash", "--norc", "--noprofile", "-i"], folder,
                    environment, begin)


def zsh(folder, environment):
    functions = os.path.join(environment["HOME"], "functions")
    os.mkdir(functions)
    shutil.copy(COMPLETIONS + "/yearon.zsh", functions + "/_yearon")
    begin = ("bindkey -e; fpath=(%s $fpath); autoload -Uz compinit; "
             "compinit -D -u; zle -C all complete-word _generic; "
             "bindkey '^X*' all; "
             "zstyle ':completion:all:*' completer _all_matches _complete; "
             "zstyle ':completion:all:*' insert yes\r" % functions)
    return Terminal(["zsh", "-f", "-i"], folder, environment, begin)


class Fish:
    def __init__(self, folder, environment):
        self.folder, self.environment = folder, environment

    def ask(self, line):
        said = subprocess.run(
            ["fish", "--no-config", "--command",
             "source %s/yearon.fish; complete --do-complete $argv"
             % COMPLETIONS, "yearon " + line], cwd=self.folder,
            env=self.environment, stdin=subprocess.DEVNULL,
            capture_output=True, text=True, timeout=SECONDS)
        assert not said.stderr, said.stderr
        answers = [row.split("\t")[0].rstrip("/")
                   for row in said.stdout.splitlines()]
        before = line.replace("'", "").split()
        if answers and not line.endswith(" "):
            before.pop()
        return before + answers

    def close(self):
        pass


SHELLS = {"bash": bash, "zsh": zsh, "fish": Fish}


def faults_of(name, folder, environment):
    shell = SHELLS[name](folder, environment)
    try:
        for line, words in LINES:
            said = sorted(word.rstrip("/") for word in shell.ask(line))
            if said != sorted(words.split()):
                yield "%s: 'yearon %s' becomes %s" % (name, line, said)
    finally:
        shell.close()


def main():
    faults = []
    with tempfile.TemporaryDirectory(prefix="yearon-") as home:
        folder = os.path.join(home, "report")
        shutil.copytree(BASE, folder)
        os.mkdir(os.path.join(folder, "papers"))
        open(os.path.join(folder, "b.csv"), "w").close()
        environment = {
            "PATH": os.path.abspath("build") + ":" + os.environ["PATH"],
            "HOME": home, "TERM": "dumb", "LC_ALL": "C.UTF-8"}
        for name in SHELLS:
            faults += faults_of(name, folder, environment)
    print("".join(fault + "\n" for fault in faults), end="")
    print("%d passed, %d failed" % (len(SHELLS) * len(LINES) - len(faults),
                                    len(faults)))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
