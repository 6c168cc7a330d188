#include "content/id_table.h"

#include "../yaml/reading.h"

struct defining {
	struct reading reading;
	struct id_table names;
	int object;
};

/* `first` and `broken` are defined; the scalar t is resolved. */
static void *
resolve(struct defining *d, const char *contents, bool incomplete)
{
	struct place nowhere = { .file = NULL };

	reading_begin(&d->reading, text_of(contents));
	id_table_begin(&d->names, &d->reading.arena);
	assert_null(id_table_add(&d->names, T("first"), nowhere, &d->object));
	assert_null(id_table_add(&d->names, T("broken"), nowhere, NULL));
	d->names.incomplete = incomplete;
	return id_table_resolve(&d->names, node_member(d->reading.root, "t"),
	    D_UNKNOWN_GROUP, &d->reading.diagnostics);
}

static void
what_is_defined_is_found(void **state)
{
	struct defining d;

	(void)state;
	assert_ptr_equal(resolve(&d, "t: ' first '\n", false), &d.object);
	assert_int_equal(d.reading.diagnostics.count, 0);
	reading_end(&d.reading);
}

static void
what_is_not_defined_is_diagnosed_with_the_nearest(void **state)
{
	struct defining d;

	(void)state;
	assert_null(resolve(&d, "t: frist\n", false));
	assert_int_equal(d.reading.diagnostics.count, 1);
	assert_string_equal(d.reading.diagnostics.list[0]->suggestion.at,
	    "first");
	reading_end(&d.reading);
}

static void
faults_elsewhere_cause_none_here(void **state)
{
	static const char *const contents[] = { "t: broken\n", "t: frist\n",
		"t: [a]\n", "u: a\n", "t: ''\n" };

	(void)state;
	for (size_t i = 0; i < 5; i++) {
		struct defining d;
		assert_null(resolve(&d, contents[i], true));
		assert_int_equal(d.reading.diagnostics.count, 0);
		reading_end(&d.reading);
	}
}

static void
a_second_definition_gives_the_first(void **state)
{
	struct defining d;
	struct place nowhere = { .file = NULL };

	(void)state;
	resolve(&d, "t: first\n", false);
	assert_ptr_equal(id_table_add(&d.names, T("first"), nowhere,
	    NULL)->object, &d.object);
	reading_end(&d.reading);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_defined_is_found),
		cmocka_unit_test(
		    what_is_not_defined_is_diagnosed_with_the_nearest),
		cmocka_unit_test(faults_elsewhere_cause_none_here),
		cmocka_unit_test(a_second_definition_gives_the_first),
	};

	return cmocka_run_group_tests_name("content/names", tests, NULL,
	    NULL);
}
