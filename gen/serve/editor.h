/*
 * editor.h - addresses that lead an editor to a line of a file.
 *
 * A program that edits text registers a kind of address with the desktop; the
 * browser hands such an address over when somebody follows it. Templates hold
 * `{path}` (whole, without symbolic links), and may hold `{line}` and
 * `{column}`, both from 1.
 */
#ifndef SERVE_EDITOR_H
#define SERVE_EDITOR_H

#include "diagnostics/diagnostic.h"

/* That of Visual Studio Code. */
#define EDITOR_TEMPLATE "vscode://file{path}:{line}:{column}"

/*
 * Whether it is an address with `{path}` in it and no scheme that a browser
 * would itself run or fetch.
 */
bool editor_fits(struct text pattern);

/* Absent where the place is in no file. */
struct text editor_address(struct arena *arena, struct text pattern,
    struct place place);

/* "content/report.yaml:3:5", as check prints it; absent without a file. */
struct text editor_words(struct arena *arena, struct place place);

#endif
