"""Are the programs hardened as distributions harden theirs?

    python3 tests/hardened.py [BUILD]

Reads with readelf what the compiler and the linker made of HARDENING in the
Makefile. A small program that is built without each of these must be found
out, so that none of the checks can pass whatever it is given.
"""

import os
import re
import subprocess
import sys
import tempfile

SHIM = "build/tests/shim.so"
OPEN = """\
#include <string.h>
int main(int count, char **words)
{
	char copy[64];

	return (int)strlen(strcpy(copy, words[count - 1]));
}
"""
# Without any of it, and able to run what lies on the stack.
UNGUARDED = ["-O0", "-U_FORTIFY_SOURCE", "-fno-stack-protector",
             "-fcf-protection=none", "-fno-PIE", "-no-pie",
             "-Wl,-z,norelro", "-Wl,-z,lazy", "-Wl,-z,execstack",
             "-Wl,-z,noseparate-code", "-Wl,--no-as-needed", "-lm"]


def read(program, *what):
    return subprocess.run(["readelf", "-W", *what, program], check=True,
                          capture_output=True, text=True).stdout


def symbols(program, defined):
    """The names that it has for others, or wants of others."""
    rows = (row.split() for row in read(program, "--dyn-syms").split("\n"))
    return {row[7].split("@")[0] for row in rows
            if len(row) > 7 and (row[6] != "UND") == defined}


def segments(program, kind):
    """The flags of each segment of that kind, such as "RE"."""
    return ["".join(row[6:-1])
            for row in map(str.split, read(program, "-l").split("\n"))
            if row and row[0] == kind]


def its_place_in_memory_is_random(program):
    return re.search(r"Flags:.*\bPIE\b", read(program, "-d")) and \
        re.search(r"Type:\s+DYN", read(program, "-h"))


def what_the_loader_fills_in_is_read_only_afterwards(program):
    """RELRO covers all that is relocated, as nothing is bound later."""
    return segments(program, "GNU_RELRO") and \
        "BIND_NOW" in read(program, "-d")


def no_memory_can_be_written_and_run(program):
    stack = segments(program, "GNU_STACK")
    return stack and not any("W" in flags and "E" in flags
                             for flags in stack + segments(program, "LOAD"))


def code_lies_apart_from_data(program):
    together = re.search(r"^.* \.text .*$", read(program, "-l"), re.M)[0]
    return ".rodata" not in together


def stacks_are_watched(program):
    return "__stack_chk_fail" in symbols(program, defined=False)


def copies_are_bounded(program):
    return {name for name in symbols(program, defined=False)
            if re.fullmatch("__[a-z]+_chk", name)}


def no_library_is_loaded_for_nothing(program):
    return "libm.so" not in read(program, "-d")


CHECKS = [its_place_in_memory_is_random,
          what_the_loader_fills_in_is_read_only_afterwards,
          no_memory_can_be_written_and_run, code_lies_apart_from_data,
          stacks_are_watched, copies_are_bounded,
          no_library_is_loaded_for_nothing]


def open_program(folder):
    source, program = os.path.join(folder, "a.c"), os.path.join(folder, "a")
    with open(source, "w", encoding="ascii") as file:
        file.write(OPEN)
    subprocess.run(["gcc", "-o", program, source, *UNGUARDED], check=True)
    return program


def flags(*words):
    """How the Makefile would call the compiler, given these words."""
    environment = {name: value for name, value in os.environ.items()
                   if not name.startswith("MAKE") and name != "MFLAGS"}
    shown = subprocess.run(
        ["make", "-n", "-B", *words, "build/cli/main.o"],
        check=True, env=environment, capture_output=True, text=True).stdout
    return re.search(r"^.* -c -o build/cli/main.o.*$", shown, re.M)[0]


def a_packagers_own_flags_are_the_last_word():
    """Theirs come after, and twice is a warning, which is an error here."""
    twice = flags("CFLAGS=-O2 -D_FORTIFY_SOURCE=2 -fno-stack-protector")
    return (twice.count("_FORTIFY_SOURCE=") == 1 and
            twice.index("-fno-stack-protector") >
            twice.index("-fstack-protector-strong"))


def bounds_are_left_out_where_they_warn_or_hide():
    return all("_FORTIFY_SOURCE=" not in flags(words) for words in (
        "CFLAGS=-O0", "CFLAGS=-g", "SANITIZE=-fsanitize=address")) and \
        "_FORTIFY_SOURCE=" in flags("CFLAGS=-Os")


def the_failing_system_knows_the_bounded_calls(program):
    """A call that tests/faults/shim.c lets fail fails bounded as well."""
    known = symbols(SHIM, defined=True)
    return all(name in known for name in symbols(program, defined=False)
               if re.fullmatch("__[a-z]+_chk", name) and name[2:-4] in known)


def main():
    build = sys.argv[1] if len(sys.argv) > 1 else "build"
    results = []
    for name in ("yearon", "yearon-full"):
        program = os.path.join(build, name)
        results += [(name + ": " + check.__name__, check(program))
                    for check in (
                        *CHECKS, the_failing_system_knows_the_bounded_calls)]
    results += [(check.__name__, check()) for check in (
        a_packagers_own_flags_are_the_last_word,
        bounds_are_left_out_where_they_warn_or_hide)]
    with tempfile.TemporaryDirectory() as folder:
        without = open_program(folder)
        results += [("the open program passes " + check.__name__,
                     not check(without)) for check in CHECKS]
    for name, passed in results:
        if not passed:
            print("failed: " + name.replace("_", " "))
    failed = sum(not passed for _, passed in results)
    print("%d passed, %d failed" % (len(results) - failed, failed))
    sys.exit(1 if failed else 0)


main()
