/*
 * strings_format.h - how a language writes dates, numbers and references, as
 * its strings file says. Faults are diagnosed at their places; what is at
 * fault is left out.
 */
#ifndef THEME_STRINGS_FORMAT_H
#define THEME_STRINGS_FORMAT_H

#include "theme/strings.h"

/* The value of `reference`. */
struct reference_words reference_read(struct arena *arena,
    const struct node *mapping);

/* The values of `months`, `dates`, `digits` and `lower-labels`. */
void months_read(struct strings *strings, const struct node *list,
    struct diagnostics *diagnostics);
void dates_read(struct arena *arena, struct strings *strings,
    const struct node *mapping, struct diagnostics *diagnostics);
void digits_read(struct strings *strings, const struct node *text,
    struct diagnostics *diagnostics);
void lower_labels_read(struct strings *strings, const struct node *text);

#endif
