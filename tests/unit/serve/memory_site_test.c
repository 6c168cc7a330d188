#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "serve/memory_site.h"

struct trial {
	struct arena arena;
	struct diagnostics diagnostics;
	struct memory_site *site;
};

static void
begin(struct trial *trial)
{
	*trial = (struct trial){ .arena = { NULL } };
	trial->diagnostics.arena = &trial->arena;
	trial->site = memory_site_begin(&trial->diagnostics);
}

static void
end(struct trial *trial)
{
	memory_site_release(trial->site);
	arena_release(&trial->arena);
}

static void
put(struct memory_site *site, const char *path, const char *bytes)
{
	struct sink *sink = output_open(&site->output, text_of(path));

	sink_string(sink, bytes);
	output_close(&site->output);
}

static const struct memory_file *
found(const struct memory_site *site, const char *path)
{
	return memory_site_find(site, text_of(path));
}

static void
files_are_found_by_their_paths(void **state)
{
	struct trial trial;

	(void)state;
	begin(&trial);
	put(trial.site, "a/b.html", "one");
	put(trial.site, "empty.css", "");
	assert_true(text_equal(found(trial.site, "a/b.html")->bytes,
	    T("one")));
	assert_non_null(found(trial.site, "empty.css")->bytes.at);
	assert_null(found(trial.site, "a"));
	assert_null(found(trial.site, "a/b.html/"));
	assert_int_equal(output_size(&trial.site->output, T("a/b.html")),
	    3);
	assert_int_equal(output_size(&trial.site->output, T("no")), 0);
	end(&trial);
}

static void
a_file_that_was_not_closed_is_complete_all_the_same(void **state)
{
	struct trial trial;

	(void)state;
	begin(&trial);
	sink_string(output_open(&trial.site->output, T("a")), "one");
	sink_string(output_open(&trial.site->output, T("b")), "two");
	memory_site_finish(trial.site);
	assert_true(text_equal(found(trial.site, "a")->bytes, T("one")));
	assert_true(text_equal(found(trial.site, "b")->bytes, T("two")));
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
		put(trial.site, wrong[i], "x");
	assert_int_equal(trial.diagnostics.count, 4);
	assert_int_equal(trial.site->count, 0);
	put(trial.site, "a", "x");
	put(trial.site, "a", "y");
	assert_int_equal(trial.diagnostics.count, 5);
	assert_int_equal(trial.diagnostics.list[4]->code, D_OUTPUT_PATH);
	assert_true(text_equal(found(trial.site, "a")->bytes, T("x")));
	end(&trial);
}

static void
a_copy_is_the_file_as_it_is_on_disk(void **state)
{
	struct trial trial;

	(void)state;
	begin(&trial);
	output_copy(&trial.site->output, T("zero"), T("/dev/null"));
	assert_int_equal(trial.diagnostics.count, 1);
	assert_int_equal(trial.diagnostics.list[0]->code, D_CANNOT_READ);
	assert_null(found(trial.site, "zero"));
	output_copy(&trial.site->output, T("made"), T("Makefile"));
	assert_int_equal(trial.diagnostics.count, 1);
	assert_non_null(found(trial.site, "made"));
	assert_true(output_size(&trial.site->output, T("made")) > 0);
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
	put(first.site, "same", "1");
	put(first.site, "other", "1");
	put(first.site, "gone", "1");
	assert_int_equal(memory_site_compare(first.site, NULL, 1), 3);
	put(second.site, "same", "1");
	put(second.site, "other", "2");
	put(second.site, "new", "1");
	assert_int_equal(memory_site_compare(second.site, first.site, 2), 3);
	assert_int_equal(found(second.site, "same")->changed, 1);
	assert_int_equal(found(second.site, "other")->changed, 2);
	assert_int_equal(found(second.site, "new")->changed, 2);
	assert_int_equal(found(second.site, "gone")->changed, 2);
	assert_null(found(second.site, "gone")->bytes.at);
	/* It has been gone since; and one that comes again has changed. */
	put(third.site, "same", "1");
	put(third.site, "other", "2");
	put(third.site, "new", "1");
	assert_int_equal(memory_site_compare(third.site, second.site, 3), 0);
	assert_int_equal(found(third.site, "gone")->changed, 2);
	end(&first);
	end(&second);
	begin(&first);
	put(first.site, "gone", "1");
	assert_int_equal(memory_site_compare(first.site, third.site, 4), 4);
	assert_int_equal(found(first.site, "gone")->changed, 4);
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
	put(first.site, "page", "1");
	put(second.site, "page", "1");
	memory_site_find(first.site, T("page"))->source = T("a.yaml:1:1");
	memory_site_find(second.site, T("page"))->source = T("a.yaml:2:1");
	memory_site_compare(first.site, NULL, 1);
	assert_int_equal(memory_site_compare(second.site, first.site, 2), 1);
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
	put(trial.site, "a", "one");
	bytes = found(trial.site, "a")->bytes;
	memory_site_hold(trial.site);
	memory_site_release(trial.site);
	assert_true(text_equal(bytes, T("one")));
	end(&trial);
	memory_site_release(NULL);
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

	return cmocka_run_group_tests_name("serve/memory_site", tests, NULL,
	    NULL);
}
