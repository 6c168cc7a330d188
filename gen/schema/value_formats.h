/*
 * value_formats.h - how the values of a type are written.
 */
#ifndef SCHEMA_VALUE_FORMATS_H
#define SCHEMA_VALUE_FORMATS_H

#include "core/text.h"

/* [a-z0-9][a-z0-9-]*; an edition's may hold `.` too. */
bool value_is_id(struct text text);
bool value_is_edition_id(struct text text);
/* A language tag of two or three letters, and subtags: BCP 47. */
bool value_is_language(struct text text);
/* http:// or https://, a host, and nothing that an address cannot hold. */
bool value_is_url(struct text text);
/* As value_is_url, without a query or fragment. */
bool value_is_site_url(struct text text);
bool value_is_email(struct text text);
/* A number of one to four digits. */
bool value_is_days(struct text text);
/* The name of a Markdown file, of no folder and not hidden. */
bool value_is_section_file(struct text text);
/* The name of a setting or a string: [a-z][a-z0-9-]*. */
bool value_is_name(struct text text);
/* Returns the length of the name that the text begins with; 0 if none. */
size_t value_name_length(struct text text);

#endif
