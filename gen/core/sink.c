#include "core/sink.h"

#include <stdio.h>

#include "core/utf8.h"

void
sink_number(struct sink *sink, size_t number)
{
	char digits[24];

	snprintf(digits, sizeof(digits), "%zu", number);
	sink_string(sink, digits);
}

/* What stands for a byte; absent: the byte itself. */
static const struct text references[256] = {
	['&'] = TEXT("&amp;"),
	['<'] = TEXT("&lt;"),
	['>'] = TEXT("&gt;"),
	['"'] = TEXT("&quot;"),
};

void
sink_escaped(struct sink *sink, struct text text)
{
	size_t from = 0;

	for (size_t i = 0; i < text.length; i++) {
		const struct text *reference =
		    &references[(unsigned char)text.at[i]];
		if (!reference->length)
			continue;
		sink_put(sink, text_slice(text, from, i));
		sink_put(sink, *reference);
		from = i + 1;
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
