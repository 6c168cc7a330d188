/*
 * find.h - where in the content a text stands.
 */
#ifndef CONTENT_FIND_H
#define CONTENT_FIND_H

#include "content/report.h"

/*
 * The first place whose text holds the needle: values of YAML files in the
 * order in which they were read, then prose sections. A null file where it
 * stands nowhere as it is written.
 */
struct place report_find(const struct report *report, struct text needle);

#endif
