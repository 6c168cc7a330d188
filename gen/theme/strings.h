/*
 * strings.h - the words of the interface: every word on a page that is not
 * the report's.
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
 * fr.yaml. English is the reference: strings that another language lacks are
 * taken from it, with a warning that names them; strings that English lacks are
 * an error, as is a `{name}` more or less than in the English string. Only
 * {count} may be missing, from forms other than `other`. It is an error, too,
 * if English lacks a key, or a string that the program asks for
 * (string_names.def).
 */
#ifndef THEME_STRINGS_H
#define THEME_STRINGS_H

#include "core/date.h"
#include "prose/prose.h"
#include "theme/theme.h"

/* The strings that the program asks for: string_names.def lists them. */
enum string_name {
#define THEME_STRING(name, string) STRING_##name,
#include "theme/string_names.def"
#undef THEME_STRING
	STRING_NONE		/* also the number of all strings above */
};

/* A string, cut around its names. */
struct pattern {
	struct text text;		/* the whole; absent: there is none */
	const struct pattern_piece {
		struct text text;	/* of a name: the name in the braces */
		bool is_name;
	} *pieces;
	size_t count;
};

struct string_entry {
	struct text name;
	struct pattern forms[6];	/* zero one two few many other; an
					   absent form is like `other` */
	struct text language;		/* absent: the requested one; or "en" */
};

struct strings {
	struct text language;		/* the requested language: "cy" */
	struct text own;		/* the language of the words: "en"; for
					   "fr-CA" also "fr" */
	struct text direction;		/* of the requested language: "ltr" or
					   "rtl" */
	bool borrowed;			/* the words are English because the
					   requested language has none */
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
 * Returns the strings for a language: LANGUAGE.yaml, else the file of its first
 * part ("fr" for "fr-CA"), else English with a warning. A theme's strings come
 * before its parents'. Returns NULL, diagnosed, if the theme has no English
 * strings.
 */
const struct strings *strings_read(struct arena *arena, struct theme *theme,
    struct text language, struct diagnostics *diagnostics);

/* Reads the strings of every language that the theme or a parent has a file
   for, only to report their faults. */
void strings_check(struct arena *arena, struct theme *theme,
    struct diagnostics *diagnostics);

/* Returns the string's text, in its form `other`. It is absent only if English
   lacks it, which was diagnosed. */
struct text strings_get(const struct strings *strings, enum string_name name);

/* Returns "page-title" for STRING_PAGE_TITLE. */
struct text string_name_text(enum string_name name);

struct string_value {
	const char *name;		/* of the `{name}` in the string */
	struct text text;
};

/*
 * Returns the string with its `{name}`s filled in, in the form for `count`.
 * `values` ends with a null name; `{count}` is filled from count itself.
 */
struct text strings_fill(const struct strings *strings, struct arena *arena,
    enum string_name name, size_t count, const struct string_value *values);

/* Returns the string in its form for `count`, unfilled, for a caller that puts
   links in the place of its `{name}`s. */
struct text strings_pattern(const struct strings *strings,
    enum string_name name, size_t count);

/* Returns "31 October 2017", "October 2017" or "2017". */
struct text strings_date(const struct strings *strings, struct arena *arena,
    struct date date);

/* Returns "10,000", with digits grouped as in the language. */
struct text strings_number(const struct strings *strings,
    struct arena *arena, size_t number);

/* Returns the label within a sentence: its first letter is lowered if the
   language does so (`lower-labels: true`) and it is no abbreviation. */
struct text strings_within(const struct strings *strings,
    struct arena *arena, struct text label);

/* Returns "rtl" for tags of languages and scripts that are written so, else
   "ltr". */
struct text language_direction(struct text tag);

#endif
