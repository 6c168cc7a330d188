/*
 * diagnostic.h - reports what is wrong, where, and what was probably meant.
 *
 * A room that finds a fault calls diagnose() with the fault's code, its place
 * and the values for its message. The diagnostic is added to a collection,
 * and the room goes on. A command prints the collection at its end; the
 * worst severity in it is the exit status.
 *
 *   codes.h            lists the tables of codes, ROOM/diagnostics.def:
 *                      one row a code, with all that is said about it
 *   diagnostic.c       rows, and collections
 *   diagnostic_print.c messages as users see them
 *   source_file.c      files, and excerpts of their lines
 *   suggest.c          the known word that was probably meant
 *   explanation.c      `yearon explain`, and the tables of the guide
 *
 * A collection has one arena, which owns its diagnostics, their messages and
 * suggestions. The source files must live as long. A collection belongs to
 * one thread: each thread has its own, and they are joined afterwards, in
 * an order that does not depend on the threads (diagnostics_take).
 */
#ifndef DIAGNOSTICS_DIAGNOSTIC_H
#define DIAGNOSTICS_DIAGNOSTIC_H

#include "core/sink.h"
#include "diagnostics/source_file.h"

/* Each value is the exit status of a command. */
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

/* A code's row in the table of its room (codes.h). */
struct diagnostic_row {
	const char *code;		/* "unknown-key" */
	enum severity severity;
	struct text message;		/* with `{}` for each value */
	const char *meaning;
	const char *wrong, *right;	/* an example of each, or NULL */
	const char *file;		/* its room's diagnostics.def */
};

struct diagnostic {
	enum diagnostic_code code;
	enum severity severity;		/* the row's, or stricter */
	struct place place;
	struct text message;		/* with its values filled in */
	struct text suggestion;		/* absent, or what was meant */
	struct place other;		/* place of a note */
	struct text other_message;	/* the note; absent if there is none */
};

/* A collection. Begins as { .arena = ... }. */
struct diagnostics {
	struct arena *arena;
	struct diagnostic **list;	/* in the order they were found */
	size_t count, capacity;
};

/*
 * Adds a diagnostic. Each `{}` in the code's message is replaced by the next
 * of `values`, a TEXTS(...) list, or NULL if the message has no `{}`. Returns
 * the diagnostic, to which a suggestion or a note may be added.
 */
struct diagnostic *diagnose(struct diagnostics *diagnostics,
    enum diagnostic_code code, struct place place,
    const struct text *values);

/* Moves all diagnostics of `from` to the end of the first collection. The
   arena of `from` must live as long as that. */
void diagnostics_take(struct diagnostics *diagnostics,
    struct diagnostics *from);

const struct diagnostic_row *diagnostic_row(enum diagnostic_code code);

/* Returns the row's code: "unknown-key". */
const char *diagnostic_name(enum diagnostic_code code);
enum severity diagnostic_severity(enum diagnostic_code code);

/* Returns the name of the room whose table has the code: "yaml". */
struct text diagnostic_room(enum diagnostic_code code);

/* Returns the code of that name, or DIAGNOSTIC_CODES if there is none. */
enum diagnostic_code diagnostic_find(struct text name);

/* Returns the worst severity; SEVERITY_WARNING if the collection is empty. */
enum severity diagnostics_worst(const struct diagnostics *diagnostics);
size_t diagnostics_count(const struct diagnostics *diagnostics,
    enum severity severity);

/* Makes all warnings errors. */
void diagnostics_be_strict(struct diagnostics *diagnostics);

/* Removes the diagnostics for which `is_kept` returns false; `with` is passed
   on to it. Returns how many were removed. */
size_t diagnostics_keep(struct diagnostics *diagnostics,
    bool (*is_kept)(const struct diagnostic *one, const void *with),
    const void *with);

/* Sorts by file, line, column and message, and removes duplicates. */
void diagnostics_sort(struct diagnostics *all);

/* Returns "warning", or "error" for all others. */
const char *severity_name(enum severity severity);

/* Returns the message with its suggestion, on one line, without control
   characters. The arena owns it. */
struct text diagnostic_sentence(struct arena *arena,
    const struct diagnostic *one);

/*
 * Sorts the collection (diagnostics_sort) and writes each diagnostic as
 *
 *   FILE:LINE:COLUMN: error: MESSAGE: did you mean 'X'? [CODE]
 *      12 | the line of the file
 *         |     ^~~~
 *   FILE:LINE:COLUMN: note: OTHER MESSAGE
 *
 * A place without a line is written as 1:1, and no line is quoted. No line is
 * quoted either if the file has changed since it was read. Control characters
 * of quoted text are shown as U+FFFD; long lines are cut around the place.
 */
void diagnostics_print(struct diagnostics *diagnostics, struct sink *sink);
/* Does the same in a terminal's colours. */
void diagnostics_print_coloured(struct diagnostics *diagnostics,
    struct sink *sink);

#endif
