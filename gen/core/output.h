/*
 * output.h - where the files of a report go, one after the other.
 *
 * An output is anything that takes files by their paths: the stage of a build
 * (publish/stage.h), the shelf of a server (serve/shelf.h). Formats
 * write to an output and need not know which. An output remembers its own
 * failures; whoever began it learns of them at its end.
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
	/* Another way into the same, for another thread; null: there is no
	   other. */
	struct output *(*lane)(struct output *output, unsigned thread);
};

/*
 * A sink for the file at `path`, relative to the report's folder, with `/`
 * between folders. One file at a time: output_close ends it. A path that is
 * absolute, climbs (`..`) or was written before is a fault of the program.
 */
struct sink *output_open(struct output *output, struct text path);
void output_close(struct output *output);

/* A file as it is on disk (a picture, a font). */
void output_copy(struct output *output, struct text path, struct text from);

/*
 * The output itself for thread 0, for others a lane of their own: threads
 * write different files at the same time. The same one whenever it is asked
 * for, which one thread does, before the others begin; a lane ends with its
 * output. Null where it has none.
 */
struct output *output_for_worker(struct output *output, unsigned thread);

/* How many bytes the file that was written at `path` has; 0: none. */
size_t output_size(const struct output *output, struct text path);

#endif
