/*
 * editor.h - addresses that open a line of a file in an editor.
 *
 * An editor registers a kind of address with the desktop; the browser hands
 * such an address to it when somebody follows the link. Templates hold
 * `{path}` (whole, without symbolic links), and may hold `{line}` and
 * `{column}`, both from 1.
 */
#ifndef SERVE_EDITOR_H
#define SERVE_EDITOR_H

#include "diagnostics/diagnostic.h"

/* Template of Visual Studio Code. */
#define EDITOR_TEMPLATE "vscode://file{path}:{line}:{column}"

/*
 * Returns true if the template is an address with `{path}` in it, and has no
 * scheme that the browser itself runs or fetches.
 */
bool editor_fits(struct text pattern);

/* Returns the address of the place, or absent text if it is in no file. */
struct text editor_address(struct arena *arena, struct text pattern,
    struct place place);

/* Returns "content/report.yaml:3:5", as `yearon check` prints it, or absent
   text if the place is in no file. */
struct text editor_words(struct arena *arena, struct place place);

#endif
