/*
 * files.h - reading files and folders.
 *
 * Functions that return an int return 0, or the errno that says why they
 * failed. Paths are texts that end in a NUL, as arena_copy and path_join make
 * them.
 */
#ifndef CORE_FILES_H
#define CORE_FILES_H

#include "core/arena.h"

enum file_kind { FILE_MISSING, FILE_PLAIN, FILE_FOLDER, FILE_OTHER };

/* Returns "folder/name"; either part may be empty. */
struct text path_join(struct arena *arena, struct text folder,
    struct text name);
/* Returns the part after the last slash. */
struct text path_name(struct text path);
/* Finds the absolute path of an existing file or folder, without symbolic
   links, `..` or slashes at the end. */
int path_real(struct arena *arena, struct text path, struct text *real);
/* Returns true if the path is the folder or leads below it; both come from
   path_real. */
bool path_is_in(struct text path, struct text folder);
/* Returns the folder of this program, with a slash at its end; empty if it is
   not known. */
struct text program_folder(struct arena *arena);

/*
 * Returns the kind of the file at the path; FILE_MISSING also if the system
 * refuses to say. A symbolic link is FILE_OTHER if !follow.
 */
enum file_kind file_kind(struct text path, bool follow);
/* Finds out the kind. A missing file is no error, unlike a refusal. */
int file_look(struct text path, bool follow, enum file_kind *kind);

/*
 * Reads the whole file into the arena. Returns EFBIG if it has more than
 * `limit` bytes, EISDIR for a folder, EINVAL for a pipe or device, and EAGAIN
 * if the file changed while it was read.
 */
int file_read(struct arena *arena, struct text path, size_t limit,
    struct text *contents);

/* Returns the message for an errno that file_read returned. */
struct text file_reason(int error);

struct folder_entry {
	struct text name;
	enum file_kind kind;	/* symbolic links: FILE_OTHER */
};

/* Lists all entries but "." and "..", in the natural order of their names, then
   by bytes. */
int folder_list(struct arena *arena, struct text path,
    struct folder_entry **entries, size_t *count);

/* Returns the entry of that name in a list made by folder_list, or NULL. */
const struct folder_entry *folder_find(const struct folder_entry *entries,
    size_t count, struct text name);

/* Makes the folder and those above it. It is no error if they exist. */
int folder_make(struct text path);

#endif
