#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/files.h"
#include "publish/folders.h"
#include "serve/watch.h"

struct trial {
	struct arena arena;
	struct diagnostics diagnostics;
	struct text root;
	struct watch watch;
};

static struct text
in(struct trial *trial, const char *path)
{
	return path_join(&trial->arena, trial->root, text_of(path));
}

static void
put(struct trial *trial, const char *path)
{
	FILE *file = fopen(in(trial, path).at, "w");

	assert_non_null(file);
	assert_int_equal(fclose(file), 0);
}

static void
make_folder(struct trial *trial, const char *path)
{
	assert_int_equal(mkdir(in(trial, path).at, 0755), 0);
}

/* Watches content/, which has a folder. */
static void
begin(struct trial *trial)
{
	char pattern[] = "/tmp/yearon-watch-XXXXXX";

	*trial = (struct trial){ .watch = { .file = -1 } };
	trial->diagnostics.arena = &trial->arena;
	assert_non_null(mkdtemp(pattern));
	trial->root = arena_copy(&trial->arena, text_of(pattern));
	make_folder(trial, "content");
	make_folder(trial, "content/one");
	assert_true(watch_begin(&trial->watch, &trial->diagnostics));
	watch_folder(&trial->watch, in(trial, "content"));
	assert_true(watch_refresh(&trial->watch));
	assert_false(watch_changed(&trial->watch));
}

static void
end(struct trial *trial)
{
	watch_end(&trial->watch);
	assert_int_equal(folder_remove(trial->root), 0);
	arena_release(&trial->arena);
}

static void
what_is_written_anywhere_below_is_a_change(void **state)
{
	struct trial trial;

	(void)state;
	begin(&trial);
	put(&trial, "content/a.yaml");
	assert_true(watch_changed(&trial.watch));
	assert_false(watch_changed(&trial.watch));
	put(&trial, "content/one/a.yaml");
	assert_true(watch_changed(&trial.watch));
	assert_int_equal(unlink(in(&trial, "content/one/a.yaml").at), 0);
	assert_true(watch_changed(&trial.watch));
	assert_int_equal(rename(in(&trial, "content/a.yaml").at,
	    in(&trial, "content/b.yaml").at), 0);
	assert_true(watch_changed(&trial.watch));
	end(&trial);
}

static void
what_readers_leave_out_is_none(void **state)
{
	struct trial trial;

	(void)state;
	begin(&trial);
	put(&trial, "content/.a.yaml.swp");
	put(&trial, "content/a.yaml~");
	put(&trial, "beside");
	assert_false(watch_changed(&trial.watch));
	end(&trial);
}

static void
a_new_folder_is_watched_once_it_is_known(void **state)
{
	struct trial trial;

	(void)state;
	begin(&trial);
	make_folder(&trial, "content/two");
	assert_true(watch_changed(&trial.watch));
	assert_true(watch_refresh(&trial.watch));
	assert_false(watch_refresh(&trial.watch));
	put(&trial, "content/two/a.yaml");
	assert_true(watch_changed(&trial.watch));
	end(&trial);
}

static void
a_folder_may_go_and_come_again(void **state)
{
	struct trial trial;

	(void)state;
	begin(&trial);
	assert_int_equal(folder_remove(in(&trial, "content")), 0);
	assert_true(watch_changed(&trial.watch));
	assert_false(watch_refresh(&trial.watch));
	make_folder(&trial, "content");
	assert_true(watch_changed(&trial.watch));
	assert_true(watch_refresh(&trial.watch));
	put(&trial, "content/a.yaml");
	assert_true(watch_changed(&trial.watch));
	end(&trial);
}

static void
folders_beside_each_other_are_told_apart_from_others(void **state)
{
	struct trial trial;

	(void)state;
	begin(&trial);
	watch_folder(&trial.watch, in(&trial, "theme"));
	watch_folder(&trial.watch, in(&trial, "theme"));
	assert_int_equal(trial.watch.count, 2);
	assert_false(watch_refresh(&trial.watch));
	make_folder(&trial, "out");
	assert_false(watch_changed(&trial.watch));
	make_folder(&trial, "theme");
	assert_true(watch_changed(&trial.watch));
	assert_true(watch_refresh(&trial.watch));
	put(&trial, "theme/theme.yaml");
	assert_true(watch_changed(&trial.watch));
	end(&trial);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_written_anywhere_below_is_a_change),
		cmocka_unit_test(what_readers_leave_out_is_none),
		cmocka_unit_test(a_new_folder_is_watched_once_it_is_known),
		cmocka_unit_test(a_folder_may_go_and_come_again),
		cmocka_unit_test(
		    folders_beside_each_other_are_told_apart_from_others),
	};

	return cmocka_run_group_tests_name("serve/watch", tests, NULL, NULL);
}
