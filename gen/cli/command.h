/*
 * command.h - the commands of the program, and how they print.
 *
 *   main.c          calls the command that the first word names
 *   command_line.c  reads the words after it, by the command's manual
 *   manual.c        has the manuals: one table, from which --help,
 *                   `yearon help`, yearon(1) and completions come too
 *   command.c       prints results, diagnostics and files' faults
 *
 * The commands themselves are in gen/commands/, a file each or a family of
 * files. A command takes the words from its own name on. It calls
 * command_line_run, which makes an arena and a collection of diagnostics,
 * lets the command do its work with these, and releases them. Its exit status
 * is 0, 1 if the content is wrong, 2 if the usage is wrong, or 3 if the system
 * failed.
 */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include "core/buffer.h"
#include "diagnostics/diagnostic.h"

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
 * Ends a command: prints the diagnostics and a line that counts them, if there
 * are any, to standard error. Returns the exit status. The first prints in
 * colour if command_is_coloured(STDERR_FILENO) says so.
 */
int command_end(struct diagnostics *diagnostics);
int command_end_in(struct diagnostics *diagnostics, bool coloured);

/* Returns true if the file is a terminal and NO_COLOR is not set. */
bool command_is_coloured(int file);

/* Returns SOURCE_DATE_EPOCH in seconds; -1 if it is not set. Reports a value
   that is no whole number. */
int64_t command_epoch(struct diagnostics *diagnostics);

/* Reads a file of at most `limit` bytes into the arena of the diagnostics.
   Reports a file that cannot be read, and returns NULL for it. */
const struct source_file *command_open(struct text path, size_t limit,
    struct diagnostics *diagnostics);

/* Writes "1 error" or "2 errors". */
void command_put_count(struct sink *sink, size_t count, const char *one);

/* Writes to a file descriptor. Returns false if that failed. */
bool command_write(int file, struct text text);
/* Writes and releases the buffer. Returns the exit status: 0, or 3 if writing
   failed. */
int command_print(int file, struct buffer *text);

/* Joins the pieces, a TEXTS(...) list, and writes them to standard output. */
void command_say(const struct text *pieces);

#endif
