#include "core/csv.h"

/* Quoted where a comma, a quote or a line end asks for it. */
static void
put_cell(struct sink *sink, struct text text)
{
	bool quote = text_find_byte(text, ',', 0) != TEXT_NOWHERE ||
	    text_find_byte(text, '"', 0) != TEXT_NOWHERE ||
	    text_find_byte(text, '\n', 0) != TEXT_NOWHERE ||
	    text_find_byte(text, '\r', 0) != TEXT_NOWHERE;
	size_t from = 0;

	if (quote)
		sink_string(sink, "\"");
	for (size_t at = text_find_byte(text, '"', 0); at != TEXT_NOWHERE;
	    at = text_find_byte(text, '"', at + 1)) {
		sink_put(sink, text_slice(text, from, at + 1));
		from = at;
	}
	sink_put(sink, text_slice(text, from, text.length));
	if (quote)
		sink_string(sink, "\"");
}

void
csv_put_row(struct sink *sink, const struct text *cells, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		sink_string(sink, i ? "," : "");
		put_cell(sink, cells[i]);
	}
	sink_string(sink, "\r\n");
}
