/*
 * values.h - a mapping's values, as the types of the report.
 *
 * schema_check has told what is wrong with them: a value of a wrong type or
 * of only white space is absent here.
 */
#ifndef CONTENT_VALUES_H
#define CONTENT_VALUES_H

#include "content/report.h"

/* On one line. Texts are copied: nodes need not live as long. */
struct text take_text(struct arena *arena, const struct node *mapping,
    const char *key);
/* With its lines, without white space around it. */
struct text take_lines(struct arena *arena, const struct node *mapping,
    const char *key);
bool take_boolean(const struct node *mapping, const char *key,
    bool otherwise);
/* Year 0 where there is none. */
struct date take_date(const struct node *mapping, const char *key);
struct markdown take_markdown(struct arena *arena,
    const struct node *mapping, const char *key, bool inline_only);

/* The value where it is of that kind, else null. */
const struct node *take_kind(const struct node *mapping, const char *key,
    enum node_kind kind);
/* How many items the list has: none where there is no list. */
size_t take_count(const struct node *mapping, const char *key);

#endif
