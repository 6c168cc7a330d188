#include "diagnostics/suggest.h"

/* Longer words are never suggested, and nothing is suggested for them. */
enum { LONGEST = 64 };

static size_t
suggest_smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Returns the Damerau-Levenshtein distance in its restricted form, for which
   three rows of the table are enough. */
static size_t
suggest_distance(struct text a, struct text b)
{
	size_t rows[3][LONGEST + 1];

	for (size_t j = 0; j <= b.length; j++)
		rows[0][j] = j;
	for (size_t i = 1; i <= a.length; i++) {
		size_t *row = rows[i % 3], *above = rows[(i + 2) % 3];
		const size_t *two_above = rows[(i + 1) % 3];
		row[0] = i;
		for (size_t j = 1; j <= b.length; j++) {
			char x = ascii_lower(a.at[i - 1]);
			char y = ascii_lower(b.at[j - 1]);
			row[j] = suggest_smaller(suggest_smaller(above[j],
			    row[j - 1]) + 1, above[j - 1] + (x != y));
			if (i > 1 && j > 1 && x != y &&
			    x == ascii_lower(b.at[j - 2]) &&
			    y == ascii_lower(a.at[i - 2]))
				row[j] = suggest_smaller(row[j],
				    two_above[j - 2] + 1);
		}
	}
	return rows[a.length % 3][b.length];
}

static size_t
suggest_difference(size_t a, size_t b)
{
	return a < b ? b - a : a - b;
}

/* Reads a number of up to 18 digits. Returns false if it is none. */
static bool
suggest_number(struct text word, size_t *number)
{
	*number = 0;
	for (size_t i = 0; i < word.length; i++) {
		if (!ascii_digit(word.at[i]))
			return false;
		*number = *number * 10 + ascii_decimal(word.at[i]);
	}
	return word.length <= 18;
}

/* Compares two known words that have the same distance. Returns true if the
   first is preferred: suggest.h. */
static bool
suggest_is_nearer(struct text word, struct text a, struct text b)
{
	size_t from_a = suggest_difference(a.length, word.length);
	size_t from_b = suggest_difference(b.length, word.length);
	size_t number, x, y;

	if (from_a != from_b || from_a)
		return from_a < from_b;
	return suggest_number(word, &number) && suggest_number(a, &x) &&
	    suggest_number(b, &y) &&
	    suggest_difference(x, number) < suggest_difference(y, number);
}

static bool
suggest_is_prefix(struct text longer, struct text shorter)
{
	return shorter.length >= 3 && longer.length > shorter.length &&
	    text_equal_caseless(text_slice(longer, 0, shorter.length),
	    shorter);
}

struct text
suggest(struct text word, const struct text *known, size_t count)
{
	struct text nearest = { NULL, 0 };
	size_t limit = word.length / 3 ? word.length / 3 : 1;
	size_t best = limit + 1;

	if (word.length == 0 || word.length > LONGEST)
		return nearest;
	for (size_t i = 0; i < count; i++) {
		size_t d;
		if (known[i].length == 0 || known[i].length > LONGEST)
			continue;
		d = suggest_distance(word, known[i]);
		if (d > limit && (suggest_is_prefix(known[i], word) ||
		    suggest_is_prefix(word, known[i])))
			d = limit;
		/* A one-letter word is not a slip of another one. */
		if (d >= word.length || d > best || d > limit)
			continue;
		if (d < best || suggest_is_nearer(word, known[i], nearest)) {
			best = d;
			nearest = known[i];
		}
	}
	return nearest;
}

size_t
pick_name(struct text name, const struct text *known, size_t count,
    enum diagnostic_code code, struct diagnostics *diagnostics)
{
	static const struct place nowhere;

	for (size_t i = 0; i < count; i++)
		if (text_equal(name, known[i]))
			return i;
	diagnose(diagnostics, code, nowhere, TEXTS(name))->suggestion =
	    suggest(name, known, count);
	return count;
}
