#include "cli/command.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "core/files.h"

/* The largest SOURCE_DATE_EPOCH, in the year 5138. */
#define LAST_SECOND 99999999999

static const struct place nowhere;

bool
command_write(int file, struct text text)
{
	while (text.length) {
		ssize_t written = write(file, text.at, text.length);
		if (written < 0 && errno == EINTR)
			continue;
		if (written < 0)
			return false;
		text = text_slice(text, (size_t)written, text.length);
	}
	return true;
}

int
command_print(int file, struct buffer *text)
{
	int status = command_write(file, buffer_text(text)) ? 0 : 3;

	buffer_release(text);
	return status;
}

void
command_say(const struct text *pieces)
{
	struct arena arena = { NULL };

	(void)command_write(STDOUT_FILENO, arena_join(&arena, pieces));
	arena_release(&arena);
}

void
command_put_count(struct sink *sink, size_t count, const char *one)
{
	sink_number(sink, count);
	sink_string(sink, " ");
	sink_string(sink, one);
	sink_string(sink, count == 1 ? "" : "s");
}

static void
command_put_counts(struct diagnostics *diagnostics, struct sink *sink)
{
	size_t warnings = diagnostics_count(diagnostics, SEVERITY_WARNING);
	size_t errors = diagnostics->count - warnings;

	command_put_count(sink, errors, "error");
	if (warnings) {
		sink_string(sink, ", ");
		command_put_count(sink, warnings, "warning");
	}
	sink_string(sink, "\n");
}

int64_t
command_epoch(struct diagnostics *diagnostics)
{
	struct text value = text_of(getenv("SOURCE_DATE_EPOCH"));
	uint64_t seconds;

	if (value.length == 0)
		return -1;
	if (text_number(value, LAST_SECOND, &seconds))
		return (int64_t)seconds;
	diagnose(diagnostics, D_USAGE, nowhere, TEXTS(
	    T("SOURCE_DATE_EPOCH must be a whole number of seconds")));
	return -1;
}

const struct source_file *
command_open(struct text path, size_t limit,
    struct diagnostics *diagnostics)
{
	struct source_file *file = ARENA_NEW(diagnostics->arena,
	    struct source_file, 1);
	int error = file_read(diagnostics->arena, path, limit,
	    &file->contents);

	file->path = path;
	if (error == 0)
		return file;
	diagnose(diagnostics, D_CANNOT_READ, nowhere, TEXTS(path,
	    file_reason(error)));
	return NULL;
}

bool
command_is_coloured(int file)
{
	struct text refused = text_of(getenv("NO_COLOR"));
	struct text terminal = text_of(getenv("TERM"));

	return refused.length == 0 && isatty(file) &&
	    terminal.length > 0 && !text_equal(terminal, T("dumb"));
}

int
command_end(struct diagnostics *diagnostics)
{
	return command_end_in(diagnostics,
	    command_is_coloured(STDERR_FILENO));
}

int
command_end_in(struct diagnostics *diagnostics, bool coloured)
{
	struct buffer report;

	if (diagnostics->count == 0)
		return 0;
	buffer_begin(&report);
	if (coloured)
		diagnostics_print_coloured(diagnostics, &report.sink);
	else
		diagnostics_print(diagnostics, &report.sink);
	command_put_counts(diagnostics, &report.sink);
	/* If printing fails too, there is still the exit status. */
	(void)command_print(STDERR_FILENO, &report);
	return (int)diagnostics_worst(diagnostics);
}
