#include "commands/audit.h"

#include <unistd.h>

#include "audit/audit.h"
#include "commands/command.h"
#include "commands/options.h"
#include "core/buffer.h"

static const struct place nowhere;

static int
help(void)
{
	static const struct text text = TEXT(
	    "usage: yearon audit [--help] DIR\n\n"
	    "Reads back every page below the folder DIR and tells of broken\n"
	    "links, markup that is not well-formed XML, doubled ids, skipped\n"
	    "headings, pictures without text, missing titles and languages.\n"
	    "\n"
	    "  -h, --help  this text\n");

	return command_write(STDOUT_FILENO, text) ? 0 : 3;
}

static void
wrong_usage(struct diagnostics *diagnostics, struct text problem)
{
	diagnose(diagnostics, D_USAGE, nowhere, TEXTS(problem));
}

/* The folder to be audited; absent where --help is asked for. */
static struct text
read_words(int argc, char **argv, struct diagnostics *diagnostics)
{
	static const struct option known[] = {
		{ "help", no_argument, NULL, 'h' },
		{ NULL, 0, NULL, 0 },
	};
	struct text none = { NULL, 0 };
	int option;

	opterr = 0;
	optind = 0;
	while ((option = getopt_long(argc, argv, ":h", known, NULL)) != -1) {
		if (option == 'h')
			return none;
		option_fault(option, argv[optind - 1], known, diagnostics);
		return T("");
	}
	if (argc - optind != 1)
		wrong_usage(diagnostics, argc == optind ?
		    T("audit wants the folder of a report") :
		    T("audit wants one folder, and no more"));
	return argc > optind ? text_of(argv[optind]) : T("");
}

static void
say_what_was_read(const struct audit_result *result)
{
	struct buffer line;
	struct sink *sink = &line.sink;

	buffer_begin(&line);
	sink_number(sink, result->pages);
	sink_string(sink, result->pages == 1 ? " page, " : " pages, ");
	sink_number(sink, result->links);
	sink_string(sink, result->links == 1 ? " link: no faults\n" :
	    " links: no faults\n");
	(void)command_write(STDOUT_FILENO, buffer_text(&line));
	buffer_release(&line);
}

static int
audit(struct text folder, struct diagnostics *diagnostics)
{
	struct audit_result result;

	if (diagnostics->count > 0)
		return command_end(diagnostics);
	result = audit_folder(folder, folder, diagnostics);
	if (diagnostics->count == 0 && result.pages == 0)
		diagnose(diagnostics, D_NOTHING_TO_AUDIT, nowhere,
		    TEXTS(folder));
	if (diagnostics->count > 0)
		return command_end(diagnostics);
	say_what_was_read(&result);
	return 0;
}

int
command_audit(int argc, char **argv)
{
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };
	struct text folder = read_words(argc, argv, &diagnostics);
	int status = folder.at ? audit(folder, &diagnostics) : help();

	arena_release(&arena);
	return status;
}
