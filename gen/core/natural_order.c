/* A file of its own: the order is subtle, and five rooms agree by it. */
#include "core/natural_order.h"

size_t
natural_number(struct text text, size_t *at)
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
natural_compare_numbers(struct text a, size_t *at_a, struct text b,
    size_t *at_b)
{
	size_t end_a = natural_number(a, at_a), end_b = natural_number(b, at_b);
	struct text x = text_slice(a, *at_a, end_a);
	struct text y = text_slice(b, *at_b, end_b);

	*at_a = end_a;
	*at_b = end_b;
	if (x.length != y.length)
		return x.length < y.length ? -1 : 1;
	return text_compare(x, y);
}

/* Returns 0 to 255, also if char is signed. */
static int
natural_fold(char c, bool hyphens)
{
	return hyphens && c == ' ' ? '-' : (unsigned char)ascii_lower(c);
}

static int
natural_compare_folded(struct text a, struct text b, bool hyphens)
{
	size_t i = 0, j = 0;
	int order = 0;

	while (order == 0 && i < a.length && j < b.length) {
		if (ascii_digit(a.at[i]) && ascii_digit(b.at[j])) {
			order = natural_compare_numbers(a, &i, b, &j);
			continue;
		}
		order = natural_fold(a.at[i++], hyphens) -
		    natural_fold(b.at[j++], hyphens);
	}
	return order ? order : (i < a.length) - (j < b.length);
}

int
natural_compare(struct text a, struct text b)
{
	return natural_compare_folded(a, b, false);
}

bool
natural_matches(struct text a, struct text b)
{
	return natural_compare_folded(a, b, true) == 0;
}
