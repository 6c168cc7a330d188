#include "playground.h"

#include "theme/plural.h"

struct rules {
	struct arena arena;
	struct source_file file;
	struct diagnostics diagnostics;
	const struct plural_rules *rules;
};

static void
rules_begin(struct rules *rules, const char *yaml)
{
	const struct node *node;

	*rules = (struct rules){ .file = { .path = TEXT("xx.yaml"),
	    .contents = text_of(yaml) } };
	rules->diagnostics.arena = &rules->arena;
	node = yaml_read(&rules->arena, &rules->file, &rules->diagnostics);
	assert_non_null(node);
	rules->rules = plural_rules_read(&rules->arena, node,
	    &rules->diagnostics);
}

static void
rules_end(struct rules *rules)
{
	arena_release(&rules->arena);
}

/* `expected` has a letter for each of 0, 1, 2, …: z, 1, 2, f, m, or `-` for
   other. */
static void
expect_categories(const char *yaml, const char *letters)
{
	struct rules rules;

	rules_begin(&rules, yaml);
	assert_int_equal(rules.diagnostics.count, 0);
	for (size_t i = 0; letters[i]; i++) {
		char letter = "z12fm-"[plural_category_of(rules.rules, i)];
		if (letter != letters[i])
			fail_msg("%zu is '%c' by %s", i, letter, yaml);
	}
	rules_end(&rules);
}

static void
expect_fault(const char *yaml, unsigned column, const char *code)
{
	struct rules rules;
	const struct diagnostic *one;

	rules_begin(&rules, yaml);
	assert_int_equal(rules.diagnostics.count, 1);
	one = rules.diagnostics.list[0];
	assert_string_equal(diagnostic_name(one->code), code);
	assert_int_equal(one->place.column, column);
	rules_end(&rules);
}

static void
numbers_find_the_form_of_their_language(void **state)
{
	(void)state;
	/* English, French, Welsh, Polish, Latvian, Japanese. */
	expect_categories("one: i = 1 and v = 0", "-1--------");
	expect_categories("one: i = 0,1", "11--------");
	expect_categories("{zero: n = 0, one: n = 1, two: n = 2, few: n = 3, "
	    "many: n = 6}", "z12f--m---");
	expect_categories("one: i = 1 and v = 0\n"
	    "few: v = 0 and i % 10 = 2..4 and i % 100 != 12..14\n"
	    "many: v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = "
	    "5..9 or v = 0 and i % 100 = 12..14\n",
	    "m1fffmmmmmmmmmmmmmmmmmfffmm");
	expect_categories("zero: n % 10 = 0 or n % 100 = 11..19\n"
	    "one: n % 10 = 1 and n % 100 != 11\n",
	    "z1--------zzzzzzzzzzz1-");
	expect_categories("{}", "---");
}

static void
or_binds_looser_than_and(void **state)
{
	(void)state;
	expect_categories("one: n = 0 or n = 2 and n = 3 or n = 4", "1---1");
	expect_categories("one: n = 2 and n = 3 or n = 1", "-1--");
	expect_categories("one: n = 1 and n = 1 and n != 1", "--");
}

static void
operands_of_fractions_are_zero(void **state)
{
	(void)state;
	expect_categories("one: f = 0 and t=0 and w = 0 and c = 0 and e = 0",
	    "111");
	expect_categories("one: v != 0", "--");
	expect_categories("one: f % 10 = 1", "--");
}

static void
samples_are_passed_over(void **state)
{
	(void)state;
	expect_categories("one: 'n = 1 @integer 1 @decimal 1.0, 1.00'", "-1-");
}

static void
a_rule_is_refused_where_it_cannot_be_read_on(void **state)
{
	(void)state;
	expect_fault("one: x = 1", 6, "plural-rule");
	expect_fault("one: n 1", 8, "plural-rule");
	expect_fault("one: n = 1 or", 14, "plural-rule");
	expect_fault("one: n = one", 10, "plural-rule");
	expect_fault("one: n is 1", 8, "plural-rule");
	expect_fault("one: n = 1 n = 2", 12, "plural-rule");
	expect_fault("one: 'n % 0 = 1'", 12, "plural-rule");
	expect_fault("one: n = 1234567890", 19, "plural-rule");
	expect_fault("one: [n]", 6, "plural-rule");
	expect_fault("one: ''", 7, "plural-rule");
}

static void
other_and_unknown_forms_have_no_rule(void **state)
{
	(void)state;
	expect_fault("other: n = 1", 1, "plural-other");
	expect_fault("once: n = 1", 1, "plural-category");
}

static void
a_form_without_a_rule_is_never_asked_for(void **state)
{
	struct rules rules;

	(void)state;
	rules_begin(&rules, "one: n = 1");
	assert_true(plural_has(rules.rules, PLURAL_ONE));
	assert_true(plural_has(rules.rules, PLURAL_OTHER));
	assert_false(plural_has(rules.rules, PLURAL_FEW));
	rules_end(&rules);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_find_the_form_of_their_language),
		cmocka_unit_test(or_binds_looser_than_and),
		cmocka_unit_test(operands_of_fractions_are_zero),
		cmocka_unit_test(samples_are_passed_over),
		cmocka_unit_test(a_rule_is_refused_where_it_cannot_be_read_on),
		cmocka_unit_test(other_and_unknown_forms_have_no_rule),
		cmocka_unit_test(a_form_without_a_rule_is_never_asked_for),
	};

	return cmocka_run_group_tests_name("theme/plural", tests, NULL,
	    NULL);
}
