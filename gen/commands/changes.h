/*
 * changes.h - what a change of the content does to the report.
 */
#ifndef COMMANDS_CHANGES_H
#define COMMANDS_CHANGES_H

#include "commands/changes_line.h"

/*
 * In Markdown: the figures of each edition before and after, which
 * recommendations changed status in it, and which texts changed.
 */
void changes_put(struct arena *arena, const struct report *before,
    const struct report *after, struct sink *sink);

/* The lists of changes_put about texts; nothing where none changed. */
void changes_put_texts(struct arena *arena, const struct report *before,
    const struct report *after, struct sink *sink);
/* Those about all but editions and recommendations. */
void changes_put_report(struct line *line);

#endif
