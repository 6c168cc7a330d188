/*
 * process.h - runs other programs, with a limit on their time and output.
 *
 * No shell is involved: a program gets its arguments as they are. It runs in
 * a process group of its own, with /dev/null as standard input. It is killed,
 * with all processes that it started, when its time is over or when this
 * program ends first.
 */
#ifndef CORE_PROCESS_H
#define CORE_PROCESS_H

#include "core/buffer.h"

enum process_end {
	PROCESS_EXITED,		/* by itself; `status`: exit status */
	PROCESS_KILLED,		/* by a signal; `status`: its number */
	PROCESS_TOO_LONG,	/* by us, after `seconds` */
	PROCESS_TOO_MUCH,	/* by us, after `most_output` */
	PROCESS_NOT_STARTED,	/* `status`: the errno that says why */
};

struct process {
	/* Set by the caller: the program's path first, NULL last. */
	const char *const *arguments;
	unsigned seconds;
	size_t most_output;	/* bytes */
	/* Set by processes_run. */
	enum process_end end;
	int status;
	struct buffer output;	/* written to standard output */
	struct buffer complaint; /* written to standard error */
	/* Private. */
	int pid, outputs[2];
	int64_t deadline;	/* in milliseconds */
};

/*
 * Starts the programs in their order, at most `at_once` at a time, and returns
 * when the last one has ended. Their environment is this program's.
 */
void processes_run(struct process *processes, size_t count, size_t at_once);

/* Releases the buffers of all; to be called once, after processes_run. */
void processes_release(struct process *processes, size_t count);

#endif
