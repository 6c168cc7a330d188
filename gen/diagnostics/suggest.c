#include "diagnostics/suggest.h"

enum { LONGEST = 64 };

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Damerau-Levenshtein, the restricted form: three rows are enough. */
static size_t
distance(struct text a, struct text b)
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
			row[j] = least(least(above[j], row[j - 1]) + 1,
			    above[j - 1] + (x != y));
			if (i > 1 && j > 1 && x != y &&
			    x == ascii_lower(b.at[j - 2]) &&
			    y == ascii_lower(a.at[i - 2]))
				row[j] = least(row[j], two_above[j - 2] + 1);
		}
	}
	return rows[a.length % 3][b.length];
}

static size_t
apart(size_t a, size_t b)
{
	return a < b ? b - a : a - b;
}

/* The number that digits are; false where it is none, or beyond 18 digits. */
static bool
number_of(struct text word, size_t *number)
{
	*number = 0;
	for (size_t i = 0; i < word.length; i++) {
		if (!ascii_digit(word.at[i]))
			return false;
		*number = *number * 10 + ascii_decimal(word.at[i]);
	}
	return word.length <= 18;
}

/* Of two known words at one distance: whether the first is nearer. */
static bool
is_nearer(struct text word, struct text a, struct text b)
{
	size_t from_a = apart(a.length, word.length);
	size_t from_b = apart(b.length, word.length);
	size_t number, x, y;

	if (from_a != from_b || from_a)
		return from_a < from_b;
	return number_of(word, &number) && number_of(a, &x) &&
	    number_of(b, &y) && apart(x, number) < apart(y, number);
}

static bool
begins(struct text longer, struct text shorter)
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
		d = distance(word, known[i]);
		if (d > limit && (begins(known[i], word) ||
		    begins(word, known[i])))
			d = limit;
		/* A one-letter word is not a slip of another one. */
		if (d >= word.length || d > best || d > limit)
			continue;
		if (d < best || is_nearer(word, known[i], nearest)) {
			best = d;
			nearest = known[i];
		}
	}
	return nearest;
}
