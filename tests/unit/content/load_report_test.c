#include "small_report.h"

#define GROUPS "groups: [{id: first, title: First}]\n"
#define STATUSES "statuses:\n" \
	"- {id: done, label: Done, closed: true}\n" \
	"- {id: open, label: Open}\n"

static void
expect_report(const char *contents, const char *expected)
{
	expect_load(CHANGES({ "report.yaml", contents }), expected);
}

static void
an_empty_report_is_named(void **state)
{
	(void)state;
	expect_report("# nothing yet\n", "report.yaml empty-file");
	expect_report("- a\n", "report.yaml:1:1 wrong-type");
}

static void
ids_are_used_once(void **state)
{
	(void)state;
	expect_report("name: x\npublisher: y\n" STATUSES
	    "groups:\n- {id: first, title: F}\n- {id: first, title: G}\n",
	    "report.yaml:8:8 id-twice");
	expect_report("name: x\npublisher: y\n" GROUPS STATUSES
	    "- {id: done, label: Again}\n", "report.yaml:7:8 id-twice");
	/* A group and a status do not get in each other's way. */
	expect_report("name: x\npublisher: y\n" GROUPS STATUSES
	    "- {id: first, label: First}\n", "");
}

static void
ids_leave_the_sites_own_names_alone(void **state)
{
	(void)state;
	expect_report("name: x\npublisher: y\n" GROUPS STATUSES
	    "- {id: index, label: Index}\n", "report.yaml:7:8 reserved-id");
	expect_report("name: x\npublisher: y\n" STATUSES "groups:\n"
	    "- {id: first, title: F}\n- {id: index, title: I}\n",
	    "report.yaml:8:8 reserved-id");
	expect_report("name: x\npublisher: y\n" GROUPS STATUSES
	    "- {id: indexed, label: Indexed}\n", "");
}

static void
a_broken_group_or_status_is_known_all_the_same(void **state)
{
	(void)state;
	expect_report("name: x\npublisher: y\n" STATUSES
	    "groups:\n- {id: first}\n", "report.yaml:7:3 missing-key");
	expect_report("name: x\npublisher: y\n" STATUSES
	    "groups:\n- {title: First}\n", "report.yaml:7:3 missing-key");
	expect_report("name: x\npublisher: y\n" STATUSES "groups: first\n",
	    "report.yaml:6:9 wrong-type");
}

static void
the_named_edition_is_current(void **state)
{
	struct small_report small;

	(void)state;
	small_begin(&small, CHANGES({ "report.yaml", "name: x\n"
	    "publisher: y\nedition: 2017\n" GROUPS STATUSES }));
	small_load(&small);
	expect_faults(&small, "");
	assert_string_equal(small.report->current->id.at, "2017");
	assert_true(small.report->current_named);
	small_end(&small);
	expect_report("name: x\npublisher: y\nedition: 2016\n" GROUPS STATUSES,
	    "report.yaml:3:10 unknown-edition -> 2017");
}

static void
a_draft_is_current_only_where_there_is_no_other_edition(void **state)
{
	static const char draft[] = "title: x\ndate: 2018\ndraft: true\n"
	    "sections: [recommendations]\n";
	struct small_report small;

	(void)state;
	small_begin(&small, CHANGES({ "editions/2018/edition.yaml",
	    draft }));
	small_load(&small);
	assert_string_equal(small.report->current->id.at, "2017");
	small_end(&small);
	small_begin(&small, CHANGES({ "editions/2018/edition.yaml", draft },
	    { "editions/2017/edition.yaml", "title: x\ndate: 2017\n"
	    "draft: true\nsections: [recommendations]\n" },
	    { "editions/2017/foreword.md", NULL }));
	small_load(&small);
	expect_faults(&small, "");
	assert_string_equal(small.report->current->id.at, "2018");
	small_end(&small);
	expect_load(CHANGES({ "editions/2018/edition.yaml", draft },
	    { "report.yaml", "name: x\npublisher: y\nedition: 2018\n"
	    GROUPS STATUSES }), "report.yaml:3:10 edition-draft");
}

static void
what_is_not_said_has_its_default(void **state)
{
	struct small_report small;
	const struct report *report;

	(void)state;
	small_begin(&small, CHANGES({ "report.yaml", "name: x\n"
	    "publisher: y\nurl: https://x.org/a\n" GROUPS STATUSES
	    "- {id: part, label: P, short: Q, tone: part, closed: true}\n"
	}));
	small_load(&small);
	expect_faults(&small, "");
	report = small.report;
	assert_string_equal(report->url.at, "https://x.org/a/");
	assert_string_equal(report->groups[0].short_title.at, "First");
	assert_string_equal(report->statuses[0].short_label.at, "Done");
	assert_int_equal(report->statuses[0].tone, TONE_DONE);
	assert_int_equal(report->statuses[1].tone, TONE_OPEN);
	assert_int_equal(report->statuses[2].tone, TONE_PART);
	assert_string_equal(report->statuses[2].short_label.at, "Q");
	assert_false(report->contact.given);
	assert_null(report->notice.node);
	small_end(&small);
}

static void
all_that_a_report_can_hold_is_taken(void **state)
{
	struct small_report small;
	const struct report *report;

	(void)state;
	small_begin(&small, CHANGES({ "report.yaml", "name: x\n"
	    "publisher: y\nnotice: A *draft*.\nlanguage: cy\nindex: false\n"
	    "url: http://x.org//\nsource: {title: S, url: 'http://s.org'}\n"
	    "contact:\n  email: a@b.org\n  address: |\n    One\n    Two\n"
	    "accessibility:\n  status: partially\n  prepared: 2017-01\n"
	    "  tested: {date: 2016, by: B, method: M}\n  problems: Many.\n"
	    "  response-days: 10\n  enforcement: E\n" GROUPS STATUSES }));
	small_load(&small);
	expect_faults(&small, "");
	report = small.report;
	assert_string_equal(report->notice.source.at, "A *draft*.");
	assert_false(report->notice.inline_only);
	assert_string_equal(report->language.at, "cy");
	assert_false(report->index);
	assert_string_equal(report->url.at, "http://x.org/");
	assert_string_equal(report->source_url.at, "http://s.org");
	assert_true(text_equal(report->contact.address, T("One\nTwo")));
	assert_string_equal(report->accessibility.status.at, "partially");
	assert_int_equal(report->accessibility.prepared.month, 1);
	assert_string_equal(report->accessibility.tested_by.at, "B");
	assert_string_equal(report->accessibility.response_days.at, "10");
	assert_string_equal(report->accessibility.problems.source.at,
	    "Many.");
	small_end(&small);
}

static void
expect_ignored(const char *lines, const char *expected)
{
	struct arena arena = { NULL };
	struct text contents = arena_join(&arena, TEXTS(
	    text_of(small_files[0].contents), text_of(lines)));

	expect_load(CHANGES({ "report.yaml", contents.at }), expected);
	arena_release(&arena);
}

static void
warnings_can_be_turned_off_with_a_reason(void **state)
{
	(void)state;
	expect_ignored("ignore:\n- {warning: carried-forward, reason: x}\n"
	    "- {warning: vague-link, reason: x}\n", "");
	expect_ignored("ignore:\n- {warning: carried-forward}\n",
	    "report.yaml:10:3 missing-key");
}

static void
errors_and_what_is_no_code_cannot(void **state)
{
	(void)state;
	expect_ignored("ignore:\n- {warning: carried-foward, reason: x}\n",
	    "report.yaml:10:13 unknown-warning -> carried-forward");
	expect_ignored("ignore:\n- {warning: yaml-tab, reason: x}\n",
	    "report.yaml:10:13 not-a-warning");
	expect_ignored("ignore:\n- {warning: vague-link, reason: x}\n"
	    "- {warning: vague-link, reason: y}\n",
	    "report.yaml:11:13 warning-twice");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_report_is_named),
		cmocka_unit_test(ids_are_used_once),
		cmocka_unit_test(ids_leave_the_sites_own_names_alone),
		cmocka_unit_test(
		    a_broken_group_or_status_is_known_all_the_same),
		cmocka_unit_test(the_named_edition_is_current),
		cmocka_unit_test(
		    a_draft_is_current_only_where_there_is_no_other_edition),
		cmocka_unit_test(what_is_not_said_has_its_default),
		cmocka_unit_test(all_that_a_report_can_hold_is_taken),
		cmocka_unit_test(warnings_can_be_turned_off_with_a_reason),
		cmocka_unit_test(errors_and_what_is_no_code_cannot),
	};

	return cmocka_run_group_tests_name("content/load_report", tests, NULL,
	    NULL);
}
