#include "content/label.h"

bool
label_is_valid(struct text label)
{
	bool digit = false;
	char before = ' ';

	if (label.length == 0 || label.length > LABEL_LENGTH)
		return false;
	for (size_t i = 0; i < label.length; i++) {
		char c = label.at[i];
		bool inner = c == '.' || c == '-' || c == ' ';
		if (!ascii_digit(c) && !ascii_letter(c) && !inner)
			return false;
		if (inner && (i == 0 || i + 1 == label.length))
			return false;
		if (c == ' ' && before == ' ')
			return false;
		digit |= ascii_digit(c);
		before = c;
	}
	return digit;
}

/* From `at`: past the zeros before a number, and the number's end. */
static size_t
number_at(struct text text, size_t *at)
{
	size_t end;

	while (*at + 1 < text.length && text.at[*at] == '0' &&
	    ascii_digit(text.at[*at + 1]))
		++*at;
	end = *at;
	while (end < text.length && ascii_digit(text.at[end]))
		end++;
	return end;
}

static int
compare_numbers(struct text a, size_t *at_a, struct text b, size_t *at_b)
{
	size_t end_a = number_at(a, at_a), end_b = number_at(b, at_b);
	struct text x = text_slice(a, *at_a, end_a);
	struct text y = text_slice(b, *at_b, end_b);

	*at_a = end_a;
	*at_b = end_b;
	if (x.length != y.length)
		return x.length < y.length ? -1 : 1;
	return text_compare(x, y);
}

static char
folded(char c, bool hyphens)
{
	return hyphens && c == ' ' ? '-' : ascii_lower(c);
}

static int
compare(struct text a, struct text b, bool hyphens)
{
	size_t i = 0, j = 0;
	int order = 0;

	while (order == 0 && i < a.length && j < b.length) {
		if (ascii_digit(a.at[i]) && ascii_digit(b.at[j])) {
			order = compare_numbers(a, &i, b, &j);
			continue;
		}
		order = folded(a.at[i++], hyphens) -
		    folded(b.at[j++], hyphens);
	}
	return order ? order : (i < a.length) - (j < b.length);
}

int
label_compare(struct text a, struct text b)
{
	return compare(a, b, false);
}

struct text
label_key(struct arena *arena, struct text label)
{
	char *key = arena_allocate(arena, label.length + 1);
	size_t length = 0, at = 0;

	while (at < label.length) {
		size_t end = number_at(label, &at);
		while (at < end)
			key[length++] = label.at[at++];
		if (at < label.length)
			key[length++] = ascii_lower(label.at[at++]);
	}
	return (struct text){ key, length };
}

struct text
label_slug(struct arena *arena, struct text label)
{
	char *slug = arena_allocate(arena, label.length + 1);

	for (size_t i = 0; i < label.length; i++)
		slug[i] = folded(label.at[i], true);
	return (struct text){ slug, label.length };
}

bool
label_matches_stem(struct text label, struct text stem)
{
	return compare(label, stem, true) == 0;
}
