/* yearon changes: prints the difference that a change makes to the report. */
#include "commands/changes.h"

#include <unistd.h>

#include "cli/command.h"
#include "cli/command_line.h"
#include "content/load.h"
#include "core/buffer.h"
#include "core/process.h"
#include "formats/temporary_folder.h"

enum { GIT_SECONDS = 60, GIT_MOST_OUTPUT = 1 << 20 };

static const struct place nowhere;

struct changes_range {
	struct text base;
	struct text head;	/* absent: the files as they are */
};

/* A text that git would take for an option is no commit. */
static bool
is_changes_commit(struct text text)
{
	return text.length && text.at[0] != '-' &&
	    text_find_byte(text, ':', 0) == TEXT_NOWHERE &&
	    text_find_byte(text, '.', text.length - 1) == TEXT_NOWHERE;
}

static struct changes_range
read_changes_range(struct text text, struct diagnostics *diagnostics)
{
	size_t dots = text_find(text, T(".."), 0);
	struct changes_range range = { text, { NULL, 0 } };

	if (dots != TEXT_NOWHERE) {
		range.base = text_slice(text, 0, dots);
		range.head = text_slice(text, dots + 2, text.length);
	}
	if (!is_changes_commit(range.base) || (range.head.at &&
	    (!is_changes_commit(range.head) || range.head.at[0] == '.')))
		diagnose(diagnostics, D_USAGE, nowhere, TEXTS(arena_join(
		    diagnostics->arena, TEXTS(T("'"), text, T("' is not "
		    "written as BASE..HEAD, two commits")))));
	return range;
}

static struct text
git_changes_complaint(struct arena *arena, struct process *process)
{
	struct text complaint = buffer_text(&process->complaint);

	if (process->end == PROCESS_NOT_STARTED)
		return T("it cannot be started");
	if (process->end != PROCESS_EXITED)
		return T("it did not come to an end");
	/* Without a complaint `env` could not find it. */
	return arena_copy(arena, text_trim(text_cut(&complaint, '\n')));
}

static bool
run_changes_git(const char *const *arguments, struct text commit,
    struct diagnostics *diagnostics)
{
	struct process process = { .arguments = arguments,
		.seconds = GIT_SECONDS, .most_output = GIT_MOST_OUTPUT };
	bool done;

	processes_run(&process, 1, 1);
	done = process.end == PROCESS_EXITED && process.status == 0;
	if (!done)
		diagnose(diagnostics, D_NO_REVISION, nowhere, TEXTS(commit,
		    git_changes_complaint(diagnostics->arena, &process)));
	processes_release(&process, 1);
	return done;
}

/*
 * Puts the content's folder, as it was in the commit, into the folder `into`,
 * which must not exist yet. Returns false if git failed, which is reported.
 * A separate index holds the content alone, with the folder as the top of its
 * tree, so that the user's index is not touched. `env` finds git.
 */
static bool
fetch_changes_commit(struct text content, struct text commit, struct text into,
    struct diagnostics *diagnostics)
{
	struct arena *arena = diagnostics->arena;
	struct text index = arena_join(arena, TEXTS(T("GIT_INDEX_FILE="),
	    into, T(".index")));
	struct text prefix = arena_join(arena, TEXTS(T("--prefix="), into,
	    T("/")));
	struct text folder = arena_copy(arena, content);
	struct text tree = arena_join(arena, TEXTS(commit, T(":./")));
	const char *const read_tree[] = { "/usr/bin/env", index.at, "git",
		"-C", folder.at, "read-tree", tree.at, NULL };
	const char *const checkout[] = { "/usr/bin/env", index.at,
		"GIT_WORK_TREE=.", "git", "-C", folder.at, "checkout-index",
		"--all", prefix.at, NULL };

	return run_changes_git(read_tree, commit, diagnostics) &&
	    run_changes_git(checkout, commit, diagnostics);
}

/* Returns NULL if the report cannot be loaded, which is reported. The files of
   a commit are put into the folder `into`. */
static const struct report *
load_changes_side(struct text content, struct text commit, struct text into,
    struct diagnostics *diagnostics)
{
	struct arena *arena = diagnostics->arena;
	struct diagnostics faults = { .arena = arena };
	const struct report *report;

	if (commit.at && !fetch_changes_commit(content, commit, into,
	    diagnostics))
		return NULL;
	report = report_load(arena, commit.at ? into :
	    arena_copy(arena, content), 1, &faults);
	if (diagnostics_worst(&faults) <= SEVERITY_WARNING)
		return report;
	diagnose(diagnostics, D_FAULTY_REVISION, nowhere,
	    TEXTS(commit.at ? commit : content));
	return NULL;
}

static void
compare_changes(struct changes_range range, struct text content,
    struct sink *sink, struct diagnostics *diagnostics)
{
	struct arena *arena = diagnostics->arena;
	struct diagnostics of_place = { .arena = arena };
	struct temporary_folder temporary;
	const struct report *before, *after = NULL;

	temporary_folder_begin(&temporary, arena, &of_place);
	if (temporary.failed) {
		diagnose(diagnostics, D_CANNOT_WRITE, nowhere, TEXTS(
		    T("TMPDIR, or /tmp"), T("no folder can be made there")));
		return;
	}
	before = load_changes_side(content, range.base,
	    temporary_folder_path(&temporary, T("before")), diagnostics);
	if (before)
		after = load_changes_side(content, range.head,
		    temporary_folder_path(&temporary, T("after")), diagnostics);
	if (after)
		changes_put(before, after, sink, diagnostics);
	temporary_folder_end(&temporary);
}

static int
print_changes(const struct command_line *line, struct diagnostics *diagnostics)
{
	struct changes_range range = read_changes_range(line->operands[0],
	    diagnostics);
	struct buffer output;
	int status;

	buffer_begin(&output);
	if (diagnostics->count == 0)
		compare_changes(range, option_value(line, "content"),
		    &output.sink, diagnostics);
	status = command_end(diagnostics);
	if (status == 0)
		return command_print(STDOUT_FILENO, &output);
	buffer_release(&output);
	return status;
}

int
command_changes(int argc, char **argv)
{
	return command_line_run("changes", argc, argv, 1, 1, print_changes);
}
