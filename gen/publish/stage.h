/*
 * stage.h - a new report beside the old one, exchanged with it at the end.
 *
 * A stage is a folder beside the target (`.out.yearon-stage` for `out`), on
 * the same file system. Files are written to it through sinks; a file that is
 * the same as in the target is not written. If all files are the same, no
 * folder is made and the target stays. Otherwise unchanged files are
 * hard-linked (or copied, if the system refuses links), and stage_publish syncs
 * the stage and exchanges both folders in one step: a reader of the target sees
 * the whole old report or the whole new one, and if the program is killed, the
 * old one stays.
 *
 * The manifest, `.yearon-manifest` in the target, lists the files that the
 * program owns, sorted, one path a line. Files in the target that it does not
 * list are foreign files: they are kept as they are. A file that it lists and
 * that was not written this time is not in the new report.
 *
 * How the room works, in the order of a build:
 *
 *   target.c         finds the folder that the report is published to
 *   lock.c           lets one build at a time work on that folder
 *   manifest.c       knows which files are the program's own
 *   writer.c         takes the files of the report and compares each with the
 *                    old one; only a file that differs is written
 *   foreign_files.c  brings along the files that others put into the target
 *   folders.c        makes, removes, syncs and exchanges folders
 *   stage.c          calls all of these
 *
 * Each thread has a stage_writer of its own and writes one file at a time
 * through it. The stage's mutex protects what all writers share: the manifest,
 * the counts and the failures. Texts and the manifest's entries live in the
 * stage's arena until the stage ends; the paths of an open file live in its
 * writer's arena. Failures of writers are collected and reported at the end,
 * by the thread that began the stage.
 */
#ifndef PUBLISH_STAGE_H
#define PUBLISH_STAGE_H

#include "core/output.h"
#include "diagnostics/diagnostic.h"

struct stage;

/*
 * Begins a stage for the folder `target`, which need not exist. Only one build
 * can run at a time: the stage holds a lock file beside the target until it
 * ends. Leftovers of a killed build are removed first. Returns NULL, with a
 * diagnostic, if another process has the lock or the system refuses.
 */
struct stage *stage_begin(struct text target,
    struct diagnostics *diagnostics);

/*
 * Returns the output that formats write to. Folders are made as needed. A path
 * that is absolute, contains `..` or was written before is a fault of the
 * program: it is reported, and its sink ignores all bytes.
 */
struct output *stage_output(struct stage *stage);

struct stage_result {
	size_t written, unchanged, removed;	/* files */
	size_t bytes;				/* of all own files */
};

/*
 * Publishes and ends the stage. Returns false, with a diagnostic, if anything
 * failed since it began: the target is then as it was.
 */
bool stage_publish(struct stage *stage, struct stage_result *result);

/* Ends the stage without publishing, and removes it. */
void stage_abandon(struct stage *stage);

#endif
