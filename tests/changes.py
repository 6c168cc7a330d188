"""Does `yearon changes` say what commits do to the report?

    python3 tests/changes.py [--program FILE]

In a repository of its own that holds the content of tests/golden/base.
"""

import argparse
import collections
import json
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
    ("recommendations/1.yaml", "number: 1\n", "number: 1\nsince: 2023\n",
     texts("Recommendation 1, Lights on the breakwater: its first edition")),
    ("report.yaml", "    label: Under way\n",
     "    label: Under way\n    closed: false\n", """\
## What this changes in the report

No text, status or figure.
"""),
    ("recommendations/4.yaml", "since: 2024\n", "since: 2042\n", None),
]

# Two values that a key can have.
Either = collections.namedtuple("Either", "old new")

# Every key of the content format, below the name of its kind of file.
EVERY_KEY = {
    "report": {
        "name": Either("Harbour", "Port"),
        "publisher": Either("Council", "Board"),
        "notice": Either("An *example*.", "Another."),
        "source": {"title": Either("The review", "A review"),
                   "url": Either("https://example.org/a",
                                 "https://example.org/b")},
        "language": Either("en-IE", "en-GB"),
        "url": Either("https://example.org/", "https://example.org/x/"),
        "index": Either(False, True),
        "contact": {
            "name": Either("Ann", "Bo"),
            "email": Either("ann@example.org", "bo@example.org"),
            "phone": Either("1", "2"), "textphone": Either("3", "4"),
            "relay": Either("5", "6"), "bsl": Either("7", "8"),
            "url": Either("https://example.org/c", "https://example.org/d"),
            "hours": Either("Mondays", "Fridays"),
            "address": Either("The quay", "The pier")},
        "accessibility": {
            "status": Either("fully", "not"),
            "prepared": Either("2023", "2024"),
            "reviewed": Either("2023", "2024"),
            "tested": {"date": Either("2023", "2024"),
                       "by": Either("Cy", "Di"),
                       "method": Either("By hand", "By machine")},
            "problems": Either("None.", "Some."),
            "response-days": Either("10", "20"),
            "enforcement": Either("A body", "Another body")},
        "edition": Either("2022", "2024"),
        "groups": [{"id": "port", "title": "The port"}, {
            "id": Either("quays", "piers"),
            "title": Either("The quays", "The piers"),
            "short": Either("Quays", "Piers"),
            "intro": Either("Of stone.", "Of wood.")}],
        "statuses": [{"id": "done", "label": "Done"},
                     {"id": "open", "label": "Open"}, {
            "id": Either("late", "later"),
            "label": Either("It is late", "It is later"),
            "short": Either("Late", "Later"),
            "definition": Either("Late.", "Later."),
            "sentence": Either("It is late.", "It is later."),
            "closed": Either(True, False),
            "tone": Either("part", "other")}],
        "ignore": [{"warning": Either("carried-forward",
                                      "not-yet-reported"),
                    "reason": Either("We know.", "They know.")}]},
    "edition": {
        "title": Either("One year on", "A year on"),
        "subtitle": Either("So far", "Thus far"),
        "date": Either("2023", "2023-05"),
        "draft": Either(True, False),
        "sections": ["recommendations", {
            "id": Either("foreword", "preface"),
            "title": Either("Foreword", "Preface"),
            "file": Either("foreword.md", "preface.md"),
            "signed": [{"name": Either("Ed", "Flo"),
                        "role": Either("Chair", "Clerk")}],
            "language": Either("cy", "ga")}]},
    "recommendation": {
        "number": Either("A1", "a1"),
        "title": Either("Lamps", "Lights"),
        "group": Either("port", "quays"),
        "owners": Either(["harbour"], ["harbour", "pilots"]),
        "since": Either("2022", "2023"),
        "recommendation": Either("Light it.", "Light them."),
        "language": Either("cy", "ga"),
        "updates": [{
            "edition": Either("2024", "2023"),
            "status": Either("open", "done"),
            "date": Either("2023-01", "2023-02"),
            "closing": Either("So it is.", "It is so."),
            "evidence": [{"title": Either("A photograph", "A film"),
                          "url": Either("https://example.org/e",
                                        "https://example.org/f"),
                          "date": Either("2023-01", "2023-02")}],
            "corrected": [{"date": Either("2024-01", "2024-02"),
                           "note": Either("A slip.", "A blunder.")}],
            "language": Either("cy", "ga"),
            "body": Either("Lamps stand.", "Lamps burn.")}]},
    "organisations": [{"id": "harbour", "name": "Harbour Council"},
                      {"id": "pilots", "name": "Guild of Pilots"}, {
        "id": Either("mariners", "sailors"),
        "name": Either("The Mariners", "The Sailors"),
        "short": Either("M", "S"),
        "url": Either("https://example.org/g", "https://example.org/h"),
        "language": Either("cy", "ga")}],
    "glossary": [{"term": Either("VTS", "VTM"),
                  "meaning": Either("vessel service", "vessel watch")}],
}

FILES_OF_KINDS = {
    "report": "report.yaml", "edition": "editions/2023/edition.yaml",
    "recommendation": "recommendations/a1.yaml",
    "organisations": "organisations.yaml", "glossary": "glossary.yaml"}

# Changes that the report does not show, with the reason.
UNSEEN = {
    "edition: sections.file changed":
        "the report shows what is in the file, which is compared, and not "
        "its name",
}

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


def keys_of_schema(schema, path=()):
    """The paths of all keys, and whether each must be given."""
    for name, below in schema.get("properties", {}).items():
        yield path + (name,), name in schema.get("required", ())
        yield from keys_of_schema(below, path + (name,))
    inner = schema.get("anyOf", [])
    for below in inner + [schema[word] for word in ("items",)
                          if word in schema]:
        yield from keys_of_schema(below, path)


def keys_of_example(value, path=()):
    """The paths of all keys of the example that change, and of mappings."""
    if isinstance(value, dict):
        for name, below in value.items():
            if not isinstance(below, str):
                yield path + (name,), isinstance(below, Either)
            yield from keys_of_example(below, path + (name,))
    elif isinstance(value, list):
        for below in value:
            yield from keys_of_example(below, path)


def with_values(value, changed=None, gone=None, path=()):
    """The example, with the new value of one key, and without another."""
    if isinstance(value, dict):
        return {name: with_values(below, changed, gone, path + (name,))
                for name, below in value.items()
                if path + (name,) != gone or isinstance(below, str)}
    if isinstance(value, list):
        return [with_values(below, changed, gone, path) for below in value]
    if isinstance(value, Either):
        return value.new if path == changed else value.old
    return value


def write_kind(folder, kind, **how):
    change(folder, FILES_OF_KINDS[kind], None,
           json.dumps(with_values(EVERY_KEY[kind], **how), indent=1))


def write_example(folder):
    for kind in EVERY_KEY:
        write_kind(folder, kind)
    for year in ("2022", "2024"):
        change(folder, "editions/%s/edition.yaml" % year, None,
               "title: A year\ndate: %s\nsections: [recommendations]\n" %
               year)
    change(folder, "editions/2023/foreword.md", None, "So far, so good.\n")
    git(folder, "init", "-q")
    commit(folder)


def schema_of(program, kind):
    done = subprocess.run([program, "schema", kind], capture_output=True,
                          check=True)
    return json.loads(done.stdout)


def name_section_file(folder, name):
    inner = os.path.join(folder, "content", "editions", "2023")
    for old in ("foreword.md", "preface.md"):
        if os.path.exists(os.path.join(inner, old)):
            os.rename(os.path.join(inner, old), os.path.join(inner, name))


def check_one_change(program, folder, kind, path, **how):
    write_kind(folder, kind, **how)
    name_section_file(folder, "preface.md" if how.get("changed") == (
        "sections", "file") else "foreword.md")
    status, said, fault = say(program, folder, "HEAD")
    name = "%s: %s %s" % (kind, ".".join(path), list(how)[0])
    assert status == 0, (name, fault)
    silent = "No text, status or figure." in said
    if name in UNSEEN:
        assert silent, "%s is seen: it leaves UNSEEN" % name
    else:
        assert not silent, "`yearon changes` forgets %s" % name


def check_every_key(program, folder):
    """A change of any key of the content format is said."""
    with tempfile.TemporaryDirectory() as folder:
        write_example(folder)
        first = say(program, folder, "HEAD")
        assert first[1].endswith(
            "No text, status or figure.\n"), first
        faults = []
        for kind, example in EVERY_KEY.items():
            known = dict(keys_of_example(example))
            for path, required in keys_of_schema(schema_of(program, kind)):
                assert path in known, "%s: %s is not in EVERY_KEY" % (
                    kind, ".".join(path))
                hows = [{"changed": path}] if known[path] else []
                hows += [] if required else [{"gone": path}]
                for how in hows:
                    try:
                        check_one_change(program, folder, kind, path, **how)
                    except AssertionError as fault:
                        faults.append(str(fault))
            write_kind(folder, kind)
        assert not faults, "\n".join(faults)


def check_order(program, folder):
    """Another order of what the report shows in order is said."""
    with tempfile.TemporaryDirectory() as folder:
        write_example(folder)
        for kind, name, expected in (
                ("report", "groups", "The report: the order of its groups"),
                ("report", "statuses",
                 "The report: the order of its statuses")):
            example = with_values(EVERY_KEY[kind])
            example[name].reverse()
            change(folder, FILES_OF_KINDS[kind], None, json.dumps(example))
            assert say(program, folder, "HEAD") == (
                0, texts(expected), ""), (name, say(program, folder, "HEAD"))


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
    checks = (check_steps, check_leaves_nothing, check_faults, check_every_key,
              check_order)
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
