/*
 * lane.h - ways into a stage, one for each thread (internal to publish/).
 *
 * Each lane writes a file of its own at a time; what the stage knows of all
 * files is dealt with under its mutex.
 */
#ifndef PUBLISH_LANE_H
#define PUBLISH_LANE_H

#include <pthread.h>

#include "publish/ledger.h"
#include "publish/lock.h"
#include "publish/stage.h"
#include "publish/staged_file.h"
#include "publish/target.h"

/* After that many the disk is full or gone: nothing more is tried. */
enum { FAILURES_TOLD = 20 };

struct failure {
	enum diagnostic_code code;
	struct text subject, reason;
};

/* A way into the stage: what one thread writes with. */
struct lane {
	struct output output;		/* first: a lane is one */
	struct stage *stage;
	struct lane *next;
	unsigned thread;
	struct owned_file *owned;	/* the file that is open */
	struct staged_file file;
	struct arena paths;		/* of the file that is open */
};

struct stage {
	struct lane lane;		/* of the thread that began the stage */
	struct lane *others;
	pthread_mutex_t mutex;		/* of what follows; what stays as it was
					   when the stage began needs none */
	struct diagnostics *diagnostics;
	struct arena arena;
	struct target target;
	struct text folder;
	struct lock lock;
	struct ledger ledger;
	struct stage_result result;
	bool begun;			/* the folder is there: room.h */
	int refused;			/* why it cannot be; 0: it can */
	bool exchanged;			/* the old report is in its place */
	struct failure failures[FAILURES_TOLD];
	size_t failed;
};

/* Begins a lane, but for its memory. */
void lane_begin(struct lane *lane, struct stage *stage);

/* Opens a file that is no page: nothing is entered, no folder is made. */
void lane_open_file(struct lane *lane, struct owned_file *owned,
    bool compare);

/* What is as it was, and not in the stage yet, is hard-linked into it (or
   copied). Notes where that fails. */
void lane_link(struct lane *lane, struct owned_file *owned);

/* Notes that a file of the report could not be written. */
void lane_cannot_write(struct stage *stage, struct text path, int error);

#endif
