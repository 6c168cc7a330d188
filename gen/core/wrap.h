/*
 * wrap.h - words in lines that are not too long, for terminals.
 */
#ifndef CORE_WRAP_H
#define CORE_WRAP_H

#include "core/sink.h"

/*
 * Writes the text, which begins in `column`, ended by LF. It is broken at
 * spaces, so that no line but of one long word goes past `width` characters;
 * further lines are indented by `indentation`.
 */
void wrap_words(struct sink *sink, struct text text, size_t column,
    size_t indentation, size_t width);

#endif
