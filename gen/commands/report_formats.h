/*
 * report_formats.h - diagnostics in the forms that other programs read.
 *
 * `github` annotates a pull request (workflow commands of GitHub Actions),
 * `gitlab` is its code quality report, `sarif` the format of OASIS (2.1.0),
 * `json` this program's own. What is in no file stands there without a place
 * (gitlab wants one: it gets the folder of the content).
 */
#ifndef COMMANDS_REPORT_FORMATS_H
#define COMMANDS_REPORT_FORMATS_H

#include "diagnostics/diagnostic.h"

/* Sorts the diagnostics (diagnostics_sort) and writes them. */
typedef void findings_writer(struct diagnostics *diagnostics,
    struct text folder, struct sink *sink);

/*
 * The writer of that name. Null for "human" and absent text, and, diagnosed,
 * for what is no format.
 */
findings_writer *findings_format(struct text name,
    struct diagnostics *diagnostics);

#endif
