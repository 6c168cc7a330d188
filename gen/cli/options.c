#include "cli/options.h"

#include <stdlib.h>

#include "cli/command.h"
#include "cli/command_line.h"
#include "core/threads.h"
#include "diagnostics/suggest.h"
#include "serve/editor.h"

enum { LAST_PORT = 65535 };

/* In points: less is no large print, more leaves a word a line. */
enum { SMALLEST_LARGE_PRINT = 16, LARGEST_LARGE_PRINT = 48 };

/* Of SOURCE_DATE_EPOCH: in the year 5138, with as many digits as it may. */
#define LAST_SECOND 99999999999

static const struct place nowhere;

static enum colour
take_colour(struct text value, struct diagnostics *diagnostics)
{
	static const struct text names[] = { [COLOUR_AUTO] = TEXT("auto"),
		[COLOUR_ALWAYS] = TEXT("always"),
		[COLOUR_NEVER] = TEXT("never") };

	for (enum colour i = COLOUR_AUTO; i <= COLOUR_NEVER; i++)
		if (text_equal(names[i], value))
			return i;
	diagnose(diagnostics, D_USAGE, nowhere, TEXTS(arena_join(
	    diagnostics->arena, TEXTS(T("--color is auto, always or never, "
	    "not '"), value, T("'")))))->suggestion =
	    suggest(value, names, 3);
	return COLOUR_AUTO;
}

static unsigned
take_port(struct text value, struct diagnostics *diagnostics)
{
	uint64_t port;

	if (!text_number(value, LAST_PORT, &port))
		diagnose(diagnostics, D_USAGE, nowhere, TEXTS(arena_join(
		    diagnostics->arena, TEXTS(T("--port is a number from 0 "
		    "to 65535, not '"), value, T("'")))));
	return (unsigned)port;
}

static struct text
take_editor(struct text value, struct diagnostics *diagnostics)
{
	if (!editor_fits(value))
		diagnose(diagnostics, D_USAGE, nowhere, TEXTS(arena_join(
		    diagnostics->arena, TEXTS(T("--editor is an address "
		    "with {path} in it, such as " EDITOR_TEMPLATE
		    ", not '"), value, T("'")))));
	return value;
}

/* A whole number from 1 to THREADS_MOST. */
static unsigned
take_threads(struct text value, struct diagnostics *diagnostics)
{
	uint64_t number;

	if (text_number(value, THREADS_MOST, &number) && number > 0)
		return (unsigned)number;
	diagnose(diagnostics, D_USAGE, nowhere, TEXTS(arena_format(
	    diagnostics->arena, "--threads is a number from 1 to %d, not "
	    "'%s'", THREADS_MOST, value.at)));
	return 1;
}

static unsigned
take_size(struct text value, struct diagnostics *diagnostics)
{
	uint64_t size;

	if (text_number(value, LARGEST_LARGE_PRINT, &size) &&
	    size >= SMALLEST_LARGE_PRINT)
		return (unsigned)size;
	diagnose(diagnostics, D_USAGE, nowhere, TEXTS(arena_join(
	    diagnostics->arena, TEXTS(T("--large-print-size is a whole "
	    "number of points from 16 to 48, not '"), value, T("'")))));
	return 0;
}

struct options
options_read(int argc, char **argv, const char *command,
    struct diagnostics *diagnostics)
{
	const struct manual *manual = manual_find(text_of(command));
	struct words words = words_read(manual, argc, argv, 0,
	    manual->operands ? SIZE_MAX : 0, diagnostics);
	struct text colour = words_given(&words, "color");
	struct text port = words_value(&words, "port");
	struct text threads = words_given(&words, "threads");
	struct text size = words_given(&words, "large-print-size");
	struct text editor = words_value(&words, "editor");

	return (struct options){
		.content = words_value(&words, "content"),
		.theme = words_value(&words, "theme"),
		.theme_named = words_given(&words, "theme").at,
		.out = words_value(&words, "out"),
		.edition = words_given(&words, "edition"),
		.drafts = words_given(&words, "drafts").at,
		.formats = words_given(&words, "formats"),
		.large_print_size = size.length ? take_size(size,
		    diagnostics) : 0,
		.format = words_given(&words, "format"),
		.colour = colour.length ? take_colour(colour, diagnostics) :
		    COLOUR_AUTO,
		.links = words_given(&words, "links").at,
		.strict = words_given(&words, "strict").at,
		.port = port.length ? take_port(port, diagnostics) : 0,
		.open = words_given(&words, "open").at,
		.editor = editor.length ? take_editor(editor, diagnostics) :
		    editor,
		.owner = words_given(&words, "owner"),
		.missing = words_given(&words, "missing").at,
		.threads = threads.length ? take_threads(threads,
		    diagnostics) : threads_available(),
		.help = words.help,
		.argv = argv,
		/* getopt_long has put them behind the options. */
		.words = argv + argc - words.count,
		.word_count = words.count };
}

int
options_run(const char *command, int argc, char **argv,
    int (*run)(const struct options *options,
    struct diagnostics *diagnostics))
{
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };
	struct options options = options_read(argc, argv, command,
	    &diagnostics);
	int status;

	if (options.help)
		status = manual_help(command);
	else if (diagnostics.count > 0)
		status = command_end(&diagnostics);
	else
		status = run(&options, &diagnostics);
	arena_release(&arena);
	return status;
}

int64_t
options_epoch(struct diagnostics *diagnostics)
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
