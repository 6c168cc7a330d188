/*
 * load.h - from a folder of files to a report.
 */
#ifndef CONTENT_LOAD_H
#define CONTENT_LOAD_H

#include "content/report.h"

/*
 * Reads and checks everything in the folder against the content format. All
 * faults are diagnosed; null is returned where there is an error. Markdown is
 * not looked into: prose_read (prose/prose.h) does that.
 */
const struct report *report_load(struct arena *arena, struct text folder,
    struct diagnostics *diagnostics);

#endif
