"""Texts that are slow for CommonMark's parser: in proportion, or refused.

    python3 tests/slow.py

Each kind of text is checked at one length and at twice that length. It is
refused, by a limit that gen/README.md lists, or takes at most so many times
the instructions (by valgrind's callgrind, so that a busy machine does not
change the answer).
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

PROGRAM = os.path.abspath("build/yearon")
LENGTH = 20000
MOST = 2.6


def paragraphs(piece, times):
    """So many of the piece in a paragraph, and as many paragraphs as fit."""
    one = piece * times + "\n\n"
    return lambda length: one * (length // len(one) + 1)


def all_in_one(piece):
    return lambda length: piece * (length // len(piece) + 1)


def definitions(length):
    half = length // 2
    return "".join("[a%d]: /b\n" % n for n in range(half // 12)) + "\n" + \
        "".join("[a%d] " % n for n in range(half // 8))


KINDS = {
    "open brackets": paragraphs("[", 900),
    "open brackets in one paragraph": all_in_one("["),
    "closed brackets": all_in_one("]"),
    "pictures of links": paragraphs("![[]()", 300),
    "pictures of links in one paragraph": all_in_one("![[]()"),
    "links in links": paragraphs("[a](b", 400),
    "deep quotations": paragraphs("> ", 60),
    "deeper quotations": all_in_one("> "),
    "quotations by the line": all_in_one("> > a\n"),
    "deep lists": paragraphs("- ", 60),
    "lists by the line": all_in_one("- a\n"),
    "numbered lists": all_in_one("1. a\n"),
    "emphasis that opens": all_in_one("*a _b "),
    "emphasis that closes": all_in_one("a* b_ "),
    "strong and emphasis": all_in_one("**a *b*** "),
    "code that opens": lambda length: " ".join(
        "`" * (n % 200 + 1) + "a" for n in range(length // 100)),
    "tags": paragraphs("<a b=", 900),
    "comments": paragraphs("<!--", 900),
    "entities": all_in_one("&#38;&amp;"),
    "escapes": all_in_one("\\\\\\a"),
    "reference definitions": definitions,
    "one definition, many links": lambda length:
        "[a]: " + "b" * 1000 + "\n\n" + paragraphs("[a] ", 200)(length),
    "addresses of the web": all_in_one("http://a. www.a.b "),
    "addresses of mail": all_in_one("a@b "),
    "brackets behind an address": all_in_one("http://a.b/((((((())))))) "),
    "other languages": paragraphs("[a]{lang=fr} ", 300),
    "languages that open": paragraphs("[a]{lang= ", 300),
    "recommendations": all_in_one("recommendation 1, 2 and 3, "),
    "recommendations that are none": all_in_one("recommendation 1-2-3-4-"),
    "white space": all_in_one(" \t"),
    "short forms": all_in_one("(ABC) ABD "),
}


def instructions(text):
    """What a check of the text takes; nothing where it is refused."""
    with tempfile.TemporaryDirectory(prefix="yearon-") as folder:
        content = os.path.join(folder, "content")
        shutil.copytree("tests/golden/base/content", content)
        path = os.path.join(content, "editions/2024/foreword.md")
        with open(path, "w", encoding="utf-8") as file:
            file.write("Words.\n\n" + text + "\n")
        done = subprocess.run(
            ["valgrind", "--tool=callgrind",
             "--callgrind-out-file=" + os.path.join(folder, "callgrind"),
             PROGRAM, "check", "--content", content, "--threads", "1"],
            stdin=subprocess.DEVNULL, capture_output=True, text=True,
            errors="replace", check=False)
    if done.returncode == 1:
        return None
    if done.returncode:
        return "status %d: %s" % (done.returncode, done.stderr[-300:])
    return int(re.search(r"Collected : (\d+)", done.stderr)[1])


def fault(item):
    """What is wrong with a kind of text, or nothing."""
    name, make = item
    one, two = (instructions(make(length)[:length])
                for length in (LENGTH, 2 * LENGTH))
    for found in one, two:
        if isinstance(found, str):
            return "%s: %s" % (name, found)
    if one and two and two - BASE > MOST * (one - BASE):
        return "%s: %d instructions, then %d" % (name, one, two)
    return ""


BASE = instructions("")


def main():
    with ThreadPoolExecutor(2) as workers:
        faults = list(workers.map(fault, KINDS.items()))
    for one in filter(None, faults):
        print(one)
    failed = sum(map(bool, faults))
    print("%d passed, %d failed" % (len(faults) - failed, failed))
    sys.exit(failed > 0)


main()
