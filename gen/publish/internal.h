/*
 * internal.h - the parts of a stage, for the files of publish/ and their tests.
 *
 * stage.h says how they work together.
 */
#ifndef PUBLISH_INTERNAL_H
#define PUBLISH_INTERNAL_H

#include <pthread.h>

#include "publish/folders.h"
#include "publish/manifest.h"
#include "publish/stage.h"

/* Paths that are collected in an arena, oldest first. */
struct path_list {
	struct text *paths;
	size_t count, capacity;
};

/* Adds the path, which is not copied. */
void path_list_add(struct path_list *list, struct arena *arena,
    struct text path);

/* The folder that a report is published to. */
struct target {
	struct text shown;	/* as the user wrote it */
	struct text path;	/* absolute, without symbolic links */
	struct text parent, name;
	struct text beside;	/* the parent, for messages; may be "" */
	bool exists;
};

/*
 * Fills in the target that the user calls `shown`, and makes the folders above
 * it. Returns false, with a diagnostic, if it is no folder that can be
 * exchanged. Texts are in the diagnostics' arena.
 */
bool target_find(struct target *target, struct text shown,
    struct diagnostics *diagnostics);

/*
 * A file that holds the number of the process that has it locked. The system
 * drops the lock when the process ends, however it ends; the file then stays,
 * and the next build knows that there may be something to clear away.
 */
struct lock {
	struct text path;
	int file;
	bool left_behind;	/* the last holder was killed */
	struct text holder;	/* number of the process that has it */
};

/*
 * Takes the lock without waiting. Returns 0, EWOULDBLOCK if another process
 * has it (`holder` is then set, in the arena), or another errno.
 */
int lock_take(struct lock *lock, struct text path, struct arena *arena);

/* Gives the lock back; with `keep` the file stays, as after a kill. */
void lock_release(struct lock *lock, bool keep);

struct stage_writer;

enum { STAGED_PIECE = 64 * 1024 };

/*
 * A file of the report that is being written. Its bytes are compared with the
 * old file's as they come in. A new file is made when the first byte differs:
 * a build that changes nothing writes nothing.
 */
struct staged_file {
	struct sink sink;		/* first: the sink is cast to this */
	struct stage_writer *writer;
	struct text old_path, new_path;
	int old_file, new_file;		/* descriptors; -1: none */
	size_t old_size;
	size_t offset;			/* bytes compared or written so far */
	int error;			/* errno of the first failure, or 0 */
	char bytes[STAGED_PIECE];	/* bytes not yet compared */
	char other[STAGED_PIECE];	/* bytes read from the old file */
};

/* An output that writes into the stage: one for each thread. */
struct stage_writer {
	struct output output;		/* first: the output is cast to this */
	struct stage *stage;
	struct stage_writer *next;
	unsigned worker;		/* number of the thread */
	struct owned_file *owned;	/* the open file, or NULL */
	struct staged_file file;
	struct arena paths;		/* of the open file */
};

/* After so many failures the disk is full or gone: the build gives up. */
enum { STAGE_FAILURES = 20 };

struct stage_failure {
	enum diagnostic_code code;
	struct text subject, reason;
};

struct stage {
	struct stage_writer writer;	/* of the thread that began the stage */
	struct stage_writer *more_writers;
	/* Protects all members below. Those that do not change after
	   stage_begin may be read without it. */
	pthread_mutex_t mutex;
	struct diagnostics *diagnostics;
	struct arena arena;
	struct target target;
	struct text folder;		/* path of the stage */
	struct lock lock;
	struct manifest manifest;
	struct stage_result result;
	bool has_folder;		/* the folder was made */
	int folder_error;		/* errno of making it, or 0 */
	bool exchanged;			/* `folder` is the old report now */
	struct stage_failure failures[STAGE_FAILURES];
	size_t failure_count;
};

/* Prepares a zeroed writer. */
void stage_writer_begin(struct stage_writer *writer, struct stage *stage);

/* Opens a file that is not entered in the manifest; makes no folder. With
   `compare`, the file of that path in the target is the old one. */
void stage_writer_open(struct stage_writer *writer, struct owned_file *owned,
    bool compare);

/* Links an unchanged file from the target into the stage, if it is not there
   yet. Records a failure. */
void stage_writer_link(struct stage_writer *writer, struct owned_file *owned);

/*
 * Makes the stage's folder, if it is not there yet, and in it the folders that
 * lead to the path. A build that changes nothing makes no folder and removes
 * none. Returns 0 or an errno. For any thread.
 */
int stage_make_folders(struct stage *stage, struct text path);

/* Returns the path of the file that is in a stage until it is complete. */
struct text stage_unfinished_mark(struct stage *stage);

/*
 * Makes below `stage` every folder that the path goes through, and notes them
 * in the manifest. Returns 0 or an errno: EEXIST and ENOTDIR if a file is in
 * the way.
 */
int folders_make_above(struct manifest *manifest, struct text stage,
    struct text path);

/*
 * Makes at `to`, where nothing is yet, the file or symbolic link that is at
 * `from`: a hard link, or if the system refuses that, a copy with the same
 * mode and times. Returns 0 or an errno: EXDEV if `from` is a mount point,
 * EINVAL for a device or pipe that cannot be linked to.
 */
int file_link_or_copy(struct text from, struct text to);

/* Foreign files are the files and folders in the target that the program has
   not made. */

/*
 * Brings the foreign files of the folder `old` into the folder `new`: files
 * and symbolic links by file_link_or_copy, folders with their modes and times.
 * The manifest lists the program's own files of both. Counts in *removed the
 * own files that were not written again. Returns false, with a diagnostic for
 * each file, if a file cannot be brought along or one of the program's own has
 * its name. `shown` is the name of `old` in diagnostics.
 */
bool foreign_files_keep(struct manifest *manifest, struct text old,
    struct text new, struct text shown, size_t *removed,
    struct diagnostics *diagnostics);

/*
 * Moves late foreign files from `old`, the report that was just replaced, to
 * `new`: somebody may add or save a file between foreign_files_keep and the
 * exchange. Moves what is not in `new` or is newer in `old`. Returns 0, or
 * the errno of the first file that cannot be moved: EEXIST if one of the
 * program's own has its name.
 */
int foreign_files_rescue(struct manifest *manifest, struct text old,
    struct text new);

/*
 * Does the same with the old report that a killed build left behind, by the
 * manifests in both folders. The manifest is the first file of the old report
 * that is removed: if it is gone, there is nothing left to rescue.
 */
int foreign_files_rescue_left(struct text old, struct text new);

#endif
