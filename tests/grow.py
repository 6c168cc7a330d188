"""Grow the real content to as many recommendations as you like.

    python3 tests/grow.py NUMBER FOLDER

FOLDER becomes a copy of content/ with NUMBER recommendations: the real ones
again and again, under the numbers that follow.
"""

import glob
import os
import re
import shutil
import sys


def grow(number, folder):
    shutil.copytree("content", folder, dirs_exist_ok=True)
    texts = []
    for path in sorted(glob.glob("content/recommendations/*.yaml")):
        with open(path, encoding="utf-8") as file:
            texts.append(file.read())
    for n in range(len(texts) + 1, number + 1):
        text = texts[(n - 1) % len(texts)]
        path = os.path.join(folder, "recommendations", "%05d.yaml" % n)
        with open(path, "w", encoding="utf-8") as file:
            file.write(re.sub(r"(?m)^number: .*$", "number: %d" % n, text))


if __name__ == "__main__":
    grow(int(sys.argv[1]), sys.argv[2])
