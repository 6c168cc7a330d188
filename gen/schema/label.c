#include "schema/label.h"

#include "core/natural_order.h"

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

struct text
label_key(struct arena *arena, struct text label)
{
	char *key = arena_allocate(arena, label.length + 1);
	size_t length = 0, at = 0;

	while (at < label.length) {
		size_t end = natural_number(label, &at);
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
		slug[i] = label.at[i] == ' ' ? '-' :
		    ascii_lower(label.at[i]);
	return (struct text){ slug, label.length };
}
