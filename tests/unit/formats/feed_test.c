#include "small_build.h"

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

struct feed {
	struct small_build made;
	xmlDocPtr document;
	xmlXPathContextPtr paths;
};

static void
read_feed(struct feed *feed)
{
	struct text text = small_build_read(&feed->made, "feed.xml");

	feed->document = xmlReadMemory(text.at, (int)text.length,
	    "feed.xml", NULL, XML_PARSE_NONET);
	assert_non_null(feed->document);
	feed->paths = xmlXPathNewContext(feed->document);
	xmlXPathRegisterNs(feed->paths, BAD_CAST "a",
	    BAD_CAST "http://www.w3.org/2005/Atom");
}

/* Of the edition 2024, or of 2025 with drafts. */
static void
make_feed(struct feed *feed, bool drafts, int64_t epoch)
{
	small_build_load(&feed->made, drafts ? "2025" : "2024", drafts);
	feed->made.build.epoch = epoch;
	formats_make(&feed->made.build, format_set_read(T("feed"),
	    &feed->made.small.diagnostics));
	small_build_publish(&feed->made);
	read_feed(feed);
}

static void
end_feed(struct feed *feed)
{
	xmlXPathFreeContext(feed->paths);
	xmlFreeDoc(feed->document);
	small_build_end(&feed->made);
}

static void
expect(struct feed *feed, const char *path, const char *text)
{
	xmlXPathObjectPtr found = xmlXPathEvalExpression(BAD_CAST path,
	    feed->paths);
	xmlChar *string;

	assert_non_null(found);
	string = xmlXPathCastToString(found);
	assert_string_equal((const char *)string, text);
	xmlFree(string);
	xmlXPathFreeObject(found);
}

#define HOME "https://example.org/harbour/"
#define ENTRY(id) "/a:feed/a:entry[a:id='" HOME id "']"

static void
the_feed_says_whose_it_is(void **state)
{
	struct feed feed;

	(void)state;
	small_build_begin(&feed.made);
	make_feed(&feed, false, -1);
	expect(&feed, "/a:feed/a:id", HOME "feed.xml");
	expect(&feed, "/a:feed/a:title", "Harbour Review");
	expect(&feed, "/a:feed/a:subtitle", "A test.");
	expect(&feed, "/a:feed/a:author/a:name", "Harbour Office");
	expect(&feed, "/a:feed/@xml:lang", "en-GB");
	expect(&feed, "/a:feed/a:link[@rel='self']/@href",
	    HOME "feed.xml");
	expect(&feed, "/a:feed/a:link[@rel='alternate']/@href",
	    HOME "index.html");
	end_feed(&feed);
}

static void
an_edition_is_told_with_its_figures(void **state)
{
	struct feed feed;

	(void)state;
	small_build_begin(&feed.made);
	make_feed(&feed, false, -1);
	expect(&feed, ENTRY("2024/index.html") "/a:title",
	    "The harbour: One year on");
	expect(&feed, ENTRY("2024/index.html") "/a:updated",
	    "2024-05-10T00:00:00Z");
	expect(&feed, ENTRY("2024/index.html") "/a:summary",
	    "3 of 4 recommendations are closed: "
	    "2 built, 1 replaced; 1 is unreported.");
	expect(&feed, ENTRY("2023/index.html") "/a:title", "The harbour");
	expect(&feed, ENTRY("2023/index.html") "/a:summary",
	    "1 of 3 recommendations is closed: "
	    "1 built; 1 is talking, 1 is unreported.");
	expect(&feed, "/a:feed/a:entry[1]/a:link/@href",
	    HOME "2024/index.html");
	end_feed(&feed);
}

static void
updates_of_the_current_edition_are_told_and_no_others(void **state)
{
	struct feed feed;

	(void)state;
	small_build_begin(&feed.made);
	make_feed(&feed, false, -1);
	/* Two editions, two updates and a correction: the update of 1 is
	   carried forward, 10 has none. */
	expect(&feed, "count(/a:feed/a:entry)", "5");
	expect(&feed, ENTRY("recommendations/2.html#edition-2024")
	    "/a:title", "Recommendation 2: Buy a boat & keep <it>.");
	expect(&feed, ENTRY("recommendations/2.html#edition-2024")
	    "/a:summary", "Replaced by MOPAC. Others lend one.");
	expect(&feed, ENTRY("recommendations/2.html#edition-2024")
	    "/a:link/@href", HOME "recommendations/2.html");
	expect(&feed, ENTRY("recommendations/3.html#edition-2024")
	    "/a:updated", "2024-05-10T00:00:00Z");
	end_feed(&feed);
}

static void
corrections_are_told_on_their_day(void **state)
{
	struct feed feed;

	(void)state;
	small_build_begin(&feed.made);
	small_put(&feed.made.small, "content/recommendations/2.yaml",
	    "number: 2\ntitle: Boats\ngroup: port\nrecommendation: Boats.\n"
	    "updates:\n  - edition: '2024'\n    status: built\n"
	    "    date: 2024-04-01\n    body: Two.\n    corrected:\n"
	    "      - {date: 2024-06-01, note: It was one.}\n"
	    "      - {date: 2024-07, note: It was none.}\n");
	make_feed(&feed, false, -1);
	expect(&feed, ENTRY("recommendations/2.html#edition-2024")
	    "/a:updated", "2024-04-01T00:00:00Z");
	expect(&feed,
	    ENTRY("recommendations/2.html#edition-2024-corrected-1")
	    "/a:summary", "It was one.");
	expect(&feed,
	    ENTRY("recommendations/2.html#edition-2024-corrected-2")
	    "/a:title", "Recommendation 2: Boats (corrected)");
	expect(&feed,
	    ENTRY("recommendations/2.html#edition-2024-corrected-2")
	    "/a:updated", "2024-07-01T00:00:00Z");
	/* The feed is as new as what is newest in it. */
	expect(&feed, "/a:feed/a:updated", "2024-07-01T00:00:00Z");
	end_feed(&feed);
}

static void
a_correction_of_an_earlier_editions_update_is_told_as_well(void **state)
{
	struct feed feed;

	(void)state;
	small_build_begin(&feed.made);
	small_put(&feed.made.small, "content/recommendations/1.yaml",
	    "number: 1\ngroup: port\nrecommendation: So.\nupdates:\n"
	    "  - edition: '2023'\n    status: built\n    body: So.\n"
	    "    corrected: [{date: 2024-08-01, note: No.}]\n");
	small_put(&feed.made.small, "content/recommendations/3.yaml",
	    "number: 3\ngroup: port\nrecommendation: So.\nupdates:\n"
	    "  - edition: '2023'\n    status: talking\n    body: So.\n"
	    "    corrected: [{date: 2024-09-01, note: Not so.}]\n"
	    "  - edition: '2024'\n    status: built\n    body: So.\n");
	make_feed(&feed, false, -1);
	expect(&feed,
	    ENTRY("recommendations/1.html#edition-2023-corrected-1")
	    "/a:summary", "No.");
	expect(&feed, "count(/a:feed/a:entry)", "6");
	expect(&feed,
	    ENTRY("recommendations/3.html#edition-2023-corrected-1")
	    "/a:updated", "2024-09-01T00:00:00Z");
	expect(&feed, "/a:feed/a:updated", "2024-09-01T00:00:00Z");
	end_feed(&feed);
}

static void
ids_are_unique(void **state)
{
	struct feed feed;

	(void)state;
	small_build_begin(&feed.made);
	make_feed(&feed, true, -1);
	expect(&feed, "count(//a:entry[a:id = preceding::a:id])", "0");
	expect(&feed, "count(/a:feed/a:entry)", "5");
	end_feed(&feed);
}

static void
the_time_is_that_of_the_build_where_it_is_given(void **state)
{
	struct feed feed;

	(void)state;
	small_build_begin(&feed.made);
	make_feed(&feed, false, 1700000000);
	expect(&feed, "/a:feed/a:updated", "2023-11-14T22:13:20Z");
	end_feed(&feed);
}

static void
without_an_address_there_is_no_feed(void **state)
{
	struct report report = { .url = { NULL, 0 } };

	(void)state;
	assert_false(feed_is_possible(&report));
	report.url = T("https://example.org/");
	assert_true(feed_is_possible(&report));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_feed_says_whose_it_is),
		cmocka_unit_test(an_edition_is_told_with_its_figures),
		cmocka_unit_test(
		    updates_of_the_current_edition_are_told_and_no_others),
		cmocka_unit_test(corrections_are_told_on_their_day),
		cmocka_unit_test(
	    a_correction_of_an_earlier_editions_update_is_told_as_well),
		cmocka_unit_test(ids_are_unique),
		cmocka_unit_test(
		    the_time_is_that_of_the_build_where_it_is_given),
		cmocka_unit_test(without_an_address_there_is_no_feed),
	};

	return cmocka_run_group_tests_name("formats/feed", tests, NULL, NULL);
}
