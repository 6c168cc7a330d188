#include "small_build.h"

static void
markdown_is_told_as_plain_text(void **state)
{
	struct small_build made;
	const struct markdown none = { .node = NULL };

	(void)state;
	small_build_begin(&made);
	small_build_load(&made, "2024", false);
	assert_string_equal(facts_plain_text(&made.small.arena, made.small.view,
	    &made.small.report->notice).at, "A test.");
	assert_string_equal(facts_plain_text(&made.small.arena, made.small.view,
	    &small_recommendation(&made.small, "1")->updates[0].body).at,
	    "It turns, see recommendation 2.\n\nDay and night.");
	assert_null(facts_plain_text(&made.small.arena, made.small.view,
	    &none).at);
	small_build_end(&made);
}

static void
the_facts_are_those_of_the_edition(void **state)
{
	struct small_build made;
	struct small *small = &made.small;
	struct facts facts;

	(void)state;
	small_build_begin(&made);
	small_build_load(&made, "2024", false);
	facts = facts_of(&small->arena, small->view,
	    small->view->edition_statuses[1], small_recommendation(small, "1"));
	assert_true(facts.carried_forward);
	assert_true(text_equal(facts.update->edition->id, T("2023")));
	assert_true(text_equal(facts.title, T("A radar, \"new\"")));
	assert_string_equal(facts.text.at, "Build a radar.");
	assert_null(facts.closing.at);
	facts = facts_of(&small->arena, small->view,
	    small->view->edition_statuses[1], small_recommendation(small, "2"));
	assert_false(facts.carried_forward);
	assert_string_equal(facts.closing.at, "Two boats came.");
	assert_true(text_equal(facts.title, T("Buy a boat & keep <it>.")));
	facts = facts_of(&small->arena, small->view,
	    small->view->edition_statuses[1], small_recommendation(small,
	    "10"));
	assert_null(facts.update);
	assert_null(facts.body.at);
	small_build_end(&made);
}

static void
note_number(void *numbers, struct arena *arena, const struct view *view,
    const struct facts *facts)
{
	struct buffer *buffer = numbers;

	(void)arena;
	(void)view;
	sink_put(&buffer->sink, facts->recommendation->number);
	sink_string(&buffer->sink, " ");
}

static void
each_that_the_edition_has_is_told_by_number(void **state)
{
	struct small_build made;
	struct buffer numbers;

	(void)state;
	small_build_begin(&made);
	small_build_load(&made, "2024", false);
	buffer_begin(&numbers);
	facts_each_recommendation(made.small.view,
	    made.small.view->edition_statuses[0], &numbers, note_number);
	assert_true(text_equal(buffer_text(&numbers), T("1 3 10 ")));
	buffer_clear(&numbers);
	facts_each_recommendation(made.small.view,
	    made.small.view->edition_statuses[1], &numbers, note_number);
	assert_true(text_equal(buffer_text(&numbers), T("1 2 3 10 ")));
	buffer_release(&numbers);
	small_build_end(&made);
}

static void
write_id(struct build *build, const struct edition_status *edition_status,
    struct sink *sink)
{
	(void)build;
	sink_put(sink, edition_status->edition->id);
}

static void
each_edition_gets_its_file_and_the_pages_hear_of_it(void **state)
{
	static const struct format txt = { .name = "txt",
		.download = STRING_DOWNLOAD_CSV };
	struct small_build made;
	const struct view *view;

	(void)state;
	small_build_begin(&made);
	small_build_load(&made, "2024", false);
	made.build.format = &txt;
	facts_each_edition(&made.build, write_id);
	small_build_publish(&made);
	view = made.small.view;
	assert_true(text_equal(small_build_read(&made, "2023/report.txt"),
	    T("2023")));
	assert_false(small_build_has(&made, "2025/report.txt"));
	assert_int_equal(view->download_count, 2);
	assert_true(text_equal(view->downloads[1].path,
	    T("2024/report.txt")));
	assert_int_equal(view->downloads[1].bytes, 4);
	assert_string_equal(view->downloads[1].kind, "txt");
	assert_int_equal(view->downloads[1].title, STRING_DOWNLOAD_CSV);
	small_build_end(&made);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(markdown_is_told_as_plain_text),
		cmocka_unit_test(the_facts_are_those_of_the_edition),
		cmocka_unit_test(each_that_the_edition_has_is_told_by_number),
		cmocka_unit_test(
		    each_edition_gets_its_file_and_the_pages_hear_of_it),
	};

	return cmocka_run_group_tests_name("formats/facts", tests, NULL,
	    NULL);
}
