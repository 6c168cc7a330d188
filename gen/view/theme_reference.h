/*
 * theme_reference.h - the tables of values that templates may use.
 */
#ifndef VIEW_THEME_REFERENCE_H
#define VIEW_THEME_REFERENCE_H

#include "core/sink.h"

/*
 * Writes Markdown for themes/README.md: a table of the fields of all pages,
 * one of the own fields of each kind of page, and one for each type of object.
 */
void theme_reference_write(struct sink *sink);

#endif
