#include "prose/short_forms.h"

#include "prose/words.h"

enum { SHORTEST = 2, LONGEST = 6 };

void
short_forms_collect(struct reader *reader)
{
	const struct report *report = reader->report;

	reader->short_forms.arena = &reader->own;
	for (size_t i = 0; i < report->organisation_count; i++) {
		const struct organisation *one = &report->organisations[i];
		if (one->short_name.at)
			*table_at(&reader->short_forms, one->short_name) =
			    (void *)one;
	}
}

bool
short_forms_wanted(const struct reader *reader)
{
	return reader->report->term_count > 0;
}

static bool
is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* "III" is a number. */
static bool
is_roman(struct text word)
{
	for (size_t i = 0; i < word.length; i++)
		if (text_find_byte(T("IVX"), word.at[i], 0) == TEXT_NOWHERE)
			return false;
	return true;
}

/* "Home Office (HO)". */
static bool
stands_in_brackets(struct text words, size_t from, size_t to)
{
	return from > 0 && words.at[from - 1] == '(' && to < words.length &&
	    words.at[to] == ')';
}

/* Neither a part of a name such as "A-1", "AT&T" or "ISO 9001" nor of an
   address. */
static bool
stands_alone(struct text words, size_t from, size_t to)
{
	static const struct text joins = TEXT("-&./@_+");
	char before = from > 0 ? words.at[from - 1] : '\0';
	char after = to + 1 < words.length ? words.at[to] : '\0';
	char next = after ? words.at[to + 1] : '\0';

	if (text_find_byte(joins, before, 0) != TEXT_NOWHERE)
		return false;
	if (ascii_space(after))
		return !ascii_digit(next);
	return ascii_space(next) ||
	    text_find_byte(joins, after, 0) == TEXT_NOWHERE;
}

size_t
short_form_at(struct reader *reader, struct text words, size_t at)
{
	size_t to = at, end, base = reader->flat.from;
	struct text word;
	void **known;

	while (to < words.length && is_capital(words.at[to]))
		to++;
	end = to < words.length && words.at[to] == 's' ? to + 1 : to;
	word = text_slice(words, at, to);
	if (word.length < SHORTEST || word.length > LONGEST ||
	    !word_ends(words, end) || is_roman(word) ||
	    !stands_alone(words, at, end))
		return at;
	known = table_at(&reader->short_forms, arena_copy(&reader->own,
	    word));
	if (!*known && !stands_in_brackets(words, at, end))
		reader_fault_at_words(reader, D_PROSE_SHORT_FORM, base + at,
		    base + to, TEXTS(word));
	*known = reader;
	return end;
}
