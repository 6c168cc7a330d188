"""Are the PDFs what paper, screen readers and archives need?

    python3 tests/paper.py [--accept]

Makes the real report's PDFs in three sizes and those of a report that is hard
to set, in build/tests/paper, and reads them back. To be run by the Python
of build/paper-tools (`make build/paper-tools/made`). --accept stores the pages'
pictures anew: look at them before you commit them.
"""

import glob
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile

import pikepdf
from PIL import Image, ImageChops, ImageStat

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
sys.path[:0] = [os.path.join(HERE, "paper"), HERE]

import browser  # noqa: E402
import pages  # noqa: E402
import tags  # noqa: E402
from grow import grow  # noqa: E402

WORK = os.path.join(ROOT, "build", "tests", "paper")
PROGRAM = os.path.join(ROOT, "build", "yearon")
TOOLS = os.path.join(ROOT, "build", "paper-tools")
PICTURES = os.path.join(HERE, "paper", "pictures")
SIZE = 24

results = []


def check(promise, faults):
    """One test: it passes where there are no faults."""
    faults = list(faults)
    results.append(not faults)
    if faults:
        print("FAILED: " + promise)
        for fault in faults[:8]:
            print("    " + str(fault)[:400])
        if len(faults) > 8:
            print("    … and %d more" % (len(faults) - 8))


def build(content, out, *options, environment=None, cwd=ROOT):
    return subprocess.run(
        [PROGRAM, "build", "--content", content, "--out", out, *options],
        cwd=cwd, env={**os.environ, **(environment or {})},
        capture_output=True, encoding="utf-8")


def made(name, content, *options):
    """The PDFs of a content folder, and the print.json of each."""
    out, kept = os.path.join(WORK, name), os.path.join(WORK, name + "-kept")
    done = build(content, out, "--formats", "pdf", *options)
    check("the PDFs of %s are made" % name,
          [done.stderr] if done.returncode else [])
    os.makedirs(kept)
    build(content, out + "-none", "--formats", "pdf",
          environment=fake_engine("keep", KEEP=kept))
    paths = sorted(glob.glob(os.path.join(out, "*", "*.pdf")))
    data = {}
    for path in paths:
        edition = os.path.basename(os.path.dirname(path))
        with open(os.path.join(kept, edition, "print.json"),
                  encoding="utf-8") as file:
            data[path] = json.load(file)
    return paths, data


def fake_engine(what, **more):
    """The environment in which the engine does something else."""
    return {"YEARON_ENGINE": os.path.join(HERE, "engine"), "FAKE": what,
            **more}


def verify(paths):
    """What veraPDF says of each file and standard: {(file, standard): …}."""
    done = subprocess.run(
        ["java", "-cp", os.path.join(TOOLS, "jars", "*"),
         os.path.join(HERE, "paper", "Verify.java"), *paths],
        capture_output=True, encoding="utf-8")
    found = {}
    for line in done.stdout.splitlines():
        words = line.split(" ", 3)
        if len(words) == 4 and words[0] in paths:
            found[words[0], words[1]] = words[3]
    return found, done.stderr


def broken(path):
    """The file with its language and its metadata gone."""
    target = os.path.join(WORK, "broken.pdf")
    with pikepdf.open(path) as pdf:
        del pdf.Root["/Lang"]
        del pdf.Root["/Metadata"]
        pdf.save(target)
    return target


def conformity(paths):
    wrong = broken(paths[0])
    found, complaint = verify([*paths, wrong])
    for path in paths:
        verdicts = [found.get((path, s), complaint) for s in ("ua1", "3a")]
        check("%s conforms to PDF/UA-1 and PDF/A-3a" % os.path.basename(path),
              [v for v in verdicts if v != "ok"])
    check("a PDF that was broken on purpose fails both",
          [s for s in ("ua1", "3a")
           if not found.get((wrong, s), "").startswith("failed")])


def words_in_order(name, found, wanted):
    for i, (a, b) in enumerate(zip(found, wanted)):
        if a != b:
            return ["%s: word %d is '%s', not '%s': … %s" % (
                name, i, a, b, " ".join(found[max(0, i - 8):i + 5]))]
    if len(found) != len(wanted):
        return ["%s: %d words, not %d" % (name, len(found), len(wanted))]
    return []


def read_aloud(path, data):
    """The tag tree against the content."""
    name = os.path.basename(path)
    root = ("Document", tags.without_volumes(tags.tree(path), data))
    after = data["page"]["sections-before"][0]["title"]
    children = root[1]
    first = next(i for i, node in enumerate(children)
                 if node[0] == "H2" and tags.text(node).strip() == after)
    body = " ".join(tags.text(node) for node in children[first:])
    wanted = " ".join(tags.expected(data))
    glance = data["text"]["glance"]
    group = data["page"]["figures"]["groups"][0]["title"]
    before, _, rest = body.partition(" %s " % glance)
    rest = rest[rest.index(" %s " % group, rest.index(
        data["page"]["figures"]["statuses"][-1]["label"])):]
    # The group's name stands in the figures too; its heading is the last.
    wanted_before, _, wanted_rest = wanted.partition("GLANCE")
    rest = last_heading(children, group)
    check("%s: every word is tagged once, in order" % name,
          words_in_order(name, tags.normal(before),
                         tags.normal(wanted_before))
          + words_in_order(name, tags.normal(rest)[:len(tags.normal(
              wanted_rest))], tags.normal(wanted_rest)))
    levels = [int(node[0][1]) for node in children
              if re.fullmatch(r"H\d", node[0])]
    check("%s: no heading level is skipped" % name,
          ["H%d after H%d" % (b, a) for a, b in zip(levels, levels[1:])
           if b > a + 1])
    check("%s: every link has words, or a picture that has" % name,
          ["a link without words" for link in tags.find(root, "Link")
           if not tags.text(link).strip()
           and not list(tags.find(link, "Figure"))])
    # The engine puts a nested list behind its item, as PDF 1.7 allows.
    check("%s: items stand in lists, lists behind their items" % name,
          ["%s begins a list" % kinds[0] for kinds in (
              [child[0] for child in node[1] if child[0] != "block"]
              for node in tags.find(root, "L")) if kinds[0] != "LI"]
          + ["%s in a list" % child[0] for node in tags.find(root, "L")
             for child in node[1] if child[0] not in ("LI", "L", "block")])
    return root


def last_heading(children, title):
    at = max(i for i, node in enumerate(children)
             if node[0] == "H2" and tags.text(node).strip() == title)
    return " ".join(tags.text(node) for node in children[at:])


def contents(path, root, data):
    """Contents, outline, names and links."""
    name = os.path.basename(path)
    with pikepdf.open(path) as pdf:
        marks, named = pages.outline(pdf), pages.names(pdf)
        inside, outside = pages.internal_and_external(pdf)
        total = len(pdf.pages)
    check("%s: the outline is three deep and lands on pages" % name,
          [mark for mark in marks if mark[0] > 3 or not mark[2]]
          + ([] if max(m[0] for m in marks) == 3 else ["not three deep"]))
    entries = [tags.text(entry).split() for entry in tags.find(root, "TOCI")]
    page_by_title = {}
    for _, title, page in marks:
        page_by_title.setdefault(title.split(": ")[-1], set()).add(page)
    faults = []
    for entry in entries:
        title = " ".join(entry[:-1])
        place = page_by_title.get(title) or page_by_title.get(
            title.partition(" ")[2])
        if not place:
            place = set.union(set(), *(
                found for known, found in page_by_title.items()
                if title.endswith(known)))
        if int(entry[-1]) not in place:
            faults.append("%s: page %s, not %s" % (title, entry[-1], place))
    check("%s: every number in the contents is the heading's page" % name,
          faults or ([] if len(entries) > 40 else ["few entries"]))
    texts = page_texts(path)
    faults = []
    for _, title, page in marks:
        words = re.sub(r"\W+", "", title)
        if words not in re.sub(r"\W+", "", texts[page - 1]):
            faults.append("%s is not on page %d" % (title, page))
    check("%s: every bookmark lands on its heading" % name, faults)
    fragments = [one["id"] for one in data["page"]["sections-before"]
                 + data["page"]["sections-after"]]
    for group in data["page"]["figures"]["groups"]:
        fragments += [group["fragment"]]
        fragments += [one["fragment"] for one in group["recommendations"]]
    check("%s: the site's fragments are named destinations" % name,
          [one for one in fragments if one not in named])
    check("%s: every link lands" % name,
          ["a link within leads nowhere" for page in inside
           if page is None or page > total]
          + ["not an address: " + one for one in outside
             if not re.match(r"(https?:|mailto:|tel:)", one)])


def page_texts(path):
    done = subprocess.run(["pdftotext", path, "-"], check=True,
                          capture_output=True, encoding="utf-8")
    return done.stdout.split("\f")


def about(path, data):
    name = os.path.basename(path)
    with pikepdf.open(path) as pdf:
        attached = {n: bytes(pdf.attachments[n].get_file().read_bytes())
                    for n in pdf.attachments}
        info = {key: str(value) for key, value in pdf.docinfo.items()}
        labels = "/PageLabels" in pdf.Root
        language = str(pdf.Root["/Lang"])
    wanted = {"/Title": data["page"]["edition"]["title"],
              "/Author": data["page"]["report"]["publisher"]}
    check("%s says what it is" % name,
          ["%s: %s" % (key, info.get(key)) for key, value in wanted.items()
           if value not in info.get(key, "")]
          + [key for key in ("/Keywords", "/CreationDate") if key not in info]
          + ([] if labels else ["no page labels"])
          + ([] if language == data["page"]["language"] else [language]))
    check("%s carries its data" % name,
          [] if set(attached) == {"report.json", "report.csv"} and json.loads(
              attached["report.json"])["recommendations"]
          else [sorted(attached)])


def measured(path, points, large):
    """Sizes, colours, spaces and places, page by page."""
    name = os.path.basename(path)
    small, faint, close, italic, outside, empty = [], [], [], [], [], []
    with pikepdf.open(path) as pdf:
        count = len(pdf.pages)
        for number, page in enumerate(pdf.pages, 1):
            width, height = float(page.MediaBox[2]), float(page.MediaBox[3])
            found = pages.runs(page)
            cover = all(pages.luminance(run[4]) > 0.2 for run in found)
            ground = cover_ground(page) if cover else (1, 1, 1)
            outside += ["page %d: %s" % (number, run) for run in found
                        if not (0 < run[1] < width and 0 < run[0] < height)]
            small += ["page %d: %.1f pt" % (number, run[2]) for run in found
                      if run[2] < points - 0.05]
            italic += ["page %d: %s" % (number, run[3]) for run in found
                       if re.search("Italic|Oblique", run[3])]
            faint += ["page %d: %s" % (number, run[4]) for run in found
                      if pages.contrast(run[4], ground) < 7]
            lines = sorted({round(run[0], 1) for run in found}, reverse=True)
            close += ["page %d: %.1f" % (number, a - b)
                      for a, b in zip(lines, lines[1:])
                      if a - b < 1.5 * points - 0.2 and a - b > 0.3 * points]
            body = [run for run in found if not run[5]]
            if body and not cover and number < count:
                lowest = min(run[0] for run in body)
                if lowest > height * 0.75:
                    empty.append("page %d ends at %d of %d" % (
                        number, height - lowest, height))
    check("%s: nothing runs off the page" % name, outside)
    check("%s: no page is nearly empty" % name, empty)
    if not large:
        return
    check("%s: nothing is set below %d pt" % (name, points), small)
    check("%s: there are no italics" % name, italic)
    check("%s: text has a contrast of 7 to 1" % name, faint)
    check("%s: lines are 1.5 apart" % name, close)


def cover_ground(page):
    """The colour that fills the whole of a cover: the first to be set."""
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) in ("scn", "rg") and len(operands) == 3:
            return pages.numbers(operands)
    return (1, 1, 1)


def heads_and_lines(path):
    """Headings are followed by text, lines have at most 75 characters."""
    name = os.path.basename(path)
    done = subprocess.run(
        ["pdftotext", "-layout", path, "-"], check=True, capture_output=True,
        encoding="utf-8")
    texts = done.stdout.split("\f")
    alone, long, backward = [], [], []
    for number, text in enumerate(texts, 1):
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        body = lines[1:-1]
        range_ = re.search(r"Recommendations (\d+) to (\d+)$",
                           lines[0] if lines else "")
        if range_ and int(range_[1]) >= int(range_[2]):
            backward.append("page %d: %s" % (number, lines[0]))
        if body and any(re.match(r"Recommendation \S+$", line)
                        for line in body[-3:]):
            alone.append("page %d ends with %s" % (number, body[-1]))
        if number > 1:
            long += ["page %d: %s" % (number, line) for line in lines[1:-1]
                     if len(line) > 75 and "....." not in line
                     and " . . " not in line and "  " not in line]
    check("%s: no heading at a page's foot" % name, alone)
    check("%s: running heads name what is in their section" % name, backward)
    check("%s: no line is longer than 75 characters" % name, long)


def same_bytes(paths):
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(os.path.join(ROOT, "content"),
                        os.path.join(folder, "content"))
        done = build("content", "elsewhere", "--formats", "pdf",
                     "--large-print-size", str(SIZE), cwd=folder,
                     environment={"TZ": "Pacific/Auckland",
                                  "LC_ALL": "C.UTF-8", "TMPDIR": folder})
        other = os.path.join(folder, "elsewhere")
        faults = [done.stderr] if done.returncode else []
        for path in paths:
            mine = os.path.join(other, os.path.relpath(
                path, os.path.join(WORK, "report")))
            if not os.path.exists(mine):
                faults.append(mine + " is not there")
            elif open(mine, "rb").read() != open(path, "rb").read():
                faults.append(os.path.basename(path) + " differs")
    check("the same content gives the same bytes elsewhere", faults)


def picture(path, number, dots=36):
    target = os.path.join(WORK, "page")
    subprocess.run(
        ["pdftoppm", "-png", "-r", str(dots), "-f", str(number), "-l",
         str(number), "-singlefile", path, target], check=True)
    with Image.open(target + ".png") as image:
        return image.convert("RGB").copy()


def looks(accept):
    """Cover, contents and a spread of each size, as they were seen: of a
    report that does not change with what the real one says."""
    paths, _ = made("harbour", os.path.join(HERE, "golden", "base",
                                          "content"),
                    "--large-print-size", str(SIZE))
    os.makedirs(PICTURES, exist_ok=True)
    for path in (path for path in paths if "/2024/" in path):
        suffix = re.sub(r".*2024-?", "", os.path.basename(path)[:-4])
        for number in (1, 2, 4, 5):
            stored = os.path.join(PICTURES, "%s-%d.png" % (
                suffix or "standard", number))
            now = picture(path, number)
            if accept:
                now.quantize(32).save(stored, optimize=True)
                continue
            if not os.path.exists(stored):
                check("there is a picture of " + stored, ["none"])
                continue
            with Image.open(stored) as before:
                off = ImageChops.difference(now, before.convert("RGB"))
            mean = sum(ImageStat.Stat(off).mean) / 3
            check("page %d of %s looks as it did" % (
                number, os.path.basename(path)),
                ["it differs by %.1f of 255" % mean] if mean > 4 else [])


def small_content(folder, text, picture_bytes=None):
    """A report of one recommendation with that text."""
    def write(name, contents):
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(contents.encode() if isinstance(contents, str)
                       else contents)
    write("report.yaml", "name: Small\npublisher: Council\ngroups:\n"
          "  - {id: all, title: All}\nstatuses:\n  - {id: done, label: Done, "
          "closed: true}\n")
    write("editions/2017/edition.yaml",
          "title: Small\ndate: 2017\nsections: [recommendations]\n")
    write("recommendations/1.yaml", "number: 1\ngroup: all\n"
          "recommendation: |\n  Do it.\n  %s\n" % text)
    if picture_bytes:
        write("media/map.png", picture_bytes)


def bad_input():
    folder = os.path.join(WORK, "bad")
    content, out = os.path.join(folder, "content"), os.path.join(folder, "out")
    small_content(content, "Sound.")
    check("a small report is made",
          [] if build(content, out, "--formats", "pdf").returncode == 0
          else ["it is not"])
    old = {path: open(path, "rb").read() for path in
           glob.glob(os.path.join(out, "*", "*.pdf"))}

    def refused(promise, status, *said, environment=None, formats="pdf"):
        done = build(content, out, "--formats", formats,
                     environment=environment)
        kept = {path: open(path, "rb").read() for path in
                glob.glob(os.path.join(out, "*", "*.pdf"))}
        check(promise, ["status %d" % done.returncode] * (
            done.returncode != status)
            + ["'%s' is not in: %s" % (words, done.stderr) for words in said
               if words not in done.stderr]
            + ["the old PDFs are gone"] * (kept != old))

    small_content(content, "An odd \u6f22 sign.")
    refused("a letter that no font has is shown where it stands", 1,
            "recommendations/1.yaml:5:10: error", "[missing-glyph]")
    small_content(content, "![A map](media/map.png)", b"no picture")
    refused("a picture that is none is shown where it stands", 1,
            "recommendations/1.yaml:5:", "'media/map.png'",
            "[picture-unreadable]")
    os.remove(os.path.join(content, "media", "map.png"))
    small_content(content, "שלום")
    refused("right-to-left text is refused where PDFs were asked for", 1,
            "recommendations/1.yaml:5:3: error", "[right-to-left-asked]")
    done = build(content, out + "-all")
    check("right-to-left text leaves the PDFs out otherwise",
          [] if done.returncode == 0 and "[right-to-left]" in done.stderr
          and not glob.glob(out + "-all/*/*.pdf") else [done.stderr])
    small_content(content, "Sound.")
    for what, said in (("die", "was ended by signal 11"),
                       ("hang", "took longer than"),
                       ("half", "ended with an error"),
                       ("lie", "wrote no file"),
                       ("chatter", "ended with an error")):
        refused("an engine that fails (%s) is told" % what, 3, said,
                "[engine-failed]", environment=fake_engine(what))
    refused("an engine that is missing is told", 3, "[engine-missing]",
            environment={"YEARON_ENGINE": "/nowhere"})
    done = build(content, out + "-html", environment={
        "YEARON_ENGINE": "/nowhere"})
    check("without an engine the site is made all the same",
          [] if done.returncode == 0 and "[no-engine]" in done.stderr
          and os.path.exists(out + "-html/index.html") else [done.stderr])


def overriding():
    """A child theme changes one function, by the example in the guide."""
    folder = os.path.join(WORK, "theme", "northbank")
    os.makedirs(os.path.join(folder, "print"), exist_ok=True)
    with open(os.path.join(folder, "theme.yaml"), "w") as file:
        file.write("name: northbank\nparent: harris\n"
                   "set: {accent: '#6b2d6f'}\n")
    with open(os.path.join(ROOT, "themes", "README.md"),
              encoding="utf-8") as file:
        example = re.search(r"```typst\n(.*?)```", file.read(), re.S)[1]
    with open(os.path.join(folder, "print", "theme.typ"), "w") as file:
        file.write(example)
    content = os.path.join(WORK, "theme", "content")
    small_content(content, "Sound.")
    out = os.path.join(WORK, "theme", "out")
    done = build(content, out, "--formats", "pdf", "--theme", folder)
    path = os.path.join(out, "2017", "small-2017.pdf")
    text = " ".join(page_texts(path)) if os.path.exists(path) else ""
    with pikepdf.open(path) as pdf:
        colours = {tuple(round(c * 255) for c in run[4])
                   for page in pdf.pages for run in pages.runs(page)}
    check("a child theme changes one function and a colour",
          [done.stderr, text] * ("Now: Not yet reported on" not in text
                                 or "Owners" not in text)
          + [sorted(colours)] * ((0x6b, 0x2d, 0x6f) not in colours))


def growth():
    """Four times the recommendations take about four times the work."""
    used = []
    for number in (127, 508):
        content = os.path.join(WORK, "grown-%d" % number)
        grow(number, content)
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        build(content, content + "-out", "--formats", "pdf")
        used.append(resource.getrusage(
            resource.RUSAGE_CHILDREN).ru_utime - before)
    check("the work grows with the report",
          ["%.1f s become %.1f s" % tuple(used)] * (used[1] > 6 * used[0]))


def from_a_browser():
    """The whole report, as Chromium prints it."""
    site = os.path.join(WORK, "site")
    done = build("content", site, "--formats", "html")
    check("the site is made", [done.stderr] * bool(done.returncode))
    for page, smallest in (("index", 10), ("large-print", 18)):
        for promise, faults in browser.printed(
                site, "2017-10/%s.html" % page,
                os.path.join(WORK, page + "-printed.pdf"), smallest):
            check(promise, faults)


def main():
    accept = "--accept" in sys.argv
    os.environ.pop("YEARON_ENGINE", None)
    shutil.rmtree(WORK, ignore_errors=True)
    os.makedirs(WORK)
    real, data = made("report", "content", "--large-print-size", str(SIZE))
    hard_content = os.path.join(WORK, "hard")
    subprocess.run([sys.executable, os.path.join(HERE, "paper", "hostile.py"),
                    hard_content], check=True)
    hard, hard_data = made("hostile", hard_content)
    looks(accept)
    conformity([*real, *hard])
    for path, of in {**data, **hard_data}.items():
        size = re.search(r"-large-print(?:-(\d+)pt)?\.pdf$", path)
        root = read_aloud(path, of)
        contents(path, root, of)
        about(path, of)
        measured(path, int(size[1] or 18) if size else 12, bool(size))
        heads_and_lines(path)
    same_bytes(real)
    bad_input()
    overriding()
    growth()
    from_a_browser()
    print("%d passed, %d failed" % (sum(results),
                                    len(results) - sum(results)))
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main()
