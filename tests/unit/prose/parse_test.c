#include "dump.h"

static size_t
count_of(const char *markdown, enum diagnostic_code code, size_t *all)
{
	struct sample sample;
	size_t count = 0;

	sample_begin(&sample);
	sample.markdown.inline_only = code == D_PROSE_ONE_PARAGRAPH;
	sample_read(&sample, text_of(markdown));
	*all = sample.diagnostics.count;
	for (size_t i = 0; i < *all; i++)
		count += sample.diagnostics.list[i]->code == code;
	sample_end(&sample);
	return count;
}

static void
explanations_of_codes_show_them_wrong_and_right(void **state)
{
	(void)state;
	for (enum diagnostic_code i = 0; i < DIAGNOSTIC_CODES; i++) {
		const struct diagnostic_row *one = diagnostic_row(i);
		size_t all;
		if (!text_equal(diagnostic_room(i), T("prose")) || !one->wrong)
			continue;
		if (count_of(one->wrong, i, &all) == 0)
			fail_msg("not wrong: %s", diagnostic_name(i));
		if (count_of(one->right, i, &all) || all)
			fail_msg("not right: %s", diagnostic_name(i));
	}
}

static void
blocks_hold_blocks_and_inlines(void **state)
{
	(void)state;
	assert_nodes("# Aims\n"
	    "### All of\n"
	    "them\n"
	    "\n"
	    "> 3. The MPS asks  \n"
	    ">    for more.\n"
	    "> 4. ![A map](media/map.png 'North')\n"
	    "\n"
	    "***\n"
	    "\n"
	    "    code\n",
	    "heading 1\n"
	    "  text \"Aims\"\n"
	    "heading 2\n"
	    "  text \"All of\"\n"
	    "paragraph\n"
	    "  text \"them\"\n"
	    "quote\n"
	    "  list tight from 3\n"
	    "    item\n"
	    "      paragraph\n"
	    "        text \"The \"\n"
	    "        term MPS\n"
	    "          text \"MPS\"\n"
	    "        text \" asks\"\n"
	    "        line-break\n"
	    "        text \"for more.\"\n"
	    "    item\n"
	    "      paragraph\n"
	    "        image media <media/map.png> titled North\n"
	    "          text \"A map\"\n"
	    "thematic-break\n"
	    "code-block \"code\\n\"\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(blocks_hold_blocks_and_inlines),
		cmocka_unit_test(
		    explanations_of_codes_show_them_wrong_and_right),
	};

	return cmocka_run_group_tests_name("prose/parse", tests, NULL, NULL);
}
