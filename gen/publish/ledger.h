/*
 * ledger.h - which files of the report are the program's own.
 *
 * A file is the program's own where the manifest of the report before lists
 * it (`before`), where it has been written this time (`now`), or both. Paths
 * are relative to the report's folder.
 */
#ifndef PUBLISH_LEDGER_H
#define PUBLISH_LEDGER_H

#include "core/sink.h"
#include "core/table.h"

#define MANIFEST_NAME ".yearon-manifest"

struct owned_file {
	struct text path;
	size_t bytes;		/* of the one written now */
	bool before, now;
	bool same;		/* as it was */
	bool linked;		/* it is, and stands in the stage */
};

struct owned_folder {
	bool before;		/* holds a file that is owned from before */
	bool now;		/* stands in the stage */
};

struct ledger {
	struct arena *arena;
	struct table files, folders;
	struct owned_file **written;	/* those with `now`, as they came */
	size_t count, capacity;
};

void ledger_begin(struct ledger *ledger, struct arena *arena);

/*
 * Whether a path may name a file of the report: it stays inside and has
 * neither empty parts nor control characters.
 */
bool ledger_path_fits(struct text path);

/* What is known of the path; null where nothing is. */
struct owned_file *ledger_find(const struct ledger *ledger, struct text path);
/* The same, entered where it was not there; the path is copied. */
struct owned_file *ledger_file(struct ledger *ledger, struct text path);
struct owned_folder *ledger_folder(struct ledger *ledger, struct text path);
/* Notes that the file is written. */
void ledger_wrote(struct ledger *ledger, struct owned_file *file);

/*
 * Enters what the manifest in `folder` lists. 0, also where there is none, or
 * the errno that says why it cannot be read.
 */
int ledger_read(struct ledger *ledger, struct text folder);
/* The same, as files that are written now. */
int ledger_read_now(struct ledger *ledger, struct text folder);
/* Writes the manifest: what was written, sorted, a path a line. */
void ledger_write(struct ledger *ledger, struct sink *sink);

#endif
