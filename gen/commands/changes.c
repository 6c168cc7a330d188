/* yearon changes: what a change of the content does to the report. */
#include "commands/changes.h"

#include <unistd.h>

#include "cli/command.h"
#include "cli/command_line.h"
#include "commands/git_revision.h"
#include "content/load.h"
#include "core/buffer.h"
#include "formats/workplace.h"

static const struct place nowhere;

struct range {
	struct text base, head;	/* head is absent: the files as they are */
};

/* What git would take for an option is no commit. */
static bool
is_commit(struct text text)
{
	return text.length && text.at[0] != '-' &&
	    text_find_byte(text, ':', 0) == TEXT_NOWHERE &&
	    text_find_byte(text, '.', text.length - 1) == TEXT_NOWHERE;
}

static struct range
read_range(struct text text, struct diagnostics *diagnostics)
{
	size_t dots = text_find(text, T(".."), 0);
	struct range range = { text, { NULL, 0 } };

	if (dots != TEXT_NOWHERE) {
		range.base = text_slice(text, 0, dots);
		range.head = text_slice(text, dots + 2, text.length);
	}
	if (!is_commit(range.base) || (range.head.at &&
	    (!is_commit(range.head) || range.head.at[0] == '.')))
		diagnose(diagnostics, D_USAGE, nowhere, TEXTS(arena_join(
		    diagnostics->arena, TEXTS(T("'"), text, T("' is not "
		    "written as BASE..HEAD, two commits")))));
	return range;
}

/* Null, diagnosed, where it cannot be had; what git gave is in `into`. */
static const struct report *
report_at(struct text content, struct text commit, struct text into,
    struct diagnostics *diagnostics)
{
	struct arena *arena = diagnostics->arena;
	struct diagnostics faults = { .arena = arena };
	const struct report *report;

	if (commit.at && !revision_fetch(content, commit, into, diagnostics))
		return NULL;
	report = report_load(arena, commit.at ? into :
	    arena_copy(arena, content), &faults);
	if (diagnostics_worst(&faults) <= SEVERITY_WARNING)
		return report;
	diagnose(diagnostics, D_FAULTY_REVISION, nowhere,
	    TEXTS(commit.at ? commit : content));
	return NULL;
}

static void
compare(struct range range, struct text content, struct sink *sink,
    struct diagnostics *diagnostics)
{
	struct arena *arena = diagnostics->arena;
	struct diagnostics of_place = { .arena = arena };
	struct workplace workplace;
	const struct report *before, *after = NULL;

	workplace_begin(&workplace, arena, &of_place);
	if (workplace.failed) {
		diagnose(diagnostics, D_CANNOT_WRITE, nowhere, TEXTS(
		    T("TMPDIR, or /tmp"), T("no folder can be made there")));
		return;
	}
	before = report_at(content, range.base, workplace_path(&workplace,
	    T("before")), diagnostics);
	if (before)
		after = report_at(content, range.head, workplace_path(
		    &workplace, T("after")), diagnostics);
	if (after)
		changes_put(arena, before, after, sink);
	workplace_end(&workplace);
}

static int
changes(const struct command_line *line, struct diagnostics *diagnostics)
{
	struct range range = read_range(line->operands[0], diagnostics);
	struct buffer output;
	int status;

	buffer_begin(&output);
	if (diagnostics->count == 0)
		compare(range, option_value(line, "content"), &output.sink,
		    diagnostics);
	status = command_end(diagnostics);
	if (status == 0)
		return command_print(STDOUT_FILENO, &output);
	buffer_release(&output);
	return status;
}

int
command_changes(int argc, char **argv)
{
	return command_line_run("changes", argc, argv, 1, 1, changes);
}
