#include "commands/words.h"

#include <unistd.h>

#include "commands/command.h"
#include "commands/options.h"

static const struct place nowhere;

static size_t
count_options(const struct manual *manual)
{
	size_t count = 0;

	while (manual->options[count].name)
		count++;
	return count;
}

static const struct manual_option *
option_of(const struct manual *manual, int letter)
{
	for (const struct manual_option *o = manual->options; o->name; o++)
		if (o->letter == letter)
			return o;
	return NULL;
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
	struct option known[MANUAL_OPTIONS + 1] = { { NULL, 0, NULL, 0 } };
	char letters[2 * MANUAL_OPTIONS + 2] = ":";
	size_t length = 1, count = count_options(words->manual);
	int letter;

	for (size_t i = 0; i < count; i++) {
		const struct manual_option *o = &words->manual->options[i];
		known[i] = (struct option){ o->name, o->value ?
			required_argument : no_argument, NULL, o->letter };
		letters[length++] = o->letter;
		if (o->value)
			letters[length++] = ':';
	}
	opterr = 0;
	optind = 0;
	while ((letter = getopt_long(argc, argv, letters, known, NULL)) != -1)
		if (letter == ':' || letter == '?')
			option_fault(letter, argv[optind - 1], known,
			    diagnostics);
		else
			take(words, option_of(words->manual, letter),
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
		    words->list[most], T("' is one word too many"))));
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
	return words;
}

struct text
words_value(const struct words *words, const char *name)
{
	const struct manual_option *option = words->manual->options;

	while (!text_equal(text_of(option->name), text_of(name)))
		option++;
	return words->values[option - words->manual->options].at ?
	    words->values[option - words->manual->options] :
	    text_of(option->otherwise);
}

int
words_help(const struct words *words)
{
	return manual_help(words->manual->name);
}

void
words_say(const struct text *pieces)
{
	struct arena arena = { NULL };

	(void)command_write(STDOUT_FILENO, arena_join(&arena, pieces));
	arena_release(&arena);
}
