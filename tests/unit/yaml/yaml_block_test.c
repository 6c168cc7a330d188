#include "yaml/yaml_block.h"

#include "reading.h"

/* A block whose mark is the first byte, in a mapping that is not indented. */
static void
expect_block(const char *contents, const char *text, size_t at,
    uint32_t lines)
{
	struct arena arena = { NULL };
	struct yaml_block block = { .contents = text_of(contents),
		.least = 1 };

	assert_true(yaml_block_read(&arena, &block));
	assert_true(text_equal(block.text, text_of(text)));
	assert_int_equal(block.at, at);
	assert_int_equal(block.lines, lines);
	arena_release(&arena);
}

static void
it_ends_before_a_line_that_is_indented_less(void **state)
{
	(void)state;
	expect_block("|\n  a\n   b\n c\n", "a\n b\n", 11, 3);
	expect_block("|\n  a\n\n \n# b\n", "a\n", 9, 4);
	expect_block("|-\n a\n\n", "a", 7, 3);
}

static void
lines_of_equal_depth_are_folded_into_one(void **state)
{
	(void)state;
	expect_block(">\n a\n b\n\n c\n", "a b\nc\n", 12, 5);
	expect_block(">-\n a\n\n\n b\n", "a\n\nb", 11, 5);
	expect_block(">\n a\n  b\n  c\n\n d\n", "a\n b\n c\n\nd\n", 17, 6);
}

static void
what_is_not_usual_is_not_read(void **state)
{
	static const char *const unusual[] = { "|+\n a\n", "|2\n  a\n",
		"| \n a\n", "|\n\n a\n", "|\na\n", "|\n", "|\n \ta\n" };
	struct arena arena = { NULL };

	(void)state;
	for (size_t i = 0; i < sizeof(unusual) / sizeof(unusual[0]); i++) {
		struct yaml_block block = { .least = 1,
			.contents = text_of(unusual[i]) };
		assert_false(yaml_block_read(&arena, &block));
	}
	arena_release(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_ends_before_a_line_that_is_indented_less),
		cmocka_unit_test(lines_of_equal_depth_are_folded_into_one),
		cmocka_unit_test(what_is_not_usual_is_not_read),
	};

	return cmocka_run_group_tests_name("content/yaml_block", tests, NULL,
	    NULL);
}
