#include "trial.h"

static void
a_good_site_has_no_faults_and_is_counted(void **state)
{
	struct trial *trial = *state;

	body_is_good(trial, "<p><a href=\"other.html#here\">a</a> "
	    "<a href=\"pages/deep.html?q#top\">b</a> <a href=\"#\">c</a> "
	    "<a href=\"./pages/../index.html\">d</a></p>");
	assert_int_equal(trial->result.pages, 3);
	assert_int_equal(trial->result.links, 4);
	assert_int_equal(trial->result.files, 5);
}

static void
malformed_pages_are_told_with_their_place(void **state)
{
	struct trial *trial = *state;
	const struct diagnostic *one;

	body_finds(trial, "<p>x<br></p>", D_PAGE_MALFORMED, "mismatch");
	one = trial->diagnostics.list[0];
	assert_int_equal(one->place.line, 5);
	assert_true(text_equal(one->place.file->path, T("out/index.html")));
	body_finds(trial, "<p>&nbsp;</p>", D_PAGE_MALFORMED, "nbsp");
	body_finds(trial, "<p a=\"1\" a=\"2\">x</p>", D_PAGE_MALFORMED, "a");
	body_finds(trial, "\xFF", D_PAGE_MALFORMED, "UTF-8");
	body_finds(trial, "<x:p/>", D_PAGE_MALFORMED, "x");
	body_is_good(trial, "<p>x<br/>&amp;&#160;&lt;<![CDATA[<]]></p>");
	put(trial, "index.html", "");
	finds(trial, D_PAGE_MALFORMED, "");
}

static void
pages_that_declare_things_of_their_own_are_malformed(void **state)
{
	static const char *const bad[] = {
		"<!DOCTYPE html [<!ENTITY a 'aaaaaaaa'>]><html>&a;</html>",
		"<!DOCTYPE html [<!ENTITY % a 'b'>%a;]><html/>",
		"<!DOCTYPE html [<!ATTLIST a b CDATA 'c'>]><html/>",
		"<!DOCTYPE html [<!ATTLIST a b (c|d) 'c'>]><html/>",
		"<!DOCTYPE html [<!ELEMENT a ANY>]><html/>",
		"<!DOCTYPE html SYSTEM 'x.dtd'><html>&a;</html>",
	};

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		put(*state, "index.html", bad[i]);
		audit(*state);
		assert_int_equal(((struct trial *)*state)->diagnostics.
		    list[((struct trial *)*state)->diagnostics.count - 1]->
		    code, D_PAGE_MALFORMED);
	}
}

static void
depth_is_bounded(void **state)
{
	struct trial *trial = *state;
	struct buffer body;

	buffer_begin(&body);
	for (int i = 0; i < 100000; i++)
		sink_string(&body.sink, "<b>");
	sink_put(&body.sink, (struct text){ "", 1 });
	body_finds(trial, buffer_text(&body).at, D_PAGE_MALFORMED, "deeply");
	buffer_clear(&body);
	for (int i = 0; i < 254; i++)
		sink_string(&body.sink, "<b>");
	for (int i = 0; i < 254; i++)
		sink_string(&body.sink, "</b>");
	sink_put(&body.sink, (struct text){ "", 1 });
	body_is_good(trial, buffer_text(&body).at);
	buffer_release(&body);
}

static void
large_pages_are_read_to_their_end(void **state)
{
	struct trial *trial = *state;
	struct buffer body;

	buffer_begin(&body);
	for (int i = 0; i < 400000; i++)
		sink_string(&body.sink, "<p>a paragraph, and no more</p>\n");
	sink_string(&body.sink, "<p><a href=\"none\">x</a></p>");
	sink_put(&body.sink, (struct text){ "", 1 });
	body_finds(trial, buffer_text(&body).at, D_LINK_BROKEN, "'none'");
	assert_int_equal(trial->diagnostics.list[0]->place.line, 400005);
	assert_int_equal(trial->diagnostics.list[0]->place.column, 7);
	buffer_release(&body);
}

static void
language_title_and_main_heading_are_wanted(void **state)
{
	put(*state, "index.html", "<html><head><title>x</title></head>"
	    "<body><h1>x</h1></body></html>");
	finds(*state, D_PAGE_LANGUAGE, "lang");
	put(*state, "index.html", "<html lang=\"en\"><head><title> </title>"
	    "</head><body><h1>x</h1></body></html>");
	finds(*state, D_PAGE_TITLE, "title");
	put(*state, "index.html", "<html lang=\"en\"><head><title>x</title>"
	    "</head><body><h2>x</h2></body></html>");
	finds(*state, D_PAGE_WITHOUT_H1, "h1");
	put(*state, "index.html", "<html lang=\"en\"><head><title>x</title>"
	    "</head><body><h1>x</h1></body></html>");
	finds_nothing(*state);
}

static void
headings_go_down_one_level_at_a_time(void **state)
{
	body_finds(*state, "<h1>x</h1>", D_PAGE_SECOND_H1, "second");
	body_finds(*state, "<h2>x</h2><h4>y</h4>", D_HEADING_SKIPPED,
	    "an h4, but the one before it is an h2");
	body_finds(*state, "<h3>x</h3>", D_HEADING_SKIPPED, "an h3");
	body_is_good(*state, "<h2>x</h2><h3>x</h3><h4>y</h4><h2>z</h2>");
}

#define SVG "<svg xmlns=\"http://www.w3.org/2000/svg\" "

static void
pictures_have_a_text_or_say_that_they_need_none(void **state)
{
	body_finds(*state, "<img src=\"x.png\"/>", D_PICTURE_WITHOUT_TEXT,
	    "img");
	body_finds(*state, SVG "role=\"img\"><g><title>part</title></g>"
	    "</svg>", D_PICTURE_WITHOUT_TEXT, "svg");
	body_finds(*state, SVG "><title> </title><text>x</text></svg>",
	    D_PICTURE_WITHOUT_TEXT, "svg");
	body_is_good(*state, "<img src=\"x.png\" alt=\"\"/>");
	body_is_good(*state, SVG "><title>Chart</title></svg>");
	body_is_good(*state, SVG "aria-label=\"Chart\"><g/></svg>");
	body_is_good(*state, SVG "aria-hidden=\"true\"/>");
	body_is_good(*state, "<p aria-hidden=\"true\">" SVG "/></p>");
	body_finds(*state, "<p aria-hidden=\"true\">x</p>" SVG "/>",
	    D_PICTURE_WITHOUT_TEXT, "svg");
}

static void
an_svg_says_that_it_is_one(void **state)
{
	body_finds(*state, "<svg aria-hidden=\"true\"/>", D_SVG_NAMESPACE,
	    "http://www.w3.org/2000/svg");
	body_finds(*state, "<svg><title>Chart</title><svg/></svg>",
	    D_SVG_NAMESPACE, "http://www.w3.org/2000/svg");
	body_is_good(*state, SVG "aria-hidden=\"true\"><svg/></svg>");
}

static void
links_to_what_is_not_there_are_broken(void **state)
{
	body_finds(*state, "<a href=\"none.html\">x</a>", D_LINK_BROKEN,
	    "'none.html'");
	body_finds(*state, "<a href=\"other.html/\">x</a>", D_LINK_BROKEN,
	    "'other.html/'");
	body_finds(*state, "<img alt=\"\" srcset=\"x.png 1x, y.png 2x\"/>",
	    D_LINK_BROKEN, "'y.png'");
	body_finds(*state, "<object data=\"none.svg\">x</object>",
	    D_LINK_BROKEN, "'none.svg'");
	body_finds(*state, "<form action=\"send\"></form>", D_LINK_BROKEN,
	    "'send'");
	body_is_good(*state, "<a href=\"a%20b&amp;c.html.txt\">x</a>"
	    "<a href=\" x.png \">y</a>");
}

static void
links_name_files_and_not_folders(void **state)
{
	body_finds(*state, "<a href=\"pages/\">x</a>", D_LINK_TO_FOLDER,
	    "'pages/'");
	body_finds(*state, "<a href=\"pages\">x</a>", D_LINK_TO_FOLDER,
	    "'pages'");
	body_finds(*state, "<a href=\".\">x</a>", D_LINK_TO_FOLDER, "'.'");
	body_is_good(*state, "<a href=\"pages/deep.html\">x</a>");
}

static void
links_stay_inside_and_are_relative(void **state)
{
	put_page(*state, "pages/other.html",
	    "<a href=\"../index.html\">x</a>");
	body_is_good(*state, "<a href=\"pages/../x.png\">x</a>");
	body_finds(*state, "<a href=\"../index.html\">x</a>",
	    D_LINK_OUTSIDE, "'../index.html'");
	body_finds(*state, "<a href=\"%2e%2e/index.html\">x</a>",
	    D_LINK_OUTSIDE, "'%2e%2e/index.html'");
	body_finds(*state, "<a href=\"/index.html\">x</a>", D_LINK_ABSOLUTE,
	    "'/index.html'");
	body_finds(*state, "<a href=\"//example.org/\">x</a>",
	    D_LINK_ABSOLUTE, "'//example.org/'");
	body_finds(*state, "<a href=\"\">x</a>", D_LINK_EMPTY, "href");
}

static void
links_have_a_text(void **state)
{
	struct trial *trial = *state;

	body_finds(trial, "<p>\n<a class=\"x\" href=\"other.html\"> </a></p>",
	    D_LINK_WITHOUT_TEXT, "no text");
	assert_int_equal(trial->diagnostics.list[0]->place.line, 6);
	assert_int_equal(trial->diagnostics.list[0]->place.span, 2);
	body_finds(trial, "<a href=\"#\"><img src=\"x.png\" alt=\"\"/></a>x",
	    D_LINK_WITHOUT_TEXT, "");
	body_finds(trial, "<a href=\"#\"><b aria-hidden=\"true\">x</b></a>",
	    D_LINK_WITHOUT_TEXT, "");
	body_finds(trial, "<a href=\"#\" aria-label=\" \"></a>",
	    D_LINK_WITHOUT_TEXT, "");
	body_is_good(trial, "<a href=\"#\"><img src=\"x.png\" alt=\"x\"/></a>"
	    "<a href=\"#\" aria-label=\"x\"/><a href=\"#\" title=\"x\"/>"
	    "<a href=\"#\"><b><i>x</i></b></a><a id=\"a\"></a>"
	    "<a href=\"#\">" SVG "><title>x</title></svg></a>"
	    "<a href=\"#\" aria-hidden=\"true\"></a>"
	    "<p aria-hidden=\"true\"><a href=\"#\"></a></p>");
}

static void
only_known_kinds_of_addresses_serve(void **state)
{
	body_finds(*state, "<a href=\"javascript:alert(1)\">x</a>",
	    D_LINK_KIND, "'javascript:alert(1)'");
	body_finds(*state, "<img alt=\"\" src=\"data:,x\"/>", D_LINK_KIND,
	    "'data:,x'");
	body_is_good(*state, "<a href=\"https://example.org/\">x</a>"
	    "<a href=\"MAILTO:a@example.org\">x</a>"
	    "<a href=\"tel:+441234\">x</a>");
}

static void
nothing_is_fetched_from_another_site(void **state)
{
	body_finds(*state, "<img alt=\"\" src=\"http://example.org/\"/>",
	    D_FETCHED_FROM_AFAR, "'http://example.org/'");
	body_finds(*state, "<script src=\"https://example.org/x\"></script>",
	    D_FETCHED_FROM_AFAR, "'https://example.org/x'");
	body_finds(*state, "<link rel=\"alternate Stylesheet\" "
	    "href=\"https://example.org/x\"/>", D_FETCHED_FROM_AFAR,
	    "'https://example.org/x'");
	body_is_good(*state, "<link rel=\"canonical\" "
	    "href=\"https://example.org/x\"/>" SVG "aria-hidden=\"true\">"
	    "<a href=\"https://example.org/x\"/></svg>");
	body_finds(*state, SVG "aria-hidden=\"true\">"
	    "<use href=\"https://example.org/x\"/></svg>",
	    D_FETCHED_FROM_AFAR, "'https://example.org/x'");
}

static void
the_page_for_wrong_addresses_may_be_absolute(void **state)
{
	static const char body[] = "<a href=\"/index.html\">x</a>"
	    "<img alt=\"\" src=\"https://example.org/x.png\"/>";

	put_page(*state, "404.html", body);
	finds_nothing(*state);
	put_page(*state, "404.html", "<a href=\"none\">x</a>");
	finds(*state, D_LINK_BROKEN, "'none'");
	put_page(*state, "404.html", "");
	put_page(*state, "pages/404.html", "<a href=\"/x\">x</a>");
	finds(*state, D_LINK_ABSOLUTE, "'/x'");
}

static void
fragments_are_ids_of_their_pages(void **state)
{
	struct trial *trial = *state;

	body_finds(trial, "<p\n class=\"x\"><a class=\"href=1\"\n"
	    "href=\"other.html#gone\">x</a></p>", D_LINK_FRAGMENT, "'gone'");
	assert_int_equal(trial->diagnostics.list[0]->place.line, 7);
	assert_int_equal(trial->diagnostics.list[0]->place.column, 1);
	assert_int_equal(trial->diagnostics.list[0]->place.span, 22);
	body_finds(trial, "<a href=\"#gone\">x</a>", D_LINK_FRAGMENT,
	    "'index.html'");
	body_finds(trial, "<a href=\"index.html#gone\">x</a>",
	    D_LINK_FRAGMENT, "'index.html#gone'");
	put_page(trial, "z.html", "<a href=\"other.html#gone\">x</a>");
	body_finds(trial, "", D_LINK_FRAGMENT, "'other.html'");
	put_page(trial, "z.html", "<a href=\"other.html#here\">x</a>");
	body_is_good(trial, "<a href=\"#later\">x</a><p id=\"later\">x</p>"
	    "<a href=\"pages/deep.html#a%20b\">x</a>"
	    "<a href=\"x.png#xywh\">x</a>");
}

static void
links_into_a_malformed_page_are_not_told_as_well(void **state)
{
	put_page(*state, "z.html", "<a href=\"b.html#x\">x</a>");
	put_page(*state, "a.html", "<a href=\"b.html#x\">x</a>");
	put_page(*state, "b.html", "<p>");
	finds(*state, D_PAGE_MALFORMED, "");
}

static void
an_id_is_given_once(void **state)
{
	struct trial *trial = *state;

	body_finds(trial, "<p id=\"a\">x</p>\n<p id=\"a\">x</p>",
	    D_PAGE_ID_TWICE, "'a'");
	assert_int_equal(trial->diagnostics.list[0]->place.line, 6);
	assert_int_equal(trial->diagnostics.list[0]->other.line, 5);
	body_is_good(trial, "<p id=\"a\">x</p><p id=\"A\">x</p>"
	    "<p id=\"here\">x</p>");
}

static void
ids_that_labels_and_descriptions_name_exist(void **state)
{
	body_finds(*state, "<label for=\"gone\">x</label>",
	    D_PAGE_ID_MISSING, "'for' names the id 'gone'");
	body_finds(*state, "<p id=\"a\" aria-describedby=\"a gone\">x</p>",
	    D_PAGE_ID_MISSING, "'gone'");
	body_is_good(*state, "<label for=\"a\">x</label><input id=\"a\" "
	    "aria-labelledby=\" b  a \"/><p id=\"b\">x</p>");
}

static void
feed_and_sitemap_are_well_formed(void **state)
{
	site_with(*state, "");
	put(*state, "feed.xml", "<feed><a/></feed>");
	put(*state, "sitemap.xml", "<urlset></urlset>");
	put(*state, "other.xml", "<");
	finds_nothing(*state);
	put(*state, "feed.xml", "<feed><a></feed>");
	finds(*state, D_PAGE_MALFORMED, "mismatch");
}

static void
a_folder_that_is_not_there_cannot_be_read(void **state)
{
	struct trial *trial = *state;

	trial->result = audit_folder(T("none"), T("none"),
	    &trial->diagnostics);
	assert_int_equal(trial->diagnostics.count, 1);
	assert_int_equal(diagnostics_worst(&trial->diagnostics),
	    SEVERITY_SYSTEM);
	assert_int_equal(trial->result.pages, 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_good_site_has_no_faults_and_is_counted),
		TEST(malformed_pages_are_told_with_their_place),
		TEST(pages_that_declare_things_of_their_own_are_malformed),
		TEST(depth_is_bounded),
		TEST(large_pages_are_read_to_their_end),
		TEST(language_title_and_main_heading_are_wanted),
		TEST(headings_go_down_one_level_at_a_time),
		TEST(pictures_have_a_text_or_say_that_they_need_none),
		TEST(an_svg_says_that_it_is_one),
		TEST(links_to_what_is_not_there_are_broken),
		TEST(links_name_files_and_not_folders),
		TEST(links_stay_inside_and_are_relative),
		TEST(links_have_a_text),
		TEST(only_known_kinds_of_addresses_serve),
		TEST(nothing_is_fetched_from_another_site),
		TEST(the_page_for_wrong_addresses_may_be_absolute),
		TEST(fragments_are_ids_of_their_pages),
		TEST(links_into_a_malformed_page_are_not_told_as_well),
		TEST(an_id_is_given_once),
		TEST(ids_that_labels_and_descriptions_name_exist),
		TEST(feed_and_sitemap_are_well_formed),
		TEST(a_folder_that_is_not_there_cannot_be_read),
	};

	return cmocka_run_group_tests_name("audit/audit", tests, NULL, NULL);
}
