#include "cli/command_line.h"

#include <getopt.h>

#include "cli/command.h"
#include "diagnostics/suggest.h"

static const struct place nowhere;

/* A manual's options in the form that getopt_long takes. */
struct getopt_table {
	struct option options[MANUAL_OPTIONS + 1];
	char letters[2 * MANUAL_OPTIONS + 2];
};

/* Returns the number that getopt_long returns for the option: its letter, or
   its index above all letters. */
static int
command_option_answer(const struct manual *manual,
    const struct manual_option *option)
{
	return option->letter ? option->letter :
	    256 + (int)(option - manual->options);
}

static const struct manual_option *
command_option_of_answer(const struct manual *manual, int answer)
{
	const struct manual_option *option = manual->options;

	while (command_option_answer(manual, option) != answer)
		option++;
	return option;
}

static struct getopt_table
command_getopt_table(const struct manual *manual)
{
	struct getopt_table table = { .letters = ":" };
	struct option *to = table.options;
	size_t length = 1;

	for (const struct manual_option *o = manual->options; o->name; o++) {
		*to++ = (struct option){ o->name, o->value ?
		    required_argument : no_argument, NULL,
		    command_option_answer(manual, o) };
		if (!o->letter)
			continue;
		table.letters[length++] = o->letter;
		if (o->value)
			table.letters[length++] = ':';
	}
	return table;
}

static void
command_line_fault(struct diagnostics *diagnostics, struct text problem)
{
	diagnose(diagnostics, D_USAGE, nowhere, TEXTS(problem));
}

static void
command_line_unknown_option(const char *word, const struct option *options,
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
command_line_missing_value(const char *word, struct diagnostics *diagnostics)
{
	command_line_fault(diagnostics, arena_format(diagnostics->arena,
	    "the option '%s' needs a value", word));
}

static void
command_line_needless_value(const char *word,
    struct diagnostics *diagnostics)
{
	struct text name = text_of(word);

	name = text_slice(name, 0, text_find_byte(name, '=', 0));
	command_line_fault(diagnostics, arena_join(diagnostics->arena,
	    TEXTS(T("the option '"), name, T("' takes no value"))));
}

static bool
command_has_letter(int letter, const struct option *options)
{
	for (; options->name; options++)
		if (options->val == letter)
			return true;
	return false;
}

/*
 * Diagnoses what getopt_long answered '?' or ':' to. The word is the one
 * before optind. For a letter, which may be one of several in a word,
 * getopt_long sets optopt instead; it does so too for a known long option
 * that was given a needless value.
 */
static void
command_line_getopt_fault(int answer, const char *word,
    const struct option *options, struct diagnostics *diagnostics)
{
	struct text letter = arena_format(diagnostics->arena, "-%c", optopt);

	if (answer == ':')
		command_line_missing_value(word[1] == '-' ? word : letter.at,
		    diagnostics);
	else if (!optopt)
		command_line_unknown_option(word, options, diagnostics);
	else if (command_has_letter(optopt, options))
		command_line_needless_value(word, diagnostics);
	else
		command_line_unknown_option(letter.at, options, diagnostics);
}

static void
command_line_add(struct command_line *line,
    const struct manual_option *option, struct diagnostics *diagnostics)
{
	struct text value = option->value ? text_of(optarg) : T("");

	if (option->value && value.length == 0)
		command_line_fault(diagnostics, arena_format(
		    diagnostics->arena, "the option '--%s' needs a value",
		    option->name));
	else if (option->many && line->repeated_count < MOST_OPTION_REPEATS)
		line->repeated[line->repeated_count++] = value;
	else if (option->many)
		command_line_fault(diagnostics, arena_format(
		    diagnostics->arena, "the option '--%s' is given too often",
		    option->name));
	line->values[option - line->manual->options] = value;
	line->help |= option->letter == 'h';
}

static void
command_line_read_options(struct command_line *line, int argc,
    struct diagnostics *diagnostics)
{
	struct getopt_table table = command_getopt_table(line->manual);
	int answer;

	opterr = 0;
	/* Makes getopt_long begin anew: it may have read a line before. */
	optind = 0;
	/* No thread is begun yet: NOLINTNEXTLINE(concurrency-mt-unsafe) */
	while ((answer = getopt_long(argc, line->argv, table.letters,
	    table.options, NULL)) != -1)
		if (answer == ':' || answer == '?')
			command_line_getopt_fault(answer,
			    line->argv[optind - 1], table.options,
			    diagnostics);
		else
			command_line_add(line, command_option_of_answer(
			    line->manual, answer), diagnostics);
}

static void
command_line_check_count(const struct command_line *line, size_t least,
    size_t most, struct diagnostics *diagnostics)
{
	struct arena *arena = diagnostics->arena;
	const struct manual *manual = line->manual;

	/* A word after an unknown option may be its value. */
	if (line->help || diagnostics->count)
		return;
	if (line->operand_count < least)
		command_line_fault(diagnostics, arena_format(arena,
		    "'%s' wants %s", manual->name, manual->operands));
	else if (line->operand_count > most)
		command_line_fault(diagnostics, arena_join(arena, TEXTS(
		    T("'"), line->operands[most], most ?
		    T("' is one word too many") : T("' is no option"))));
}

/* Splits the words that an option may have. Returns their number. */
static size_t
command_split_words(const char *words, struct text known[MANUAL_WORDS])
{
	struct text left = text_of(words);
	size_t count = 0;

	while (left.length && count < MANUAL_WORDS)
		known[count++] = text_cut(&left, ' ');
	return count;
}

static bool
command_option_takes(const struct manual_option *option, struct text value)
{
	struct text known[MANUAL_WORDS];
	size_t count = command_split_words(option->words, known);
	uint64_t number;

	if (option->takes)
		return option->takes(value);
	if (option->most)
		return text_number(value, option->most, &number) &&
		    number >= option->least;
	for (size_t i = 0; i < count; i++)
		if (text_equal(known[i], value))
			return true;
	return false;
}

/* Diagnoses a value that the manual's row of the option does not allow. */
static void
command_option_check(const struct manual_option *option, struct text value,
    struct diagnostics *diagnostics)
{
	struct arena *arena = diagnostics->arena;
	struct text known[MANUAL_WORDS], range = TEXT("");

	if (value.length == 0 || !option->must_be ||
	    command_option_takes(option, value))
		return;
	if (option->most)
		range = arena_format(arena, " from %u to %u", option->least,
		    option->most);
	diagnose(diagnostics, D_USAGE, nowhere, TEXTS(arena_join(arena,
	    TEXTS(T("--"), text_of(option->name), T(" is "),
	    text_of(option->must_be), range, T(", not '"), value, T("'")))))
	    ->suggestion = suggest(value, known,
	    command_split_words(option->words, known));
}

struct command_line
command_line_read(const struct manual *manual, int argc, char **argv,
    size_t least, size_t most, struct diagnostics *diagnostics)
{
	struct command_line line = { .manual = manual, .argv = argv };
	struct arena *arena = diagnostics->arena;

	line.repeated = ARENA_NEW(arena, struct text, MOST_OPTION_REPEATS);
	command_line_read_options(&line, argc, diagnostics);
	/* getopt_long has moved the operands behind the options. */
	line.operands = ARENA_NEW(arena, struct text, (size_t)argc);
	for (int i = optind; i < argc; i++)
		line.operands[line.operand_count++] = text_of(argv[i]);
	command_line_check_count(&line, least, most, diagnostics);
	for (size_t i = 0; manual->options[i].name; i++)
		command_option_check(&manual->options[i], line.values[i],
		    diagnostics);
	line.help = line.help && diagnostics->count == 0;
	return line;
}

int
command_line_run(const char *command, int argc, char **argv, size_t least,
    size_t most, int (*run)(const struct command_line *line,
    struct diagnostics *diagnostics))
{
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };
	struct command_line line = command_line_read(manual_find(
	    text_of(command)), argc, argv, least, most, &diagnostics);
	int status;

	if (line.help)
		status = manual_help(command);
	else if (diagnostics.count > 0)
		status = command_end(&diagnostics);
	else
		status = run(&line, &diagnostics);
	arena_release(&arena);
	return status;
}

static const struct manual_option *
command_option_named(const struct manual *manual, const char *name)
{
	for (const struct manual_option *o = manual->options; o->name; o++)
		if (text_equal(text_of(o->name), text_of(name)))
			return o;
	return NULL;
}

struct text
option_given(const struct command_line *line, const char *name)
{
	const struct manual_option *option = command_option_named(line->manual,
	    name);
	struct text none = { NULL, 0 };

	return option ? line->values[option - line->manual->options] : none;
}

bool
option_is_given(const struct command_line *line, const char *name)
{
	return option_given(line, name).at;
}

struct text
option_value(const struct command_line *line, const char *name)
{
	const struct manual_option *option = command_option_named(line->manual,
	    name);
	struct text given = option_given(line, name);

	return given.at || !option ? given : text_of(option->otherwise);
}

unsigned
option_number(const struct command_line *line, const char *name)
{
	uint64_t number;

	return text_number(option_value(line, name), UINT32_MAX, &number) ?
	    (unsigned)number : 0;
}
