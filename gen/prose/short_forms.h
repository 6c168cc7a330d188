/*
 * short_forms.h - short forms that the glossary ought to explain.
 */
#ifndef PROSE_SHORT_FORMS_H
#define PROSE_SHORT_FORMS_H

#include "prose/reader.h"

/* Fills reader->short_forms: those that organisations have are known. */
void short_forms_collect(struct reader *reader);

/* Whether the glossary is asked: a report without one need not have any. */
bool short_forms_wanted(const struct reader *reader);

/*
 * A word of capitals that begins at `at` and is no term: warns of it, once a
 * report, at the first place. One that stands in brackets behind its meaning
 * is known from there on. Returns where the word ends; `at` where there is
 * none.
 */
size_t short_form_at(struct reader *reader, struct text words, size_t at);

#endif
