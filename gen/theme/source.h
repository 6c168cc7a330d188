/*
 * source.h - the files of a theme's folder.
 */
#ifndef THEME_SOURCE_H
#define THEME_SOURCE_H

#include "core/files.h"
#include "core/limits.h"
#include "diagnostics/diagnostic.h"

/* What theme.yaml, a template or a strings file may be large. */
enum { THEME_SOURCE_LIMIT = LIMIT_THEME_FILE };

/*
 * Reads a file of a theme. Null, diagnosed, where it cannot be read, is no
 * plain file (symbolic links are refused: a theme holds what it uses) or is
 * larger than the limit.
 */
const struct source_file *theme_source(struct arena *arena,
    struct text path, struct diagnostics *diagnostics);

/* A place for what concerns the file as a whole. */
struct place place_of_file(struct arena *arena, struct text path);

/*
 * The entries of a folder below the theme's; none where there is no such
 * folder. Left out: names that begin with a dot, and what editors and
 * desktops leave behind ("x~", "#x#", "x.bak", "x.orig", "Thumbs.db").
 */
void theme_list(struct arena *arena, struct text path,
    struct folder_entry **entries, size_t *count,
    struct diagnostics *diagnostics);

#endif
