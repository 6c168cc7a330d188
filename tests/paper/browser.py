"""The site's pages as a browser prints them.

Each check is a pair: what is promised, and the faults.
"""

import json
import re
import subprocess

import pikepdf

import pages

# Whole lines after which something must follow on the page.
HEADS = ("Recommendation", "Update", "Owners", "Evidence")


def lines_of(path):
    """The lines of each page, without those that are empty."""
    text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True,
                          capture_output=True, encoding="utf-8").stdout
    return [[line.strip() for line in page.split("\n") if line.strip()]
            for page in text.split("\f")[:-1]]


def squeezed(text):
    return re.sub(r"\s+", "", text)


def foot_of(number, sheets):
    return "Page %d of %d" % (number, len(sheets))


def joined(sheets):
    """The lines of all pages without their feet: what a page's end parts
    is together again."""
    return [line for number, lines in enumerate(sheets, 1)
            for line in (lines[:-1] if lines[-1:] == [foot_of(
                number, sheets)] else lines)]


def numbered(sheets):
    """Each page but the cover says which of how many it is."""
    for number, lines in enumerate(sheets, 1):
        if number > 1 and lines[-1:] != [foot_of(number, sheets)]:
            yield "page %d ends with '%s'" % (number, "".join(lines[-1:]))


def heads_alone(sheets, headings):
    """Pages of the body whose last line is a heading's."""
    body = next(i for i, lines in enumerate(sheets)
                if lines and lines[0] == headings[0])
    tails = {part.strip() for heading in headings
             for part in heading.split(":")} | set(HEADS)
    for number, lines in enumerate(sheets[body:], body + 1):
        if len(lines) > 1 and (lines[-2] in tails or re.fullmatch(
                r"Recommendation \S+", lines[-2])):
            yield "page %d ends with '%s'" % (number, lines[-2])


def printed(site, page, target, smallest):
    """Print a page of the site and look at the paper."""
    said = json.loads(subprocess.run(
        ["node", "tests/pages/print.mjs", site, page, target], check=True,
        capture_output=True, encoding="utf-8").stdout)
    sheets = lines_of(target)
    lines = joined(sheets)
    text = " ".join(lines)
    whole = squeezed(text)
    with pikepdf.open(target) as pdf:
        runs = [run for sheet in pdf.pages for run in pages.runs(sheet)]
    yield ("%s is printed in the fonts that the tests choose" % page,
           {run[3] for run in runs if "NotoSans" not in run[3]})
    yield ("%s is printed without what is of the screen" % page,
           [line for line in lines if line in said["furniture"]])
    yield "%s has numbers on its pages" % page, numbered(sheets)
    yield ("%s has no heading at a page's foot in print" % page,
           heads_alone(sheets, said["headings"]))
    yield ("%s shows the addresses of links in print" % page,
           [address for address in said["addresses"]
            if squeezed(address) not in whole])
    # Without backgrounds, in a browser set to dark colours.
    yield ("%s can be read on white paper, statuses too" % page,
           ["contrast %.1f" % pages.contrast(run[4], (1, 1, 1))
            for run in runs if pages.contrast(run[4], (1, 1, 1)) < 4.5]
           + ["a status is missing: " + status
              for status in set(said["statuses"])
              if text.count(status) < said["statuses"].count(status)])
    yield ("%s has nothing below %d pt in print" % (page, smallest),
           ["%.1f pt" % run[2] for run in runs if run[2] < smallest - .05])
