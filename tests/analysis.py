"""Do clang-tidy and gcc's analyzer find anything?

    python3 tests/analysis.py [FILE ...]

Without names all of gen/ is looked at: by clang-tidy with what .clang-tidy
asks for, and by gcc with -fanalyzer, each with the flags that the Makefile
compiles with. What they find is mended; what is left out stands there and in
LEFT_OUT, with the reason.
"""

import glob
import os
import re
import shlex
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

# Warnings of gcc 12's analyzer that are not asked for.
LEFT_OUT = []
# A third of the states that clang's analyzer follows a function into by
# default, in a third of the time.
STATES = ["-Xclang", "-analyzer-config", "-Xclang", "max-nodes=75000"]
# Each has a fault that its tool must find, or the tool looks at nothing.
FAULTY = """\
#include <stdio.h>
#include <stdlib.h>
int main(void)
{
	char *text = malloc(4);

	printf("%c", text[0]);
	free(text);
	return text[1];
}
"""


def flags(compiler):
    """What the Makefile gives that compiler, without the file and -o."""
    environment = {name: value for name, value in os.environ.items()
                   if not name.startswith("MAKE") and name != "MFLAGS"}
    shown = subprocess.run(
        ["make", "-n", "-B", "CC=" + compiler, "build/cli/main.o"],
        check=True, env=environment, capture_output=True, text=True).stdout
    line = re.search(r"^(.*) -MMD .* -c -o build/cli/main.o", shown,
                     re.M)[1]
    return shlex.split(line)[1:]


def found(command):
    """What the tool says of a file; '' if it has nothing to say."""
    done = subprocess.run(command, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          text=True, errors="replace")
    said = done.stdout if done.returncode or "warning:" in done.stdout else ""
    return said or ("status %d" % done.returncode if done.returncode else "")


def commands(paths):
    """One for each file and tool."""
    clang, gcc = flags("clang"), flags("gcc")
    for path in paths:
        yield ["clang-tidy", "--quiet", path, "--", *clang, *STATES]
        yield ["gcc", *gcc, "-fanalyzer", *LEFT_OUT, "-c", "-o", "/dev/null",
               path]


def look(paths):
    """What the tools find, in their order."""
    with ThreadPoolExecutor(2) as workers:
        return list(workers.map(found, commands(paths)))


def main():
    results = look(sys.argv[1:] or sorted(glob.glob("gen/*/*.c")))
    for said in results:
        sys.stdout.write(said)
    failed = sum(said != "" for said in results)
    with tempfile.TemporaryDirectory(dir="build") as folder:
        path = os.path.join(folder, "faulty.c")
        with open(path, "w", encoding="ascii") as file:
            file.write(FAULTY)
        blind = [said for said in look([path])
                 if not re.search(r"=analyzer-|clang-analyzer-", said)]
    if blind:
        print("a fault is not found:\n" + "\n".join(blind))
    failed += len(blind)
    print("%d passed, %d failed" % (len(results) + 2 - failed, failed))
    sys.exit(1 if failed else 0)


main()
