/*
 * files.h - reading files and folders.
 *
 * Functions that can fail return 0, or the errno that says why. Paths are
 * texts that end in a NUL (arena_copy and path_join see to it).
 */
#ifndef CORE_FILES_H
#define CORE_FILES_H

#include "core/arena.h"

enum file_kind { FILE_MISSING, FILE_PLAIN, FILE_FOLDER, FILE_OTHER };

/* "folder/name"; either part may be empty. */
struct text path_join(struct arena *arena, struct text folder,
    struct text name);
/* What follows the last slash. */
struct text path_name(struct text path);
/* The whole path of what is there, without symbolic links, `..` or slashes at
   the end. */
int path_real(struct arena *arena, struct text path, struct text *real);
/* Whether the path is the folder or leads below it; both are such paths. */
bool path_is_in(struct text path, struct text folder);
/* The folder that holds this program, with a slash at its end; empty where
   the system does not say. */
struct text program_folder(struct arena *arena);

/*
 * What the path names; a symbolic link is FILE_OTHER where !follow. What
 * cannot be looked at is as good as missing: file_look tells them apart.
 */
enum file_kind file_kind(struct text path, bool follow);
/* 0 also where nothing is there. */
int file_look(struct text path, bool follow, enum file_kind *kind);

/*
 * The whole file, of at most `limit` bytes: EFBIG past that, EISDIR for a
 * folder, EINVAL for a pipe or device, which is never opened, EAGAIN where it
 * changed while it was read.
 */
int file_read(struct arena *arena, struct text path, size_t limit,
    struct text *contents);

/* What file_read's errno means, for a message. */
struct text file_reason(int error);

struct folder_entry {
	struct text name;
	enum file_kind kind;	/* symbolic links: FILE_OTHER */
};

/* All entries but "." and "..", in natural order of their names (then by
   their bytes). */
int folder_list(struct arena *arena, struct text path,
    struct folder_entry **entries, size_t *count);

/* The one of the name among those that folder_list gave; null: there is
   none. */
const struct folder_entry *folder_find(const struct folder_entry *entries,
    size_t count, struct text name);

/* Makes the folder and those above it; one that is there is no error. */
int folder_make(struct text path);

#endif
