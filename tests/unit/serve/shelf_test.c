#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "serve/shelf.h"

struct trial {
	struct arena arena;
	struct diagnostics diagnostics;
	struct shelf *shelf;
};

static void
begin(struct trial *trial)
{
	*trial = (struct trial){ .arena = { NULL } };
	trial->diagnostics.arena = &trial->arena;
	trial->shelf = shelf_begin(&trial->diagnostics);
}

static void
end(struct trial *trial)
{
	shelf_release(trial->shelf);
	arena_release(&trial->arena);
}

static void
put(struct shelf *shelf, const char *path, const char *bytes)
{
	struct sink *sink = output_open(&shelf->output, text_of(path));

	sink_string(sink, bytes);
	output_close(&shelf->output);
}

static const struct shelf_file *
found(const struct shelf *shelf, const char *path)
{
	return shelf_find(shelf, text_of(path));
}

static void
files_are_found_by_their_paths(void **state)
{
	struct trial trial;

	(void)state;
	begin(&trial);
	put(trial.shelf, "a/b.html", "one");
	put(trial.shelf, "empty.css", "");
	assert_true(text_equal(found(trial.shelf, "a/b.html")->bytes,
	    T("one")));
	assert_non_null(found(trial.shelf, "empty.css")->bytes.at);
	assert_null(found(trial.shelf, "a"));
	assert_null(found(trial.shelf, "a/b.html/"));
	assert_int_equal(output_size(&trial.shelf->output, T("a/b.html")),
	    3);
	assert_int_equal(output_size(&trial.shelf->output, T("no")), 0);
	end(&trial);
}

static void
a_file_that_was_not_closed_is_complete_all_the_same(void **state)
{
	struct trial trial;

	(void)state;
	begin(&trial);
	sink_string(output_open(&trial.shelf->output, T("a")), "one");
	sink_string(output_open(&trial.shelf->output, T("b")), "two");
	shelf_finish(trial.shelf);
	assert_true(text_equal(found(trial.shelf, "a")->bytes, T("one")));
	assert_true(text_equal(found(trial.shelf, "b")->bytes, T("two")));
	end(&trial);
}

static void
paths_that_climb_or_come_twice_are_faults_of_the_program(void **state)
{
	static const char *const wrong[] = { "../a", "/a", "a//b", "" };
	struct trial trial;

	(void)state;
	begin(&trial);
	for (size_t i = 0; i < 4; i++)
		put(trial.shelf, wrong[i], "x");
	assert_int_equal(trial.diagnostics.count, 4);
	assert_int_equal(trial.shelf->count, 0);
	put(trial.shelf, "a", "x");
	put(trial.shelf, "a", "y");
	assert_int_equal(trial.diagnostics.count, 5);
	assert_int_equal(trial.diagnostics.list[4]->code, D_OUTPUT_PATH);
	assert_true(text_equal(found(trial.shelf, "a")->bytes, T("x")));
	end(&trial);
}

static void
a_copy_is_the_file_as_it_is_on_disk(void **state)
{
	struct trial trial;

	(void)state;
	begin(&trial);
	output_copy(&trial.shelf->output, T("zero"), T("/dev/null"));
	assert_int_equal(trial.diagnostics.count, 1);
	assert_int_equal(trial.diagnostics.list[0]->code, D_CANNOT_READ);
	assert_null(found(trial.shelf, "zero"));
	output_copy(&trial.shelf->output, T("made"), T("Makefile"));
	assert_int_equal(trial.diagnostics.count, 1);
	assert_non_null(found(trial.shelf, "made"));
	assert_true(output_size(&trial.shelf->output, T("made")) > 0);
	end(&trial);
}

static void
each_file_knows_since_when_it_is_as_it_is(void **state)
{
	struct trial first, second, third;

	(void)state;
	begin(&first);
	begin(&second);
	begin(&third);
	put(first.shelf, "same", "1");
	put(first.shelf, "other", "1");
	put(first.shelf, "gone", "1");
	assert_int_equal(shelf_compare(first.shelf, NULL, 1), 3);
	put(second.shelf, "same", "1");
	put(second.shelf, "other", "2");
	put(second.shelf, "new", "1");
	assert_int_equal(shelf_compare(second.shelf, first.shelf, 2), 3);
	assert_int_equal(found(second.shelf, "same")->changed, 1);
	assert_int_equal(found(second.shelf, "other")->changed, 2);
	assert_int_equal(found(second.shelf, "new")->changed, 2);
	assert_int_equal(found(second.shelf, "gone")->changed, 2);
	assert_null(found(second.shelf, "gone")->bytes.at);
	/* It has been gone since; and one that comes again has changed. */
	put(third.shelf, "same", "1");
	put(third.shelf, "other", "2");
	put(third.shelf, "new", "1");
	assert_int_equal(shelf_compare(third.shelf, second.shelf, 3), 0);
	assert_int_equal(found(third.shelf, "gone")->changed, 2);
	end(&first);
	end(&second);
	begin(&first);
	put(first.shelf, "gone", "1");
	assert_int_equal(shelf_compare(first.shelf, third.shelf, 4), 4);
	assert_int_equal(found(first.shelf, "gone")->changed, 4);
	end(&first);
	end(&third);
}

static void
another_source_is_a_change_too(void **state)
{
	struct trial first, second;

	(void)state;
	begin(&first);
	begin(&second);
	put(first.shelf, "page", "1");
	put(second.shelf, "page", "1");
	shelf_find(first.shelf, T("page"))->source = T("a.yaml:1:1");
	shelf_find(second.shelf, T("page"))->source = T("a.yaml:2:1");
	shelf_compare(first.shelf, NULL, 1);
	assert_int_equal(shelf_compare(second.shelf, first.shelf, 2), 1);
	end(&first);
	end(&second);
}

static void
it_lives_while_somebody_holds_it(void **state)
{
	struct trial trial;
	struct text bytes;

	(void)state;
	begin(&trial);
	put(trial.shelf, "a", "one");
	bytes = found(trial.shelf, "a")->bytes;
	shelf_hold(trial.shelf);
	shelf_release(trial.shelf);
	assert_true(text_equal(bytes, T("one")));
	end(&trial);
	shelf_release(NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(files_are_found_by_their_paths),
		cmocka_unit_test(
		    a_file_that_was_not_closed_is_complete_all_the_same),
		cmocka_unit_test(
		    paths_that_climb_or_come_twice_are_faults_of_the_program),
		cmocka_unit_test(a_copy_is_the_file_as_it_is_on_disk),
		cmocka_unit_test(each_file_knows_since_when_it_is_as_it_is),
		cmocka_unit_test(another_source_is_a_change_too),
		cmocka_unit_test(it_lives_while_somebody_holds_it),
	};

	return cmocka_run_group_tests_name("serve/shelf", tests, NULL, NULL);
}
