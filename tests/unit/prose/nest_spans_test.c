#include "dump.h"

static void
a_span_that_begins_first_is_split_by_one_that_overlaps_it(void **state)
{
	(void)state;
	assert_nodes("*see recommendation* 37",
	    "paragraph\n"
	    "  emphasis\n"
	    "    text \"see \"\n"
	    "  reference 37\n"
	    "    emphasis\n"
	    "      text \"recommendation\"\n"
	    "    text \" 37\"\n");
	assert_nodes("recommendation *37 and 39*",
	    "paragraph\n"
	    "  reference 37\n"
	    "    text \"recommendation \"\n"
	    "  emphasis\n"
	    "    reference 37\n"
	    "      text \"37\"\n"
	    "    text \" and 39\"\n");
}

static void
spans_within_others_are_their_children(void **state)
{
	(void)state;
	assert_nodes("**[Croeso *i* `bawb`]{lang=cy}** (see www.x.org)",
	    "paragraph\n"
	    "  strong\n"
	    "    language cy\n"
	    "      text \"Croeso \"\n"
	    "      emphasis\n"
	    "        text \"i\"\n"
	    "      text \" \"\n"
	    "      code \"bawb\"\n"
	    "  text \" (see \"\n"
	    "  link bare <https://www.x.org>\n"
	    "    text \"www.x.org\"\n"
	    "  text \")\"\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_span_that_begins_first_is_split_by_one_that_overlaps_it),
		cmocka_unit_test(spans_within_others_are_their_children),
	};

	return cmocka_run_group_tests_name("prose/nest_spans", tests, NULL,
	    NULL);
}
