/*
 * output.h - takes the files of a report, one after the other.
 *
 * Any struct with these functions is an output: the stage of a build
 * (publish/stage.h) or the memory of a preview server (serve/). Formats write
 * to an output and need not know which. An output remembers its own failures
 * and reports them to the one who began it.
 */
#ifndef CORE_OUTPUT_H
#define CORE_OUTPUT_H

#include "core/sink.h"

struct output {
	struct sink *(*open)(struct output *output, struct text path);
	void (*close)(struct output *output);
	void (*copy)(struct output *output, struct text path,
	    struct text from);
	size_t (*size)(const struct output *output, struct text path);
	/* NULL: only one thread may write */
	struct output *(*for_worker)(struct output *output, unsigned worker);
};

/*
 * Returns a sink for the file at `path`, which is relative to the report's
 * folder, with `/` between folders. One file can be open at a time;
 * output_close ends it. It is a fault of the program if a path is absolute,
 * contains `..` or was written before.
 */
static inline struct sink *
output_open(struct output *output, struct text path)
{
	return output->open(output, path);
}

static inline void
output_close(struct output *output)
{
	output->close(output);
}

/* Writes to `path` a copy of the file `from` (a picture, a font). */
static inline void
output_copy(struct output *output, struct text path, struct text from)
{
	output->copy(output, path, from);
}

/* Returns the length of the file written at `path`, or 0 if there is none. */
static inline size_t
output_size(const struct output *output, struct text path)
{
	return output->size(output, path);
}

/*
 * Returns the output that a worker (threads.h) writes its files to: workers
 * write different files at the same time. It is the output itself for worker
 * 0. For the others it is NULL if the output is for one thread only; else it is
 * made at the first call, which must come from one thread before the workers
 * begin, and it ends with its output.
 */
static inline struct output *
output_for_worker(struct output *output, unsigned worker)
{
	if (worker == 0)
		return output;
	return output->for_worker ? output->for_worker(output, worker) : NULL;
}

#endif
