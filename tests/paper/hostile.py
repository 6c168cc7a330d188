"""Write content that is hard to set in type.

    hostile.py FOLDER

Every construct of Markdown in every other, all tones, 40 groups, letters of
many languages, long words and addresses, and all that an update can have.
"""

import os
import struct
import sys
import zlib

LANGUAGES = {
    "el": "Η ασφάλεια των πολιτών του Λονδίνου",
    "ru": "Безопасность жителей Лондона, ёлка",
    "pl": "Zażółć gęślą jaźń",
    "vi": "Sự an toàn của người dân Luân Đôn",
    "cy": "Diogelwch y bobl: dŵr, tŷ, ffŵl",
}
ADDRESS = "https://www.example.org/" + "/".join(
    "part-%d_of_the-address" % i for i in range(12))
INLINES = {
    "emphasis": "*%s*",
    "strong": "**%s**",
    "link": "[%s](https://example.org/link)",
    "language": "[%s]{lang=pl}",
}
BLOCKS = {
    "quote": lambda lines: ["> " + line for line in lines],
    "bullets": lambda lines: ["- " + lines[0]] + [
        "  " + line for line in lines[1:]],
    "numbers": lambda lines: ["7. " + lines[0]] + [
        "   " + line for line in lines[1:]],
}


def png(path):
    """A picture of 60 by 40 grey points."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(
            ">I", zlib.crc32(kind + data))
    rows = b"".join(b"\0" + bytes((x * 4 + y) % 256 for x in range(60))
                    for y in range(40))
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n"
                   + chunk(b"IHDR", struct.pack(">IIBBBBB", 60, 40, 8, 0, 0,
                                                0, 0))
                   + chunk(b"IDAT", zlib.compress(rows))
                   + chunk(b"IEND", b""))


def pieces():
    """Each kind of piece within each other, one a paragraph."""
    for outer, around in INLINES.items():
        for inner, within in INLINES.items():
            if outer == inner or (outer, inner) == ("link", "link"):
                continue
            words = within % ("%s within %s" % (inner, outer))
            yield "Here " + around % ("a " + words + " b") + " ends."
        if outer != "code":
            yield "Here " + around % ("`code` within " + outer) + " ends."
        yield "Here " + around % ("![A grey map in %s](media/map.png)"
                                  % outer) + " ends."


def blocks():
    """Each kind of block within each other."""
    inside = [["A paragraph  ", "with a hard break"],
              ["# A heading"], ["```", "a code block", "```"],
              ["first", "", "second"]]
    for outer, around in BLOCKS.items():
        for lines in inside:
            yield around(lines)
        for inner, within in BLOCKS.items():
            yield around(within(["%s in %s" % (inner, outer)]))
            for third in BLOCKS.values():
                yield around(within(third(["three deep", "", "and more"])))


def constructs():
    text = "\n\n".join(pieces()) + "\n\n"
    text += "\n\n<!-- -->\n\n".replace("<!-- -->", "***").join(
        "\n".join(lines) for lines in blocks())
    deep = "> " * 20 + "deep in quotes\n\n***\n\n"
    deep += "\n".join("  " * i + "- level %d" % i for i in range(20))
    return text + "\n\n***\n\n" + deep


def block(key, text, indent):
    pad = " " * indent
    return "%s%s: |\n%s\n" % (pad, key, "\n".join(
        (pad + "  " + line).rstrip() for line in text.split("\n")))


def write(folder, name, text):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def report(folder):
    groups = "".join(
        "  - {id: group-%d, title: 'Group %d of those that were made to be "
        "many', short: 'Group %d'}\n" % (i, i, i) for i in range(40))
    tones = ("done", "other", "part", "open", "refused")
    statuses = "".join(
        "  - {id: status-%s, label: The status %s, tone: %s, closed: %s, "
        "definition: 'What *%s* means.', sentence: 'It is %s.'}\n"
        % (tone, tone, tone, str(tone in ("done", "other")).lower(), tone,
           tone) for tone in tones)
    write(folder, "report.yaml",
          "name: Ein schwieriger & <hard> Report\n"
          "publisher: The \"Difficult\" Council\n"
          "notice: |\n  A **draft** for tests. It has a second sentence.\n"
          "url: https://example.org/report/\n"
          "language: en-GB\n"
          "contact: {name: Desk, email: desk@example.org, phone: '020 7946 "
          "0000', address: '1 High Street, London'}\n"
          "groups:\n%sstatuses:\n%s" % (groups, statuses))


def editions(folder):
    for edition, date in (("2016", "2016-05"), ("2017", "2017-10-31")):
        write(folder, "editions/%s/edition.yaml" % edition,
              "title: A Report on the Preparedness of London's Institutions "
              "for Everything That Could Possibly Happen to Them\n"
              "subtitle: The *stars* are no emphasis\n"
              "date: %s\nsections:\n"
              "  - {id: foreword, title: Foreword, file: foreword.md, "
              "signed: {name: A. Person, role: Chair}}\n"
              "  - recommendations\n"
              "  - {id: after, title: Wedyn, file: after.md, language: cy}\n"
              % date)
        write(folder, "editions/%s/foreword.md" % edition, constructs())
        write(folder, "editions/%s/after.md" % edition,
              "Diolch i bawb. %s\n" % LANGUAGES["cy"])


def recommendation(folder, number, group, update, text):
    name = number.lower().replace(" ", "-")
    write(folder, "recommendations/%s.yaml" % name,
          "number: %s\ngroup: group-%d\n" % (number, group)
          + "owners: [council]\n" + block("recommendation", text, 0)
          + update)


def update(edition, tone, body, extra=""):
    return ("  - edition: %s\n    status: status-%s\n" % (edition, tone)
            + extra + block("body", body, 4))


def recommendations(folder):
    tones = ("done", "other", "part", "open", "refused")
    for i in range(40):
        words = " ".join("%s." % text for text in LANGUAGES.values())
        recommendation(
            folder, "%d" % (i + 1), i, "updates:\n" + update(
                "2017", tones[i % 5], "It was done; see recommendation %d "
                "and P1-3.\n\n%s" % ((i + 7) % 40 + 1, words)),
            "Do the thing %d, as MPS says." % i)
    recommendation(
        folder, "P1-3", 3, "updates:\n" + update(
            "2016", "open", "Carried forward from an earlier edition."),
        constructs())
    recommendation(folder, "PAN 1.4.1", 3, "", "Not reported on yet.")
    recommendation(
        folder, "90", 4, "updates:\n" + update(
            "2017", "part", constructs(),
            "    date: 2017-10-30\n    closing: A *closing* of its own.\n"
            "    evidence:\n      - {title: The evidence, url: '%s', "
            "date: 2017}\n"
            "    corrected:\n      - {date: 2017-11, note: 'A figure was "
            "**wrong**.'}\n" % ADDRESS),
        "A long address %s and a long word %s and `%s`." % (
            ADDRESS, "Donau" + "dampfschiff" * 20, "x" * 150))


def main(folder):
    report(folder)
    editions(folder)
    recommendations(folder)
    write(folder, "organisations.yaml", "- {id: council, name: 'The \"Council"
          "\" & Sons'}\n")
    write(folder, "glossary.yaml", "- {term: MPS, meaning: Metropolitan "
          "Police Service}\n- {term: UN, meaning: United Nations}\n")
    os.makedirs(os.path.join(folder, "media"), exist_ok=True)
    png(os.path.join(folder, "media", "map.png"))


if __name__ == "__main__":
    main(sys.argv[1])
