/*
 * lean_stubs.c - stand-ins for the commands that `yearon` lacks.
 *
 * There are two programs, of the same source. `yearon-full` has everything.
 * `yearon` lacks what needs libcurl, libmicrohttpd and libxml2: the system
 * takes as long to load these, and the thirty libraries that they need, as
 * half a small build. If `yearon` is asked for what it lacks, it becomes the
 * other program.
 */
#include <errno.h>
#include <unistd.h>

#include "cli/command.h"
#include "commands/check.h"
#include "core/files.h"

/* Becomes the full program, with the words of a command of this one. Returns
   only if that fails: diagnoses it and returns the exit status. */
static int
lean_exec_full(char **argv)
{
	/* In build/, and from bin/ in libexec/. */
	static const struct text places[] = { TEXT("yearon-full"),
		TEXT("../libexec/yearon-full") };
	static const struct place nowhere;
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };
	struct text folder = program_folder(&arena);
	int status;

	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++) {
		/* A command's words follow the program's name. */
		execv(path_join(&arena, folder, places[i]).at, argv - 1);
		if (errno != ENOENT)
			break;
	}
	diagnose(&diagnostics, D_NO_FULL_PROGRAM, nowhere,
	    TEXTS(text_of(argv[0]), text_of_error(errno)));
	status = command_end(&diagnostics);
	arena_release(&arena);
	return status;
}

int
command_audit(int argc, char **argv)
{
	(void)argc;
	return lean_exec_full(argv);
}

int
check_with_links(const struct command_line *line,
    struct diagnostics *diagnostics)
{
	(void)diagnostics;
	return lean_exec_full(line->argv);
}

int
command_serve(int argc, char **argv)
{
	(void)argc;
	return lean_exec_full(argv);
}
