"""Can the facts test fail? Small made-up reports and sources, each with one fault.

    python3 tests/facts_test.py
"""

import contextlib
import io
import json
import os
import sys
import tempfile
import unittest
import unittest.mock

import facts
from facts_figures import figures

ORIGINAL = """
1.

The Keeper of the Park should count all ducks before the end of 2014 and every
swan that has come to live on either pond.

The Park Board has spent £68m on the count, which was 20 per cent more than the
three wardens had hoped for when they began on 6 May 2013. Two thirds of the
ducks have been counted twice.

This recommendation has been resolved.

2.

The Mayor should consider the gate, one of the first to be closed at night.

The gate is closed. It is watched 24/7 under section 30 of the Gates Act 1968.

Other formats and languages

Write to us before 31 December 1999 for a version in large print.
"""

RESTATED = {
    "number": "1", "title": "Counting the ducks", "group": "other",
    "owners": [], "status": "resolved", "closed": True, "references": [],
    "recommendation": "By the close of 2014 the Keeper of the Park should have "
                      "numbered the ducks, and the swans on both ponds.",
    "update": {
        "edition": "2017-10", "status": "resolved", "closing": None,
        "text": "Work began on 6 May 2013. It cost £68 million, 20% above what "
                "3 wardens had hoped. Wardens have done 2/3 of the ducks two times."},
}


def restated(**changes):
    """The row that is right, but for the changes; update__text reaches inside."""
    row = json.loads(json.dumps(RESTATED))
    for key, value in changes.items():
        outer, _, inner = key.partition("__")
        if inner:
            row[outer][inner] = value
        else:
            row[outer] = value
    return row


def whole_report():
    rows = []
    for number, (group, status) in facts.PLACE.items():
        closing = "So it is done." if number in facts.OWN_CLOSING else None
        rows.append({
            "number": number, "title": "T", "group": group, "status": status,
            "closed": status in facts.CLOSED, "recommendation": "Do.",
            "references": facts.REFERENCES.get(number, []),
            "update": {"edition": "2017-10", "status": status, "text": "Done.",
                       "closing": closing}})
    by_status = dict(zip(facts.STATUSES, (73, 12, 42)))
    totals = {"recommendations": 127, "closed": 85, "by_status": by_status}
    return {"totals": totals, "recommendations": rows}


def row_of(report, number):
    return next(row for row in report["recommendations"] if row["number"] == number)


def run(report, source=None, only=None):
    """The lines that the checks print for a report, and their exit status."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        status = facts.Checks(report, source, only).run()
    return printed.getvalue().splitlines(), status


class WholeReport(unittest.TestCase):
    def assertFault(self, report, fault):
        lines, status = run(report)
        self.assertIn(fault, "\n".join(lines))
        self.assertEqual(status, 1)

    def test_the_right_report_passes(self):
        lines, status = run(whole_report())
        self.assertEqual(status, 0, lines)
        self.assertEqual(lines[-1], "7 passed, 0 failed")

    def test_table_has_each_number_once(self):
        self.assertEqual(sorted(map(int, facts.PLACE)), list(range(1, 128)))
        self.assertEqual(sum(len(row.split()) for row in facts.TABLE.values()), 127)

    def test_wrong_stated_total(self):
        report = whole_report()
        report["totals"]["by_status"]["open"] = 41
        self.assertFault(report, "FAIL stated totals: by_status")

    def test_total_of_closed(self):
        report = whole_report()
        report["totals"]["closed"] = 84
        self.assertFault(report, "FAIL stated totals: closed: 84 instead of 85")

    def test_marks_are_counted_too(self):
        report = whole_report()
        row_of(report, "2")["closed"] = True
        self.assertFault(report, "FAIL stated totals: 86 recommendations")

    def test_status_that_the_report_lacks(self):
        report = whole_report()
        report["recommendations"].append(
            {"number": "128", "group": "mayoral", "status": "refused"})
        self.assertFault(report, "FAIL first group")

    def test_swapped_statuses_keep_totals_but_not_the_table(self):
        report = whole_report()
        for number, status, closed in ("1", "open", False), ("11", "resolved", True):
            row = row_of(report, number)
            row["status"] = row["update"]["status"] = status
            row["closed"] = closed
        lines, status = run(report)
        self.assertIn("ok second group", lines)
        self.assertEqual(sum(line.startswith("FAIL group and status: ")
                             for line in lines), 2)
        self.assertEqual(status, 1)

    def test_wrong_group(self):
        report = whole_report()
        row_of(report, "2")["group"] = "other"
        self.assertFault(report, "FAIL group and status: 2 is")
        self.assertFault(report, "FAIL first group")
        self.assertFault(report, "FAIL second group")

    def test_update_of_another_status_or_edition(self):
        for key, value in ("status", "open"), ("edition", "2018-10"):
            report = whole_report()
            row_of(report, "1")["update"][key] = value
            self.assertFault(report, "FAIL group and status: 1: the update")

    def test_no_update(self):
        report = whole_report()
        row_of(report, "1")["update"] = None
        self.assertFault(report, "FAIL group and status: 1: the update")

    def test_closed_belies_the_status(self):
        report = whole_report()
        row_of(report, "2")["closed"] = True
        self.assertFault(report, "FAIL group and status: 2: closed is True")

    def test_missing_double_and_strange_numbers(self):
        report = whole_report()
        row_of(report, "5")["number"] = "6"
        row_of(report, "7")["number"] = "12a"
        for fault in ("5 stands 0 times", "6 stands 2 times",
                      "12a is no recommendation"):
            self.assertFault(report, f"FAIL numbers: {fault}")

    def test_closings(self):
        report = whole_report()
        row_of(report, "9")["update"]["closing"] = None
        row_of(report, "10")["update"]["closing"] = "Done."
        self.assertFault(report, "FAIL closings: 9 lacks")
        self.assertFault(report, "FAIL closings: 10 has")

    def test_references(self):
        for number, found in ("39", []), ("74", ["73"]), ("1", ["2"]):
            report = whole_report()
            row_of(report, number)["references"] = found
            self.assertFault(report, f"FAIL references: {number} refers to")

    def test_only_looks_at_what_it_is_asked_for(self):
        report = whole_report()
        row_of(report, "9")["update"]["closing"] = None
        self.assertEqual(run(report, only={"10", "11"})[1], 0)
        self.assertEqual(run(report, only={"9"})[1], 1)


class AgainstTheSource(unittest.TestCase):
    def lines(self, **changes):
        return run({"recommendations": [restated(**changes)]}, ORIGINAL, {"1"})[0]

    def faults(self, **changes):
        return [line for line in self.lines(**changes) if line.startswith("FAIL")]

    def change(self, old, new):
        return self.faults(update__text=RESTATED["update"]["text"].replace(old, new))

    def test_other_spellings_of_the_figures_pass(self):
        self.assertEqual(self.faults(), [])

    def test_changed_figures(self):
        for old, new, missing, added in (
                ("£68 million", "£67 million", "£68000000", "£67000000"),
                ("£68 million", "£68", "£68000000", "£68"),
                ("20%", "20", "20%", "20"),
                ("3 wardens", "four wardens", "3", "4"),
                ("6 May 2013", "6 May 2014", "6 may 2013", "6 may 2014"),
                ("2/3", "half", "2/3", "1/2")):
            self.assertEqual(self.change(old, new), [
                f"FAIL figures: 1 lacks {missing}", f"FAIL figures: 1 adds {added}"])

    def test_lost_figure(self):
        self.assertEqual(self.change(" two times", ""), ["FAIL figures: 1 lacks 2"])

    def test_figure_added_in_a_title(self):
        self.assertEqual(self.faults(title="The ducks of 2015"),
                         ["FAIL figures: 1 adds 2015"])

    def test_title_does_not_make_up_for_a_lost_figure(self):
        text = RESTATED["update"]["text"].replace("£68 million", "much")
        self.assertEqual(self.faults(title="The £68m ducks", update__text=text),
                         ["FAIL figures: 1 lacks £68000000"])

    def test_exceptions_are_of_one_recommendation_and_figure(self):
        with unittest.mock.patch.dict(facts.MAY_ADD, {"1": {"2015"}}):
            self.assertEqual(self.faults(title="The ducks of 2015"), [])
            self.assertEqual(self.faults(title="The ducks of 2016"),
                             ["FAIL figures: 1 adds 2016"])
        with unittest.mock.patch.dict(facts.MAY_ADD, {"2": {"2015"}}):
            self.assertEqual(self.faults(title="The ducks of 2015"),
                             ["FAIL figures: 1 adds 2015"])

    def test_figure_in_a_closing(self):
        self.assertIn("FAIL figures: 1 adds 12",
                      self.faults(update__closing="Done in 12 weeks."))

    def test_copied_runs(self):
        nine = "Wardens: all ducks before the end of 2014 and every."
        eight = "Wardens: ducks before the end of 2014 and every."
        found = "all ducks before the end of 2014 and every"
        for where in "recommendation", "title":
            self.assertIn(f"FAIL no wording copied: 1, {where}: {found}",
                          self.faults(**{where: nine}))
            self.assertNotIn("copied", "".join(self.faults(**{where: eight})))
        for key, where in ("update__text", "update"), ("update__closing", "closing"):
            self.assertIn(f"FAIL no wording copied: 1, {where}: {found}",
                          self.faults(**{key: nine}))

    def test_case_and_punctuation_hide_no_copy(self):
        text = "All DUCKS - before “the end” of 2014; and\nevery **swan**!"
        self.assertIn("all ducks before the end of 2014 and every swan",
                      "".join(self.faults(recommendation=text)))

    def test_copy_from_another_recommendation(self):
        text = "Consider the gate, one of the first to be closed."
        self.assertIn("copied", "".join(self.faults(recommendation=text)))

    def test_one_fault_a_run(self):
        found = self.faults(recommendation=ORIGINAL.split("\n\n")[2])
        self.assertEqual(sum("copied" in fault for fault in found), 1)

    def test_sections(self):
        report = {"recommendations": [restated()], "sections": [
            {"id": "foreword", "text": "It is watched 24/7 under section 30 of that."},
            {"id": "about", "text": "It is watched day and night."}]}
        faults = [line for line in run(report, ORIGINAL, {"1"})[0] if "FAIL" in line]
        self.assertEqual(faults, ["FAIL no wording copied in sections: foreword: "
                                  "it is watched 24 7 under section 30 of"])

    def test_source_without_the_recommendation(self):
        lines, status = run({"recommendations": [restated()]}, "No report.", {"1"})
        self.assertIn("FAIL source: the original has no text of 1", lines)
        self.assertEqual(status, 1)


class OfficialNames(unittest.TestCase):
    NAMES = ("the Border Force, the Ministry of Defence, the Department for "
             "Transport and the National Crime Agency")

    def copied(self, text):
        return facts.Wording(f"Present were {self.NAMES} met last.").copied(text)

    def test_a_list_of_bodies_is_no_copy(self):
        self.assertEqual(self.copied(f"Members: {self.NAMES}."), [])

    def test_names_do_not_hide_the_words_between(self):
        source = "was told that the Border Force will not come to any meeting"
        wording = facts.Wording(source)
        self.assertTrue(wording.copied(source))
        self.assertEqual(wording.copied(source.removeprefix("was told that ")), [])

    def test_plurals_and_short_forms(self):
        official = facts.names.mark(facts.names.words("two Fire Rescue Units, CTSFOs"))
        self.assertEqual(official, [False, True, True, True, True])

    def test_part_of_a_name_is_no_name(self):
        self.assertFalse(any(facts.names.mark(facts.names.words("the fire rescue"))))


class SplittingTheSource(unittest.TestCase):
    def test_parts_end_where_the_next_begins(self):
        parts = facts.split_source(ORIGINAL)
        self.assertEqual(sorted(parts), ["1", "2"])
        self.assertNotIn("gate", parts["1"])

    def test_the_last_part_ends_before_the_address(self):
        self.assertNotIn("1999", facts.split_source(ORIGINAL)["2"])


class Figures(unittest.TestCase):
    def same(self, *spellings):
        found = [figures(spelling) for spelling in spellings]
        self.assertEqual(len(found[0]), 1, found)
        for other in found[1:]:
            self.assertEqual(other, found[0])

    def test_same_value_in_other_spellings(self):
        self.same("£68m", "£68 million", "£68,000,000")
        self.same("3.9bn times", "3.9 billion times")
        self.same("20 per cent", "20%", "twenty per cent", "20 percent")
        self.same("one million people", "a million people", "1,000,000 people")
        self.same("twenty-five", "25", "twenty five")
        self.same("over fifty groups", "over 50 groups")
        self.same("two-thirds of", "two thirds of", "2/3 of")
        self.same("one third of", "a third of")
        self.same("twice", "double", "doubled", "two times", "every fortnight")
        self.same("2016/17", "2016-17", "2016–2017")
        self.same("in May this year", "in May 2017")
        self.same("6 September 2016", "6th of September 2016")
        self.same("the '30plus' scheme", "a 30-plus scheme", "30+")
        self.same("above 400ft", "over 400 feet")
        self.same("one year on", "1 year on")
        self.same("the first", "1st", "firstly")
        self.same("once a month", "only one", "at least one")

    def test_values_that_differ(self):
        for one, other in (("£68m", "£68bn"), ("20%", "20"), ("6 May", "7 May"),
                           ("April 2015", "April 2016"), ("two", "second"),
                           ("30plus", "30"), ("section 30", "30"), ("250g", "250kg"),
                           ("2/3", "2"), ("2016/17", "2016"), ("X2", "X26"),
                           ("spring 2018", "autumn 2018"), ("24/7", "24")):
            self.assertNotEqual(figures(one), figures(other))

    def test_ranges_state_both_ends(self):
        self.assertEqual(figures("650-750 cases"), {"650", "750"})

    def test_no_figures(self):
        for text in ("One of them, at one of these, and no one else.",
                     "May the Mayor act? He may. They may, in time.",
                     "Once it is done, it is done at once.",
                     "As recommendation 37 and recommendations (73-75) say.",
                     "See <https://example.org/2017/10/news>."):
            self.assertEqual(figures(text), set(), text)

    def test_a_reference_takes_no_count_with_it(self):
        self.assertEqual(figures("Under recommendation 37 and 12 others"), {"12"})

    def test_numbers_of_list_items(self):
        self.assertEqual(figures("1. Bread\n2. Butter\n- **3. Jam**"), set())
        self.assertEqual(figures("the (1) bread and (2) butter"), set())
        self.assertEqual(figures("It grew from 84 to\n98. More are sought."),
                         {"84", "98"})


class CommandLine(unittest.TestCase):
    def run_on(self, content, *arguments):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "report.json")
            with open(path, "w", encoding="utf-8") as file:
                file.write(content)
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                return facts.main([path, *arguments]), printed.getvalue()

    def test_right_report(self):
        self.assertEqual(self.run_on(json.dumps(whole_report()))[0], 0)

    def test_empty_report_fails(self):
        self.assertEqual(self.run_on("{}")[0], 1)

    def test_broken_or_missing_files_fail(self):
        self.assertEqual(self.run_on("{")[0], 1)
        status, printed = self.run_on("{}", "--source", "no-such-file")
        self.assertEqual(status, 1)
        self.assertIn("FAIL files", printed)


if __name__ == "__main__":
    sys.exit(not unittest.main(exit=False).result.wasSuccessful())
