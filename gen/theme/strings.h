/*
 * strings.h - the words that the program itself puts on a page.
 *
 * strings/LANGUAGE.yaml of a theme holds them:
 *
 *   language: en
 *   plural: {one: n = 1}               rules of CLDR's syntax (UTS #35), for
 *                                      whole numbers; what fits none: other
 *   reference: {introduce: [recommendation, recommendations], join: [and, or],
 *               range: [to], elsewhere: [of, "in the … report"],
 *               vague: [here]}       `vague`: what no link should say
 *   months: [January, …]
 *   dates: {day: "{day} {month} {year}", month: "{month} {year}"}
 *                                      and `first`, where a month's first day
 *                                      is written in another way: "1er
 *                                      {month} {year}"
 *   digits: ","                        what stands between groups of three
 *                                      digits, from five digits on (1000 but
 *                                      10,000): one character, or "" for
 *                                      nothing
 *   lower-labels: true                 labels begin with a small letter
 *                                      within a sentence; default false
 *   strings:
 *     skip: Skip to the content
 *     shown: {one: "{count} recommendation", other: "{count} recommendations"}
 *
 * A child theme's file may hold just the keys and strings that it changes; a
 * key is replaced whole, strings one by one. fr-CA.yaml likewise changes
 * fr.yaml. English is the reference: what another language lacks is taken from
 * it, with a warning that names what is missing; what it has more is an error,
 * as is a `{name}` more or less than in the English string. Only {count} may
 * be missing, from forms other than `other`. What English itself lacks is an
 * error: a key, or a string that the program asks for (string_names.def).
 */
#ifndef THEME_STRINGS_H
#define THEME_STRINGS_H

#include "core/date.h"
#include "prose/prose.h"
#include "theme/placeholder.h"
#include "theme/theme.h"

/* The strings that the program asks for: string_names.def lists them. */
enum string_name {
#define THEME_STRING(name, string) STRING_##name,
#include "theme/string_names.def"
#undef THEME_STRING
	STRING_NONE		/* also the number of those before it */
};

struct string_entry {
	struct text name;
	struct pattern forms[6];	/* zero one two few many other; those
					   absent are as `other` */
	struct text language;	/* absent: the asked one; else "en" */
};

struct strings {
	struct text language;		/* what was asked for: "cy" */
	struct text own;		/* whose words they are: "en"; for
					   "fr-CA" also "fr" */
	struct text direction;		/* "ltr" or "rtl": of what was asked */
	bool borrowed;			/* English ones stand in for the
					   language asked for */
	struct reference_words reference;
	const struct string_entry *entries;	/* sorted by name */
	size_t count;
	/* private */
	const struct string_entry *named[STRING_NONE];	/* null: English
							   lacks it */
	const struct plural_rules *rules, *english_rules;
	struct text months[12];
	struct pattern day_pattern, first_pattern, month_pattern;
	struct text group_separator;
	bool lower_labels;
};

/*
 * The strings for a language: LANGUAGE.yaml, else its first part's ("fr" for
 * "fr-CA"), else English ones with a warning. Along the theme's parents.
 * Never null where the theme has English strings; null, diagnosed, otherwise.
 */
const struct strings *strings_read(struct arena *arena, struct theme *theme,
    struct text language, struct diagnostics *diagnostics);

/*
 * Reads the strings of every language that the theme or a parent has a file
 * for, to find what is wrong with them.
 */
void strings_check(struct arena *arena, struct theme *theme,
    struct diagnostics *diagnostics);

/* The string's text, in its form `other`. Absent only if English lacks it,
   which was diagnosed. */
struct text strings_get(const struct strings *strings, enum string_name name);

/* "page-title" for STRING_PAGE_TITLE. */
struct text string_name_text(enum string_name name);

struct string_value {
	const char *name;		/* of the `{name}` in the string */
	struct text text;
};

/*
 * The string with its `{name}`s filled in, in the plural form for `count`.
 * `values` ends with a null name; `{count}` is filled from count itself.
 */
struct text strings_fill(const struct strings *strings, struct arena *arena,
    enum string_name name, size_t count, const struct string_value *values);

/*
 * The string in its plural form, unfilled, for a caller that puts links in
 * the place of its `{name}`s.
 */
struct text strings_pattern(const struct strings *strings,
    enum string_name name, size_t count);

/* "31 October 2017", "October 2017" or "2017". */
struct text strings_date(const struct strings *strings, struct arena *arena,
    struct date date);

/* "10,000", as the language groups digits. */
struct text strings_number(const struct strings *strings,
    struct arena *arena, size_t number);

/* The label within a sentence: its first letter lowered where the language
   does so (`lower-labels: true`) and the word is no abbreviation. */
struct text strings_within(const struct strings *strings,
    struct arena *arena, struct text label);

/* "rtl" for tags of languages and scripts that are written so. */
struct text language_direction(struct text tag);

#endif
