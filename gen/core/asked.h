/*
 * asked.h - what the command line asks for by its name.
 */
#ifndef CORE_ASKED_H
#define CORE_ASKED_H

#include "core/diagnostic.h"

/*
 * Which of the `count` known ones has that name. `count` where none has: that
 * is diagnosed by `code`, whose message holds the name, with the nearest.
 */
size_t asked_which(struct text name, const struct text *known, size_t count,
    enum diagnostic_code code, struct diagnostics *diagnostics);

#endif
