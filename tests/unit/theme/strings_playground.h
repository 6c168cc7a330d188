/*
 * strings_playground.h - for tests of strings: a theme `base` whose English
 * file is complete, and other files that a test puts beside it.
 */
#ifndef TESTS_THEME_STRINGS_PLAYGROUND_H
#define TESTS_THEME_STRINGS_PLAYGROUND_H

#include "all_strings.h"
#include "playground.h"

#define ENGLISH_PLURAL "plural: {one: n = 1}\n"
#define ENGLISH_REFERENCE "reference: {introduce: [recommendation], " \
	"join: [and], range: [to], elsewhere: [of]}\n"
#define ENGLISH_MONTHS "months: [January, February, March, April, May, " \
	"June, July, August, September, October, November, December]\n"
#define ENGLISH_DATES \
	"dates: {day: '{day} {month} {year}', month: '{month} {year}'}\n"
#define ENGLISH_DIGITS "digits: ','\n"
#define ENGLISH_STRINGS "strings:\n" \
	"  skip: Skip to the content\n" \
	"  pages:\n" \
	"    one: '{count} recommendation of {group}'\n" \
	"    other: '{count} recommendations of {group}'\n"
#define ENGLISH ENGLISH_PLURAL ENGLISH_REFERENCE ENGLISH_MONTHS \
	ENGLISH_DATES ENGLISH_DIGITS ENGLISH_STRINGS

static inline void
put_strings(struct playground *ground, const char *path, const char *contents)
{
	put(ground, path, with_all_strings(&ground->arena, contents));
}

static inline void
begin_strings(struct playground *ground, const char *english)
{
	playground_begin(ground);
	put(ground, "base/theme.yaml", "name: base\n");
	put_strings(ground, "base/strings/en.yaml", english);
}

/* The entry of any string, also of one that has no enum string_name. */
static inline const struct string_entry *
string_named(const struct strings *strings, const char *name)
{
	for (size_t i = 0; i < strings->count; i++)
		if (text_equal(strings->entries[i].name, text_of(name)))
			return &strings->entries[i];
	fail_msg("no string '%s'", name);
	return NULL;
}

static inline const struct strings *
read_strings(struct playground *ground, const char *theme,
    const char *language)
{
	return strings_read(&ground->arena, open_theme(ground, theme),
	    text_of(language), &ground->diagnostics);
}

/* Expects these faults of an English file. */
static inline void
expect_in_english(const char *english, const char *expected)
{
	struct playground ground;

	begin_strings(&ground, english);
	assert_non_null(read_strings(&ground, "base", "en"));
	assert_string_equal(found(&ground), expected);
	playground_end(&ground);
}

/* Expects these faults of a French file beside complete English. */
static inline void
expect_in_french(const char *french, const char *expected)
{
	struct playground ground;

	begin_strings(&ground, ENGLISH);
	put_strings(&ground, "base/strings/fr.yaml", french);
	assert_non_null(read_strings(&ground, "base", "fr"));
	assert_string_equal(found(&ground), expected);
	playground_end(&ground);
}

#endif
