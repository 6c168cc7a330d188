#include "linkcheck/linkcheck.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const char text[] =
    "See [b](http://b.org/1), [b](http://b.org/1), [m](media/x.png),\n"
    "[mail](mailto:a@b.org) and <https://c.org>.\n";

static const struct node *
read(struct arena *arena, const char *name, const char *contents,
    struct diagnostics *diagnostics)
{
	struct source_file *file = ARENA_NEW(arena, struct source_file, 1);

	*file = (struct source_file){ text_of(name), text_of(contents), 0 };
	return yaml_read(arena, file, diagnostics);
}

static void
expect(const struct web_link *link, const char *url, uint32_t line,
    uint32_t column)
{
	assert_string_equal(link->url.at, url);
	assert_int_equal(link->place.line, line);
	assert_int_equal(link->place.column, column);
}

static void
all_links_to_the_web_are_found_where_they_stand(void **state)
{
	static const struct reference_words no_words;
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };
	struct source_file prose = { TEXT("a.md"),
		{ text, sizeof(text) - 1 }, 0 };
	struct evidence evidence = { .url = TEXT("https://a.org/x#y"),
		.place = { &prose, 4, 21, 0 } };
	struct update updates[] = { { .evidence = &evidence,
		.evidence_count = 1 }, { .evidence_count = 0 } };
	struct recommendation one = { .updates = updates,
		.update_count = 2 };
	struct text media = TEXT("media/x.png");
	struct organisation owner = { .node = read(&arena, "o.yaml",
	    "url: https://o.org", &diagnostics) };
	struct markdown markdown = { .node = yaml_whole_file(&arena, &prose) };
	const struct markdown *markdowns[] = { &markdown };
	struct report report = { .node = read(&arena, "report.yaml",
	    "source: {url: https://s.org}\ncontact: {name: C}\n",
	    &diagnostics), .recommendations = &one,
	    .recommendation_count = 1, .organisations = &owner,
	    .organisation_count = 1, .media = &media, .media_count = 1,
	    .markdowns = markdowns, .markdown_count = 1 };
	struct web_links links;

	(void)state;
	markdown.source = markdown.node->text;
	links = links_collect(&arena, &report, prose_read(&arena, &report,
	    &no_words, false, 1, &diagnostics));
	assert_int_equal(links.count, 6);
	expect(&links.list[0], "https://s.org", 1, 15);
	expect(&links.list[1], "https://o.org", 1, 6);
	expect(&links.list[2], "https://a.org/x", 4, 21);
	expect(&links.list[3], "http://b.org/1", 1, 9);
	expect(&links.list[4], "http://b.org/1", 1, 30);
	expect(&links.list[5], "https://c.org", 2, 29);
	arena_release(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    all_links_to_the_web_are_found_where_they_stand),
	};

	return cmocka_run_group_tests_name("web/collect", tests, NULL, NULL);
}
