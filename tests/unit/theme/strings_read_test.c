#include "strings_playground.h"

#include "theme/plural.h"

/* All that French needs; a test appends strings. */
#define FRENCH "plural: {one: 'i = 0,1'}\n" \
	"reference: {introduce: [recommandation]}\n" \
	"months: [janvier, février, mars, avril, mai, juin, juillet, " \
	"août, septembre, octobre, novembre, décembre]\n" \
	"dates: {day: '{day} {month} {year}', month: '{month} {year}', " \
	"first: '1er {month} {year}'}\n" \
	"digits: \"\\u202F\"\n" \
	"strings:\n" \
	"  skip: Aller au contenu\n"
#define PAGES "  pages: {one: '{count} recommandation de {group}', " \
	"other: '{count} recommandations de {group}'}\n"

static struct text
words_of(const struct strings *strings, const char *name)
{
	return string_named(strings, name)->forms[PLURAL_OTHER].text;
}

static void
english_is_read_whole(void **state)
{
	struct playground ground;
	const struct strings *strings;

	(void)state;
	begin_strings(&ground, ENGLISH);
	strings = read_strings(&ground, "base", "en");
	assert_string_equal(found(&ground), "");
	assert_false(strings->borrowed);
	assert_text_equal(strings->own, "en");
	assert_text_equal(strings->direction, "ltr");
	assert_int_equal(strings->count, STRING_NONE + 1);
	assert_text_equal(strings->entries[0].name, "chart-part");
	assert_null(strings->entries[0].language.at);
	assert_int_equal(strings->reference.introduce_count, 1);
	assert_text_equal(strings->reference.elsewhere[0], "of");
	playground_end(&ground);
}

static void
a_region_of_english_has_english_words(void **state)
{
	struct playground ground;
	const struct strings *strings;

	(void)state;
	begin_strings(&ground, "lower-labels: true\n" ENGLISH);
	put(&ground, "base/strings/en-GB.yaml", "strings: {}\n");
	strings = read_strings(&ground, "base", "en-GB");
	assert_string_equal(found(&ground), "");
	assert_true(strings->lower_labels);
	assert_false(strings->borrowed);
	assert_text_equal(strings->language, "en-GB");
	assert_text_equal(words_of(strings, "skip"), "Skip to the content");
	playground_end(&ground);
}

static void
another_language_has_its_own_words(void **state)
{
	struct playground ground;
	const struct strings *strings;

	(void)state;
	begin_strings(&ground, ENGLISH);
	put_strings(&ground, "base/strings/fr.yaml", FRENCH PAGES);
	strings = read_strings(&ground, "base", "fr");
	assert_string_equal(found(&ground), "");
	assert_text_equal(strings->own, "fr");
	assert_false(strings->lower_labels);
	assert_text_equal(words_of(strings, "skip"), "Aller au contenu");
	assert_text_equal(strings_pattern(strings, STRING_PAGES, 0),
	    "{count} recommandation de {group}");
	playground_end(&ground);
}

static void
a_region_changes_its_language(void **state)
{
	struct playground ground;
	const struct strings *strings;

	(void)state;
	begin_strings(&ground, ENGLISH);
	put_strings(&ground, "base/strings/fr.yaml", FRENCH PAGES);
	strings = read_strings(&ground, "base", "fr-BE");
	assert_text_equal(strings->own, "fr");
	put(&ground, "base/strings/fr-CA.yaml", "language: fr-CA\n"
	    "strings: {skip: Passer au contenu}\n");
	strings = read_strings(&ground, "base", "fr-ca");
	assert_string_equal(found(&ground), "");
	assert_text_equal(strings->own, "fr-ca");
	assert_text_equal(words_of(strings, "skip"), "Passer au contenu");
	assert_text_equal(strings_pattern(strings, STRING_PAGES, 2),
	    "{count} recommandations de {group}");
	playground_end(&ground);
}

static void
a_language_without_strings_borrows_english_ones(void **state)
{
	struct playground ground;
	const struct strings *strings;

	(void)state;
	begin_strings(&ground, ENGLISH);
	strings = read_strings(&ground, "base", "ar");
	assert_string_equal(found(&ground), "- borrowed-strings");
	assert_true(strings->borrowed);
	assert_text_equal(strings->own, "en");
	assert_text_equal(strings->direction, "rtl");
	assert_text_equal(strings->entries[0].language, "en");
	assert_text_equal(strings_pattern(strings, STRING_PAGES, 1),
	    "{count} recommendation of {group}");
	playground_end(&ground);
}

static void
what_is_missing_is_english_and_named(void **state)
{
	struct playground ground;
	const struct strings *strings;

	(void)state;
	begin_strings(&ground, ENGLISH);
	put_strings(&ground, "base/strings/fr.yaml",
	    "plural: {one: 'i = 0,1'}\nstrings: # no pages: here\n"
	    "  skip: Aller au contenu\n");
	strings = read_strings(&ground, "base", "fr");
	assert_string_equal(found(&ground),
	    "base/strings/fr.yaml missing-strings");
	assert_non_null(strstr(ground.diagnostics.list[0]->message.at,
	    ": reference, months, dates, digits, pages"));
	assert_text_equal(string_named(strings, "pages")->language, "en");
	assert_null(string_named(strings, "skip")->language.at);
	/* 0 is one of French, but not of English words. */
	assert_text_equal(strings_pattern(strings, STRING_PAGES, 0),
	    "{count} recommendations of {group}");
	playground_end(&ground);
}

static void
a_child_changes_single_strings(void **state)
{
	struct playground ground;
	const struct strings *strings;

	(void)state;
	begin_strings(&ground, ENGLISH);
	put(&ground, "mine/theme.yaml", "name: mine\nparent: base\n");
	put(&ground, "mine/strings/en.yaml",
	    "strings: {skip: Skip, motto: More}\n");
	strings = read_strings(&ground, "mine", "en");
	assert_string_equal(found(&ground), "");
	assert_text_equal(words_of(strings, "skip"), "Skip");
	assert_text_equal(words_of(strings, "motto"), "More");
	assert_text_equal(strings_pattern(strings, STRING_PAGES, 1),
	    "{count} recommendation of {group}");
	put(&ground, "mine/strings/en.yaml", "strings: {skip: 'To {main}'}\n");
	read_strings(&ground, "mine", "en");
	assert_string_equal(found(&ground),
	    "mine/strings/en.yaml:1:21 string-unknown-name");
	playground_end(&ground);
}

static void
a_theme_without_english_has_no_strings(void **state)
{
	struct playground ground;

	(void)state;
	playground_begin(&ground);
	put(&ground, "base/theme.yaml", "name: base\n");
	put_strings(&ground, "base/strings/fr.yaml", FRENCH PAGES);
	assert_null(read_strings(&ground, "base", "fr"));
	assert_string_equal(found(&ground), "- no-english-strings");
	playground_end(&ground);
}

static void
english_itself_must_be_complete(void **state)
{
	(void)state;
	expect_in_english("strings:\n  skip: Skip\n",
	    "base/strings/en.yaml english-strings-lack\n"
	    "base/strings/en.yaml english-strings-lack\n"
	    "base/strings/en.yaml english-strings-lack\n"
	    "base/strings/en.yaml english-strings-lack\n"
	    "base/strings/en.yaml english-strings-lack");
	expect_in_english(ENGLISH, "");
}

static void
a_string_that_english_lacks_is_an_error(void **state)
{
	(void)state;
	expect_in_french(FRENCH PAGES "  skipp: Aller\n",
	    "base/strings/fr.yaml:9:3 unknown-string");
}

static void
names_are_those_of_the_english_string(void **state)
{
	(void)state;
	expect_in_french(FRENCH "  pages: '{count} de {groupe}'\n",
	    "base/strings/fr.yaml:8:22 string-unknown-name\n"
	    "base/strings/fr.yaml:8:10 string-missing-name");
	expect_in_french(FRENCH "  pages: '{group}'\n",
	    "base/strings/fr.yaml:8:10 string-missing-name");
	/* A form for one need not name the count. */
	expect_in_french(FRENCH "  pages: {one: 'une de {group}', "
	    "other: '{count} de {group}'}\n", "");
	expect_in_french(FRENCH "  pages: {one: 'une', "
	    "other: '{count} de {group}'}\n",
	    "base/strings/fr.yaml:8:16 string-missing-name");
}

static void
a_brace_begins_a_name(void **state)
{
	(void)state;
	expect_in_english(ENGLISH "  a: 'a } b'\n", "");
	expect_in_english(ENGLISH "  a: 'a { b'\n",
	    "base/strings/en.yaml:11:9 string-brace");
	expect_in_english(ENGLISH "  a: '{}'\n",
	    "base/strings/en.yaml:11:7 string-brace");
	expect_in_english(ENGLISH "  a: 'é {count'\n",
	    "base/strings/en.yaml:11:9 string-brace");
	expect_in_english(ENGLISH "  a: '{Count}'\n",
	    "base/strings/en.yaml:11:7 string-brace");
}

static void
forms_are_those_of_the_rules(void **state)
{
	(void)state;
	expect_in_english(ENGLISH "  a: {one: b, other: c}\n", "");
	expect_in_english(ENGLISH "  a: {few: b, other: c}\n",
	    "base/strings/en.yaml:11:7 string-no-rule");
	expect_in_english(ENGLISH "  a: {once: b, other: c}\n",
	    "base/strings/en.yaml:11:7 plural-category");
	expect_in_english(ENGLISH "  a: {one: b}\n",
	    "base/strings/en.yaml:11:3 string-no-other");
	expect_in_english(ENGLISH "  a: {one: '', other: c}\n",
	    "base/strings/en.yaml:11:7 empty-value");
	expect_in_english(ENGLISH "  a: {one: [b], other: c}\n",
	    "base/strings/en.yaml:11:12 wrong-type");
}

static void
a_string_has_a_name_and_a_text(void **state)
{
	(void)state;
	expect_in_english(ENGLISH "  a-1: b\n", "");
	expect_in_english(ENGLISH "  A: b\n",
	    "base/strings/en.yaml:11:3 string-name");
	expect_in_english(ENGLISH "  a:\n",
	    "base/strings/en.yaml:11:3 empty-value");
	expect_in_english(ENGLISH "  a: ''\n",
	    "base/strings/en.yaml:11:3 empty-value");
	expect_in_english(ENGLISH "  a: [b]\n",
	    "base/strings/en.yaml:11:6 wrong-type");
}

static void
the_file_says_the_language_of_its_name(void **state)
{
	(void)state;
	expect_in_english("language: EN\n" ENGLISH, "");
	expect_in_english("language: en-GB\n" ENGLISH,
	    "base/strings/en.yaml:1:11 strings-language");
	expect_in_english("lower-label: true\n" ENGLISH,
	    "base/strings/en.yaml:1:1 unknown-key");
}

static void
a_file_that_does_not_parse_is_told_once(void **state)
{
	struct playground ground;

	(void)state;
	begin_strings(&ground, "a: 'b");
	assert_null(read_strings(&ground, "base", "en"));
	assert_int_equal(ground.diagnostics.count, 1);
	playground_end(&ground);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(english_is_read_whole),
		cmocka_unit_test(a_region_of_english_has_english_words),
		cmocka_unit_test(another_language_has_its_own_words),
		cmocka_unit_test(a_region_changes_its_language),
		cmocka_unit_test(
		    a_language_without_strings_borrows_english_ones),
		cmocka_unit_test(what_is_missing_is_english_and_named),
		cmocka_unit_test(a_child_changes_single_strings),
		cmocka_unit_test(a_theme_without_english_has_no_strings),
		cmocka_unit_test(english_itself_must_be_complete),
		cmocka_unit_test(a_string_that_english_lacks_is_an_error),
		cmocka_unit_test(names_are_those_of_the_english_string),
		cmocka_unit_test(a_brace_begins_a_name),
		cmocka_unit_test(forms_are_those_of_the_rules),
		cmocka_unit_test(a_string_has_a_name_and_a_text),
		cmocka_unit_test(the_file_says_the_language_of_its_name),
		cmocka_unit_test(a_file_that_does_not_parse_is_told_once),
	};

	return cmocka_run_group_tests_name("theme/strings_read", tests, NULL,
	    NULL);
}
