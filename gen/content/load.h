/*
 * load.h - from a folder of files to a report.
 */
#ifndef CONTENT_LOAD_H
#define CONTENT_LOAD_H

#include "content/report.h"

/*
 * Reads and checks everything in the folder against the content format, by
 * that many threads at once; their number changes neither the report nor the
 * diagnostics. Reports all faults of all files; the caller asks
 * diagnostics_worst whether the report may be built. The report is as complete
 * as the faults allow: what has a fault is left out, so that its Markdown can
 * be checked in the same run by prose_parse (prose/prose.h). Returns NULL only
 * if there is no such folder.
 */
const struct report *report_load(struct arena *arena, struct text folder,
    unsigned threads, struct diagnostics *diagnostics);

#endif
