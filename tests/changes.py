"""Does `yearon changes` say what commits do to the report?

    python3 tests/changes.py [--program FILE]

In a repository of its own that holds the content of tests/golden/base.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BASE = os.path.join(ROOT, "tests", "golden", "base", "content")


def texts(*lines):
    """What is said where nothing but texts changed."""
    return ("## What this changes in the report\n\n### Texts\n\n" +
            "".join("- %s\n" % line for line in lines))


# One commit after another: what it replaces in a file, and what that changes.
STEPS = [
    ("README.md", None, "Nothing that the report says.\n", """\
## What this changes in the report

No text, status or figure.
"""),
    ("recommendations/2.yaml", "status: under-way\n    body: |\n      A",
     "status: done\n    body: |\n      The", """\
## What this changes in the report

### Edition 2024

| status | before | after | change |
| --- | ---: | ---: | ---: |
| Done | 1 | 2 | +1 |
| Under way | 2 | 1 | −1 |
| All | 3 | 3 |  |

- Recommendation 2, Radar for fog: Under way → Done

### Texts

- Recommendation 2, Radar for fog: the update for 2024
"""),
    ("recommendations/3.yaml", "title: Pilots for small ships",
     "title: Pilots for *small* ships", """\
## What this changes in the report

### Texts

- Recommendation 3, Pilots for \\*small\\* ships: its title
"""),
    ("editions/2025/edition.yaml", None,
     "title: Three years on\ndate: 2025-05\ndraft: true\n"
     "sections: [recommendations]\n", """\
## What this changes in the report

### Edition 2025, which is new

| status | before | after | change |
| --- | ---: | ---: | ---: |
| Done |  | 2 |  |
| Under way |  | 1 |  |
| All |  | 3 |  |

"""),
    ("recommendations/4.yaml", None,
     "number: 4\ngroup: council\nsince: 2024\nrecommendation: |\n"
     "  Buoys.\n", """\
## What this changes in the report

### Edition 2025

| status | before | after | change |
| --- | ---: | ---: | ---: |
| Done | 2 | 2 |  |
| Under way | 1 | 1 |  |
| Not yet reported on | 0 | 1 | +1 |
| All | 3 | 4 | +1 |

### Edition 2024

| status | before | after | change |
| --- | ---: | ---: | ---: |
| Done | 2 | 2 |  |
| Under way | 1 | 1 |  |
| Not yet reported on | 0 | 1 | +1 |
| All | 3 | 4 | +1 |

### Texts

- Recommendation 4: new
"""),
    ("glossary.yaml", "- term: VTS\n  meaning: vessel traffic service\n",
     "- {term: AIS, meaning: automatic identification system}\n"
     "- {term: VTS, meaning: vessel traffic services}\n", texts(
         "Term AIS: new", "Term VTS: its meaning")),
    ("organisations.yaml", "- id: pilots\n  name: Guild of Pilots",
     "- id: pilots\n  name: The Pilots\n  url: https://example.org/",
     texts("Organisation pilots: its name, its address")),
    ("organisations.yaml", "short: HC\n", "short: HC\n"
     "- {id: mariners, name: The Mariners, short: M}\n",
     texts("Organisation mariners: new")),
    ("organisations.yaml", "- {id: mariners, name: The Mariners, short: M}\n",
     "", texts("Organisation mariners: no longer there")),
    ("report.yaml", "title: What others were asked to do",
     "title: What others do\n    intro: The others.", texts(
         "Group partners: its title, its introduction")),
    ("report.yaml", "  - id: under-way\n", "  - {id: late, label: Late}\n"
     "  - id: under-way\n    short: Going on\n", texts(
         "Status late: new", "Status under-way: its short label")),
    ("report.yaml", "language: en-GB\n",
     "language: en-GB\nurl: https://example.org/\nindex: false\n"
     "source: {title: The review, url: 'https://example.org/review'}\n"
     "contact: {email: harbour@example.org}\n"
     "accessibility: {status: fully}\nedition: 2023\n", texts(
         "The report: its source, its address, its current edition, whom to "
         "ask, its accessibility statement, whether search engines may list "
         "it")),
    ("editions/2024/edition.yaml", "  - {id: foreword, title: Foreword, "
     "file: foreword.md}\n  - recommendations\n", "  - recommendations\n"
     "  - {id: foreword, title: Foreword, file: foreword.md}\n", texts(
         "Edition 2024: the order of its sections")),
    ("media/light.png", None, "A picture.", texts(
        "Picture media/light.png: new")),
    ("media/light.png", None, "Another one.", texts(
        "Picture media/light.png: another one")),
    ("recommendations/3.yaml", "number: 3\n", "number: 3\nlanguage: cy\n",
     texts("Recommendation 3, Pilots for \\*small\\* ships: its language")),
    ("recommendations/3.yaml", "    status: ",
     "    language: en\n    status: ", texts(
         "Recommendation 3, Pilots for \\*small\\* ships: the update for "
         "2024")),
    ("recommendations/4.yaml", "since: 2024\n", "since: 2042\n", None),
]

ENVIRONMENT = dict(
    os.environ, GIT_CONFIG_GLOBAL=os.devnull, GIT_CONFIG_SYSTEM=os.devnull,
    **{"GIT_%s_%s" % (who, what): "a@example.org"
       for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")})


def git(folder, *words):
    subprocess.run(["git", *words], cwd=folder, env=ENVIRONMENT, check=True,
                   capture_output=True)


def commit(folder):
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "A step")


def change(folder, path, old, new):
    path = os.path.join(folder, "content", path)
    text = ""
    if old is not None:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        assert old in text, path
        new = text.replace(old, new)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(new)


def say(program, folder, *words):
    done = subprocess.run([program, "changes", *words], cwd=folder,
                          env=ENVIRONMENT, capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def check_steps(program, folder):
    """Each commit, and the files before they are committed, say the same."""
    for path, old, new, expected in STEPS:
        change(folder, path, old, new)
        before = say(program, folder, "HEAD")
        commit(folder)
        after = say(program, folder, "HEAD~1..HEAD")
        if expected is None:
            assert after[0] == 1 and "[faulty-revision]" in after[2], after
            assert "'HEAD'" in after[2], after
        else:
            assert after == (0, expected, ""), after[1] + after[2]
            assert before == after, before


def check_leaves_nothing(program, folder):
    """The repository is as it was, and no folder is left behind."""
    scratch = os.path.join(folder, "scratch")
    os.mkdir(scratch)
    ENVIRONMENT["TMPDIR"] = scratch
    with open(os.path.join(folder, ".git", "index"), "rb") as file:
        index = file.read()
    assert say(program, folder, "HEAD~3..HEAD~2")[0] == 0
    with open(os.path.join(folder, ".git", "index"), "rb") as file:
        assert file.read() == index
    assert os.listdir(scratch) == []
    del ENVIRONMENT["TMPDIR"]
    os.rmdir(scratch)


def check_faults(program, folder):
    """What git does not know is told; what is no commit is not given to it."""
    status, _, said = say(program, folder, "nothing..HEAD")
    assert status == 1 and "'nothing'" in said, said
    assert "[no-revision]" in said, said
    for words in ("..HEAD", "HEAD..", "--all..HEAD", "HEAD..-x", "a:b..c",
                  "HEAD...HEAD", ""):
        status, _, said = say(program, folder, "--", words)
        assert status == 2 and "BASE..HEAD" in said, (words, said)
    inner = os.path.join(folder, "content")
    assert say(program, inner, "HEAD~3..HEAD~2", "-c", ".")[0] == 0
    with tempfile.TemporaryDirectory() as outside:
        shutil.copytree(BASE, os.path.join(outside, "content"))
        status, _, said = say(program, outside, "HEAD")
        assert status == 1 and "[no-revision]" in said, said


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default="build/yearon")
    program = os.path.abspath(parser.parse_args().program)
    failed = 0
    checks = (check_steps, check_leaves_nothing, check_faults)
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(BASE, os.path.join(folder, "content"))
        git(folder, "init", "-q")
        commit(folder)
        for check in checks:
            try:
                check(program, folder)
            except AssertionError as fault:
                failed += 1
                print("FAIL %s\n%s" % (check.__doc__, fault))
    print("%d passed, %d failed" % (len(checks) - failed, failed))
    sys.exit(1 if failed else 0)


main()
