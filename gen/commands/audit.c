/* yearon audit: reports what is wrong with a report that was built. */
#include <unistd.h>

#include "audit/audit.h"
#include "cli/command.h"
#include "cli/command_line.h"
#include "core/buffer.h"

static const struct place nowhere;

static void
audit_say_result(const struct audit_result *result)
{
	struct buffer line;
	struct sink *sink = &line.sink;

	buffer_begin(&line);
	command_put_count(sink, result->pages, "page");
	sink_string(sink, ", ");
	command_put_count(sink, result->links, "link");
	sink_string(sink, ": no faults\n");
	(void)command_print(STDOUT_FILENO, &line);
}

static int
audit_run(const struct command_line *line, struct diagnostics *diagnostics)
{
	struct text folder = line->operands[0];
	struct audit_result result = audit_folder(folder, folder,
	    diagnostics);

	if (diagnostics->count == 0 && result.pages == 0)
		diagnose(diagnostics, D_NOTHING_TO_AUDIT, nowhere,
		    TEXTS(folder));
	if (diagnostics->count > 0)
		return command_end(diagnostics);
	audit_say_result(&result);
	return 0;
}

int
command_audit(int argc, char **argv)
{
	return command_line_run("audit", argc, argv, 1, 1, audit_run);
}
