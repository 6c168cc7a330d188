"""Write a report that is hard on every page it appears on.

    python3 tests/hostile.py FOLDER [LANGUAGE]

FOLDER becomes a content folder: long words, words written from right to left,
markup wherever text may stand, forty groups, numbers that are no numbers, two
editions and a draft, recommendations that nobody has reported on.
"""

import json
import os
import sys

MARKUP = "<script>alert('a')</script> & \"b\" 'c' {{{d}}} ]]> <!-- -->"
LONG = "Abra" + "cadabra" * 9
ADDRESS = "https://example.org/" + "a-very-long-address/" * 12 + "?a=1&b=2#c"
ADDRESS_OF_SITE = "https://example.org/re%20port/"
HEBREW = "דוח התקדמות"
ARABIC = "تقرير مرحلي عن التوصيات"
# As MARKUP, in Markdown, where markup itself would be refused.
MARKDOWN = ("\\<script>alert(1)\\</script> & \"b\" 'c' {{{d}}} "
            "`<!-- -->` &lt;i&gt;")

# What is said over and over, so that a page is plainly in its language.
SAYS = {
    "en-GB": "The council has begun to mend the harbour wall, and the pilots "
             "say that it will be done before the winter. The lamps on the "
             "breakwater stand, but two of them still wait for their "
             "cables. See recommendations 1.9 and PAN 1.4.1.",
    "fr": "La ville a commencé à réparer le mur du port, et les pilotes "
          "disent que les travaux seront finis avant l'hiver. Les lampes de "
          "la jetée sont en place, mais deux d'entre elles attendent encore "
          "leurs câbles. Voir les recommandations 1.9 et PAN 1.4.1.",
}

STATUSES = [
    {"id": "done", "label": "Done & <b>dusted</b>", "closed": "true",
     "definition": "Done: " + MARKDOWN, "sentence": "It is done & *over*."},
    {"id": "elsewhere", "label": "Done elsewhere", "closed": "true",
     "tone": "other", "definition": LONG},
    {"id": "in-part", "label": LONG, "short": "Part", "tone": "part",
     "definition": "In part."},
    {"id": "open", "label": HEBREW, "tone": "open", "definition": "Open."},
    {"id": "refused", "label": "Refused", "tone": "refused",
     "definition": "Nobody will do it."},
    {"id": "unused", "label": "Never used", "definition": "Never used."},
]
NUMBERS = [
    "1", "1.9", "1.10", "2", "10", "10a", "12a", "P1-3", "PAN 1.4.1",
    "housing-01", "HOUSING 2", "007",
    "1234567890.1234567890.1234567890.1234567"]
GROUPS = 40
PLAIN = 46


def put(folder, name, value):
    """JSON is YAML too, and quotes whatever stands in it."""
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        if isinstance(value, str):
            file.write(value)
        else:
            json.dump(value, file, ensure_ascii=False, indent=1)
            file.write("\n")


def groups():
    for n in range(1, GROUPS + 1):
        yield {"id": "group-%d" % n, "title": "Group %d of %s" % (n, LONG),
               "short": "G%d <i>&amp;</i>" % n, "intro": MARKDOWN}


def report(language):
    return {
        "name": "Review " + MARKUP, "publisher": "Council " + MARKUP,
        "notice": "A notice: %s %s" % (MARKDOWN, LONG),
        "source": {"title": "Source " + MARKUP, "url": ADDRESS[:300]},
        "language": language,
        **({"url": ADDRESS_OF_SITE} if language == "en-GB" else {}),
        "contact": {
            "name": MARKUP, "email": "a.b+c@example.org",
            "phone": "020 7946 0000", "textphone": "18001 020 7946 0000",
            "relay": MARKUP, "bsl": MARKUP, "url": ADDRESS,
            "hours": MARKUP, "address": LONG + "\n" + MARKUP},
        "accessibility": {
            "status": "partially", "prepared": "2024-02-29",
            "reviewed": "2024-03", "problems": MARKDOWN,
            "tested": {"date": "2024", "by": MARKUP, "method": MARKUP},
            "response-days": "7", "enforcement": MARKUP},
        "groups": list(groups()), "statuses": STATUSES,
    }


def edition(title, date, draft):
    return {
        "title": title, "subtitle": MARKUP, "date": date, "draft": draft,
        "sections": [
            {"id": "foreword", "title": "Foreword " + MARKUP,
             "file": "foreword.md",
             "signed": [{"name": MARKUP, "role": LONG}, {"name": HEBREW}]},
            {"id": "arabic", "title": ARABIC, "file": "arabic.md",
             "language": "ar"},
            "recommendations",
            {"id": "last", "title": LONG, "file": "last.md"}]}


def sections(folder):
    put(folder, "foreword.md", "\n\n".join([
        "# A heading of the first level", MARKDOWN, LONG * 3,
        "<%s>" % ADDRESS,
        "Says [%s]{lang=he}, and [Llywodraeth Cymru]{lang=cy}." % HEBREW,
        "> A quotation.\n>\n> 1. first\n> 2. second\n>    - deeper",
        "![A map & more](<media/map & more?.png>)", "```\n%s\n```" % MARKUP,
        "## Second & *last*", "***", "Recommendation PAN 1.4.1.", ""]))
    put(folder, "arabic.md", "## %s\n\n%s 1.9 (2024).\n" % (ARABIC, ARABIC))
    put(folder, "last.md", "ABC, and ABC again; A&E too.\n")


def update(of, status, says):
    body = "%s ABC.\n\n%s\n\n%s" % (MARKDOWN, says, LONG)
    return {
        "edition": of, "status": status, "body": body, "date": "2024-01-31",
        "closing": "Closed & *over*: " + MARKDOWN,
        "evidence": [{"title": MARKUP, "url": ADDRESS,
                      "date": "2023-12"}],
        "corrected": [{"date": "2024-02-01", "note": MARKDOWN}]}


def recommendation(number, n, says):
    value = {
        "number": number, "group": "group-%d" % (n % (GROUPS - 1) + 1),
        "owners": ["hebrew", "long"] if n % 3 else ["long"],
        "recommendation": "%s [%s]{lang=he} %s" % (MARKDOWN, HEBREW, says)}
    if n % 2:
        value["title"] = (MARKUP + LONG)[:70 + n % 10]
    if n % 7 == 3:
        value["language"] = "ar"
        value["title"] = value["recommendation"] = ARABIC
    status = STATUSES[n % 5]["id"]
    updates = [update("2023", "open", says), update("2024", status, says),
               update("2025-draft", "done", says)]
    if n % 5 == 4:
        del updates[1]
    value["updates"] = [] if n % 5 == 3 else updates
    return value


# A picture of one grey point.
MAP = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010800000000"
    "3a7e9b550000000a49444154789c636800000082008177cd72b6000000"
    "0049454e44ae426082")


def write(folder, language="en-GB"):
    put(folder, "report.yaml", report(language))
    put(folder, "organisations.yaml", [
        {"id": "hebrew", "name": HEBREW, "language": "he", "short": MARKUP},
        {"id": "long", "name": LONG + " " + MARKUP, "url": ADDRESS},
        {"id": "idle", "name": "Asked for nothing"}])
    put(folder, "glossary.yaml", [
        {"term": "ABC", "meaning": "alphabet " + MARKUP},
        {"term": "A&E", "meaning": LONG}])
    for name, date, draft in (("2023", "2023", "false"),
                              ("2024", "2024-02-29", "false"),
                              ("2025-draft", "2025", "true")):
        at = os.path.join(folder, "editions", name)
        put(at, "edition.yaml", edition("Report %s %s" % (name, MARKUP),
                                        date, draft))
        sections(at)
    numbers = NUMBERS + ["%d" % n for n in range(20, 20 + PLAIN)]
    for n, number in enumerate(numbers):
        name = number.lower().replace(" ", "-") + ".yaml"
        put(os.path.join(folder, "recommendations"), name,
            recommendation(number, n, SAYS[language]))
    os.makedirs(os.path.join(folder, "media"), exist_ok=True)
    with open(os.path.join(folder, "media", "map & more?.png"), "wb") as file:
        file.write(MAP)


if __name__ == "__main__":
    write(*sys.argv[1:3])
