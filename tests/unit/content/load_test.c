#include "small_report.h"

static void
a_sound_report_is_loaded_without_a_word(void **state)
{
	struct small_report small;

	(void)state;
	small_begin(&small, CHANGES({ "README.md", "For editors.\n" }));
	small_load(&small);
	expect_faults(&small, "");
	assert_int_equal(small.report->recommendation_count, 1);
	assert_int_equal(small.report->edition_count, 2);
	assert_string_equal(small.report->current->id.at, "2018");
	assert_string_equal(small.report->language.at, "en-GB");
	assert_true(small.report->index);
	small_end(&small);
}

static void
a_folder_that_is_not_there_is_named(void **state)
{
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };

	(void)state;
	assert_null(report_load(&arena, T("/nowhere/at/all"), 1,
	    &diagnostics));
	assert_int_equal(diagnostics.count, 1);
	assert_int_equal(diagnostics.list[0]->code, D_MISSING_FOLDER);
	arena_release(&arena);
}

static void
missing_files_and_folders_are_named(void **state)
{
	(void)state;
	expect_load(CHANGES({ "report.yaml", NULL }),
	    "report.yaml missing-file");
	expect_load(CHANGES({ "recommendations/01.yaml", NULL },
	    { "recommendations", NULL }),
	    "recommendations missing-folder");
	expect_load(CHANGES({ "recommendations/01.yaml", NULL }), "");
	expect_load(CHANGES({ "editions/2018/edition.yaml", NULL }),
	    "editions/2018/edition.yaml missing-file");
}

static void
files_without_a_place_are_named(void **state)
{
	(void)state;
	expect_load(CHANGES({ "notes.txt", "" }), "notes.txt stray-file");
	expect_load(CHANGES({ "glossary.yml", "" }),
	    "glossary.yml file-extension -> glossary.yaml");
	expect_load(CHANGES({ "organizations.yaml", "" }),
	    "organizations.yaml stray-file");
	expect_load(CHANGES({ "recommendations/02.YAML", "" }),
	    "recommendations/02.YAML file-extension");
	expect_load(CHANGES({ "recommendations/new/02.yaml", "" }),
	    "recommendations/new stray-file");
}

static void
what_is_misnamed_is_not_missing_as_well(void **state)
{
	struct small_report small;

	(void)state;
	expect_load(CHANGES({ "report.yaml", NULL }, { "Report.yaml", "" }),
	    "Report.yaml stray-file -> report.yaml");
	expect_load(CHANGES({ "organisations.yaml", NULL },
	    { "organizations.yaml", "- {id: council, name: x}\n" }),
	    "organizations.yaml stray-file -> organisations.yaml");
	small_begin(&small, CHANGES({ "recommendations/01.yaml", NULL },
	    { "recommendations", NULL },
	    { "recommendation/01.yaml", "" }));
	small_load(&small);
	expect_faults(&small, "recommendation stray-file -> recommendations");
	assert_true(small.report->numbers_unknown);
	small_end(&small);
}

static void
what_editors_leave_behind_is_ignored(void **state)
{
	(void)state;
	expect_load(CHANGES({ "report.yaml~", "" },
	    { "#report.yaml#", "" }, { "recommendations/01.yaml.bak", "" },
	    { ".DS_Store", "" }, { "Thumbs.db", "" },
	    { "recommendations/.01.yaml.swp", "" },
	    { "recommendations/01.yaml.orig", "" },
	    { "recommendations/README.md", "" }), "");
}

static void
links_are_refused_by_name_and_cause_no_other_fault(void **state)
{
	struct small_report small;

	(void)state;
	small_begin(&small, CHANGES({ "organisations.yaml", NULL },
	    { "recommendations/01.yaml",
	    "number: 1\ngroup: first\nowners: [nobody]\n"
	    "recommendation: Do it.\n" }));
	assert_int_equal(symlink("report.yaml",
	    small_path(&small, "organisations.yaml").at), 0);
	assert_int_equal(symlink("01.yaml",
	    small_path(&small, "recommendations/02.yaml").at), 0);
	assert_int_equal(mkfifo(
	    small_path(&small, "recommendations/03.yaml").at, 0600), 0);
	small_load(&small);
	expect_faults(&small, "organisations.yaml not-plain\n"
	    "recommendations/02.yaml not-plain\n"
	    "recommendations/03.yaml not-plain");
	small_end(&small);
}

static void
files_without_end_are_not_read(void **state)
{
	struct small_report small;

	(void)state;
	small_begin(&small, CHANGES({ "glossary.yaml", "" },
	    { "recommendations/02.yaml", "" }));
	assert_int_equal(truncate(small_path(&small, "glossary.yaml").at,
	    (4 << 20) + 1), 0);
	small_load(&small);
	expect_faults(&small, "glossary.yaml too-large\n"
	    "recommendations/02.yaml empty-file");
	small_end(&small);
}

static void
a_file_that_cannot_be_read_is_the_systems_fault(void **state)
{
	struct small_report small;

	(void)state;
	small_begin(&small, CHANGES({ "glossary.yaml", "" }));
	assert_int_equal(chmod(small_path(&small, "glossary.yaml").at, 0),
	    0);
	small_load(&small);
	/* Nothing is unreadable to root. */
	if (geteuid() != 0) {
		expect_faults(&small, "glossary.yaml cannot-read");
		assert_int_equal(diagnostics_worst(&small.diagnostics),
		    SEVERITY_SYSTEM);
	}
	small_end(&small);
}

static void
a_report_that_is_not_yaml_hides_no_other_faults(void **state)
{
	(void)state;
	expect_load(CHANGES({ "report.yaml", "name: [\n" },
	    { "recommendations/01.yaml",
	    "number: 1\ngroup: nobody\nrecommendation: Do it.\n"
	    "updates:\n  - {edition: 2016, status: x, body: y}\n" }),
	    "recommendations/01.yaml:5:15 unknown-edition -> 2017\n"
	    "report.yaml:2:1 yaml-flow");
}

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
		cmocka_unit_test(a_sound_report_is_loaded_without_a_word),
		cmocka_unit_test(a_folder_that_is_not_there_is_named),
		cmocka_unit_test(missing_files_and_folders_are_named),
		cmocka_unit_test(files_without_a_place_are_named),
		cmocka_unit_test(what_is_misnamed_is_not_missing_as_well),
		cmocka_unit_test(what_editors_leave_behind_is_ignored),
		cmocka_unit_test(
		    links_are_refused_by_name_and_cause_no_other_fault),
		cmocka_unit_test(files_without_end_are_not_read),
		cmocka_unit_test(
		    a_file_that_cannot_be_read_is_the_systems_fault),
		cmocka_unit_test(
		    a_report_that_is_not_yaml_hides_no_other_faults),
		cmocka_unit_test(texts_are_numbered_in_the_order_of_reading),
		cmocka_unit_test(texts_of_what_is_left_out_are_there_too),
	};

	return cmocka_run_group_tests_name("content/load", tests, NULL,
	    NULL);
}
