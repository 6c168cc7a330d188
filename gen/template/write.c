#include "template/write.h"

#include "core/percent.h"

void
write_indentation(struct sink *sink, const struct indentation *indentation)
{
	if (!indentation)
		return;
	/* As deep as templates include each other: plan.h bounds it. */
	write_indentation(sink, indentation->outer);
	sink_put(sink, indentation->text);
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

struct text
without_skip(struct text space, size_t skip)
{
	return text_slice(space, skip < space.length ? skip : space.length,
	    space.length);
}

static bool
line_is_empty(struct text text, size_t from)
{
	if (from < text.length && text.at[from] == '\r')
		from++;
	return from < text.length && text.at[from] == '\n';
}

void
write_lines(struct sink *sink, struct text text, bool line_start,
    const struct indentation *indentation, size_t skip)
{
	size_t from = 0, to;

	if (!indentation && skip == 0) {
		sink_put(sink, text);
		return;
	}
	do {
		size_t most = line_start ? from + skip : from;
		while (from < most && from < text.length &&
		    is_blank(text.at[from]))
			from++;
		if (line_start && !line_is_empty(text, from))
			write_indentation(sink, indentation);
		to = text_find_byte(text, '\n', from);
		to = to == TEXT_NOWHERE ? text.length : to + 1;
		sink_put(sink, text_slice(text, from, to));
		from = to;
		line_start = true;
	} while (from < text.length);
}

/* White space, controls, what RFC 3986 has no place for, and `&`, which a
   page has to quote. */
static const struct byte_set special = { {
	CONTROLS, BYTE(' '), BYTE('"'), BYTE('&'), BYTE('<'), BYTE('>'),
	BYTE('\\'), BYTE('^'), BYTE('`'), BYTE('{'), BYTE('|'), BYTE('}'),
	BYTE(0x7F),
} };

static void
write_special(struct sink *sink, char byte)
{
	if (byte == '&')
		sink_string(sink, "&amp;");
	else
		percent_put(sink, byte);
}

void
write_address(struct sink *sink, struct text address)
{
	size_t from = 0;

	for (size_t i; (i = byte_set_find(&special, address, from)) <
	    address.length; from = i + 1) {
		sink_put(sink, text_slice(address, from, i));
		write_special(sink, address.at[i]);
	}
	sink_put(sink, text_slice(address, from, address.length));
}

bool
write_value(struct sink *sink, const struct value *value)
{
	switch (value->kind) {
	case VALUE_ABSENT:
		return true;
	case VALUE_BOOLEAN:
		sink_string(sink, value->truth ? "true" : "false");
		return true;
	case VALUE_TEXT:
		sink_escaped(sink, value->text);
		return true;
	case VALUE_ADDRESS:
		write_address(sink, value->text);
		return true;
	default:
		return false;
	}
}
