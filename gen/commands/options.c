#include "commands/options.h"

#include <stdlib.h>

#include "core/suggest.h"
#include "core/work.h"
#include "serve/editor.h"

enum {
	BUILD = OPTIONS_OF_BUILD,
	CHECK = OPTIONS_OF_CHECK,
	SERVE = OPTIONS_OF_SERVE,
	STATUS = OPTIONS_OF_STATUS,
	SCHEMA = OPTIONS_OF_SCHEMA,
	SITE = BUILD | CHECK | SERVE,
	ALL = SITE | STATUS | SCHEMA,
};

/* Options without a short form. */
enum { COLOR = 256, FORMAT, STRICT, PORT, OPEN, EDITOR, OWNER, MISSING,
	LINKS, THREADS, WRITE };

enum { USUAL_PORT = 8000, LAST_PORT = 65535 };

static const struct row {
	struct option option;
	unsigned commands;
	const char *help;
} rows[] = {
	{ { "content", required_argument, NULL, 'c' }, ALL,
	    "  -c, --content DIR     the content (content)\n" },
	{ { "theme", required_argument, NULL, 't' }, SITE,
	    "  -t, --theme NAME|DIR  the theme (harris)\n" },
	{ { "out", required_argument, NULL, 'o' }, BUILD,
	    "  -o, --out DIR         where the report goes (out)\n" },
	{ { "edition", required_argument, NULL, 'e' }, SITE,
	    "  -e, --edition ID      the edition that the front page shows\n" },
	{ { "edition", required_argument, NULL, 'e' }, STATUS,
	    "  -e, --edition ID      the edition, a draft too (the front "
	    "page's)\n" },
	{ { "drafts", no_argument, NULL, 'd' }, SITE,
	    "  -d, --drafts          show editions that are drafts\n" },
	{ { "owner", required_argument, NULL, OWNER }, STATUS,
	    "      --owner ID        only what was asked of that one\n" },
	{ { "missing", no_argument, NULL, MISSING }, STATUS,
	    "      --missing         only those without an update\n" },
	{ { "format", required_argument, NULL, FORMAT }, STATUS,
	    "      --format NAME     human, csv, json or markdown (human)\n"
	    },
	{ { "formats", required_argument, NULL, 'f' }, BUILD,
	    "  -f, --formats LIST    what to make, separated by commas "
	    "(all)\n" },
	{ { "format", required_argument, NULL, FORMAT }, CHECK,
	    "      --format NAME     human, github, gitlab, sarif or json "
	    "(human)\n" },
	{ { "strict", no_argument, NULL, STRICT }, CHECK,
	    "      --strict          make errors of warnings\n" },
	{ { "links", no_argument, NULL, LINKS }, CHECK,
	    "      --links           ask whether links to the web still lead "
	    "there\n" },
	{ { "write", no_argument, NULL, WRITE }, SCHEMA,
	    "      --write           put them into .schema below the "
	    "content\n" },
	{ { "color", required_argument, NULL, COLOR }, CHECK,
	    "      --color WHEN      auto, always or never (auto: on a "
	    "terminal,\n"
	    "                        unless NO_COLOR is set)\n" },
	{ { "port", required_argument, NULL, PORT }, SERVE,
	    "      --port N          the port on this machine (8000; 0: any)"
	    "\n" },
	{ { "open", no_argument, NULL, OPEN }, SERVE,
	    "      --open            open it in the desktop's browser\n" },
	{ { "editor", required_argument, NULL, EDITOR }, SERVE,
	    "      --editor ADDRESS  what leads an editor to {path}, {line} "
	    "and\n"
	    "                        {column} (" EDITOR_TEMPLATE
	    ")\n" },
	{ { "threads", required_argument, NULL, THREADS }, BUILD | CHECK,
	    "      --threads NUMBER  how much to do at once (what the machine "
	    "can)\n" },
	{ { "help", no_argument, NULL, 'h' }, ALL,
	    "  -h, --help            this text\n" },
};

enum { ROWS = sizeof(rows) / sizeof(rows[0]) };

/* What getopt_long wants to know of a command's options. */
struct known {
	struct option options[ROWS + 1];
	size_t count;
	char letters[2 * ROWS + 2];
};

/* No command has more. */
enum { MOST_OPTIONS = 16 };

static const struct place nowhere;

static struct known
options_known(enum options_of command)
{
	struct known known = { .letters = ":" };
	size_t length = 1;

	for (size_t i = 0; i < ROWS; i++) {
		const struct option *option = &rows[i].option;
		if (!(rows[i].commands & command))
			continue;
		known.options[known.count++] = *option;
		if (option->val > 'z')
			continue;
		known.letters[length++] = (char)option->val;
		if (option->has_arg)
			known.letters[length++] = ':';
	}
	return known;
}

static void
unknown_option(const char *word, const struct option *options,
    struct diagnostics *diagnostics)
{
	struct arena *arena = diagnostics->arena;
	struct text known[MOST_OPTIONS], name = text_of(word);
	size_t equals = text_find_byte(name, '=', 0), count = 0;

	if (equals != TEXT_NOWHERE)
		name = text_slice(name, 0, equals);
	for (; options[count].name && count < MOST_OPTIONS; count++)
		known[count] = arena_format(arena, "--%s",
		    options[count].name);
	diagnose(diagnostics, D_USAGE, nowhere, TEXTS(arena_join(arena,
	    TEXTS(T("unknown option '"), name, T("'")))))
	    ->suggestion = suggest(name, known, count);
}

static void
missing_value(const char *word, struct diagnostics *diagnostics)
{
	diagnose(diagnostics, D_USAGE, nowhere, TEXTS(arena_format(
	    diagnostics->arena, "the option '%s' needs a value", word)));
}

static void
needless_value(const char *word, struct diagnostics *diagnostics)
{
	struct text name = text_of(word);

	name = text_slice(name, 0, text_find_byte(name, '=', 0));
	diagnose(diagnostics, D_USAGE, nowhere, TEXTS(arena_join(
	    diagnostics->arena, TEXTS(T("the option '"), name,
	    T("' takes no value")))));
}

static bool
is_known(int letter, const struct option *options)
{
	for (; options->name; options++)
		if (options->val == letter)
			return true;
	return false;
}

static struct text
letter(struct arena *arena)
{
	return arena_format(arena, "-%c", optopt);
}

/* The word is that of a long option only: getopt tells letters, which may be
   several in a word, by optopt; and by that a long one that is known where it
   is not to have a value. */
void
option_fault(int answer, const char *word, const struct option *options,
    struct diagnostics *diagnostics)
{
	if (answer == ':')
		missing_value(word[1] == '-' ? word :
		    letter(diagnostics->arena).at, diagnostics);
	else if (!optopt)
		unknown_option(word, options, diagnostics);
	else if (is_known(optopt, options))
		needless_value(word, diagnostics);
	else
		unknown_option(letter(diagnostics->arena).at, options,
		    diagnostics);
}

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
	unsigned port = 0;
	bool digits = value.length > 0 && value.length <= 5;

	for (size_t i = 0; digits && i < value.length; i++) {
		digits = ascii_digit(value.at[i]);
		port = port * 10 + (unsigned)(value.at[i] - '0');
	}
	if (!digits || port > LAST_PORT)
		diagnose(diagnostics, D_USAGE, nowhere, TEXTS(arena_join(
		    diagnostics->arena, TEXTS(T("--port is a number from 0 "
		    "to 65535, not '"), value, T("'")))));
	return port;
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

/* A whole number from 1 to WORK_MOST_THREADS. */
static unsigned
take_threads(struct text value, struct diagnostics *diagnostics)
{
	unsigned number = 0;
	size_t at = 0;

	while (at < value.length && ascii_digit(value.at[at]) &&
	    number <= WORK_MOST_THREADS)
		number = number * 10 + (unsigned)(value.at[at++] - '0');
	if (at == value.length && number >= 1 && number <= WORK_MOST_THREADS)
		return number;
	diagnose(diagnostics, D_USAGE, nowhere, TEXTS(arena_format(
	    diagnostics->arena, "--threads is a number from 1 to %d, not "
	    "'%s'", WORK_MOST_THREADS, value.at)));
	return 1;
}

static void
take(struct options *options, const struct known *known, int option,
    const char *last, struct diagnostics *diagnostics)
{
	struct text value = text_of(optarg);

	switch (option) {
	case 'c':
		options->content = value;
		break;
	case 't':
		options->theme = value;
		options->theme_named = true;
		break;
	case 'o':
		options->out = value;
		break;
	case 'e':
		options->edition = value;
		break;
	case 'd':
		options->drafts = true;
		break;
	case 'f':
		options->formats = value;
		break;
	case FORMAT:
		options->format = value;
		break;
	case OWNER:
		options->owner = value;
		break;
	case MISSING:
		options->missing = true;
		break;
	case WRITE:
		options->write = true;
		break;
	case LINKS:
		options->links = true;
		break;
	case STRICT:
		options->strict = true;
		break;
	case COLOR:
		options->colour = take_colour(value, diagnostics);
		break;
	case PORT:
		options->port = take_port(value, diagnostics);
		break;
	case OPEN:
		options->open = true;
		break;
	case EDITOR:
		options->editor = take_editor(value, diagnostics);
		break;
	case THREADS:
		options->threads = take_threads(value, diagnostics);
		break;
	case 'h':
		options->help = true;
		break;
	default:
		option_fault(option, last, known->options, diagnostics);
	}
}

/* An empty name would mean the current folder, or everything. */
static void
refuse_empty(const struct options *options, struct diagnostics *diagnostics)
{
	const struct { struct text value; const char *option; } all[] = {
		{ options->content, "--content" },
		{ options->theme, "--theme" }, { options->out, "--out" },
	};

	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
		if (all[i].value.length == 0)
			missing_value(all[i].option, diagnostics);
}

static void
refuse_words(const struct options *options, struct diagnostics *diagnostics)
{
	/* What follows an unknown option may well be its value. */
	for (size_t i = 0; i < options->word_count &&
	    diagnostics->count == 0; i++)
		diagnose(diagnostics, D_USAGE, nowhere, TEXTS(arena_format(
		    diagnostics->arena, "'%s' is no option",
		    options->words[i])));
}

struct options
options_read(int argc, char **argv, enum options_of command,
    struct diagnostics *diagnostics)
{
	struct options options = { .content = TEXT("content"),
		.theme = TEXT("harris"), .out = TEXT("out"),
		.threads = work_threads(),
		.port = USUAL_PORT, .editor = TEXT(EDITOR_TEMPLATE) };
	struct known known = options_known(command);
	int option;

	opterr = 0;
	/* Begins anew, whatever was read before. */
	optind = 0;
	while ((option = getopt_long(argc, argv, known.letters,
	    known.options, NULL)) != -1)
		take(&options, &known, option, argv[optind - 1],
		    diagnostics);
	options.words = argv + optind;
	options.word_count = (size_t)(argc - optind);
	if (command != OPTIONS_OF_CHECK && command != OPTIONS_OF_SCHEMA)
		refuse_words(&options, diagnostics);
	refuse_empty(&options, diagnostics);
	return options;
}

void
options_help(struct sink *sink, enum options_of command)
{
	for (size_t i = 0; i < ROWS; i++)
		if (rows[i].commands & command)
			sink_string(sink, rows[i].help);
}

int64_t
options_epoch(struct diagnostics *diagnostics)
{
	struct text value = text_of(getenv("SOURCE_DATE_EPOCH"));
	int64_t seconds = 0;

	if (!value.at || value.length == 0)
		return -1;
	for (size_t i = 0; i < value.length; i++) {
		if (!ascii_digit(value.at[i]) || value.length > 11) {
			diagnose(diagnostics, D_USAGE, nowhere, TEXTS(
			    T("SOURCE_DATE_EPOCH must be a whole number of "
			    "seconds")));
			return -1;
		}
		seconds = seconds * 10 + (value.at[i] - '0');
	}
	return seconds;
}
