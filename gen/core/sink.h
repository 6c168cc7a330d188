/*
 * sink.h - takes output, piece by piece.
 *
 * Any struct with a write function is a sink: a buffer in memory (buffer.h), a
 * file of the stage (publish/stage.h), standard output. Functions that write
 * take a struct sink and need not know which. A sink remembers its own
 * failures; after a failure, writing does nothing.
 *
 * Pages are made of a thousand small pieces. A sink that collects them in
 * memory shows where it has room: a piece that fits is copied there without a
 * call.
 */
#ifndef CORE_SINK_H
#define CORE_SINK_H

#include "core/text.h"

struct sink {
	void (*write)(struct sink *sink, const char *bytes, size_t length);
	char *at;		/* place of the next byte */
	size_t room;		/* bytes that fit there; the last one is
				   left to write() */
};

static inline void
sink_put(struct sink *sink, struct text text)
{
	if (!text.length)
		return;
	if (text.length < sink->room) {
		memcpy(sink->at, text.at, text.length);
		sink->at += text.length;
		sink->room -= text.length;
	} else
		sink->write(sink, text.at, text.length);
}

static inline void
sink_string(struct sink *sink, const char *string)
{
	sink_put(sink, text_of(string));
}

/* Writes the number in decimal digits. */
void sink_number(struct sink *sink, size_t number);

/*
 * Writes the text with `& < > "` as character references: safe between tags and
 * in a quoted attribute, in HTML and XML alike.
 */
void sink_escaped(struct sink *sink, struct text text);

/* Writes the text as one line: a space for each line feed. */
void sink_line(struct sink *sink, struct text text);

/*
 * Writes the text as it is safe for a terminal: tabs as spaces; other control
 * characters, overrides of the direction and bytes that are not UTF-8 as
 * U+FFFD.
 */
void sink_visible(struct sink *sink, struct text text);

/* Writes a row of comma-separated values (RFC 4180) with its line end. Cells
   are quoted if they contain a comma, a quotation mark or a line end. */
void sink_csv_row(struct sink *sink, const struct text *cells, size_t count);

/*
 * Writes the words of the text in lines, each ended by LF. Lines are broken at
 * spaces, so that no line but one of a single long word has more than `width`
 * characters. The first line begins in `column`; the others are indented by
 * `indentation` spaces.
 */
void sink_wrapped(struct sink *sink, struct text text, size_t column,
    size_t indentation, size_t width);

#endif
