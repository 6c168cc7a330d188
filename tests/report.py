"""What must hold for the real report as a whole.

    python3 tests/report.py

Each function named check_... is one test; its first line says what it
promises.
"""

import filecmp
import glob
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import textwrap
import time
import urllib.parse
from html.parser import HTMLParser
from xml.etree import ElementTree

import every_key
import hostile
from grow import grow

PROGRAM = os.path.abspath("build/yearon")
EDITION = "2017-10"
XHTML = "{http://www.w3.org/1999/xhtml}"


def build(content, out, *options, **settings):
    """Build a site without a word of complaint."""
    done = subprocess.run(
        [PROGRAM, "build", "--content", content, "--out", out, *options],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, **settings)
    assert done.returncode == 0 and not done.stderr, done.stderr[:2000]


def files(folder):
    return sorted(os.path.relpath(os.path.join(at, name), folder)
                  for at, _, names in os.walk(folder) for name in names)


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def assert_same(one, other):
    """The two folders hold the same files, byte for byte."""
    assert files(one) == files(other), set(files(one)) ^ set(files(other))
    _, differing, failing = filecmp.cmpfiles(
        one, other, files(one), shallow=False)
    assert not differing + failing, "differ: %s" % differing[:5]


def check_second_build_changes_nothing(folder):
    """What has not changed is not written again: the files stay the same."""
    out = os.path.join(folder, "out")
    build("content", out)
    before = {name: os.stat(os.path.join(out, name)).st_ino
              for name in files(out)}
    build("content", out)
    after = {name: os.stat(os.path.join(out, name)).st_ino
             for name in files(out)}
    assert {name for name in before if not name.startswith(".")
            and before[name] != after.get(name)} == set()


def check_removes_only_its_own(folder):
    """Pages that no longer belong go; what others put there stays."""
    grown, out = os.path.join(folder, "grown"), os.path.join(folder, "out")
    grow(130, grown)
    build(grown, out)
    assert os.path.exists(os.path.join(out, "recommendations", "130.html"))
    write(os.path.join(out, "recommendations", "notes.txt"), "mine\n")
    build("content", out)
    assert not os.path.exists(os.path.join(out, "recommendations/130.html"))
    assert read(os.path.join(out, "recommendations/notes.txt")) == "mine\n"


def check_killed_build_leaves_a_whole_report(folder):
    """Whenever a build is killed, the old report or the new one is there."""
    grown = os.path.join(folder, "grown")
    grow(130, grown)
    old, new = os.path.join(folder, "old"), os.path.join(folder, "new")
    out = os.path.join(folder, "out")
    build("content", old)
    began = time.monotonic()
    build(grown, new)
    duration = time.monotonic() - began
    build("content", out)
    for step in range(20):
        process = subprocess.Popen(
            [PROGRAM, "build", "--content", grown, "--out", out],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(duration * step / 18)
        process.send_signal(signal.SIGKILL)
        process.wait()
        whole = new if os.path.exists(
            os.path.join(out, "recommendations/130.html")) else old
        assert_same(out, whole)
    build("content", out)
    assert_same(out, old)
    assert not [name for name in os.listdir(folder)
                if name.startswith(".") and "stage" in name]


class Tags(HTMLParser):
    """The bones of a page: its tags and their classes, in order."""

    def __init__(self, path):
        super().__init__()
        self.bones = []
        self.feed(read(path))

    def handle_starttag(self, tag, attributes):
        self.bones.append((tag, dict(attributes).get("class")))

    def handle_endtag(self, tag):
        self.bones.append(("/" + tag, None))


def rename(content):
    """Rename every group and status of the content; returns {old: new}."""
    path = os.path.join(content, "report.yaml")
    head, groups, statuses = re.split(
        r"(?m)^(?=groups:|statuses:)", read(path))
    new_ids = {}

    def renamed(block, word):
        def new_id(match):
            new_ids[match[1]] = "%s-%d" % (word, len(new_ids) + 1)
            return "- id: " + new_ids[match[1]]
        block = re.sub(r"- id: ([a-z0-9-]+)", new_id, block)
        return re.sub(r"(?m)^(    (?:label|short): ).*$",
                      lambda match: match[1] + word.title() + " %d"
                      % len(match[0]), block)

    write(path, head + renamed(groups, "part") + renamed(statuses, "mark"))
    for path in glob.glob(os.path.join(content, "recommendations/*.yaml")):
        write(path, re.sub(
            r"(?m)^( *(?:- )?(?:group|status): )([a-z0-9-]+)$",
            lambda match: match[1] + new_ids[match[2]], read(path)))
    for path in glob.glob(os.path.join(content, "editions/*/edition.yaml")):
        write(path, re.sub(r"(\bname: )([^,}\n]+)", r"\1Ada Nobody",
                           read(path)))
    return new_ids


def check_names_nothing_of_the_content(folder):
    """Other groups, statuses and people: the same pages with other words."""
    content = os.path.join(folder, "content")
    shutil.copytree("content", content)
    new_ids = rename(content)
    old, new = os.path.join(folder, "old"), os.path.join(folder, "new")
    build("content", old)
    build(content, new)

    def moved(name):
        at, base = os.path.split(name)
        stem, end = os.path.splitext(base)
        if at in ("statuses", "groups"):
            return os.path.join(at, new_ids.get(stem, stem) + end)
        return name
    assert sorted(map(moved, files(old))) == files(new)
    for name in files(old):
        if name.endswith(".html"):
            assert Tags(os.path.join(old, name)).bones == \
                Tags(os.path.join(new, moved(name))).bones, name
    for name in files(new):
        if name.endswith((".html", ".css", ".js")):
            words = set(re.findall(r"[\w-]+", re.sub(
                r">[^<]*<", "><", read(os.path.join(new, name)))))
            left = {old for old in new_ids if "-" in old} & words
            assert not left, "%s still says %s" % (name, left)


def check_installs_from_a_plain_copy_of_the_source(folder):
    """Without git, in a path with spaces: make, install, move, begin, build."""
    copy = os.path.join(folder, "a plain copy")
    os.mkdir(copy)
    shutil.copy("Makefile", copy)
    for name in ("gen", "themes"):
        shutil.copytree(name, os.path.join(copy, name))
    staged = os.path.join(folder, "a stage")
    environment = {name: value for name, value in os.environ.items()
                   if not name.startswith("MAKE") and name != "MFLAGS"}
    done = subprocess.run(
        ["make", "-s", "-j2", "install", "PREFIX=/usr",
         "DESTDIR=" + staged, "CFLAGS=-O1"],
        cwd=copy, env=environment, stdin=subprocess.DEVNULL,
        capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    shutil.rmtree(copy)
    moved = os.path.join(folder, "moved")
    os.rename(os.path.join(staged, "usr"), moved)
    shutil.copytree("content", os.path.join(folder, "content"))
    for words in (["build"], ["new", "report", "begun"],
                  ["build", "-c", "begun/content", "-o", "begun-out"],
                  ["audit", "out"]):
        done = subprocess.run(
            [os.path.join(moved, "bin", "yearon"), *words],
            cwd=folder, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr[:2000]
    for out in ("out", "begun-out"):
        assert os.path.exists(os.path.join(folder, out, "index.html"))
    for name in ("man/man1/yearon.1", "man/man5/yearon-content.5",
                 "man/man7/yearon-theme.7",
                 "bash-completion/completions/yearon",
                 "zsh/site-functions/_yearon",
                 "fish/vendor_completions.d/yearon.fish"):
        assert os.path.exists(os.path.join(moved, "share", name)), name


def needed_by(program):
    said = subprocess.run(["readelf", "-d", program], check=True,
                          capture_output=True, text=True).stdout
    return set(re.findall(r"NEEDED.*\[lib(\w+)[-.]", said))


def check_a_build_loads_no_library_that_it_does_not_need(_):
    """What serve, audit and check --links need is in a second program."""
    assert needed_by(PROGRAM) == {"cmark", "yaml", "jansson", "c"}
    assert needed_by(PROGRAM + "-full") > {"curl", "microhttpd", "xml2"}


def check_the_second_program_is_missed(folder):
    """Where it is not installed, what needs it says so; a build does not."""
    alone = os.path.join(folder, "yearon")
    shutil.copy(PROGRAM, alone)
    shutil.copytree("content", os.path.join(folder, "content"))
    shutil.copytree("themes", os.path.join(folder, "themes"))
    for words in (["audit", "out"], ["serve"], ["check", "--links"]):
        done = subprocess.run([alone, *words], cwd=folder, text=True,
                              capture_output=True)
        assert done.returncode == 3 and not done.stdout, words
        assert "'%s' is done by the program yearon-full" % words[0] in \
            done.stderr, done.stderr
    for words in (["check"], ["build"]):
        done = subprocess.run([alone, *words], cwd=folder, text=True,
                              capture_output=True)
        assert done.returncode == 0, done.stderr


def check_man_pages_are_clean(folder):
    """mandoc finds nothing wrong, and whatis finds their names."""
    pages = sorted(glob.glob("gen/manual/*.[157]"))
    assert len(pages) == 3, pages
    for page in pages:
        said = subprocess.run(["mandoc", "-Tlint", page], text=True,
                              capture_output=True)
        assert not said.stdout and not said.stderr, (said.stdout, said.stderr)
        name = os.path.basename(page)[:-2]
        assert ".SH\nNAME\n%s \\- " % name.replace("-", "\\-") in \
            read(page), page
    broken = os.path.join(folder, "broken.1")
    write(broken, read(pages[-1]).replace(".SH\n", ".SG\n", 1))
    said = subprocess.run(["mandoc", "-Tlint", broken], text=True,
                          capture_output=True).stdout
    assert "unknown macro" in said, said


def check_guides_show_what_a_slip_looks_like(folder):
    """The message in README.md and in the editors' guide is the program's."""
    content = os.path.join(folder, "content")
    shutil.copytree("content", content)
    path = os.path.join(content, "recommendations", "037.yaml")
    write(path, re.sub(r"(?m)^(    status: ).*$", r"\1resolvd", read(path)))
    said = subprocess.run([PROGRAM, "check"], cwd=folder,
                          capture_output=True, text=True).stderr
    for guide in ("README.md", "content/README.md"):
        shown = re.search(r"(?ms)^ *```text\n(.*?)^ *```$", read(guide))[1]
        assert textwrap.dedent(shown) in said, (guide, said)


def check_figures_come_from_the_content(folder):
    """One update changed, and the figures of the data change by one."""
    content, out = os.path.join(folder, "content"), os.path.join(folder, "o")
    shutil.copytree("content", content)
    path = os.path.join(content, "recommendations", "002.yaml")
    write(path, read(path).replace("status: open", "status: resolved"))
    build("content", os.path.join(folder, "before"))
    build(content, out)
    changed = counts(out)
    for status, number in counts(os.path.join(folder, "before")).items():
        by = {"open": -1, "resolved": 1}.get(status, 0)
        assert changed[status] == number + by, (status, number, changed)


def check_feed_and_sitemap_of_a_hostile_report(folder):
    """They are XML, and no two entries or addresses are the same."""
    content, out = os.path.join(folder, "content"), os.path.join(folder, "o")
    hostile.write(content)
    done = subprocess.run(
        [PROGRAM, "build", "--content", content, "--out", out],
        capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[:2000]
    atom = "{http://www.w3.org/2005/Atom}"
    feed = ElementTree.parse(os.path.join(out, "feed.xml")).getroot()
    entries = [entry.findtext(atom + "id")
               for entry in feed.iter(atom + "entry")]
    assert entries and len(set(entries)) == len(entries)
    for date in feed.iter(atom + "updated"):
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", date.text)
    sites = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    pages = [place.text for place in ElementTree.parse(
        os.path.join(out, "sitemap.xml")).getroot().iter(sites + "loc")]
    assert len(set(pages)) == len(pages) > 100
    for page in pages:
        path = page.removeprefix(hostile.ADDRESS_OF_SITE)
        assert path != page and os.path.exists(os.path.join(
            out, urllib.parse.unquote(path) or "index.html")), page


def check_pages_say_what_they_are(folder):
    """No two pages of two editions share a title; each describes itself."""
    content, out = os.path.join(folder, "content"), os.path.join(folder, "o")
    hostile.write(content)
    done = subprocess.run(
        [PROGRAM, "build", "--content", content, "--out", out],
        capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[:2000]
    titles = {}
    for name in files(out):
        if not name.endswith(".html"):
            continue
        head = ElementTree.parse(os.path.join(out, name)).getroot()[0]
        said = {one.get("name") or one.get("property"): one.get("content")
                for one in head.iter(XHTML + "meta")}
        title = head.findtext(XHTML + "title")
        assert title not in titles, (name, titles[title], title)
        titles[title] = name
        assert said["og:title"], name
        assert said["description"], name
        assert said["description"] == said["og:description"], name


def check_every_key_is_shown(folder):
    """What an editor can write appears where it is looked for."""
    content, out = os.path.join(folder, "content"), os.path.join(folder, "o")
    for name, text in every_key.CONTENT.items():
        path = os.path.join(content, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        write(path, textwrap.dedent(text).lstrip("\n"))
    build(content, out)
    pages = [name for name in files(out) if name.endswith(".html")]
    for words, places in every_key.SHOWN.items():
        for name in places.split():
            for page in pages if name == "EVERY" else [name]:
                text = re.sub(r"\s|&#160;", " ", read(os.path.join(out, page)))
                for word in words.split(" "):
                    assert word.replace("\xa0", " ") in text, (page, word)


def marked_theme(folder):
    """A theme whose English months and plain strings stand in brackets."""
    words = read("themes/base/strings/en.yaml")
    months, strings = words.index("months:"), words.index("strings:")
    theme = os.path.join(folder, "marked")
    os.makedirs(os.path.join(theme, "strings"))
    write(os.path.join(theme, "theme.yaml"), "name: marked\nparent: base\n")
    write(os.path.join(theme, "strings", "en.yaml"), "language: en\n"
          + re.sub(r"(?m)^  - (\w+)$", "  - '\u27e6\\1\u27e7'",
                   words[months:strings])
          + re.sub(r"""(?m)^(  [\w-]+: )(['"]?)([^'"{\n]+)\2$""",
                   '\\1"\u27e6\\3\u27e7"', words[strings:]))
    return theme


def unmarked(element, language="cy"):
    """The texts of English words in an element that is not in English."""
    language = element.get("lang", language)
    own = [element.text, *(child.tail for child in element)]
    if language != "en":
        yield from (text for text in own if text and "\u27e6" in text)
    for child in element:
        yield from unmarked(child, language)


def check_english_words_are_marked_in_other_languages(folder):
    """Where the theme lacks a language, its English words say so."""
    content, out = os.path.join(folder, "content"), os.path.join(folder, "o")
    hostile.write(content)
    path = os.path.join(content, "report.yaml")
    write(path, re.sub(r"en-GB", "cy", read(path)))
    done = subprocess.run(
        [PROGRAM, "build", "--content", content, "--out", out,
         "--theme", marked_theme(folder)], capture_output=True, text=True)
    assert done.returncode == 0 and "borrowed-strings" in done.stderr
    pages = [name for name in files(out) if name.endswith(".html")]
    assert "\u27e6" in read(os.path.join(out, "index.html"))
    for name in pages:
        body = ElementTree.parse(os.path.join(out, name)).getroot()[1]
        left = list(unmarked(body))
        assert not left, (name, left)


def counts(out):
    """How many recommendations of the data have each status."""
    report = json.loads(read(os.path.join(out, EDITION, "report.json")))
    found = {}
    for one in report["recommendations"]:
        status = one["update"]["status"]
        found[status] = found.get(status, 0) + 1
    return found


def main():
    checks = [value for name, value in sorted(globals().items())
              if name.startswith("check_")]
    failed = 0
    for check in checks:
        with tempfile.TemporaryDirectory(prefix="yearon-") as folder:
            try:
                check(folder)
            except (AssertionError, OSError, KeyError, ValueError) as fault:
                failed += 1
                print("FAIL %s\n     %s: %s" % (
                    check.__doc__, type(fault).__name__, fault))
    print("%d passed, %d failed" % (len(checks) - failed, failed))
    return 1 if failed else 0


sys.exit(main())
