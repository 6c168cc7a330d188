#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "prose/cmark_memory.h"

static void
memory_is_zeroed_and_stays_when_other_memory_grows(void **state)
{
	struct arena arena = { NULL };
	cmark_mem *memory = cmark_memory(&arena);
	char *piece = memory->calloc(10, 10), *other = memory->calloc(1, 1);

	(void)state;
	for (size_t i = 0; i < 100; i++)
		assert_int_equal(piece[i], 0);
	memset(piece, 'p', 100);
	*other = 'o';
	piece = memory->realloc(piece, 100000);
	for (size_t i = 0; i < 100; i++)
		assert_int_equal(piece[i], 'p');
	memset(piece, 'q', 100000);
	assert_int_equal(*other, 'o');
	piece = memory->realloc(piece, 3);
	assert_memory_equal(piece, "qqq", 3);
	memory->free(piece);
	memory->free(NULL);
	assert_non_null(memory->realloc(NULL, 5));
	arena_release(&arena);
}

static void
memory_is_aligned_for_all_that_cmark_keeps(void **state)
{
	struct arena arena = { NULL };
	cmark_mem *memory = cmark_memory(&arena);

	(void)state;
	for (size_t size = 0; size < 64; size++)
		assert_int_equal((uintptr_t)memory->calloc(1, size) %
		    _Alignof(void *), 0);
	arena_release(&arena);
}

static void
cmark_reads_a_text_with_it(void **state)
{
	struct arena arena = { NULL };

	(void)state;
	for (int i = 0; i < 2; i++) {
		cmark_parser *parser = cmark_parser_new_with_mem(
		    CMARK_OPT_DEFAULT, cmark_memory(&arena));
		cmark_node *document;
		cmark_parser_feed(parser, "a *b*\n", 6);
		document = cmark_parser_finish(parser);
		assert_int_equal(cmark_node_get_type(
		    cmark_node_first_child(document)),
		    CMARK_NODE_PARAGRAPH);
		arena_reset(&arena);
	}
	arena_release(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    memory_is_zeroed_and_stays_when_other_memory_grows),
		cmocka_unit_test(memory_is_aligned_for_all_that_cmark_keeps),
		cmocka_unit_test(cmark_reads_a_text_with_it),
	};

	return cmocka_run_group_tests_name("prose/cmark_memory", tests, NULL,
	    NULL);
}
