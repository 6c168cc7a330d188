/* yearon complete: what can be written next. */
#include <unistd.h>

#include "cli/command.h"
#include "cli/command_line.h"
#include "commands/load.h"
#include "content/load.h"
#include "core/buffer.h"
#include "core/files.h"
#include "formats/format.h"

struct completing {
	struct arena *arena;
	struct sink *sink;
	const struct text *words;	/* of the line, but the program */
	size_t count;
	struct text last;		/* what is being written */
	struct text before;		/* what stands before each answer */
};

static bool
was_written(const struct completing *all, struct text word)
{
	for (size_t i = 0; i + 1 < all->count; i++)
		if (text_equal(all->words[i], word))
			return true;
	return false;
}

/* One answer, where it goes on with what is written. */
static void
put(const struct completing *all, struct text word, struct text meaning)
{
	/* What is wrong with the content may be that it has no word there. */
	if (word.length == 0 || !text_starts(word, all->last))
		return;
	sink_put(all->sink, all->before);
	sink_put(all->sink, word);
	if (meaning.length) {
		sink_string(all->sink, "\t");
		sink_put(all->sink, text_cut(&meaning, '\n'));
	}
	sink_string(all->sink, "\n");
}

/* Those of one word, or the second words of those that begin with `first`. */
static void
put_commands(const struct completing *all, struct text first)
{
	for (const struct manual *m = manuals; m->name; m++) {
		struct text name = text_of(m->name);
		size_t space = text_find_byte(name, ' ', 0);
		bool below = space != TEXT_NOWHERE;
		if (first.at ? below && text_equal(text_slice(name, 0,
		    space), first) : !below)
			put(all, below ? text_slice(name, space + 1,
			    name.length) : name, text_of(m->meaning));
	}
}

static void
put_options(const struct completing *all, const struct manual *manual)
{
	for (const struct manual_option *o = manual->options; o->name; o++) {
		struct text name = arena_format(all->arena, "--%s", o->name);
		if (o->many || !was_written(all, name))
			put(all, name, text_of(o->meaning));
	}
}

/* A list, separated by commas: what is before the last one stays. */
static void
put_formats(struct completing *all)
{
	struct text last = all->last;
	size_t from = last.length;

	while (from > 0 && last.at[from - 1] != ',')
		from--;
	all->before = arena_join(all->arena, TEXTS(all->before,
	    text_slice(last, 0, from)));
	all->last = text_slice(last, from, last.length);
	for (const struct format *f = formats; f->name; f++)
		put(all, text_of(f->name), text_of(f->meaning));
}

static void
put_codes(const struct completing *all)
{
	for (enum diagnostic_code i = 0; i < DIAGNOSTIC_CODES; i++)
		put(all, text_of(diagnostic_name(i)), T(""));
}

/* As the lookup does, the nearest of a name comes first. */
static bool
is_nearer(const struct completing *all, const struct text *folders,
    const struct text *folder, struct text name)
{
	for (; folders < folder; folders++)
		if (file_kind(path_join(all->arena, *folders, name), true) ==
		    FILE_FOLDER)
			return true;
	return false;
}

static void
put_themes(const struct completing *all)
{
	const struct text *folders = theme_folders(all->arena), *folder;
	struct folder_entry *entries;
	size_t count;

	for (folder = folders; folder->at; folder++) {
		if (folder_list(all->arena, *folder, &entries, &count) != 0)
			continue;
		for (size_t i = 0; i < count; i++)
			if (entries[i].kind == FILE_FOLDER &&
			    !is_nearer(all, folders, folder, entries[i].name))
				put(all, entries[i].name, T(""));
	}
}

/* The content's folder: what --content says on the line, else "content". */
static struct text
content_of(const struct completing *all)
{
	for (size_t i = 0; i + 1 < all->count; i++) {
		struct text word = all->words[i];
		if (i + 2 < all->count && (text_equal(word, T("-c")) ||
		    text_equal(word, T("--content"))))
			return all->words[i + 1];
		if (text_starts(word, T("--content=")))
			return text_slice(word, 10, word.length);
	}
	return T("content");
}

static void
put_numbers(const struct completing *all, const struct report *report)
{
	for (size_t i = 0; i < report->recommendation_count; i++)
		if (!was_written(all, report->recommendations[i].number))
			put(all, report->recommendations[i].number,
			    report->recommendations[i].title);
}

/* What the content has, as far as it can be read. */
static void
put_content(const struct completing *all, enum manual_kind kind)
{
	struct diagnostics faults = { .arena = all->arena };
	const struct report *report = report_load(all->arena,
	    arena_copy(all->arena, content_of(all)), &faults);

	if (!report)
		return;
	if (kind == KIND_NUMBER)
		put_numbers(all, report);
	for (size_t i = 0; kind == KIND_EDITION &&
	    i < report->edition_count; i++)
		put(all, report->editions[i].id, report->editions[i].title);
	for (size_t i = 0; kind == KIND_GROUP && i < report->group_count; i++)
		put(all, report->groups[i].id, report->groups[i].short_title);
	for (size_t i = 0; kind == KIND_STATUS &&
	    i < report->status_count; i++)
		put(all, report->statuses[i].id, report->statuses[i].label);
	for (size_t i = 0; kind == KIND_OWNER &&
	    i < report->organisation_count; i++)
		put(all, report->organisations[i].id,
		    report->organisations[i].name);
}

static void
put_kind(struct completing *all, enum manual_kind kind)
{
	switch (kind) {
	case KIND_NONE:
		break;
	case KIND_FILE:
		sink_string(all->sink, ":file\n");
		break;
	case KIND_FOLDER:
		sink_string(all->sink, ":folder\n");
		break;
	case KIND_COMMAND:
		put_commands(all, all->count == 2 ?
		    (struct text){ NULL, 0 } : all->words[1]);
		break;
	case KIND_THEME:
		put_themes(all);
		sink_string(all->sink, ":folder\n");
		break;
	case KIND_FORMAT:
		put_formats(all);
		break;
	case KIND_CODE:
		put_codes(all);
		break;
	default:
		put_content(all, kind);
	}
}

static void
put_value(struct completing *all, const struct manual_option *option)
{
	struct text left = text_of(option->words);

	while (left.length)
		put(all, text_cut(&left, ' '), T(""));
	put_kind(all, option->kind);
}

/* The option that the word gives, of which the value follows; or null. */
static const struct manual_option *
option_before_value(const struct manual *manual, struct text word)
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

/* Whether the last word is "--edition=20"; its value is the last word then. */
static bool
is_value_behind_name(struct completing *all, const struct manual *manual)
{
	size_t equals = text_find_byte(all->last, '=', 0);
	const struct manual_option *option = equals == TEXT_NOWHERE ? NULL :
	    option_before_value(manual, text_slice(all->last, 0, equals));

	if (!option)
		return false;
	all->before = text_slice(all->last, 0, equals + 1);
	all->last = text_slice(all->last, equals + 1, all->last.length);
	put_value(all, option);
	return true;
}

/* What the last word can be, `from` being the first after the command's. */
static void
put_next(struct completing *all, const struct manual *manual, size_t from)
{
	const struct manual_option *open = NULL;
	size_t operands = 0;

	for (size_t i = from; i + 1 < all->count; i++) {
		if (open) {
			open = NULL;
			continue;
		}
		open = option_before_value(manual, all->words[i]);
		operands += !text_starts(all->words[i], T("-"));
	}
	if (open)
		put_value(all, open);
	else if (text_starts(all->last, T("-"))) {
		if (!is_value_behind_name(all, manual))
			put_options(all, manual);
	} else
		put_kind(all, manual->kinds[operands < MANUAL_OPERANDS ?
		    operands : MANUAL_OPERANDS - 1]);
}

static void
complete(struct completing *all)
{
	struct text first = all->words[0], none = { NULL, 0 };
	const struct manual *manual = manual_find(first), *below;

	if (all->count == 1) {
		put_commands(all, none);
		put(all, T("--help"), T("what the program does"));
		put(all, T("--version"), T("the program's version"));
		put(all, T("--limits"), T("how much it takes"));
		return;
	}
	if (!manual)
		return;
	if (!manual_has_below(manual)) {
		put_next(all, manual, 1);
		return;
	}
	below = manual_find(arena_join(all->arena, TEXTS(first, T(" "),
	    all->words[1])));
	if (all->count == 2)
		put_commands(all, first);
	else if (below)
		put_next(all, below, 2);
}

static int
answer(const struct command_line *line, struct diagnostics *diagnostics)
{
	struct buffer answers;
	struct completing all = { diagnostics->arena, &answers.sink,
		line->operands, line->operand_count,
		line->operands[line->operand_count - 1],
		T("") };

	buffer_begin(&answers);
	complete(&all);
	return command_print(STDOUT_FILENO, &answers);
}

int
command_complete(int argc, char **argv)
{
	return command_line_run("complete", argc, argv, 1, SIZE_MAX, answer);
}
