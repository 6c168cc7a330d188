/*
 * diagnostic.h - what is wrong, where, and what was probably meant.
 *
 * Diagnostics are collected, never printed where they are found; the worst
 * severity decides the program's exit status. Each has a code: a row in its
 * room's table (codes.h), which holds its severity, message and explanation.
 */
#ifndef DIAGNOSTICS_DIAGNOSTIC_H
#define DIAGNOSTICS_DIAGNOSTIC_H

#include "core/sink.h"
#include "diagnostics/source_file.h"

/* Where something stands. A null file: nowhere in particular. */
struct place {
	const struct source_file *file;
	uint32_t line, column;	/* from 1, columns in characters; 0: none */
	uint32_t span;		/* characters to underline; 0 counts as 1 */
};

/* Values are exit statuses, as in the manual. */
enum severity {
	SEVERITY_WARNING = 0,
	SEVERITY_ERROR = 1,	/* the content is wrong */
	SEVERITY_USAGE = 2,	/* the command is wrong */
	SEVERITY_SYSTEM = 3,	/* the system failed */
};

enum diagnostic_code {
#define DIAGNOSTIC(name, ...) D_##name,
#include "diagnostics/codes.h"
#undef DIAGNOSTIC
	DIAGNOSTIC_CODES
};

struct diagnostic {
	enum diagnostic_code code;
	enum severity severity;		/* its row's, if not made stricter */
	struct place place;
	struct text message;		/* with its values filled in */
	struct text suggestion;		/* absent, or what was meant */
	struct place other;		/* a second place that matters */
	struct text other_message;
};

struct diagnostics {
	struct arena *arena;		/* where they live */
	struct diagnostic **list;	/* in the order they were found */
	size_t count, capacity;
};

/*
 * Adds one. Each `{}` in the code's message is replaced by the next of
 * `values`, a TEXTS(...) list, or NULL where the message has none. The result
 * may be given a suggestion or a second place.
 */
struct diagnostic *diagnose(struct diagnostics *diagnostics,
    enum diagnostic_code code, struct place place,
    const struct text *values);

/*
 * Adds what others were told in diagnostics of their own; `from` is empty
 * then. Their arena must live as long.
 */
void diagnostics_take(struct diagnostics *diagnostics,
    struct diagnostics *from);

/* A code's row in the table of its room (codes.h). */
struct diagnostic_row {
	const char *code;		/* "unknown-key" */
	enum severity severity;
	struct text message;		/* with `{}` for each value */
	const char *meaning;
	const char *wrong, *right;	/* an example of each, or NULL */
	const char *file;		/* its room's diagnostics.def */
};

const struct diagnostic_row *diagnostic_row(enum diagnostic_code code);
const char *diagnostic_name(enum diagnostic_code code);
enum severity diagnostic_severity(enum diagnostic_code code);

/* Returns the name of the room whose table has the code: "yaml". */
struct text diagnostic_room(enum diagnostic_code code);

/* The row whose code that is; DIAGNOSTIC_CODES where there is none. */
enum diagnostic_code diagnostic_find(struct text name);

/* The worst severity of all; SEVERITY_WARNING where there are none. */
enum severity diagnostics_worst(const struct diagnostics *diagnostics);
size_t diagnostics_count(const struct diagnostics *diagnostics,
    enum severity severity);

/* Makes errors of all warnings. */
void diagnostics_be_strict(struct diagnostics *diagnostics);

/* Leaves out those that `is_kept` does not want; returns how many. */
size_t diagnostics_keep(struct diagnostics *diagnostics,
    bool (*is_kept)(const struct diagnostic *one, const void *with),
    const void *with);

/* Sorts by file, line, column and message, and drops those that say the same
   twice. */
void diagnostics_sort(struct diagnostics *all);

/* "error" or "warning". */
const char *severity_name(enum severity severity);

/* The message with its suggestion, on one line, fit to be seen. */
struct text diagnostic_sentence(struct arena *arena,
    const struct diagnostic *one);

/*
 * Sorts them (diagnostics_sort) and writes each as
 *
 *   FILE:LINE:COLUMN: error: MESSAGE: did you mean 'X'? [CODE]
 *      12 | the line of the file
 *         |     ^~~~
 *   FILE:LINE:COLUMN: note: OTHER MESSAGE
 *
 * A file as a whole, or one that is missing, is at 1:1, and no line is quoted.
 * Nor is it where the file has changed since it was read (source.h). Control
 * characters of quoted text are shown as U+FFFD; long lines are cut around
 * the place.
 */
void diagnostics_print(struct diagnostics *diagnostics, struct sink *sink);
/* The same in a terminal's colours. */
void diagnostics_print_coloured(struct diagnostics *diagnostics,
    struct sink *sink);

#endif
