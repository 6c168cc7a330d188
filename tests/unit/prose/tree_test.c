#include "sample.h"

#include <jansson.h>

#include "prose/tree.h"

static struct text
within_the_document(struct prose_links *links,
    const struct recommendation *recommendation)
{
	(void)links;
	return text_equal(recommendation->number, T("39")) ?
	    T("https://x/39.html") : text_equal(recommendation->number,
	    T("37")) ? T("#recommendation-37") : (struct text){ NULL, 0 };
}

static struct text
term_in_the_document(struct prose_links *links, const struct term *term)
{
	(void)links;
	(void)term;
	return T("#term-x");
}

/* Returns the tree in JSON on one line. */
static const char *
tree_of(struct sample *sample, const char *markdown)
{
	bool seen[SAMPLE_TERMS] = { false };
	struct prose_links links = { .recommendation = within_the_document,
		.term = term_in_the_document, .term_seen = seen };
	const struct prose *prose = sample_read(sample, text_of(markdown));
	struct json json;
	json_t *tree;
	char *written;
	const char *copy;

	assert_int_equal(sample->diagnostics.count, 0);
	buffer_clear(&sample->written);
	json_begin(&json, &sample->written.sink);
	prose_tree(prose, 3, &links, &json);
	json_end(&json);
	tree = json_loadb(sample->written.bytes,
	    buffer_length(&sample->written), 0, NULL);
	assert_non_null(tree);
	written = json_dumps(tree, JSON_COMPACT);
	copy = arena_copy(&sample->arena, text_of(written)).at;
	free(written);
	json_decref(tree);
	return copy;
}

static void
assert_tree(const char *markdown, const char *expected)
{
	struct sample sample;

	sample_begin(&sample);
	assert_string_equal(tree_of(&sample, markdown), expected);
	sample_end(&sample);
}

static void
words_over_a_line_end_are_one_string(void **state)
{
	(void)state;
	assert_tree("one\ntwo & <",
	    "[{\"is\":\"paragraph\",\"of\":[\"one two & <\"]}]");
	assert_tree("one  \ntwo", "[{\"is\":\"paragraph\",\"of\":[\"one\","
	    "{\"is\":\"line\"},\"two\"]}]");
}

static void
pieces_hold_pieces(void **state)
{
	(void)state;
	assert_tree("a *b **c***", "[{\"is\":\"paragraph\",\"of\":[\"a \","
	    "{\"is\":\"emphasis\",\"of\":[\"b \",{\"is\":\"strong\","
	    "\"of\":[\"c\"]}]}]}]");
	assert_tree("`a`", "[{\"is\":\"paragraph\",\"of\":[{\"is\":\"code\","
	    "\"text\":\"a\"}]}]");
}

static void
lists_have_their_first_number_and_are_tight_or_loose(void **state)
{
	(void)state;
	assert_tree("3. a", "[{\"is\":\"list\",\"start\":3,\"tight\":true,"
	    "\"of\":[[{\"is\":\"paragraph\",\"of\":[\"a\"]}]]}]");
	assert_tree("- a\n\n- b", "[{\"is\":\"list\",\"tight\":false,"
	    "\"of\":[[{\"is\":\"paragraph\",\"of\":[\"a\"]}],"
	    "[{\"is\":\"paragraph\",\"of\":[\"b\"]}]]}]");
}

static void
blocks_of_all_kinds_are_written(void **state)
{
	(void)state;
	assert_tree("# a\n\n> b\n\n***\n\n```\nc\n```\n",
	    "[{\"is\":\"heading\",\"level\":3,\"of\":[\"a\"]},"
	    "{\"is\":\"quote\",\"of\":[{\"is\":\"paragraph\","
	    "\"of\":[\"b\"]}]},{\"is\":\"break\"},"
	    "{\"is\":\"code-block\",\"text\":\"c\\n\"}]");
}

static void
references_lead_into_the_document_or_out_of_it(void **state)
{
	(void)state;
	assert_tree("recommendation 37", "[{\"is\":\"paragraph\",\"of\":["
	    "{\"is\":\"reference\",\"to\":\"recommendation-37\","
	    "\"of\":[\"recommendation 37\"]}]}]");
	assert_tree("recommendation 39", "[{\"is\":\"paragraph\",\"of\":["
	    "{\"is\":\"link\",\"address\":\"https://x/39.html\","
	    "\"bare\":false,\"of\":[\"recommendation 39\"]}]}]");
	assert_tree("recommendation 2", "[{\"is\":\"paragraph\",\"of\":["
	    "\"recommendation 2\"]}]");
}

static void
a_term_is_spelled_out_once_unless_the_text_does(void **state)
{
	struct sample sample;

	(void)state;
	sample_begin(&sample);
	sample.terms[0].meaning = T("Metropolitan Police Service");
	assert_string_equal(tree_of(&sample, "MPS"),
	    "[{\"is\":\"paragraph\",\"of\":[{\"is\":\"term\","
	    "\"to\":\"term-x\",\"meaning\":\"Metropolitan Police Service\","
	    "\"of\":[\"MPS\"]}]}]");
	assert_string_equal(tree_of(&sample,
	    "Metropolitan Police Service (MPS)"),
	    "[{\"is\":\"paragraph\",\"of\":["
	    "\"Metropolitan Police Service (\",{\"is\":\"term\","
	    "\"to\":\"term-x\",\"of\":[\"MPS\"]},\")\"]}]");
	assert_null(strstr(tree_of(&sample,
	    "Metropolitan\nPolice Service (MPS)"), "meaning"));
	sample_end(&sample);
}

static void
pictures_and_languages_have_their_attributes(void **state)
{
	(void)state;
	assert_tree("![A map](media/map.png)", "[{\"is\":\"paragraph\","
	    "\"of\":[{\"is\":\"picture\",\"path\":\"media/map.png\","
	    "\"text\":\"A map\"}]}]");
	assert_tree("[Llywodraeth]{lang=cy}", "[{\"is\":\"paragraph\","
	    "\"of\":[{\"is\":\"language\",\"language\":\"cy\","
	    "\"of\":[\"Llywodraeth\"]}]}]");
}

static void
nodes_nested_too_deep_keep_their_words(void **state)
{
	struct sample sample;
	char markdown[64] = "";
	const char *tree, *found;
	int quotes = 0;

	(void)state;
	for (int i = 0; i < TREE_BLOCKS + 20; i++)
		strcat(markdown, ">");
	strcat(markdown, " deep");
	sample_begin(&sample);
	tree = tree_of(&sample, markdown);
	for (found = tree; (found = strstr(found, "quote")); found++)
		quotes++;
	assert_int_equal(quotes, TREE_BLOCKS);
	assert_non_null(strstr(tree, "[{\"is\":\"paragraph\","
	    "\"of\":[\"deep\"]}]"));
	sample_end(&sample);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_over_a_line_end_are_one_string),
		cmocka_unit_test(pieces_hold_pieces),
		cmocka_unit_test(
		    lists_have_their_first_number_and_are_tight_or_loose),
		cmocka_unit_test(blocks_of_all_kinds_are_written),
		cmocka_unit_test(
		    references_lead_into_the_document_or_out_of_it),
		cmocka_unit_test(
		    a_term_is_spelled_out_once_unless_the_text_does),
		cmocka_unit_test(pictures_and_languages_have_their_attributes),
		cmocka_unit_test(nodes_nested_too_deep_keep_their_words),
	};

	return cmocka_run_group_tests_name("prose/tree", tests, NULL, NULL);
}
