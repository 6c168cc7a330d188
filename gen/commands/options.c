#include "commands/options.h"

#include <stdlib.h>

#include "core/suggest.h"

static const struct option long_options[] = {
	{ "content", required_argument, NULL, 'c' },
	{ "theme", required_argument, NULL, 't' },
	{ "out", required_argument, NULL, 'o' },
	{ "edition", required_argument, NULL, 'e' },
	{ "drafts", no_argument, NULL, 'd' },
	{ "formats", required_argument, NULL, 'f' },
	{ "large-print-size", required_argument, NULL, 'p' },
	{ "help", no_argument, NULL, 'h' },
	{ NULL, 0, NULL, 0 },
};

/* No command has more. */
enum { MOST_OPTIONS = 16 };

/* In points: less is no large print, more leaves a word a line. */
enum { SMALLEST_LARGE_PRINT = 16, LARGEST_LARGE_PRINT = 48 };

static const struct place nowhere;

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

static unsigned
read_size(struct text value, struct diagnostics *diagnostics)
{
	unsigned size = 0;
	bool digits = value.length > 0 && value.length <= 2;

	for (size_t i = 0; digits && i < value.length; i++) {
		digits = ascii_digit(value.at[i]);
		size = size * 10 + (unsigned)(value.at[i] - '0');
	}
	if (digits && size >= SMALLEST_LARGE_PRINT &&
	    size <= LARGEST_LARGE_PRINT)
		return size;
	diagnose(diagnostics, D_USAGE, nowhere, TEXTS(arena_join(
	    diagnostics->arena, TEXTS(T("the size of large print is a whole "
	    "number of points from 16 to 48, not '"), value, T("'")))));
	return 0;
}

static void
take(struct options *options, int option, const char *last,
    struct diagnostics *diagnostics)
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
	case 'p':
		options->large_print_size = read_size(value, diagnostics);
		break;
	case 'h':
		options->help = true;
		break;
	default:
		option_fault(option, last, long_options, diagnostics);
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

struct options
options_read(int argc, char **argv, struct diagnostics *diagnostics)
{
	struct options options = { .content = TEXT("content"),
		.theme = TEXT("harris"), .out = TEXT("out") };
	int option;

	opterr = 0;
	/* Begins anew, whatever was read before. */
	optind = 0;
	while ((option = getopt_long(argc, argv, ":c:t:o:e:df:p:h",
	    long_options, NULL)) != -1)
		take(&options, option, argv[optind - 1], diagnostics);
	/* What follows an unknown option may well be its value. */
	for (int i = optind; i < argc && diagnostics->count == 0; i++)
		diagnose(diagnostics, D_USAGE, nowhere, TEXTS(arena_format(
		    diagnostics->arena, "'%s' is no option", argv[i])));
	refuse_empty(&options, diagnostics);
	return options;
}

void
options_help(struct sink *sink, bool builds)
{
	sink_string(sink,
	    "  -c, --content DIR     the content (content)\n"
	    "  -t, --theme NAME|DIR  the theme (harris)\n");
	if (builds)
		sink_string(sink,
		    "  -o, --out DIR         where the report goes (out)\n");
	sink_string(sink,
	    "  -e, --edition ID      the edition that the front page shows\n"
	    "  -d, --drafts          show editions that are drafts\n");
	if (builds)
		sink_string(sink,
		    "  -f, --formats LIST    what to make, separated by commas "
		    "(all)\n"
		    "  -p, --large-print-size N\n"
		    "                        a further large print PDF, of N "
		    "points (16 to 48)\n");
	sink_string(sink, "  -h, --help            this text\n");
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
