/*
 * check_formats.h - the formats of `yearon check --format`.
 *
 * `github` annotates a pull request (workflow commands of GitHub Actions),
 * `gitlab` is GitLab's code quality report, `sarif` the format of OASIS
 * (2.1.0), `json` this program's own. A diagnostic that is in no file is
 * written without a place, or with the folder of the content for gitlab,
 * which needs one.
 */
#ifndef COMMANDS_CHECK_FORMATS_H
#define COMMANDS_CHECK_FORMATS_H

#include "diagnostics/diagnostic.h"

/* Sorts the diagnostics (diagnostics_sort) and writes them; `folder` is that
   of the content. */
typedef void check_writer(struct diagnostics *diagnostics,
    struct text folder, struct sink *sink);

/*
 * Returns the writer of that name; NULL for "human" and absent text. Reports
 * a name that is no format, and returns NULL for it too.
 */
check_writer *check_format_find(struct text name,
    struct diagnostics *diagnostics);

#endif
