"""Set a report in type: the driver of the engine, run by yearon alone.

    print.py ROOT OUTPUT SECONDS standard|large-print POINTS

ROOT holds main.typ and all that it reads. OUTPUT is the PDF to be written,
SECONDS its date, POINTS the size of its text, 0 for the theme's own. The
result is printed as JSON: {"pages": N}, or {"faults": [...]}, each with
"kind" (glyph, picture, template), "subject" and "message".

The engine reads only the fonts beside this file, no package, and nothing
outside ROOT. Every warning is a fault.
"""

import json
import os
import re
import sys

import typst

HERE = os.path.dirname(os.path.abspath(__file__))
STANDARDS = ["ua-1", "a-3a"]
FACTS = "<yearon-facts>"
# Most pages that a volume's cover and contents take.
VOLUME_FRONT = 10


def compiler(root, inputs):
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False,
        font_paths=[os.path.join(HERE, "fonts")])
    nowhere = os.path.join(root, "packages")
    inputs["families"] = "\n".join(fonts.families())
    return typst.Compiler(
        os.path.join(root, "main.typ"), root=root, font_paths=fonts,
        sys_inputs=inputs, package_path=nowhere, package_cache_path=nowhere)


def broken_pictures(root):
    """Yield the report's pictures that the engine cannot read."""
    for folder, _, names in os.walk(os.path.join(root, "media")):
        for name in sorted(names):
            path = os.path.relpath(os.path.join(folder, name), root)
            source = "#image(%s)" % json.dumps("/" + path)
            try:
                typst.Compiler(root=root).compile(source.encode())
            except (typst.TypstError, RuntimeError) as error:
                yield path, str(error).splitlines()[0]


def faults_of(diagnostic, root):
    """Return the faults that a diagnostic of the engine reports."""
    faults = []
    for glyphs in re.findall(r'the text `"(.*?)"` could not be displayed',
                             diagnostic):
        fault = {"kind": "glyph", "subject": json.loads('"%s"' % glyphs)
                 if "\\u{" not in glyphs else glyphs, "message": ""}
        if fault not in faults:
            faults.append(fault)
    if not faults and "image" in diagnostic:
        faults = [{"kind": "picture", "subject": path, "message": message}
                  for path, message in broken_pictures(root)]
    return faults or [{"kind": "template", "subject": "",
                       "message": plain(diagnostic, root)}]


def plain(diagnostic, root):
    """Return the first message and its place, on one line."""
    message = re.search(r"^(?:error|warning): (.*)$", diagnostic, re.M)
    place = re.search(r"┌─ (.+?)\s*$", diagnostic, re.M)
    return "%s%s" % (
        message[1] if message else diagnostic.strip(),
        " (%s)" % os.path.relpath(os.path.realpath(place[1]), os.path
                                  .realpath(root)) if place else "")


def volumes(facts):
    """Return where each volume but the first begins; none is too thick."""
    room = facts["volume"] - VOLUME_FRONT
    count = -(-facts["pages"] // room)
    starts = facts["starts"]
    if count < 2 or not starts or facts["pages"] <= facts["volume"]:
        return []
    wanted = [facts["pages"] * i // count for i in range(1, count)]
    nearest = [min(starts, key=lambda start: abs(start[1] - page))[0]
               for page in wanted]
    return list(dict.fromkeys(nearest))


def facts_of(made, otherwise=None):
    """Return the facts in the document; `otherwise` if it has faults, which
    compiling reports better."""
    try:
        return json.loads(made.query(FACTS, field="value", one=True))
    except RuntimeError:
        if otherwise is None:
            raise
        return otherwise


def set_in_type(root, output, seconds, inputs):
    made = compiler(root, inputs)
    if inputs["large-print"] == "true":
        begin = volumes(facts_of(made, otherwise={"pages": 0, "volume": 1,
                                                  "starts": []}))
        if begin:
            inputs["volumes"] = ",".join(begin)
            made = compiler(root, inputs)
    contents, warnings = made.compile_with_warnings(
        pdf_standards=STANDARDS, timestamp=seconds)
    if warnings:
        return {"faults": [
            fault for warning in warnings
            for fault in faults_of("warning: %s\n%s" % (
                warning.message, warning.diagnostic), root)]}
    with open(output, "wb") as file:
        file.write(contents)
    return {"pages": facts_of(made)["pages"]}


def main():
    root, output, seconds, edition, points = sys.argv[1:]
    inputs = {"large-print": str(edition == "large-print").lower(),
              "points": points}
    try:
        answer = set_in_type(root, output, int(seconds), inputs)
    except typst.TypstError as error:
        answer = {"faults": faults_of(error.diagnostic or error.message,
                                      root)}
    except RuntimeError as error:
        answer = {"faults": faults_of(str(error), root)}
    json.dump(answer, sys.stdout)


main()
