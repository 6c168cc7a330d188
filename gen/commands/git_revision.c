#include "commands/git_revision.h"

#include "core/process.h"

enum { SECONDS = 60, MOST_OUTPUT = 1 << 20 };

static const struct place nowhere;

static struct text
reason_of(struct arena *arena, struct process *process)
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
run_git(const char *const *arguments, struct text commit,
    struct diagnostics *diagnostics)
{
	struct process process = { .arguments = arguments,
		.seconds = SECONDS, .most_output = MOST_OUTPUT };
	bool done;

	processes_run(&process, 1, 1);
	done = process.end == PROCESS_EXITED && process.status == 0;
	if (!done)
		diagnose(diagnostics, D_NO_REVISION, nowhere, TEXTS(commit,
		    reason_of(diagnostics->arena, &process)));
	processes_release(&process, 1);
	return done;
}

/* An index of its own, so that the user's is not touched; env finds git. The
   index holds the content alone: its folder is the top of the tree then. */
bool
revision_fetch(struct text content, struct text commit, struct text into,
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

	return run_git(read_tree, commit, diagnostics) &&
	    run_git(checkout, commit, diagnostics);
}
