/*
 * process.h - other programs, run with a limit on their time and output.
 *
 * No shell is involved: a program gets its arguments as they are. It runs in
 * a process group of its own, with nothing to read, and is killed with all
 * that it started when its time is over or when this program ends first.
 */
#ifndef CORE_PROCESS_H
#define CORE_PROCESS_H

#include "core/buffer.h"

enum process_end {
	PROCESS_EXITED,		/* by itself; `status` is its exit status */
	PROCESS_KILLED,		/* by a signal, whose number is `status` */
	PROCESS_TOO_LONG,	/* by us, past its limit of time */
	PROCESS_TOO_MUCH,	/* by us, past its limit of output */
	PROCESS_NOT_STARTED,	/* `status` is the errno that says why */
};

struct process {
	/* Asked for: the program's path first, a null pointer last. */
	const char *const *arguments;
	unsigned seconds;
	size_t most_output;	/* bytes */
	/* What came of it. */
	enum process_end end;
	int status;
	struct buffer output;	/* what it wrote to standard output */
	struct buffer complaint; /* ... and to standard error */
	/* private */
	int pid, outputs[2];
	int64_t deadline;	/* in milliseconds */
};

/*
 * Runs them all, at most `at_once` at a time, in their order, and returns
 * when the last has ended. The environment is this program's own.
 */
void processes_run(struct process *processes, size_t count, size_t at_once);

/* The buffers of all; to be called after processes_run, once. */
void processes_release(struct process *processes, size_t count);

#endif
