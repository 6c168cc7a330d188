/*
 * outlet.h - where the files of a report go, one after the other.
 *
 * An outlet is anything that takes files by their paths: the stage of a build
 * (publish/stage.h), the shelf of a server (serve/shelf.h). Formats
 * write to an outlet and need not know which. An outlet remembers its own
 * failures; whoever began it learns of them at its end.
 */
#ifndef CORE_OUTLET_H
#define CORE_OUTLET_H

#include "core/sink.h"

struct outlet {
	struct sink *(*open)(struct outlet *outlet, struct text path);
	void (*close)(struct outlet *outlet);
	void (*copy)(struct outlet *outlet, struct text path,
	    struct text from);
	size_t (*size)(const struct outlet *outlet, struct text path);
	/* Another way into the same, for another thread; null: there is no
	   other. */
	struct outlet *(*lane)(struct outlet *outlet, unsigned thread);
};

/*
 * A sink for the file at `path`, relative to the report's folder, with `/`
 * between folders. One file at a time: outlet_close ends it. A path that is
 * absolute, climbs (`..`) or was written before is a fault of the program.
 */
struct sink *outlet_open(struct outlet *outlet, struct text path);
void outlet_close(struct outlet *outlet);

/* A file as it is on disk (a picture, a font). */
void outlet_copy(struct outlet *outlet, struct text path, struct text from);

/*
 * The outlet itself for thread 0, for others a lane of their own: threads
 * write different files at the same time. The same one whenever it is asked
 * for, which one thread does, before the others begin; a lane ends with its
 * outlet. Null where it has none.
 */
struct outlet *outlet_lane(struct outlet *outlet, unsigned thread);

/* How many bytes the file that was written at `path` has; 0: none. */
size_t outlet_size(const struct outlet *outlet, struct text path);

#endif
