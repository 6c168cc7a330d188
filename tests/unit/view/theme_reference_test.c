#include "view/theme_reference.h"

#include "small_report.h"

static bool
holds(struct text guide, const char *what)
{
	return text_find(guide, text_of(what), 0) != TEXT_NOWHERE;
}

static void
every_page_and_every_object_has_its_table(void **state)
{
	struct arena arena = { NULL };
	struct buffer guide;
	struct text text;

	(void)state;
	buffer_begin(&guide);
	theme_reference_write(&guide.sink);
	text = buffer_text(&guide);
	for (enum page_kind kind = 0; kind < PAGE_KINDS; kind++)
		assert_true(holds(text, arena_format(&arena,
		    "### Page `%s`\n", page_kind_name(kind)).at));
	for (size_t t = 0; view_types[t]; t++) {
		const struct object_type *type = view_types[t];
		assert_true(holds(text, arena_format(&arena,
		    "### Object `%s`\n\n%s\n\n| name | kind | what |\n",
		    type->name, type->meaning).at));
		for (size_t i = 0; i < type->count; i++)
			assert_true(holds(text, arena_format(&arena,
			    "| `%s` | ", type->fields[i].name).at));
	}
	buffer_release(&guide);
	arena_release(&arena);
}

static void
every_type_that_a_field_has_is_described(void **state)
{
	(void)state;
	for (size_t t = 0; view_types[t]; t++)
		for (size_t i = 0; i < view_types[t]->count; i++) {
			const struct object_type *of =
			    view_types[t]->fields[i].of;
			size_t k = 0;
			while (of && view_types[k] && view_types[k] != of)
				k++;
			assert_true(!of || view_types[k]);
		}
}

static void
a_row_says_name_kind_and_meaning(void **state)
{
	struct buffer guide;

	(void)state;
	buffer_begin(&guide);
	theme_reference_write(&guide.sink);
	assert_true(holds(buffer_text(&guide), "| `owners` | a list of "
	    "`organisation` | Who was asked to act. |\n"));
	assert_true(holds(buffer_text(&guide),
	    "| `home` | an address | The front page. |\n"));
	buffer_release(&guide);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_page_and_every_object_has_its_table),
		cmocka_unit_test(every_type_that_a_field_has_is_described),
		cmocka_unit_test(a_row_says_name_kind_and_meaning),
	};

	return cmocka_run_group_tests_name("view/theme_reference", tests,
	    NULL, NULL);
}
