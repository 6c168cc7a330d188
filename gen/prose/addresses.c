#include "prose/addresses.h"

#include <string.h>

#include "core/byte_set.h"
#include "core/utf8.h"
#include "prose/words.h"

enum { LONGEST_NAME = 64 };	/* before an @, RFC 5321 */

/* Characters of a script may stand in an address, signs may not. */
static bool
in_address(struct text words, size_t at)
{
	char c = words.at[at];

	if ((unsigned char)c < 0x80)
		return c > ' ' && c != 0x7F && !strchr("<>\"`{}|\\^", c);
	return !word_ends(words, at);
}

static size_t
address_end(const struct flat *flat, struct text words, size_t at)
{
	while (at < words.length && in_address(words, at)) {
		utf8_next(words, &at);
		if (at < words.length &&
		    flat_mark_at(flat, flat->from + at) & FLAT_EDGE)
			break;
	}
	return at;
}

/* How many more round (or square) brackets close than open. */
static int
unopened(struct text address, char open, char close)
{
	int count = 0;

	for (size_t i = 0; i < address.length; i++)
		count += (address.at[i] == close) - (address.at[i] == open);
	return count;
}

static struct text
without_punctuation(struct text address)
{
	int round = unopened(address, '(', ')');
	int square = unopened(address, '[', ']');

	for (; address.length > 0; address.length--) {
		char last = address.at[address.length - 1];
		if (last == ')' && round > 0)
			round--;
		else if (last == ']' && square > 0)
			square--;
		else if (last == '(' || last == '[')
			*(last == '(' ? &round : &square) += 1;
		else if (!strchr("?!.,:;*_~'", last))
			break;
	}
	return address;
}

static void
add_link(struct reader *reader, size_t from, struct text words,
    struct text scheme)
{
	struct flat *flat = &reader->flat;
	size_t base = flat->from + from;
	struct prose_node node = { .kind = PROSE_LINK, .level = LINK_BARE };

	node.from = reader_address(reader, scheme);
	/* As it is written: what is looked through may have been changed. */
	reader_address(reader, flat_slice(flat, base, base + words.length));
	/* An empty title, see prose_title. */
	reader_address(reader, T("\0"));
	node.length = (uint32_t)(scheme.length + words.length);
	flat_span(flat, node, base, base + words.length);
}

/* What to put before an address that begins at `at`; absent: none does. */
static struct text
scheme_at(struct text words, size_t at, size_t *host)
{
	static const struct { struct text begins, scheme; } known[] = {
		{ TEXT("https://"), TEXT("") },
		{ TEXT("http://"), TEXT("") },
		{ TEXT("www."), TEXT("https://") },
	};
	char before = at ? words.at[at - 1] : ' ';

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		struct text begins = known[i].begins;
		*host = at + begins.length;
		if (*host < words.length && text_equal_caseless(begins,
		    text_slice(words, at, *host)) &&
		    !word_ends(words, *host) &&
		    !(before == '/' || before == '.' || before == '@'))
			return known[i].scheme;
	}
	return (struct text){ NULL, 0 };
}

/* An address of the web at `at`: where it ends; `at` where there is none. */
static size_t
find_web(struct reader *reader, struct text words, size_t at)
{
	size_t host = at, end;
	struct text scheme = scheme_at(words, at, &host), address;

	if (!scheme.at)
		return at;
	end = address_end(&reader->flat, words, at);
	address = without_punctuation(text_slice(words, at, end));
	/* www. alone is no address: www.a.b has a second full stop. */
	if (at + address.length <= host || (scheme.length > 0 &&
	    text_find_byte(address, '.', 4) == TEXT_NOWHERE))
		return end;
	add_link(reader, at, address, scheme);
	return at + address.length;
}

static bool
in_name(char c)
{
	return ascii_letter(c) || ascii_digit(c) || (c && strchr(".-_+", c));
}

static size_t
name_begin(const struct flat *flat, struct text words, size_t at,
    size_t from)
{
	size_t begin = at;

	while (begin > from && at - begin < LONGEST_NAME &&
	    in_name(words.at[begin - 1])) {
		begin--;
		if (flat_mark_at(flat, flat->from + begin) & FLAT_EDGE)
			break;
	}
	while (begin < at && !ascii_letter(words.at[begin]) &&
	    !ascii_digit(words.at[begin]))
		begin++;
	return word_may_begin(words, begin) ? begin : at;
}

static size_t
host_end(const struct flat *flat, struct text words, size_t at)
{
	size_t end = at;

	while (end < words.length && (ascii_letter(words.at[end]) ||
	    ascii_digit(words.at[end]) || words.at[end] == '-' ||
	    words.at[end] == '.') && (end == at ||
	    !(flat_mark_at(flat, flat->from + end) & FLAT_EDGE)))
		end++;
	while (end > at && (words.at[end - 1] == '.' ||
	    words.at[end - 1] == '-'))
		end--;
	return end;
}

/* An address of mail around the `@` at `at`, behind `from`. */
static size_t
find_mail(struct reader *reader, struct text words, size_t at, size_t from)
{
	size_t begin = name_begin(&reader->flat, words, at, from);
	size_t end = host_end(&reader->flat, words, at + 1);
	size_t dot = text_find_byte(text_slice(words, 0, end), '.', at + 1);

	if (begin == at || dot == TEXT_NOWHERE || dot == at + 1 ||
	    !word_ends(words, end) || (end < words.length &&
	    words.at[end] == '@'))
		return at + 1;
	add_link(reader, begin, text_slice(words, begin, end), T("mailto:"));
	return end;
}

/* The first letters of web addresses, and the sign within mail addresses. */
static const struct byte_set address_signs = { {
	BYTE('H'), BYTE('W'), BYTE('h'), BYTE('w'), BYTE('@'),
} };

void
addresses_find(struct reader *reader, char *words)
{
	struct flat *flat = &reader->flat;
	struct text text = { words, flat_end(flat) - flat->from };
	size_t from = 0, first = flat->spans.count;

	for (size_t at = byte_set_find(&address_signs, text, 0);
	    at < text.length;
	    at = byte_set_find(&address_signs, text, at)) {
		size_t next = at;
		if (words[at] == '@')
			next = find_mail(reader, text, at, from);
		else if (word_may_begin(text, at))
			next = find_web(reader, text, at);
		if (next > at)
			from = next;
		at = next > at ? next : at + 1;
	}
	for (size_t i = first; i < flat->spans.count; i++) {
		const struct piece *span = &flat->spans.list[i];
		memset(words + (span->from - flat->from), 0,
		    span->to - span->from);
	}
}
