#include "cli/exec_full.h"

#include <errno.h>
#include <unistd.h>

#include "cli/command.h"
#include "core/files.h"

int
full_run(char **argv)
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
