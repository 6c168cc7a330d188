/*
 * manifest.h - which files of the report are the program's own.
 *
 * A file is the program's own if the manifest of the old report lists it
 * (`before`), if this build has written it (`now`), or both. Paths are
 * relative to the report's folder. All memory is in the manifest's arena.
 */
#ifndef PUBLISH_MANIFEST_H
#define PUBLISH_MANIFEST_H

#include "core/sink.h"
#include "core/table.h"

#define MANIFEST_NAME ".yearon-manifest"

struct owned_file {
	struct text path;
	size_t bytes;		/* length of the file written now */
	bool before, now;
	bool same;		/* written now, with the old contents */
	bool linked;		/* an unchanged file is in the stage already */
};

struct owned_folder {
	bool before;		/* the old report has own files in it */
	bool now;		/* it was made in the stage */
};

struct manifest {
	struct arena *arena;
	struct table files, folders;
	struct owned_file **written;	/* files with `now`, oldest first */
	size_t count, capacity;
};

void manifest_begin(struct manifest *manifest, struct arena *arena);

/*
 * Returns true if the path may name a file of the report: it stays inside the
 * folder and has neither empty parts nor control characters.
 */
bool manifest_path_fits(struct text path);

/* Returns the entry of the path, or NULL if there is none. */
struct owned_file *manifest_find(const struct manifest *manifest,
    struct text path);
/* Returns the entry of the path, which is made if there was none. The path is
   copied. */
struct owned_file *manifest_enter_file(struct manifest *manifest,
    struct text path);
struct owned_folder *manifest_enter_folder(struct manifest *manifest,
    struct text path);
/* Marks the file as written now. */
void manifest_add_written(struct manifest *manifest, struct owned_file *file);

/*
 * Enters the files that the manifest in `folder` lists: as `now`, or else as
 * `before`. Returns 0 also if there is no manifest, or the errno that says why
 * it cannot be read.
 */
int manifest_read(struct manifest *manifest, struct text folder, bool now);
/* Writes the paths of all files written now: sorted, one a line. */
void manifest_write(struct manifest *manifest, struct sink *sink);

#endif
