#include "small_report.h"

static const char path[] = "editions/2018/edition.yaml";

/* The 2018 edition's file, with these sections. */
static void
expect_sections(const char *sections, const char *expected)
{
	struct arena arena = { NULL };
	struct text contents = arena_join(&arena, TEXTS(
	    T("title: x\ndate: 2018\nsections:\n"), text_of(sections)));

	expect_load(CHANGES({ path, contents.at },
	    { "editions/2018/a.md", "Text.\n" }), expected);
	arena_release(&arena);
}

static void
editions_are_ordered_by_date_and_not_by_name(void **state)
{
	struct small_report small;

	(void)state;
	small_begin(&small, CHANGES({ "editions/0-late/edition.yaml",
	    "title: x\ndate: 2019\nsections: [recommendations]\n" }));
	small_load(&small);
	expect_faults(&small, "");
	assert_string_equal(small.report->editions[2].id.at, "0-late");
	assert_int_equal(small.report->editions[2].index, 2);
	assert_string_equal(small.report->current->id.at, "0-late");
	assert_false(small.report->current_named);
	small_end(&small);
}

static void
dates_must_say_which_edition_is_older(void **state)
{
	(void)state;
	expect_load(CHANGES({ path,
	    "title: x\ndate: 2017\nsections: [recommendations]\n" }),
	    "editions/2017/edition.yaml:2:7 editions-order");
	expect_load(CHANGES({ path,
	    "title: x\ndate: 2017-11-01\nsections: [recommendations]\n" }),
	    "");
}

static void
a_folder_without_any_edition_is_named(void **state)
{
	(void)state;
	expect_load(CHANGES({ "editions/2017/edition.yaml", NULL },
	    { "editions/2017/foreword.md", NULL },
	    { "editions/2017", NULL }, { path, NULL },
	    { "editions/2018", NULL }), "editions no-edition");
}

static void
ids_are_fit_for_an_address(void **state)
{
	(void)state;
	expect_load(CHANGES({ "editions/Late/edition.yaml",
	    "title: x\ndate: 2019\nsections: [recommendations]\n" }),
	    "editions/Late bad-id");
	expect_load(CHANGES({ "editions/feed/edition.yaml",
	    "title: x\ndate: 2019\nsections: [recommendations]\n" }),
	    "editions/feed reserved-id");
	expect_load(CHANGES({ "editions/index.html/edition.yaml",
	    "title: x\ndate: 2019\nsections: [recommendations]\n" }),
	    "editions/index.html reserved-id");
	expect_load(CHANGES({ "editions/sitemap.xml/edition.yaml",
	    "title: x\ndate: 2019\nsections: [recommendations]\n" }),
	    "editions/sitemap.xml reserved-id");
	expect_load(CHANGES({ "editions/2019.html/edition.yaml",
	    "title: x\ndate: 2019\nsections: [recommendations]\n" }), "");
	expect_load(CHANGES({ "editions/feed-2.1/edition.yaml",
	    "title: x\ndate: 2019\nsections: [recommendations]\n" }), "");
}

static void
section_files_are_there_and_beside_it(void **state)
{
	(void)state;
	expect_sections("- {id: a, title: A, file: b.md}\n- recommendations\n",
	    "editions/2018/edition.yaml:4:27 section-missing -> a.md");
	expect_sections("- {id: a, title: A, file: preface.md}\n"
	    "- recommendations\n",
	    "editions/2018/a.md unnamed-section\n"
	    "editions/2018/edition.yaml:4:27 section-missing");
	expect_sections("- {id: a, title: A}\n- recommendations\n",
	    "editions/2018/edition.yaml:4:3 missing-key");
	expect_sections("- {id: a, title: A, fil: a.md}\n- recommendations\n",
	    "editions/2018/edition.yaml:4:21 unknown-key -> file");
	expect_sections("- {id: a, title: A, file: ../a.md}\n"
	    "- {id: b, title: B, file: /etc/passwd}\n"
	    "- {id: c, title: C, file: a.md}\n- recommendations\n",
	    "editions/2018/edition.yaml:4:27 bad-section-file\n"
	    "editions/2018/edition.yaml:5:27 bad-section-file");
	expect_sections("- {id: a, title: A, file: a.md}\n- recommendations\n",
	    "");
}

static void
a_section_that_is_a_link_is_refused(void **state)
{
	struct small_report small;

	(void)state;
	small_begin(&small, CHANGES({ path, "title: x\ndate: 2018\nsections:\n"
	    "- {id: a, title: A, file: a.md}\n- recommendations\n" }));
	assert_int_equal(symlink("../2017/foreword.md",
	    small_path(&small, "editions/2018/a.md").at), 0);
	small_load(&small);
	expect_faults(&small, "editions/2018/a.md not-plain");
	small_end(&small);
}

static void
the_recommendations_have_one_place(void **state)
{
	(void)state;
	expect_sections("- {id: a, title: A, file: a.md}\n",
	    "editions/2018/edition.yaml:3:1 no-recommendations-place");
	expect_sections("- recommendations\n"
	    "- {id: a, title: A, file: a.md}\n- recommendations\n",
	    "editions/2018/edition.yaml:6:3 recommendations-twice");
	expect_sections("- recommendation\n"
	    "- {id: a, title: A, file: a.md}\n- recommendations\n",
	    "editions/2018/edition.yaml:4:3 wrong-type -> recommendations");
	expect_sections("- {id: a, title: A, file: a.md}\n"
	    "- recomendations\n",
	    "editions/2018/edition.yaml:5:3 wrong-type -> recommendations");
	expect_sections("- {id: a, title: A, file: a.md}\n"
	    "- recommendations:\n",
	    "editions/2018/edition.yaml:5:3 wrong-type");
}

static void
a_misnamed_edition_yaml_is_not_missing_as_well(void **state)
{
	(void)state;
	expect_load(CHANGES({ path, NULL }, { "editions/2018/edition.yml",
	    "title: x\ndate: 2018\nsections: [recommendations]\n" }),
	    "editions/2018/edition.yml file-extension -> edition.yaml");
	expect_load(CHANGES({ path, NULL }, { "editions/2018/notes.txt", "" }),
	    "editions/2018/edition.yaml missing-file\n"
	    "editions/2018/notes.txt stray-file");
}

static void
section_ids_are_fit_for_the_page(void **state)
{
	(void)state;
	expect_sections("- {id: main, title: A, file: a.md}\n"
	    "- {id: recommendation-1, title: A, file: a.md}\n"
	    "- {id: group-x, title: A, file: a.md}\n- recommendations\n",
	    "editions/2018/edition.yaml:4:8 reserved-id\n"
	    "editions/2018/edition.yaml:5:8 reserved-id\n"
	    "editions/2018/edition.yaml:6:8 reserved-id");
	expect_sections("- {id: a, title: A, file: a.md}\n"
	    "- {id: a, title: B, file: a.md}\n- recommendations\n",
	    "editions/2018/edition.yaml:5:8 id-twice");
	expect_sections("- {id: main-points, title: A, file: a.md}\n"
	    "- {id: groups, title: B, file: a.md}\n- recommendations\n", "");
}

static void
sections_are_texts(void **state)
{
	(void)state;
	expect_load(CHANGES({ "editions/2017/foreword.md", "\n \n" }),
	    "editions/2017/foreword.md empty-file");
	expect_load(CHANGES({ "editions/2017/foreword.md", "a\nb\xE9\n" }),
	    "editions/2017/foreword.md:2:2 not-utf-8");
	expect_load(CHANGES({ "editions/2017/notes.txt", "" },
	    { "editions/2017/README.md", "" }),
	    "editions/2017/notes.txt stray-file");
}

static void
what_a_section_can_hold_is_taken(void **state)
{
	struct small_report small;
	const struct edition *edition;

	(void)state;
	small_begin(&small, CHANGES({ path, "title: >-\n  One\n\n  two\n"
	    "subtitle: Three\ndate: 2018\nsections:\n- recommendations\n"
	    "- {id: a, title: A, file: a.md, language: cy,\n"
	    "   signed: {name: N, role: R}}\n"
	    "- {id: b, title: B, file: a.md, signed: [{name: N},\n"
	    "   {name: M}]}\n" }, { "editions/2018/a.md", "Text.\r\n" }));
	small_load(&small);
	expect_faults(&small, "");
	edition = small.report->current;
	assert_string_equal(edition->title.at, "One two");
	assert_int_equal(edition->recommendations_at, 0);
	assert_int_equal(edition->section_count, 2);
	assert_string_equal(edition->sections[0].text.source.at, "Text.\n");
	assert_string_equal(edition->sections[0].text.language.at, "cy");
	assert_string_equal(edition->sections[0].signed_by[0].role.at, "R");
	assert_int_equal(edition->sections[1].signature_count, 2);
	small_end(&small);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    editions_are_ordered_by_date_and_not_by_name),
		cmocka_unit_test(dates_must_say_which_edition_is_older),
		cmocka_unit_test(a_folder_without_any_edition_is_named),
		cmocka_unit_test(ids_are_fit_for_an_address),
		cmocka_unit_test(section_files_are_there_and_beside_it),
		cmocka_unit_test(a_section_that_is_a_link_is_refused),
		cmocka_unit_test(the_recommendations_have_one_place),
		cmocka_unit_test(
		    a_misnamed_edition_yaml_is_not_missing_as_well),
		cmocka_unit_test(section_ids_are_fit_for_the_page),
		cmocka_unit_test(sections_are_texts),
		cmocka_unit_test(what_a_section_can_hold_is_taken),
	};

	return cmocka_run_group_tests_name("content/load_editions", tests,
	    NULL, NULL);
}
