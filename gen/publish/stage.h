/*
 * stage.h - a new report beside the old one, exchanged with it at the end.
 *
 * A stage is a folder beside the target (`.out.yearon-stage` for `out`), on
 * the same file system. Files are written to it through sinks; what is the
 * same as in the target is not written. Where all is the same, no folder is
 * made and the target stays. Else what is the same is hard-linked (copied where
 * links are refused), and stage_publish syncs the stage and exchanges both
 * folders in one step: a reader of the target sees the whole old report or the
 * whole new one, and a program that is killed leaves the old one.
 *
 * The manifest, `.yearon-manifest` in the target, lists the files that the
 * program owns, sorted, one path a line. Files in the target that it does not
 * list belong to somebody else: they are carried over as they are. What it
 * lists and was not written this time is left behind.
 */
#ifndef PUBLISH_STAGE_H
#define PUBLISH_STAGE_H

#include "core/output.h"
#include "diagnostics/diagnostic.h"

struct stage;

/*
 * Begins a stage for the folder `target`, which need not exist. One build at
 * a time: a lock file beside the target, held until the stage ends, is
 * diagnosed with the process that holds it. What a killed build left behind
 * is removed first. Null, with a diagnostic, where the system refuses.
 */
struct stage *stage_begin(struct text target,
    struct diagnostics *diagnostics);

/*
 * What formats write to. Folders are made as needed. A path that is absolute,
 * climbs (`..`) or was written before is a fault of the program: it is
 * diagnosed and the sink swallows what is written.
 */
struct output *stage_output(struct stage *stage);

struct stage_result {
	size_t written, unchanged, removed;	/* files */
	size_t bytes;				/* of all files owned */
};

/*
 * Publishes and ends the stage. False, with a diagnostic, where anything
 * failed since it began: the target is then as it was.
 */
bool stage_publish(struct stage *stage, struct stage_result *result);

/* Ends the stage without publishing; nothing of it is left. */
void stage_abandon(struct stage *stage);

#endif
