/*
 * command.h - the commands of the program.
 *
 * Each takes the words from its own name on, and gives the exit status: 0,
 * 1 the content is wrong, 2 wrong usage, 3 the system failed.
 */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include "core/buffer.h"
#include "diagnostics/diagnostic.h"

struct command {
	const char *name;	/* a row of manual.h says the rest */
	int (*run)(int argc, char **argv);
};

/* The table; ended by a null name. */
extern const struct command commands[];

int command_audit(int argc, char **argv);
int command_build(int argc, char **argv);
int command_changes(int argc, char **argv);
int command_check(int argc, char **argv);
int command_complete(int argc, char **argv);
int command_explain(int argc, char **argv);
int command_help(int argc, char **argv);
int command_import(int argc, char **argv);
int command_new(int argc, char **argv);
int command_render(int argc, char **argv);
int command_schema(int argc, char **argv);
int command_serve(int argc, char **argv);
int command_status(int argc, char **argv);

/*
 * How a command ends: prints the diagnostics to standard error and a line
 * that counts them, and gives the exit status. In colour where that is a
 * terminal and NO_COLOR is not set; the second, as it is told.
 */
int command_end(struct diagnostics *diagnostics);
int command_end_in(struct diagnostics *diagnostics, bool coloured);

/* Whether the user wants colours in what goes to the file. */
bool command_is_coloured(int file);

/* A line of --help: "  build    make the content into a report". */
void command_help_row(struct sink *sink, const char *name,
    const char *meaning);

/* SOURCE_DATE_EPOCH in seconds; -1 if it is not set. Diagnoses a value that is
   no whole number. */
int64_t command_epoch(struct diagnostics *diagnostics);

/* A file with its contents, at most `limit` bytes, in the arena of the
   diagnostics; null, diagnosed, where they cannot be had. */
const struct source_file *command_open(struct text path, size_t limit,
    struct diagnostics *diagnostics);

/* "1 error", "2 errors". */
void command_put_count(struct sink *sink, size_t count, const char *one);

/* Writes to standard output or standard error; false where that failed. */
bool command_write(int file, struct text text);
/* The same with what is in the buffer, which is released; the exit status:
   0, or 3 where that failed. */
int command_print(int file, struct buffer *text);

/* Joins the pieces, a TEXTS(...) list, and writes them to standard output. */
void command_say(const struct text *pieces);

#endif
