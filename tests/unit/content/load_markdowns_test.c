#include "small_report.h"

static void
texts_are_numbered_in_the_order_of_reading(void **state)
{
	static const char *const order[] = { "Notice.", "Intro.", "Meaning.",
		"Sentence.", "Problems.", "Some words.\n", "First.", "Close.",
		"Body.", "Note.", "Second." };
	struct small_report small;
	const struct report *report;

	(void)state;
	small_begin(&small, CHANGES({ "report.yaml",
	    "name: x\npublisher: y\nnotice: Notice.\n"
	    "groups: [{id: first, title: F, intro: Intro.}]\n"
	    "statuses:\n- {id: open, label: O, definition: Meaning.,\n"
	    "   sentence: Sentence.}\n"
	    "accessibility: {problems: Problems.}\n" },
	    { "recommendations/10.yaml",
	    "number: 10\ngroup: first\nrecommendation: Second.\n" },
	    { "recommendations/01.yaml",
	    "number: 1\ngroup: first\nrecommendation: First.\nupdates:\n"
	    "- {edition: 2017, status: open, closing: Close., body: Body.,\n"
	    "   corrected: [{date: 2018, note: Note.}]}\n" }));
	small_load(&small);
	expect_faults(&small, "");
	report = small.report;
	assert_int_equal(report->markdown_count, 11);
	for (size_t i = 0; i < 11; i++) {
		assert_string_equal(report->markdowns[i]->source.at,
		    order[i]);
		assert_int_equal(report->markdowns[i]->id, i);
	}
	assert_null(report->markdowns[5]->subject);
	assert_ptr_equal(report->markdowns[9]->subject,
	    &report->recommendations[0]);
	assert_true(report->markdowns[3]->inline_only);
	assert_true(report->markdowns[9]->inline_only);
	assert_false(report->markdowns[8]->inline_only);
	small_end(&small);
}

static void
texts_of_what_is_left_out_are_there_too(void **state)
{
	static const char *const loose[] = { "Words.\n", "Kept.", "Dropped.",
		"Of none." };
	struct small_report small;

	(void)state;
	small_begin(&small, CHANGES({ "editions/2018/edition.yaml",
	    "title: Progress\ndate: 2018-13\n"
	    "sections: [{id: a, title: A, file: a.md}, recommendations]\n" },
	    { "editions/2018/a.md", "Words.\n" },
	    { "recommendations/01.yaml",
	    "number: 1\ngroup: first\nrecommendation: Kept.\nupdates:\n"
	    "- {edition: 2017, status: opne, body: Dropped.}\n" },
	    { "recommendations/02.yaml",
	    "number: 2\ngroup: none\nrecommendation: Of none.\n" }));
	small_load(&small);
	for (size_t i = 0; i < 4; i++) {
		bool there = false;
		for (size_t k = 0; k < small.report->markdown_count; k++)
			there |= text_equal(text_of(loose[i]),
			    small.report->markdowns[k]->source);
		assert_true(there);
	}
	small_end(&small);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_are_numbered_in_the_order_of_reading),
		cmocka_unit_test(texts_of_what_is_left_out_are_there_too),
	};

	return cmocka_run_group_tests_name("content/load_markdowns", tests,
	    NULL, NULL);
}
