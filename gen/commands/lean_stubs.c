/* What `yearon` has in the place of the commands that it lacks: full.h. */
#include "cli/command.h"
#include "cli/exec_full.h"
#include "commands/check.h"

int
command_audit(int argc, char **argv)
{
	(void)argc;
	return full_run(argv);
}

int
check_and_ask(const struct options *options, struct diagnostics *diagnostics)
{
	(void)diagnostics;
	return full_run(options->argv);
}

int
command_serve(int argc, char **argv)
{
	(void)argc;
	return full_run(argv);
}
