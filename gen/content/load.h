/*
 * load.h - from a folder of files to a report.
 */
#ifndef CONTENT_LOAD_H
#define CONTENT_LOAD_H

#include "content/report.h"

/*
 * Reads and checks everything in the folder against the content format. All
 * faults of all files are diagnosed; whether the report may be built is for
 * diagnostics_worst to say. The report is as complete as the faults allow
 * (what is broken is left out), so that its Markdown can be checked in the
 * same run: prose_read (prose/prose.h) does that. Without errors, what
 * report.h says is never null is never null. Null only where there is no such
 * folder.
 */
const struct report *report_load(struct arena *arena, struct text folder,
    struct diagnostics *diagnostics);

/* The same, the files being read by so many threads at once: for the same
   files the same report and the same diagnostics, whatever their number. */
const struct report *report_load_shared(struct arena *arena,
    struct text folder, unsigned threads, struct diagnostics *diagnostics);

#endif
