#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <sys/stat.h>

#include "core/files.h"
#include "formats/engine.h"
#include "formats/temporary_folder.h"

struct shop {
	struct arena arena;
	struct diagnostics diagnostics;
	struct temporary_folder temporary;
	struct engine engine;
};

/* An engine whose Python is a script of the shell. */
static void
shop_open(struct shop *shop, const char *script)
{
	*shop = (struct shop){ .arena = { NULL } };
	shop->diagnostics.arena = &shop->arena;
	temporary_folder_begin(&shop->temporary, &shop->arena,
	    &shop->diagnostics);
	temporary_folder_put(&shop->temporary, T("engine/print.py"), T(""));
	temporary_folder_put(&shop->temporary, T("engine/bin/python"),
	    arena_join(&shop->arena, TEXTS(T("#!/bin/sh\n"),
	    text_of(script), T("\n"))));
	chmod(temporary_folder_path(&shop->temporary,
	    T("engine/bin/python")).at, 0700);
	setenv("YEARON_ENGINE", temporary_folder_path(&shop->temporary,
	    T("engine")).at, 1);
	assert_true(engine_find(&shop->arena, &shop->engine));
}

static void
shop_close(struct shop *shop)
{
	unsetenv("YEARON_ENGINE");
	temporary_folder_end(&shop->temporary);
	arena_release(&shop->arena);
}

static struct engine_job
run(struct shop *shop)
{
	struct engine_job one = {
		.root = temporary_folder_path(&shop->temporary, T("root")),
		.output = temporary_folder_path(&shop->temporary,
		    T("made.pdf")),
		.seconds = 86400, .points = 24, .large_print = true,
		.patience = 1 };

	engine_run(&shop->engine, &shop->arena, &one, 1);
	return one;
}

static void
it_is_told_what_to_make_and_tells_the_pages(void **state)
{
	struct shop shop;
	struct engine_job made;
	struct text arguments;

	(void)state;
	shop_open(&shop, "echo \"$5 $6 $7 $8 $9\" | sed 's,.*/,,' >\"$5\"\n"
	    "echo '{\"pages\": 7}'");
	made = run(&shop);
	assert_true(made.made);
	assert_int_equal(made.pages, 7);
	assert_int_equal(file_read(&shop.arena, made.output, 999,
	    &arguments), 0);
	assert_string_equal(arguments.at, "made.pdf 86400 large-print 24 \n");
	shop_close(&shop);
}

static void
faults_are_read_with_what_they_are_about(void **state)
{
	struct shop shop;
	struct engine_job made;

	(void)state;
	shop_open(&shop, "echo '{\"faults\": [{\"kind\": \"glyph\", "
	    "\"subject\": \"x\"}, {\"kind\": \"picture\", \"subject\": "
	    "\"media/a.png\", \"message\": \"bad\"}, {\"kind\": \"other\", "
	    "\"message\": \"worse\"}]}'");
	made = run(&shop);
	assert_false(made.made);
	assert_null(made.failure.at);
	assert_int_equal(made.fault_count, 3);
	assert_int_equal(made.faults[0].kind, FAULT_GLYPH);
	assert_string_equal(made.faults[0].subject.at, "x");
	assert_int_equal(made.faults[1].kind, FAULT_PICTURE);
	assert_string_equal(made.faults[1].message.at, "bad");
	assert_int_equal(made.faults[2].kind, FAULT_TEMPLATE);
	shop_close(&shop);
}

static void
an_engine_that_fails_is_told_in_words(void **state)
{
	static const struct { const char *script, *words; } all[] = {
		{ "echo first >&2; echo last >&2; exit 3",
		  "ended with an error: last" },
		{ "kill -KILL $$", "was ended by signal 9" },
		{ "sleep 60", "took longer than 1 seconds" },
		{ "echo '{\"pages\": 3}'", "wrote no file" },
		{ "echo '{}'", "gave no reason" },
		{ "yes", "said more than it should" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
		struct shop shop;
		struct engine_job made;
		shop_open(&shop, all[i].script);
		made = run(&shop);
		assert_false(made.made);
		assert_string_equal(made.failure.at, all[i].words);
		shop_close(&shop);
	}
}

static void
without_one_it_says_where_it_looked(void **state)
{
	struct arena arena = { NULL };
	struct engine engine;

	(void)state;
	setenv("YEARON_ENGINE", "/nowhere", 1);
	assert_false(engine_find(&arena, &engine));
	assert_string_equal(engine.folder.at, "/nowhere");
	unsetenv("YEARON_ENGINE");
	arena_release(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_is_told_what_to_make_and_tells_the_pages),
		cmocka_unit_test(faults_are_read_with_what_they_are_about),
		cmocka_unit_test(an_engine_that_fails_is_told_in_words),
		cmocka_unit_test(without_one_it_says_where_it_looked),
	};

	return cmocka_run_group_tests_name("formats/engine", tests, NULL,
	    NULL);
}
