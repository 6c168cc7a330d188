/*
 * write.h - writes a text as YAML that reads as the same text.
 */
#ifndef YAML_WRITE_H
#define YAML_WRITE_H

#include "core/sink.h"

/* Writes the text on one line, in quotes if YAML would read it otherwise. */
void yaml_put_scalar(struct sink *sink, struct text text);

/*
 * Writes the text as a literal block, from the `|` to the end of the last line,
 * each line indented by `indentation`. Long lines of paragraphs are broken
 * between words if that means the same in Markdown. White space around the
 * text is dropped; CR and CRLF end lines too.
 */
void yaml_put_block(struct sink *sink, size_t indentation, struct text text);

#endif
