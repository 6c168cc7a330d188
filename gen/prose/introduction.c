#include "prose/introduction.h"

/* All but the one in which a letter and its capital differ. */
enum { CASELESS = 0xDF };

static struct introduction
introduction_of(struct text word)
{
	struct introduction one = { .bits = { { 0 } } };

	for (size_t i = 0; i < INTRODUCTION_BYTES && i < word.length; i++) {
		memset(one.bits[i], CASELESS, sizeof(several));
		memset(one.byte[i], word.at[i] & CASELESS, sizeof(several));
	}
	return one;
}

static void
add(struct introductions *all, const struct introduction *one)
{
	for (size_t i = 0; i < all->count; i++)
		if (memcmp(&all->list[i], one, sizeof(*one)) == 0)
			return;
	if (all->count < MOST_INTRODUCTIONS)
		all->list[all->count++] = *one;
	else
		all->list[0] = introduction_of(T(""));
}

void
introductions_of(struct introductions *all,
    const struct reference_words *words)
{
	all->count = 0;
	for (size_t i = 0; i < words->introduce_count; i++) {
		struct introduction one = introduction_of(words->introduce[i]);
		add(all, &one);
	}
}

/* At which of sixteen places the byte stands. */
static inline several
stands(const struct introduction *one, size_t byte, const char *at)
{
	return (several)((several_at(at + byte) &
	    several_at(one->bits[byte])) == several_at(one->byte[byte]));
}

/* Whether one may begin at any of the sixteen places. */
static bool
some_begin(const struct introductions *all, const char *at)
{
	several found = { 0 };

	for (size_t i = 0; i < all->count; i++)
		found |= stands(&all->list[i], 0, at) &
		    stands(&all->list[i], 1, at) &
		    stands(&all->list[i], 2, at);
	return several_any(found);
}

static bool
begins_with(struct text text, const struct introduction *one)
{
	for (size_t i = 0; i < INTRODUCTION_BYTES && one->bits[i][0]; i++)
		if (i == text.length ||
		    (text.at[i] & one->bits[i][0]) != one->byte[i][0])
			return false;
	return true;
}

static bool
begins(const struct introductions *all, struct text text)
{
	for (size_t i = 0; i < all->count; i++)
		if (begins_with(text, &all->list[i]))
			return true;
	return false;
}

size_t
introduction_find(const struct introductions *all, struct text text,
    size_t from)
{
	while (from + sizeof(several) + INTRODUCTION_BYTES <= text.length &&
	    !some_begin(all, text.at + from))
		from += sizeof(several);
	while (from < text.length &&
	    !begins(all, text_slice(text, from, text.length)))
		from++;
	return from;
}
