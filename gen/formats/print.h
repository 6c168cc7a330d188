/*
 * print.h - print.json: an edition for whoever sets it in type.
 *
 *   page         what the page `edition` holds, by the same names (view/),
 *                its prose as trees (prose/tree.h)
 *   settings     the theme's, by name
 *   text         its strings, by name, in the form for many
 *   attachments  the data files to be attached: path, type, description
 *   logo         the path of the logo, or null
 */
#ifndef FORMATS_PRINT_H
#define FORMATS_PRINT_H

#include "formats/format.h"

/* A file that goes with the PDF, in the same folder as print.json. */
struct attachment {
	const char *path, *type;
	enum string_name description;
};

/* Ended by a null path. */
extern const struct attachment attachments[];

void print_write(struct build *build, const struct edition_status
    *edition_status, struct sink *sink);

#endif
