/*
 * guide.h - the tables of themes/README.md, made from the tables of fields.
 */
#ifndef VIEW_GUIDE_H
#define VIEW_GUIDE_H

#include "core/sink.h"

/*
 * Markdown: one table a kind of page with what only it has, one with what
 * every page has, and one for each type of object.
 */
void guide_write(struct sink *sink);

#endif
