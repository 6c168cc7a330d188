#include "core/sink.h"

#include "core/byte_set.h"
#include "core/several.h"
#include "core/utf8.h"

void
sink_number(struct sink *sink, size_t number)
{
	char room[TEXT_DIGITS];

	sink_put(sink, text_of_number(number, room));
}

/* What something else stands for. */
static const struct byte_set special = { {
	BYTE('&'), BYTE('<'), BYTE('>'), BYTE('"'),
} };

static struct text
reference_for(char byte)
{
	switch (byte) {
	case '&':
		return T("&amp;");
	case '<':
		return T("&lt;");
	case '>':
		return T("&gt;");
	default:
		return T("&quot;");
	}
}

/* Whether one of them may be special. `<` and `>` differ in one bit, and so
   do `"` and `&`: that takes two looks. */
static bool
some_are_special(several bytes)
{
	return several_any((several)(((bytes | 0x02) == '>') |
	    ((bytes | 0x04) == '&')));
}

/* Where the next special byte stands. */
static size_t
next_special(struct text text, size_t at)
{
	const size_t step = sizeof(several);

	at = several_skip(text, at, some_are_special);
	/* The last ones, some of them a second time. */
	if (at + step > text.length && text.length >= step &&
	    !some_are_special(several_at(text.at + text.length - step)))
		return text.length;
	return byte_set_find(&special, text, at);
}

/* The same look as some_are_special's, at eight bytes. */
static bool
some_of_eight_are_special(uint64_t bytes)
{
	const uint64_t each = UINT64_MAX / 0xFF;
	uint64_t angles = (bytes | 0x02 * each) ^ '>' * each;
	uint64_t quotes = (bytes | 0x04 * each) ^ '&' * each;

	/* A byte that is zero borrows from the one above it. */
	return (((angles - each) & ~angles) |
	    ((quotes - each) & ~quotes)) & 0x80 * each;
}

/* Puts a text of one to two parts, its first bytes and its last, if it needs
   nothing. */
static inline bool __attribute__((always_inline))
put_two(struct sink *sink, struct text text, size_t part)
{
	uint64_t first = 0, last = 0;

	memcpy(&first, text.at, part);
	memcpy(&last, text.at + text.length - part, part);
	if (some_of_eight_are_special(first) ||
	    some_of_eight_are_special(last))
		return false;
	memcpy(sink->at, &first, part);
	memcpy(sink->at + text.length - part, &last, part);
	return true;
}

/* The same of a text shorter than several bytes, as most are. */
static bool
put_short(struct sink *sink, struct text text)
{
	if (text.length >= 8)
		return put_two(sink, text, 8);
	if (text.length >= 4)
		return put_two(sink, text, 4);
	return text.length > 1 ? put_two(sink, text, 2) :
	    text.length == 0 || put_two(sink, text, 1);
}

/* How much of a longer text was put: all of it, or what stands before the
   first several bytes that need something. */
static size_t
put_long(struct sink *sink, struct text text)
{
	const size_t step = sizeof(several);
	size_t at = 0;
	several bytes;

	for (; at + step <= text.length; at += step) {
		bytes = several_at(text.at + at);
		if (some_are_special(bytes))
			return at;
		memcpy(sink->at + at, &bytes, step);
	}
	bytes = several_at(text.at + text.length - step);
	if (some_are_special(bytes))
		return at;
	memcpy(sink->at + text.length - step, &bytes, step);
	return text.length;
}

/* Copies what needs nothing while it is looked at. */
static size_t
put_plain(struct sink *sink, struct text text)
{
	size_t put;

	if (text.length >= sink->room)
		return 0;
	if (text.length >= sizeof(several))
		put = put_long(sink, text);
	else
		put = put_short(sink, text) ? text.length : 0;
	sink->at += put;
	sink->room -= put;
	return put;
}

void
sink_escaped(struct sink *sink, struct text text)
{
	size_t from = put_plain(sink, text);

	if (from == text.length)
		return;
	for (size_t i = next_special(text, from); i < text.length;
	    i = next_special(text, i + 1)) {
		sink_put(sink, text_slice(text, from, i));
		sink_put(sink, reference_for(text.at[i]));
		from = i + 1;
	}
	sink_put(sink, text_slice(text, from, text.length));
}

/* Sixteen bytes of a line. */
static void
copy_line(char *to, const char *from)
{
	several bytes = several_at(from);

	bytes ^= (several)(bytes == '\n') & ('\n' ^ ' ');
	memcpy(to, &bytes, sizeof(bytes));
}

void
sink_line(struct sink *sink, struct text text)
{
	const size_t step = sizeof(several);
	size_t from = 0;

	/* The last ones, some of them a second time. */
	if (text.length >= step && text.length < sink->room) {
		for (; from + step < text.length; from += step)
			copy_line(sink->at + from, text.at + from);
		from = text.length - step;
		copy_line(sink->at + from, text.at + from);
		sink->at += text.length;
		sink->room -= text.length;
		return;
	}
	for (size_t end; (end = text_until(text, '\n', from)) < text.length;
	    from = end + 1) {
		sink_put(sink, text_slice(text, from, end));
		sink_put(sink, T(" "));
	}
	sink_put(sink, text_slice(text, from, text.length));
}

void
sink_visible(struct sink *sink, struct text text)
{
	for (size_t at = 0; at < text.length;) {
		size_t from = at;
		uint32_t c = utf8_next(text, &at);
		if (c == '\t')
			sink_string(sink, " ");
		else if (c == UTF8_INVALID || c < 0x20 ||
		    (c >= 0x7F && c < 0xA0) ||
		    (c >= 0x202A && c <= 0x202E) ||
		    (c >= 0x2066 && c <= 0x2069))
			sink_string(sink, "\xEF\xBF\xBD");
		else
			sink_put(sink, text_slice(text, from, at));
	}
}
