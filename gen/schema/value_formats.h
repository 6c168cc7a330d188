/*
 * value_formats.h - whether a value is written as its type wants.
 */
#ifndef SCHEMA_VALUE_FORMATS_H
#define SCHEMA_VALUE_FORMATS_H

#include "core/text.h"

/* [a-z0-9][a-z0-9-]*; an edition's may hold `.` too. */
bool shape_is_id(struct text text);
bool shape_is_edition_id(struct text text);
/* A language tag of two or three letters, and subtags: BCP 47. */
bool shape_is_language(struct text text);
/* http:// or https://, a host, and nothing that an address cannot hold. */
bool shape_is_url(struct text text);
/* As shape_is_url, without a query or fragment. */
bool shape_is_site_url(struct text text);
bool shape_is_email(struct text text);
/* One to four digits. */
bool shape_is_days(struct text text);
/* The name of a Markdown file, of no folder and not hidden. */
bool shape_is_section_file(struct text text);

#endif
