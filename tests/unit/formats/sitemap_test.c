#include "small_build.h"

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

#define HOME "https://example.org/harbour/"

/* XPath expressions in a file name its elements with the prefix `s`. */
enum { MOST_PAGES = 50002 };

static void
expect(struct small_build *made, const char *file, const char *path,
    const char *text)
{
	struct text contents = small_build_read(made, file);
	xmlDocPtr document = xmlReadMemory(contents.at,
	    (int)contents.length, file, NULL, XML_PARSE_NONET);
	xmlXPathContextPtr paths = xmlXPathNewContext(document);
	xmlXPathObjectPtr found;
	xmlChar *string;

	assert_non_null(document);
	xmlXPathRegisterNs(paths, BAD_CAST "s",
	    BAD_CAST "http://www.sitemaps.org/schemas/sitemap/0.9");
	found = xmlXPathEvalExpression(BAD_CAST path, paths);
	string = xmlXPathCastToString(found);
	assert_string_equal((const char *)string, text);
	xmlFree(string);
	xmlXPathFreeObject(found);
	xmlXPathFreeContext(paths);
	xmlFreeDoc(document);
}

static void
add_page(struct build *build, struct text address)
{
	/* As many as any test adds. */
	if (build->page_count == 0)
		build->pages = ARENA_NEW(build->arena, struct made_page,
		    MOST_PAGES);
	build->pages[build->page_count++].address = address;
}

static void
pages_are_listed_but_that_for_lost_readers(void **state)
{
	struct small_build made;

	(void)state;
	small_build_begin(&made);
	small_build_load(&made, "2024", false);
	add_page(&made.build, T("index.html"));
	add_page(&made.build, T("recommendations/1.html"));
	add_page(&made.build, T("404.html"));
	format_sitemap(&made.build);
	small_build_publish(&made);
	expect(&made, "sitemap.xml", "count(/s:urlset/s:url)", "2");
	expect(&made, "sitemap.xml", "/s:urlset/s:url[1]/s:loc",
	    HOME "index.html");
	expect(&made, "sitemap.xml", "/s:urlset/s:url[2]/s:loc",
	    HOME "recommendations/1.html");
	small_build_end(&made);
}

static void
more_than_a_file_may_list_go_into_several(void **state)
{
	struct small_build made;

	(void)state;
	small_build_begin(&made);
	small_build_load(&made, "2024", false);
	for (int i = 0; i < 50001; i++)
		add_page(&made.build, arena_format(made.build.arena,
		    "p%d.html", i));
	format_sitemap(&made.build);
	small_build_publish(&made);
	expect(&made, "sitemap.xml", "count(/s:sitemapindex/s:sitemap)",
	    "2");
	expect(&made, "sitemap.xml",
	    "/s:sitemapindex/s:sitemap[2]/s:loc", HOME "sitemap-2.xml");
	expect(&made, "sitemap-1.xml", "count(/s:urlset/s:url)", "50000");
	expect(&made, "sitemap-2.xml", "/s:urlset/s:url/s:loc",
	    HOME "p50000.html");
	small_build_end(&made);
}

static void
the_page_for_lost_readers_makes_no_file_of_its_own(void **state)
{
	struct small_build made;

	(void)state;
	small_build_begin(&made);
	small_build_load(&made, "2024", false);
	for (int i = 0; i < 50000; i++)
		add_page(&made.build, arena_format(made.build.arena,
		    "p%d.html", i));
	add_page(&made.build, T("404.html"));
	format_sitemap(&made.build);
	small_build_publish(&made);
	expect(&made, "sitemap.xml", "count(/s:urlset/s:url)", "50000");
	assert_false(small_build_has(&made, "sitemap-2.xml"));
	small_build_end(&made);
}

static void
where_no_page_was_made_there_is_nothing_to_list(void **state)
{
	struct small_build made;

	(void)state;
	small_build_begin(&made);
	small_build_make(&made, "json,sitemap");
	assert_true(small_build_has(&made, "2024/report.json"));
	assert_false(small_build_has(&made, "sitemap.xml"));
	small_build_end(&made);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pages_are_listed_but_that_for_lost_readers),
		cmocka_unit_test(more_than_a_file_may_list_go_into_several),
		cmocka_unit_test(
		    the_page_for_lost_readers_makes_no_file_of_its_own),
		cmocka_unit_test(
		    where_no_page_was_made_there_is_nothing_to_list),
	};

	return cmocka_run_group_tests_name("formats/sitemap", tests, NULL,
	    NULL);
}
