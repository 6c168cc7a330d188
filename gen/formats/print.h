/*
 * print.h - print.json: an edition for the templates that set it in type.
 *
 *   page         object with the fields of the page `edition`, by the same
 *                names (view/); its prose as trees (prose/tree.h)
 *   settings     the theme's settings, by name
 *   text         the theme's strings, by name, in the form for many
 *   attachments  the data files to be attached: path, type, description
 *   logo         path of the logo, or null
 */
#ifndef FORMATS_PRINT_H
#define FORMATS_PRINT_H

#include "formats/format.h"

/* Writes print.json of the edition. */
void print_write(struct build *build,
    const struct edition_status *edition_status, struct sink *sink);

/* Returns a copy of the first character that is written from right to left;
   absent if there is none. Words of such scripts would reach screen readers
   in the wrong order. */
struct text print_first_right_to_left(struct arena *arena, struct text text);

#endif
