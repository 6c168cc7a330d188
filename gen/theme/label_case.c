#include "theme/strings.h"

#include "core/utf8.h"

/* Capitals from `first` to `last`, every `step`th, and what makes each small:
   the alphabets of Europe; others have no capitals, or are left as they
   are. */
static const struct capitals {
	uint32_t first, last, step, add;
} alphabets[] = {
	{ 'A', 'Z', 1, 32 },
	{ 0x00C0, 0x00D6, 1, 32 }, { 0x00D8, 0x00DE, 1, 32 },
	{ 0x0100, 0x012E, 2, 1 }, { 0x0132, 0x0136, 2, 1 },
	{ 0x0139, 0x0147, 2, 1 }, { 0x014A, 0x0176, 2, 1 },
	{ 0x0179, 0x017D, 2, 1 }, { 0x0218, 0x021A, 2, 1 },
	{ 0x0391, 0x03A1, 1, 32 }, { 0x03A3, 0x03AB, 1, 32 },
	{ 0x0400, 0x040F, 1, 80 }, { 0x0410, 0x042F, 1, 32 },
};

static uint32_t
small(uint32_t c)
{
	for (size_t i = 0; i < sizeof(alphabets) / sizeof(alphabets[0]); i++) {
		const struct capitals *a = &alphabets[i];
		if (c >= a->first && c <= a->last &&
		    (c - a->first) % a->step == 0)
			return c + a->add;
	}
	return c;
}

/* "MPS", "A4": a capital, then another one or a digit. */
static bool
is_abbreviation(struct text label, size_t second)
{
	uint32_t c;

	if (second == label.length)
		return true;
	c = utf8_next(label, &second);
	return small(c) != c || (c >= '0' && c <= '9');
}

struct text
strings_within(const struct strings *strings, struct arena *arena,
    struct text label)
{
	size_t second = 0;
	char first[4];
	uint32_t c;

	if (!strings->lower_labels || label.length == 0)
		return label;
	c = utf8_next(label, &second);
	if (small(c) == c || is_abbreviation(label, second))
		return label;
	return arena_join(arena, TEXTS(
	    { first, utf8_encode(small(c), first) },
	    text_slice(label, second, label.length)));
}
