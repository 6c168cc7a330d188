/*
 * read.h - one text: from Markdown to nodes.
 */
#ifndef PROSE_READ_H
#define PROSE_READ_H

#include "prose/reader.h"

/*
 * Parses and checks the text; what could be read of it, in reader->arena.
 * cmark's tree is gone when this returns.
 */
const struct prose *text_read(struct reader *reader,
    const struct markdown *markdown);

#endif
