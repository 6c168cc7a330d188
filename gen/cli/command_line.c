#include "cli/command_line.h"

#include <getopt.h>
#include <unistd.h>

#include "cli/command.h"
#include "diagnostics/suggest.h"

static const struct place nowhere;

/* What getopt_long wants to know of a command's options. */
struct known {
	struct option options[MANUAL_OPTIONS + 1];
	char letters[2 * MANUAL_OPTIONS + 2];
};

/* What getopt_long answers for the option: one without a letter has its
   place in the table, beyond all letters. */
static int
answer_of(const struct manual *manual, const struct manual_option *option)
{
	return option->letter ? option->letter :
	    256 + (int)(option - manual->options);
}

static const struct manual_option *
option_of(const struct manual *manual, int answer)
{
	const struct manual_option *option = manual->options;

	while (answer_of(manual, option) != answer)
		option++;
	return option;
}

static struct known
known_of(const struct manual *manual)
{
	struct known known = { .letters = ":" };
	struct option *to = known.options;
	size_t length = 1;

	for (const struct manual_option *o = manual->options; o->name; o++) {
		*to++ = (struct option){ o->name, o->value ?
		    required_argument : no_argument, NULL,
		    answer_of(manual, o) };
		if (!o->letter)
			continue;
		known.letters[length++] = o->letter;
		if (o->value)
			known.letters[length++] = ':';
	}
	return known;
}

static void
unknown_option(const char *word, const struct option *options,
    struct diagnostics *diagnostics)
{
	struct arena *arena = diagnostics->arena;
	struct text known[MANUAL_OPTIONS], name = text_of(word);
	size_t equals = text_find_byte(name, '=', 0), count = 0;

	if (equals != TEXT_NOWHERE)
		name = text_slice(name, 0, equals);
	for (; options[count].name; count++)
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

/* What getopt_long answered '?' or ':' to. The word, the one before optind, is
   that of a long option only: getopt tells letters, which may be several in a
   word, by optopt; and by that a long one that is known where it is not to
   have a value. */
static void
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

static void
wrong(struct diagnostics *diagnostics, struct text problem)
{
	diagnose(diagnostics, D_USAGE, nowhere, TEXTS(problem));
}

static void
take(struct words *words, const struct manual_option *option,
    struct diagnostics *diagnostics)
{
	struct text value = option->value ? text_of(optarg) : T("");

	if (option->value && value.length == 0)
		wrong(diagnostics, arena_format(diagnostics->arena,
		    "the option '--%s' needs a value", option->name));
	else if (option->many && words->many_count < WORDS_OF_ONE_OPTION)
		words->many[words->many_count++] = value;
	else if (option->many)
		wrong(diagnostics, arena_format(diagnostics->arena,
		    "the option '--%s' is given too often", option->name));
	words->values[option - words->manual->options] = value;
	words->help |= option->letter == 'h';
}

static void
read_options(struct words *words, int argc, char **argv,
    struct diagnostics *diagnostics)
{
	struct known known = known_of(words->manual);
	int answer;

	opterr = 0;
	/* Begins anew, whatever was read before. */
	optind = 0;
	/* No thread is begun yet: NOLINTNEXTLINE(concurrency-mt-unsafe) */
	while ((answer = getopt_long(argc, argv, known.letters,
	    known.options, NULL)) != -1)
		if (answer == ':' || answer == '?')
			option_fault(answer, argv[optind - 1], known.options,
			    diagnostics);
		else
			take(words, option_of(words->manual, answer),
			    diagnostics);
}

static void
check_count(const struct words *words, size_t least, size_t most,
    struct diagnostics *diagnostics)
{
	struct arena *arena = diagnostics->arena;
	const struct manual *manual = words->manual;

	/* What follows an unknown option may well be its value. */
	if (words->help || diagnostics->count)
		return;
	if (words->count < least)
		wrong(diagnostics, arena_format(arena,
		    "'%s' wants %s", manual->name, manual->operands));
	else if (words->count > most)
		wrong(diagnostics, arena_join(arena, TEXTS(T("'"),
		    words->list[most], most ? T("' is one word too many") :
		    T("' is no option"))));
}

struct words
words_read(const struct manual *manual, int argc, char **argv, size_t least,
    size_t most, struct diagnostics *diagnostics)
{
	struct words words = { .manual = manual };
	struct arena *arena = diagnostics->arena;

	words.many = ARENA_NEW(arena, struct text, WORDS_OF_ONE_OPTION);
	read_options(&words, argc, argv, diagnostics);
	words.list = ARENA_NEW(arena, struct text, (size_t)argc);
	for (int i = optind; i < argc; i++)
		words.list[words.count++] = text_of(argv[i]);
	check_count(&words, least, most, diagnostics);
	words.help = words.help && diagnostics->count == 0;
	return words;
}

static const struct manual_option *
option_named(const struct manual *manual, const char *name)
{
	for (const struct manual_option *o = manual->options; o->name; o++)
		if (text_equal(text_of(o->name), text_of(name)))
			return o;
	return NULL;
}

struct text
words_given(const struct words *words, const char *name)
{
	const struct manual_option *option = option_named(words->manual,
	    name);
	struct text none = { NULL, 0 };

	return option ? words->values[option - words->manual->options] :
	    none;
}

struct text
words_value(const struct words *words, const char *name)
{
	const struct manual_option *option = option_named(words->manual,
	    name);
	struct text given = words_given(words, name);

	return given.at || !option ? given : text_of(option->otherwise);
}

int
words_run(const char *command, int argc, char **argv, size_t least,
    size_t most, int (*run)(const struct words *words,
    struct diagnostics *diagnostics))
{
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };
	struct words words = words_read(manual_find(text_of(command)), argc,
	    argv, least, most, &diagnostics);
	int status;

	if (words.help)
		status = manual_help(command);
	else if (diagnostics.count > 0)
		status = command_end(&diagnostics);
	else
		status = run(&words, &diagnostics);
	arena_release(&arena);
	return status;
}

void
words_say(const struct text *pieces)
{
	struct arena arena = { NULL };

	(void)command_write(STDOUT_FILENO, arena_join(&arena, pieces));
	arena_release(&arena);
}
