/*
 * values.h - the values of a mapping's keys, as the types of the report.
 *
 * schema_check has reported wrong values: a value of a wrong type, or of only
 * white space, is absent here. Texts are copied into the arena, so nodes need
 * not live as long.
 */
#ifndef CONTENT_VALUES_H
#define CONTENT_VALUES_H

#include "content/report.h"

/* Returns the text on one line. */
struct text member_text(struct arena *arena, const struct node *mapping,
    const char *key);
/* Returns the text with its lines, without white space around it. */
struct text member_lines(struct arena *arena, const struct node *mapping,
    const char *key);
bool member_boolean(const struct node *mapping, const char *key,
    bool otherwise);
/* Returns a date of year 0 if there is none. */
struct date member_date(const struct node *mapping, const char *key);
struct markdown member_markdown(struct arena *arena,
    const struct node *mapping, const char *key, bool inline_only);

/* Returns the number of items of a list; 0 if there is no list. */
size_t member_count(const struct node *mapping, const char *key);

#endif
