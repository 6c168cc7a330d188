#include "content/content_schema.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "core/buffer.h"

static void
expect_in_guide(const char *wanted)
{
	struct buffer guide;

	buffer_begin(&guide);
	schema_markdown(&guide.sink);
	if (text_find(buffer_text(&guide), text_of(wanted), 0) ==
	    TEXT_NOWHERE)
		fail_msg("%s", wanted);
	buffer_release(&guide);
}

static void
every_key_has_its_row(void **state)
{
	(void)state;
	for (size_t i = 0; schemas[i]; i++) {
		expect_in_guide(schemas[i]->title);
		for (size_t k = 0; k < schemas[i]->count; k++)
			expect_in_guide(schemas[i]->keys[k].meaning);
	}
}

static void
a_row_says_what_an_editor_needs(void **state)
{
	(void)state;
	expect_in_guide("\n| `date` | yes | a date | When it is published; "
	    "editions are ordered by it. |\n");
	expect_in_guide("\n| `title` | | a text, at most 80 characters | A "
	    "short name for headings, lists and the feed. Without it: the "
	    "opening words. |\n");
	expect_in_guide("| one of `fully`, `partially`, `not` |");
}

/* What the checker and a later JSON Schema rely on. */
static void
every_row_is_complete(void **state)
{
	(void)state;
	for (size_t i = 0; schemas[i]; i++)
		for (size_t k = 0; k < schemas[i]->count; k++) {
			const struct schema_key *row = &schemas[i]->keys[k];
			bool nested = row->type == TYPE_MAPPING ||
			    row->type == TYPE_LIST ||
			    row->type == TYPE_ONE_OR_LIST;
			assert_int_equal(row->schema != NULL, nested);
			assert_int_equal(row->choices != NULL,
			    row->type == TYPE_CHOICE);
			assert_non_null(value_type_name(row->type));
			assert_int_equal(row->meaning[strlen(
			    row->meaning) - 1], '.');
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_key_has_its_row),
		cmocka_unit_test(a_row_says_what_an_editor_needs),
		cmocka_unit_test(every_row_is_complete),
	};

	return cmocka_run_group_tests_name("content/schema_markdown", tests,
	    NULL, NULL);
}
