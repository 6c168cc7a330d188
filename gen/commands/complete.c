/* yearon complete: lists what can be written next, for shells. */
#include <unistd.h>

#include "cli/command.h"
#include "cli/command_line.h"
#include "commands/load.h"
#include "content/load.h"
#include "core/buffer.h"
#include "core/files.h"
#include "formats/format.h"

struct complete_context {
	struct arena *arena;
	struct sink *sink;
	const struct text *words;	/* of the line, without "yearon" */
	size_t count;
	struct text last;		/* the word, or its part, to complete */
	struct text before;		/* text to print before each answer */
};

static bool
complete_has_word(const struct complete_context *context, struct text word)
{
	for (size_t i = 0; i + 1 < context->count; i++)
		if (text_equal(context->words[i], word))
			return true;
	return false;
}

/* Prints an answer if it begins with the word that is to be completed. */
static void
complete_put(const struct complete_context *context, struct text word,
    struct text meaning)
{
	/* Faulty content may lack the word. */
	if (word.length == 0 || !text_starts(word, context->last))
		return;
	sink_put(context->sink, context->before);
	sink_put(context->sink, word);
	if (meaning.length) {
		sink_string(context->sink, "\t");
		sink_put(context->sink, text_cut(&meaning, '\n'));
	}
	sink_string(context->sink, "\n");
}

/* Prints the commands of one word if `first` is absent, else the second words
   of the commands that begin with it. */
static void
complete_put_commands(const struct complete_context *context, struct text first)
{
	for (const struct manual *m = manuals; m->name; m++) {
		struct text name = text_of(m->name);
		size_t space = text_find_byte(name, ' ', 0);
		bool below = space != TEXT_NOWHERE;
		if (first.at ? below && text_equal(text_slice(name, 0,
		    space), first) : !below)
			complete_put(context, below ?
			    text_slice(name, space + 1, name.length) : name,
			    text_of(m->meaning));
	}
}

static void
complete_put_options(const struct complete_context *context,
    const struct manual *manual)
{
	for (const struct manual_option *o = manual->options; o->name; o++) {
		struct text name = arena_format(context->arena, "--%s",
		    o->name);
		if (o->many || !complete_has_word(context, name))
			complete_put(context, name, text_of(o->meaning));
	}
}

/* Completes only the last item of a list that is separated by commas. */
static void
complete_put_formats(struct complete_context *context)
{
	struct text last = context->last;
	size_t from = last.length;

	while (from > 0 && last.at[from - 1] != ',')
		from--;
	context->before = arena_join(context->arena, TEXTS(context->before,
	    text_slice(last, 0, from)));
	context->last = text_slice(last, from, last.length);
	for (const struct format *f = formats; f->name; f++)
		complete_put(context, text_of(f->name), text_of(f->meaning));
}

static void
complete_put_codes(const struct complete_context *context)
{
	for (enum diagnostic_code i = 0; i < DIAGNOSTIC_CODES; i++)
		complete_put(context, text_of(diagnostic_name(i)), T(""));
}

/* Returns true if an earlier folder has a theme of that name, which is found
   before this one. */
static bool
complete_is_hidden(const struct complete_context *context,
    const struct text *folders, const struct text *folder, struct text name)
{
	for (; folders < folder; folders++)
		if (file_kind(path_join(context->arena, *folders, name),
		    true) == FILE_FOLDER)
			return true;
	return false;
}

static void
complete_put_themes(const struct complete_context *context)
{
	const struct text *folders = theme_folders(context->arena), *folder;
	struct folder_entry *entries;
	size_t count;

	for (folder = folders; folder->at; folder++) {
		if (folder_list(context->arena, *folder, &entries, &count) != 0)
			continue;
		for (size_t i = 0; i < count; i++)
			if (entries[i].kind == FILE_FOLDER &&
			    !complete_is_hidden(context, folders, folder,
			    entries[i].name))
				complete_put(context, entries[i].name, T(""));
	}
}

/* Returns the content's folder: the value of --content, else "content". */
static struct text
complete_content_folder(const struct complete_context *context)
{
	for (size_t i = 0; i + 1 < context->count; i++) {
		struct text word = context->words[i];
		if (i + 2 < context->count && (text_equal(word, T("-c")) ||
		    text_equal(word, T("--content"))))
			return context->words[i + 1];
		if (text_starts(word, T("--content=")))
			return text_slice(word, 10, word.length);
	}
	return T("content");
}

static void
complete_put_numbers(const struct complete_context *context,
    const struct report *report)
{
	for (size_t i = 0; i < report->recommendation_count; i++)
		if (!complete_has_word(context,
		    report->recommendations[i].number))
			complete_put(context, report->recommendations[i].number,
			    report->recommendations[i].title);
}

/* Prints ids of the content, as far as it can be read. */
static void
complete_put_content(const struct complete_context *context,
    enum manual_kind kind)
{
	struct diagnostics faults = { .arena = context->arena };
	const struct report *report = report_load(context->arena,
	    arena_copy(context->arena, complete_content_folder(context)),
	    1, &faults);

	if (!report)
		return;
	if (kind == KIND_NUMBER)
		complete_put_numbers(context, report);
	for (size_t i = 0; kind == KIND_EDITION &&
	    i < report->edition_count; i++)
		complete_put(context, report->editions[i].id,
		    report->editions[i].title);
	for (size_t i = 0; kind == KIND_GROUP && i < report->group_count; i++)
		complete_put(context, report->groups[i].id,
		    report->groups[i].short_title);
	for (size_t i = 0; kind == KIND_STATUS &&
	    i < report->status_count; i++)
		complete_put(context, report->statuses[i].id,
		    report->statuses[i].label);
	for (size_t i = 0; kind == KIND_OWNER &&
	    i < report->organisation_count; i++)
		complete_put(context, report->organisations[i].id,
		    report->organisations[i].name);
}

static void
complete_put_kind(struct complete_context *context, enum manual_kind kind)
{
	switch (kind) {
	case KIND_NONE:
		break;
	case KIND_FILE:
		sink_string(context->sink, ":file\n");
		break;
	case KIND_FOLDER:
		sink_string(context->sink, ":folder\n");
		break;
	case KIND_COMMAND:
		complete_put_commands(context, context->count == 2 ?
		    (struct text){ NULL, 0 } : context->words[1]);
		break;
	case KIND_THEME:
		complete_put_themes(context);
		sink_string(context->sink, ":folder\n");
		break;
	case KIND_FORMAT:
		complete_put_formats(context);
		break;
	case KIND_CODE:
		complete_put_codes(context);
		break;
	default:
		complete_put_content(context, kind);
	}
}

static void
complete_put_value(struct complete_context *context,
    const struct manual_option *option)
{
	struct text left = text_of(option->words);

	while (left.length)
		complete_put(context, text_cut(&left, ' '), T(""));
	complete_put_kind(context, option->kind);
}

/* Returns the option that the word names if a value must follow, else NULL. */
static const struct manual_option *
complete_option_of_value(const struct manual *manual, struct text word)
{
	for (const struct manual_option *o = manual->options; o->name; o++) {
		struct text name = text_of(o->name);
		bool in_full = text_starts(word, T("--")) && text_equal(
		    text_slice(word, 2, word.length), name);
		bool letter = o->letter && word.length == 2 &&
		    word.at[0] == '-' && word.at[1] == o->letter;
		if (o->value && (in_full || letter))
			return o;
	}
	return NULL;
}

/* Completes the value of a last word like "--edition=20". Returns false if
   there is no such option. */
static bool
complete_put_value_after_name(struct complete_context *context,
    const struct manual *manual)
{
	size_t equals = text_find_byte(context->last, '=', 0);
	const struct manual_option *option = equals == TEXT_NOWHERE ? NULL :
	    complete_option_of_value(manual, text_slice(context->last, 0,
	    equals));

	if (!option)
		return false;
	context->before = text_slice(context->last, 0, equals + 1);
	context->last = text_slice(context->last, equals + 1,
	    context->last.length);
	complete_put_value(context, option);
	return true;
}

/* Completes the last word. The words from `from` on follow the command's. */
static void
complete_put_next(struct complete_context *context, const struct manual *manual,
    size_t from)
{
	const struct manual_option *open = NULL;
	size_t operands = 0;

	for (size_t i = from; i + 1 < context->count; i++) {
		if (open) {
			open = NULL;
			continue;
		}
		open = complete_option_of_value(manual, context->words[i]);
		operands += !text_starts(context->words[i], T("-"));
	}
	if (open)
		complete_put_value(context, open);
	else if (text_starts(context->last, T("-"))) {
		if (!complete_put_value_after_name(context, manual))
			complete_put_options(context, manual);
	} else
		complete_put_kind(context, manual->kinds[operands <
		    MANUAL_OPERANDS ? operands : MANUAL_OPERANDS - 1]);
}

static void
complete_line(struct complete_context *context)
{
	struct text first = context->words[0], none = { NULL, 0 };
	const struct manual *manual = manual_find(first), *below;

	if (context->count == 1) {
		complete_put_commands(context, none);
		complete_put(context, T("--help"), T("what the program does"));
		complete_put(context, T("--version"),
		    T("the program's version"));
		complete_put(context, T("--limits"), T("how much it takes"));
		return;
	}
	if (!manual)
		return;
	if (!manual_has_subcommands(manual)) {
		complete_put_next(context, manual, 1);
		return;
	}
	below = manual_find(arena_join(context->arena, TEXTS(first, T(" "),
	    context->words[1])));
	if (context->count == 2)
		complete_put_commands(context, first);
	else if (below)
		complete_put_next(context, below, 2);
}

static int
complete_run(const struct command_line *line, struct diagnostics *diagnostics)
{
	struct buffer answers;
	struct complete_context context = { diagnostics->arena, &answers.sink,
		line->operands, line->operand_count,
		line->operands[line->operand_count - 1], T("") };

	buffer_begin(&answers);
	complete_line(&context);
	return command_print(STDOUT_FILENO, &answers);
}

int
command_complete(int argc, char **argv)
{
	return command_line_run("complete", argc, argv, 1, SIZE_MAX,
	    complete_run);
}
