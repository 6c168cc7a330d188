/*
 * source_file.h - files that were read, and that places point into.
 *
 * A file's contents are kept to quote its lines. Of thousands of files, few
 * are ever quoted: their contents can be let go of, and are read again where
 * somebody wants them.
 */
#ifndef DIAGNOSTICS_SOURCE_FILE_H
#define DIAGNOSTICS_SOURCE_FILE_H

#include <stdint.h>

#include "core/arena.h"

/* Lives in an arena. */
struct source_file {
	struct text path;	/* as the user would write it */
	struct text contents;	/* absent: read by source_file_contents */
	uint64_t digest;	/* of contents that were let go of; or 0 */
};

/* Lets go of the contents, whose memory may be used otherwise. They are those
   of a file of at most LIMIT_FILE bytes. */
void source_file_release(struct source_file *file);

/*
 * The contents; where they were let go of, as they are read again into the
 * arena. Absent where the file is not any more what it was.
 */
struct text source_file_contents(struct arena *arena,
    const struct source_file *file);

#endif
