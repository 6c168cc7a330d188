"""The figures that a text states, in one spelling each.

"£68m" and "£68 million", "20 per cent" and "20%", "fifty" and "50", "two
thirds" and "2/3", "twice" and "double" come out the same, so that a restated
text can be compared with its original as a set of values.
"""

import re
from decimal import Decimal

UNITS = """zero one two three four five six seven eight nine ten eleven twelve
    thirteen fourteen fifteen sixteen seventeen eighteen nineteen""".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = """first second third fourth fifth sixth seventh eighth ninth
    tenth""".split()
SCALES = {"hundred": 100, "thousand": 10**3, "k": 10**3, "million": 10**6,
          "m": 10**6, "billion": 10**9, "bn": 10**9}
MONTHS = """January February March April May June July August September
    October November December""".split()
SEASONS = "spring summer autumn winter".split()

# What stands behind the number is measured, so "400ft" is not a count of 400.
MEASURES = {"g": "g", "gram": "g", "grams": "g", "kg": "kg", "kilogram": "kg",
            "kilograms": "kg", "ft": "ft", "foot": "ft", "feet": "ft"}

# A fortnight is two weeks: the report says both of one newsletter.
DOUBLES = re.compile(r"\btwice\b|\bdoubl(?:e|es|ed|ing)\b|\bfortnight(?:ly)?\b")

# The report's own year: "May this year" and "May 2017" are the same date.
YEAR = "2017"


def alternatives(words):
    return "|".join(sorted(words, key=len, reverse=True))


MONTH = alternatives(MONTHS)
TENS_AND_UNITS = rf"(?:{alternatives(TENS)})(?:[ -](?:{alternatives(UNITS[1:10])}))?"
SMALL = alternatives(UNITS)
SCALE_WORD = "hundred|thousand|million|billion"
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
PERIOD = "minute|hour|day|week|fortnight|month|quarter|year"

# "one" is mostly no count in English ("one of", "one option being considered",
# "at one of these", "no one"). It is read as a count only before a scale or a
# period of time ("one million", "one year", "one-year") and behind a word that
# limits a number ("only one", "at least one"). The digit 1 always counts, and
# "once" only with a period ("once a fortnight"): otherwise it means "as soon as".
ONE_COUNTS = re.compile(
    rf"(?:(?<=only )|(?<=just )|(?<=least )|(?<=than )|(?<=exactly ))one\b"
    rf"|\bone(?=[ -](?:{PERIOD})s?\b|[ -](?:{SCALE_WORD})\b| or more\b)")
ONCE_COUNTS = re.compile(rf"\bonce (?:a|an|per|each|every) (?={PERIOD})")


def plain(text):
    """One kind of quote, dash and space; links gone."""
    text = re.sub(r"<?https?://\S+", " ", text)
    for odd, usual in (("‘’", "'"), ("“”", '"'), ("–—−‑", "-"), ("\u00a0", " ")):
        text = re.sub(f"[{odd}]", usual, text)
    return text


def without_list_numbers(text):
    """Drops "1." and "(1)" where they number the items of a list.

    Only a line that carries on the count is an item: a sentence may end in a
    number that the line happens to begin with.
    """
    lines, expected = [], 1
    for line in text.splitlines():
        item = re.match(r"\W*(\d{1,2})[.)]\s+", line)
        if item and int(item[1]) == expected:
            line, expected = line[item.end():], expected + 1
        lines.append(line)
    return re.sub(r"\((\d)\)", " ", "\n".join(lines))


def without_references(text):
    one = r"\(?\d{1,3}(?:\s*-\s*\d{1,3})?\)?"
    text = re.sub(rf"\brecommendations\s+{one}(?:(?:,| and| to)\s+{one})*",
                  "recommendations", text, flags=re.I)
    return re.sub(rf"\brecommendation\s+{one}", "recommendation", text, flags=re.I)


def number(digits, scale=""):
    value = Decimal(digits.replace(",", "")) * SCALES.get(scale.lower(), 1)
    return f"{value.normalize():f}"


def word_value(found):
    total = 0
    for word in re.split(r"[ -]", found[0]):
        total += UNITS.index(word) if word in UNITS else 10 * TENS.index(word) + 20
    return str(total)


def spell_out(text):
    """Number words turned into digits, lower case."""
    text = re.sub(rf"\b(?:{TENS_AND_UNITS})\b", word_value, text)
    text = re.sub(r"\bone(?=[ -](?:third|half|quarter)s?\b)", "1", text)
    text = ONE_COUNTS.sub("1", text)
    text = ONCE_COUNTS.sub("1 ; ", text)
    text = re.sub(r"\bone\b|\bonce\b", " ", text)
    text = re.sub(rf"\ba (?=(?:{SCALE_WORD})\b)", "1 ", text)
    text = re.sub(rf"\b(?:{SMALL})\b", word_value, text)
    text = re.sub(r"\b(\d+) (hundred) and (\d+)\b",
                  lambda found: str(int(found[1]) * 100 + int(found[3])), text)
    text = re.sub(r"\b(\d)[ -](third|quarter)s?\b", fraction, text)
    text = re.sub(r"\b(a)[ -](third|quarter) (?=of\b)", fraction, text)
    text = re.sub(r"\bhalf\b|\bhalves\b", "1/2", text)
    for value, word in enumerate(ORDINALS, 1):
        text = re.sub(rf"\b{word}(?:ly)?\b", f"{value}th", text)
    text = DOUBLES.sub("2", text)
    text = re.sub(r"\bdozens?\b", "12", text)
    return re.sub(rf"(?<![\d.] )(?<!\d)\b({SCALE_WORD})s\b", r"1 \1", text)


def fraction(found):
    top = "1" if found[1] == "a" else found[1]
    return f"{top}/{3 if found[2] == 'third' else 4} "


def date(found):
    day, month, year = found["day"], found["month"], found["year"]
    year = YEAR if year == "this year" else year
    return " ".join(part for part in (day, month.lower(), year) if part)


DATES = re.compile(
    rf"(?:\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{MONTH})\b"
    rf"|\b(?P<bare>{MONTH}))(?:,? (?:of )?(?P<year>\d{{4}}|this year))?\b")

# Tried in this order; what a rule has read is gone for the next.
RULES = [(re.compile(pattern), value) for pattern, value in (
    (r"\b((?:19|20)\d\d)\s?[/-]\s?(?:20)?(\d\d)\b(?!\d)", lambda f: f"{f[1]}/{f[2]}"),
    (r"\b24/7\b", lambda f: "24/7"),
    (rf"£\s?({DIGITS})(?:\s?(million|billion|thousand|bn|m|k)\b)?",
     lambda f: "£" + number(f[1], f[2] or "")),
    (rf"({DIGITS})\s?(?:%|per ?cent\b)", lambda f: number(f[1]) + "%"),
    (r"\bsections? (\d+)\b", lambda f: "section " + f[1]),
    (rf"({DIGITS})[ -]?({alternatives(MEASURES)})\b",
     lambda f: number(f[1]) + MEASURES[f[2]]),
    (r"\b[a-z]+\d[a-z0-9]*\b", lambda f: f[0]),
    (r"\b(\d+)\s?(?:-?plus\b|\+)", lambda f: f[1] + "plus"),
    (r"\b(\d+)(?:st|nd|rd|th)\b", lambda f: "no. " + f[1]),
    (r"\b(\d)/(\d)\b", lambda f: f[0]),
    (rf"({DIGITS})(?:[ -]?(hundred|thousand|million|billion|bn|m|k)\b)?",
     lambda f: number(f[1], f[2] or "")),
    (rf"\b(?:{alternatives(SEASONS)})\b", lambda f: f[0]),
)]


def read_dates(text, values):
    def take(found):
        named = found.groupdict()
        bare = named.pop("bare")
        # The verb "may" at the head of a sentence is no month.
        before = text[:found.start()].rstrip().lower()
        if bare == "May" and not named["year"] and not re.search(
                r"\b(?:in|by|since|until|from|before|after|of|early|late)$", before):
            return found[0]
        named["month"] = named["month"] or bare
        values.add(date(named))
        return " ; "
    return DATES.sub(take, text)


def figures(text):
    """The set of all figures in a text."""
    values = set()
    text = without_references(without_list_numbers(plain(text)))
    text = re.sub(r"\s+", " ", text)
    text = spell_out(read_dates(text, values).lower())
    for rule, value in RULES:
        def take(found, value=value):
            values.add(value(found))
            return " ; "
        text = rule.sub(take, text)
    return values
