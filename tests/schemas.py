"""Do the schemas for editors, and those of others, agree with the program?

    tests/venv/bin/python tests/schemas.py [--program FILE]

What `yearon schema` writes is held against what `yearon check` says of every
content file of the golden cases, mistakes and all: by jsonschema, and by the
YAML language server as an editor would ask it. What only the loader can see is
listed below, by its code. And what check prints as SARIF is valid SARIF.
"""

import argparse
import collections
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

import jsonschema
import yaml

import language_server

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
GOLDEN = os.path.join(ROOT, "tests", "golden")
SARIF = os.path.join(ROOT, "tests", "node_modules", "@microsoft",
                     "jest-sarif", "lib", "schemas", "sarif-2.1.0-rtm.5.json")
KINDS = ("report", "edition", "recommendation", "organisations", "glossary")
PLACES = {
    "report": "report.yaml", "edition": "editions/*/edition.yaml",
    "recommendation": "recommendations/*.yaml",
    "organisations": "organisations.yaml", "glossary": "glossary.yaml"}

# What a schema cannot say, for it looks at one value of one file.
LOADER_ONLY = {
    # two places are held against each other
    "id-twice", "owner-twice", "number-twice", "address-twice",
    "update-twice", "updates-order", "update-before-since", "warning-twice",
    "recommendations-twice", "no-recommendations-place", "editions-order",
    "edition-draft", "file-stem", "section-missing",
    # other files, the site, the calendar
    "reserved-id", "no-such-date", "file-name", "unknown-media",
    "unknown-recommendation", "file-extension",
    # what stands in a text of Markdown
    "raw-html", "link", "link-without-address", "link-without-words",
    "picture", "picture-without-words", "one-paragraph", "language-mark",
    "language-tag", "long-text", "crowded-paragraph", "deep-text",
    "link-definitions", "more-errors",
    # characters and sizes
    "forbidden-character", "line-separator", "not-utf-8",
    # YAML that is right, but not what content files use
    "yaml-anchor", "yaml-tag", "yaml-documents",
    # files that are none of the content's
    "stray-file", "not-plain",
}
# What the ids of the report would tell, where these are not sound.
NEED_IDS = {"unknown-group", "unknown-status", "unknown-edition",
            "unknown-owner"}
# What one of the two sees none the less, or does not see either.
PYTHON_SEES_TOO = {"forbidden-character", "yaml-documents", "yaml-tag",
                   "not-utf-8", "line-separator"}
SERVER_SEES_TOO = {"yaml-tag", "yaml-documents", "yaml-anchor",
                   "forbidden-character"}
PYTHON_MISSES = {"duplicate-key"}
SERVER_MISSES = set()
# PyYAML takes no tab within a text.
PYTHON_CANNOT_READ = {"yaml-faults-near: recommendations/20.yaml"}


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2's core types, as editors have them: no dates, no `yes`."""


CoreLoader.yaml_implicit_resolvers = {}
for name, pattern, first in (
        ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
        ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
        ("int", r"^[-+]?[0-9]+$", list("-+0123456789")),
        ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)"
         r"(?:[eE][-+]?[0-9]+)?$", list("-+0123456789."))):
    CoreLoader.add_implicit_resolver(
        "tag:yaml.org,2002:" + name, re.compile(pattern), first)
CoreLoader.add_constructor(
    "tag:yaml.org,2002:int",
    lambda loader, node: int(loader.construct_scalar(node)))


def run(program, work, *words):
    return subprocess.run([program, *words], cwd=work, capture_output=True,
                          stdin=subprocess.DEVNULL, timeout=60)


class Case:
    """A golden case's content, what the loader says, and its schemas."""

    def __init__(self, program, name, folder):
        self.name = name
        self.work = os.path.join(folder, name)
        self.content = os.path.join(self.work, "content")
        case = os.path.join(GOLDEN, name)
        shutil.copytree(os.path.join(GOLDEN, "base", "content"),
                        self.content)
        gone = os.path.join(case, "without")
        for path in open(gone).read().split() if os.path.exists(gone) else ():
            path = os.path.join(self.work, path)
            if os.path.isdir(path):
                shutil.rmtree(path)
            elif os.path.exists(path):
                os.remove(path)
        shutil.copytree(os.path.join(case, "content"), self.content,
                        dirs_exist_ok=True, symlinks=True)
        self.errors = self.loader_errors(program)
        self.write_schemas(program)

    def loader_errors(self, program):
        done = run(program, self.work, "check", "--format", "json",
                   "--theme", os.path.join(ROOT, "themes", "harris"))
        errors = collections.defaultdict(set)
        for one in json.loads(done.stdout)["diagnostics"]:
            if one["severity"] == "error" and one["file"]:
                errors[os.path.join(self.work, one["file"])].add(one["code"])
        return errors

    def write_schemas(self, program):
        self.schemas = os.path.join(self.content, ".schema")
        self.has_ids = run(program, self.work, "schema",
                           "--write").returncode == 0
        if self.has_ids:
            return
        os.makedirs(self.schemas, exist_ok=True)
        for kind in KINDS:
            with open(self.schema(kind), "wb") as file:
                file.write(run(program, self.work, "schema", kind).stdout)

    def schema(self, kind):
        return os.path.join(self.schemas, kind + ".json")

    def files(self):
        for kind in KINDS:
            for path in sorted(glob.glob(
                    os.path.join(self.content, PLACES[kind]))):
                if os.path.isfile(path) and not os.path.islink(path):
                    yield kind, path

    def ought(self, path, sees_too, misses):
        """Whether it ought to be refused; None where it may or may not."""
        codes = self.errors.get(path, set())
        only = LOADER_ONLY | misses | (set() if self.has_ids else NEED_IDS)
        if codes - only:
            return True
        return None if codes & sees_too else False


def python_refuses(case, kind, path):
    try:
        with open(path, encoding="utf-8-sig") as file:
            value = yaml.load(file, CoreLoader)
    except (yaml.YAMLError, UnicodeDecodeError, ValueError, RecursionError):
        return "it is not YAML"
    with open(case.schema(kind), encoding="utf-8") as file:
        schema = json.load(file)
    validator = jsonschema.Draft202012Validator(schema)
    for error in validator.iter_errors(value):
        return error.message[:200]
    return ""


def with_python(cases):
    for case in cases:
        for kind, path in case.files():
            refused = python_refuses(case, kind, path)
            ought = case.ought(path, PYTHON_SEES_TOO, PYTHON_MISSES)
            yield case, path, "jsonschema", refused, ought


def with_server(cases, folder):
    schemas = {case.schema(kind): [os.path.join(case.content, PLACES[kind])]
               for case in cases for kind in KINDS}
    session = language_server.session(folder, schemas)
    paths = [(case, path) for case in cases for _, path in case.files()]
    for _, path in paths:
        with open(path, encoding="utf-8", errors="replace") as file:
            session.open(path, file.read())
    found = session.wait([path for _, path in paths])
    session.end()
    for case, path in paths:
        problems = found[path]
        refused = "no answer" if problems is None else "; ".join(
            one["message"] for one in problems)[:200]
        ought = case.ought(path, SERVER_SEES_TOO, SERVER_MISSES)
        yield case, path, "the language server", refused, ought


def compared(results):
    """What does not agree, a line each."""
    for case, path, who, refused, ought in results:
        where = "%s: %s" % (case.name, os.path.relpath(path, case.content))
        if ought is None or bool(refused) == ought or (
                who == "jsonschema" and where in PYTHON_CANNOT_READ):
            continue
        codes = ", ".join(sorted(case.errors.get(path, ()))) or "nothing"
        yield "%s: %s says '%s', and check %s" % (where, who, refused, codes)


def unneeded(cases):
    """Codes that are listed and that no case provokes."""
    provoked = {code for case in cases for codes in case.errors.values()
                for code in codes}
    for code in sorted((LOADER_ONLY | NEED_IDS | PYTHON_MISSES) - provoked
                       - {"file-name", "long-text", "crowded-paragraph"}):
        yield "no case provokes [%s]: take it off the list" % code


def themes(program):
    """The schemas of themes take the files of the themes that come along, and
    refuse the keys of golden cases that check refuses."""
    schemas = {}
    for kind in ("theme", "strings"):
        schema = json.loads(run(program, ROOT, "schema", kind).stdout)
        jsonschema.Draft202012Validator.check_schema(schema)
        schemas[kind] = jsonschema.Draft202012Validator(schema)
    for kind, places, sound in (
            ("theme", "themes/*/theme.yaml", True),
            ("strings", "themes/*/strings/*.yaml", True),
            ("theme", GOLDEN + "/theme-settings/themes/own/theme.yaml",
             False),
            ("strings", GOLDEN + "/theme-strings/themes/own/strings/en.yaml",
             False)):
        for path in sorted(glob.glob(os.path.join(ROOT, places))):
            with open(path, encoding="utf-8-sig") as file:
                value = yaml.load(file, CoreLoader)
            errors = [one.message[:200]
                      for one in schemas[kind].iter_errors(value)]
            if bool(errors) == sound:
                yield "%s: the schema says %s" % (path, errors or "nothing")


def completed(program, folder):
    """What an editor offers in the real report."""
    content = os.path.join(folder, "real", "content")
    shutil.copytree(os.path.join(ROOT, "content"), content)
    written = run(program, os.path.dirname(content), "schema", "--write")
    if written.returncode:
        yield written.stderr.decode()
        return
    path = os.path.join(content, "recommendations", "999.yaml")
    text = "number: 999\ngroup: \nupdates:\n  - status: \n    \n"
    session = language_server.session(folder, {
        os.path.join(content, ".schema", "recommendation.json"):
        [os.path.join(content, "recommendations", "*.yaml")]})
    session.open(path, text)
    session.wait([path])
    offers = {"a group": ("gla", session.completions(path, 1, 7)),
              "a status": ("resolved", session.completions(path, 3, 12)),
              "a key": ("edition", session.completions(path, 4, 4))}
    session.end()
    with open(os.path.join(content, "report.yaml"),
              encoding="utf-8") as file:
        report = yaml.safe_load(file)
    offers["a group"] = (report["groups"][0]["id"], offers["a group"][1])
    for what, (wanted, offered) in offers.items():
        if wanted not in offered:
            yield "%s is not offered: %s among %s" % (what, wanted, offered)


def sarif(program, cases):
    with open(SARIF, encoding="utf-8") as file:
        validator = jsonschema.Draft4Validator(json.load(file))
    for case in cases:
        log = json.loads(run(program, case.work, "check", "--format",
                             "sarif", "--theme", os.path.join(
                                 ROOT, "themes", "harris")).stdout)
        for error in validator.iter_errors(log):
            yield "%s: %s" % (case.name, error.message[:200])


def current(program):
    """The repository's own schemas are those of its report."""
    with tempfile.TemporaryDirectory(prefix="yearon ") as folder:
        content = os.path.join(folder, "content")
        shutil.copytree(os.path.join(ROOT, "content"), content)
        run(program, folder, "schema", "--write")
        for kind in KINDS:
            name = os.path.join(".schema", kind + ".json")
            texts = []
            for root in (content, os.path.join(ROOT, "content")):
                path = os.path.join(root, name)
                texts.append(open(path, encoding="utf-8").read()
                             if os.path.exists(path) else "")
            if texts[0] != texts[1]:
                yield ("content/%s is not up to date: run 'build/yearon "
                       "schema --write'" % name)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default="build/yearon")
    program = os.path.abspath(parser.parse_args().program)
    names = sorted(entry.name for entry in os.scandir(GOLDEN)
                   if os.path.isdir(os.path.join(entry.path, "content")) and
                   os.path.exists(os.path.join(entry.path, "command")))
    with tempfile.TemporaryDirectory(prefix="yearon-") as folder:
        folder = os.path.realpath(folder)
        cases = [Case(program, name, folder) for name in names]
        python = list(with_python(cases))
        server = list(with_server(cases, folder))
        faults = [*compared(python), *compared(server)]
        count = len(python) + len(server)
        for checks in (unneeded(cases), completed(program, folder),
                       sarif(program, cases), current(program),
                       themes(program)):
            found = list(checks)
            faults += found
            count += 1
    for fault in faults:
        print(fault)
    print("%d passed, %d failed" % (count - len(faults), len(faults)))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
