#include "linkcheck/linkcheck.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "core/files.h"

enum { NOW = 1700000000, DAY = 24 * 60 * 60 };

struct folder {
	struct arena arena;
	char name[32];
	struct text path;
};

static void
begin(struct folder *folder)
{
	*folder = (struct folder){ .name = "/tmp/yearon-cache-XXXXXX" };
	assert_non_null(mkdtemp(folder->name));
	folder->path = path_join(&folder->arena, text_of(folder->name),
	    T("links"));
}

static void
end(struct folder *folder)
{
	unlink(folder->path.at);
	rmdir(folder->name);
	arena_release(&folder->arena);
}

static void
keep(struct folder *folder, const char *url, enum web_outcome outcome,
    const char *detail)
{
	struct link_cache cache = cache_read(&folder->arena, folder->path, NOW);
	struct web_answer answer = { text_of(url), outcome,
		text_of(detail) };

	cache_add(&cache, &answer);
	assert_int_equal(cache_write(&cache), 0);
}

static const struct web_answer *
find(struct folder *folder, const char *url, int64_t now)
{
	static struct link_cache cache;

	cache = cache_read(&folder->arena, folder->path, now);
	return cache_find(&cache, text_of(url));
}

static void
an_answer_is_known_for_a_week(void **state)
{
	const struct web_answer *answer;
	struct folder folder;

	(void)state;
	begin(&folder);
	keep(&folder, "http://a", WEB_MOVED, "http://b");
	keep(&folder, "http://c", WEB_FINE, "");
	answer = find(&folder, "http://a", NOW + 6 * DAY);
	assert_int_equal(answer->outcome, WEB_MOVED);
	assert_true(text_equal(answer->detail, T("http://b")));
	assert_non_null(find(&folder, "http://c", NOW));
	assert_null(find(&folder, "http://a", NOW + 7 * DAY));
	assert_null(find(&folder, "http://a", NOW - 1));
	assert_null(find(&folder, "http://b", NOW));
	end(&folder);
}

static void
a_later_answer_takes_the_place_of_an_earlier_one(void **state)
{
	struct folder folder;

	(void)state;
	begin(&folder);
	keep(&folder, "http://a", WEB_GONE, "404");
	keep(&folder, "http://a", WEB_FINE, "");
	assert_int_equal(find(&folder, "http://a", NOW)->outcome, WEB_FINE);
	end(&folder);
}

static void
what_may_pass_is_not_kept(void **state)
{
	struct folder folder;

	(void)state;
	begin(&folder);
	keep(&folder, "http://a", WEB_SILENT, "no answer");
	keep(&folder, "http://b", WEB_REFUSED, "status 500");
	assert_null(find(&folder, "http://a", NOW));
	assert_null(find(&folder, "http://b", NOW));
	end(&folder);
}

static void
lines_that_are_none_are_passed_over(void **state)
{
	struct folder folder;
	FILE *file;

	(void)state;
	begin(&folder);
	file = fopen(folder.path.at, "w");
	fputs("\n\t\t\t\nx\tfine\thttp://a\t\n1\tfine\n1700000000\tlost\t"
	    "http://b\t\n99999999999999999999\tfine\thttp://c\t\n"
	    "1700000000\tfine\thttp://d\t\n1700000000\tfine\thttp://e\t",
	    file);
	fclose(file);
	assert_null(find(&folder, "http://a", NOW));
	assert_null(find(&folder, "http://b", NOW));
	assert_null(find(&folder, "http://c", NOW));
	assert_non_null(find(&folder, "http://d", NOW));
	assert_null(find(&folder, "http://e", NOW));
	end(&folder);
}

static void
without_a_place_nothing_is_kept(void **state)
{
	struct arena arena = { NULL };
	struct text nowhere = { NULL, 0 };
	struct link_cache cache = cache_read(&arena, nowhere, NOW);

	(void)state;
	assert_null(cache_find(&cache, T("http://a")));
	assert_int_equal(cache_write(&cache), 0);
	arena_release(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_answer_is_known_for_a_week),
		cmocka_unit_test(
		    a_later_answer_takes_the_place_of_an_earlier_one),
		cmocka_unit_test(what_may_pass_is_not_kept),
		cmocka_unit_test(lines_that_are_none_are_passed_over),
		cmocka_unit_test(without_a_place_nothing_is_kept),
	};

	return cmocka_run_group_tests_name("web/cache", tests, NULL, NULL);
}
