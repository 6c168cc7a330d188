/*
 * mdoc.h - text in the source of a man page.
 *
 * mdoc(7): a line that begins with a full stop is a request, a backslash
 * begins an escape, and each sentence begins a line of its own.
 */
#ifndef CORE_MDOC_H
#define CORE_MDOC_H

#include "core/sink.h"

/*
 * Writes the text as lines of at most 80 bytes, long words apart,
 * ended by LF; nothing for an empty one. What stands between backticks, as in
 * Markdown, stands between quotation marks.
 */
void mdoc_text(struct sink *sink, struct text text);

/* One word as the argument of a request, in quotation marks. */
void mdoc_word(struct sink *sink, struct text word);

#endif
