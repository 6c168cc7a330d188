/*
 * write.h - text written as YAML, to be read back as the same text.
 */
#ifndef YAML_WRITE_H
#define YAML_WRITE_H

#include "core/sink.h"

/* On one line: as it is where that reads back, else in quotes. */
void yaml_put_scalar(struct sink *sink, struct text text);

/*
 * Lines below a key, as a literal block: from the `|` to the last line's end,
 * each line indented by `indentation`. Long lines of paragraphs are broken
 * between words, where Markdown reads the same. White space around the text
 * is dropped; CR and CRLF end lines too.
 */
void yaml_put_block(struct sink *sink, size_t indentation, struct text text);

#endif
