/* yearon new update: an update for an edition, in each file that asks. */
#include <errno.h>

#include "cli/command.h"
#include "commands/existing_content.h"
#include "commands/new.h"
#include "content/ids.h"
#include "content/values.h"
#include "core/buffer.h"
#include "core/natural_order.h"
#include "core/write_file.h"
#include "yaml/edit.h"

static const struct place nowhere;

struct updating {
	struct ground ground;
	const struct edition *edition;
	const struct status *status;	/* null: still to be written */
	bool all;
	struct ground_file *files;
	size_t count;
	/* What will be written, of those that change. */
	struct text *paths, *contents;
	size_t changed;
};

/* The edition that a node names; null where there is none. */
static const struct edition *
named(const struct updating *updating, const struct node *mapping,
    const char *key)
{
	const struct report *report = updating->ground.report;
	struct text id = take_text(updating->ground.arena, mapping, key);
	size_t which = ids_find(report, REFERS_TO_EDITIONS, id);

	return which == TEXT_NOWHERE ? NULL : &report->editions[which];
}

/* The statuses as "a, b or c". */
static void
put_statuses(struct sink *sink, const struct report *report)
{
	for (size_t i = 0; i < report->status_count; i++) {
		sink_string(sink, i == 0 ? "" :
		    i + 1 < report->status_count ? ", " : " or ");
		sink_put(sink, report->statuses[i].id);
	}
}

/* Empty, below a remark that says what it can be, where none was given. */
static void
put_status(struct sink *sink, const struct updating *updating,
    struct text before)
{
	if (updating->status) {
		sink_string(sink, "status: ");
		sink_put(sink, updating->status->id);
		return;
	}
	sink_string(sink, "# One of ");
	put_statuses(sink, updating->ground.report);
	if (before.at) {
		sink_string(sink, "; it was ");
		sink_put(sink, before);
	}
	sink_string(sink, ".\nstatus:");
}

static struct text
update_lines(const struct updating *updating, struct text status_before)
{
	struct arena *arena = updating->ground.arena;
	struct buffer buffer;

	buffer_begin(&buffer);
	sink_string(&buffer.sink, "edition: ");
	sink_put(&buffer.sink, updating->edition->id);
	sink_string(&buffer.sink, "\n");
	put_status(&buffer.sink, updating, status_before);
	sink_string(&buffer.sink, "\nbody: |\n");
	return buffer_keep(&buffer, arena);
}

static void
plan(struct updating *updating, const struct ground_file *file, size_t at)
{
	struct arena *arena = updating->ground.arena;
	const struct node *list = take_kind(file->node, "updates",
	    NODE_SEQUENCE);
	struct text before = at > 0 ? take_text(arena, list->items[at - 1],
	    "status") : (struct text){ NULL, 0 };
	struct text contents = edit_add_item(arena, file->node, "updates",
	    at, update_lines(updating, before));

	if (!contents.at) {
		const struct node *key = node_key(file->node, "updates");
		diagnose(updating->ground.diagnostics, D_CANNOT_EDIT,
		    key ? key->place : file->node->place,
		    TEXTS(T("a list of updates")));
		return;
	}
	updating->paths[updating->changed] = file->path;
	updating->contents[updating->changed++] = contents;
}

/* False, diagnosed, where the recommendation begins only later. With all, it
   is passed over. */
static bool
has_begun(const struct updating *updating, const struct ground_file *file)
{
	const struct edition *since = named(updating, file->node, "since");
	bool begun = !since || since->index <= updating->edition->index;

	if (!begun && !updating->all)
		diagnose(updating->ground.diagnostics, D_NEW_TOO_EARLY,
		    node_member(file->node, "since")->place,
		    TEXTS(file->number, since->id, updating->edition->id));
	return begun;
}

/* Behind those of earlier editions. False, diagnosed, where there is one for
   this edition. With all, it is passed over. */
static bool
find_place(const struct updating *updating, const struct ground_file *file,
    size_t *at)
{
	const struct node *list = take_kind(file->node, "updates",
	    NODE_SEQUENCE);

	*at = 0;
	for (size_t i = 0; list && i < list->count; i++) {
		const struct edition *edition = named(updating,
		    list->items[i], "edition");
		if (edition && edition == updating->edition) {
			if (!updating->all)
				diagnose(updating->ground.diagnostics,
				    D_NEW_UPDATE_THERE,
				    list->items[i]->place,
				    TEXTS(file->number, edition->id));
			return false;
		}
		if (!edition || edition->index < updating->edition->index)
			*at = i + 1;
	}
	return true;
}

static void
consider(struct updating *updating, struct ground_file *file)
{
	size_t at;

	if (ground_open(&updating->ground, file) &&
	    has_begun(updating, file) && find_place(updating, file, &at))
		plan(updating, file, at);
}

static struct ground_file *
file_of(const struct updating *updating, struct text number)
{
	for (size_t i = 0; i < updating->count; i++)
		if (natural_matches(number, updating->files[i].number))
			return &updating->files[i];
	return NULL;
}

static void
consider_named(struct updating *updating, const struct command_line *line)
{
	for (size_t i = 1; i < line->operand_count; i++) {
		struct ground_file *file = file_of(updating, line->operands[i]);
		if (!file)
			diagnose(updating->ground.diagnostics,
			    D_ASKED_RECOMMENDATION, nowhere,
			    TEXTS(line->operands[i]));
		/* Named twice, it is begun once. */
		else if (!file->node)
			consider(updating, file);
	}
}

static void
write_files(const struct updating *updating)
{
	struct ground ground = updating->ground;

	for (size_t i = 0; i < updating->changed; i++) {
		int error = write_file_over(ground.arena, updating->paths[i],
		    updating->contents[i]);
		if (error) {
			diagnose(ground.diagnostics, D_CANNOT_WRITE, nowhere,
			    TEXTS(updating->paths[i],
			    text_of_error(error)));
			return;
		}
		command_say(TEXTS(updating->paths[i], T(": an update for "),
		    updating->edition->id, T("\n")));
	}
}

static void
say_what_is_next(const struct updating *updating)
{
	if (updating->changed == 0)
		command_say(TEXTS(T("Every recommendation of "),
		    updating->edition->id, T(" has an update for it: nothing "
		    "was written.\n")));
	else
		command_say(TEXTS(T("Next: write "), updating->status ?
		    T("the text") : T("the status and the text"),
		    T(" of each; 'yearon check' names those that\nare still "
		    "empty.\n")));
}

static void
begin(struct updating *updating, const struct command_line *line)
{
	struct arena *arena = updating->ground.arena;

	updating->files = ground_files(&updating->ground, &updating->count);
	updating->paths = ARENA_NEW(arena, struct text, updating->count);
	updating->contents = ARENA_NEW(arena, struct text, updating->count);
	for (size_t i = 0; updating->all && i < updating->count; i++)
		consider(updating, &updating->files[i]);
	consider_named(updating, line);
}

static void
update(const struct command_line *line, struct diagnostics *diagnostics)
{
	struct updating updating = { .all = option_value(line, "all").at };
	struct text status = option_value(line, "status");

	if (updating.all != (line->operand_count == 1)) {
		diagnose(diagnostics, D_USAGE, nowhere, TEXTS(
		    updating.all ? T("give either numbers or --all") :
		    T("name the recommendations by their numbers, or give "
		    "--all")));
		return;
	}
	if (!ground_read(&updating.ground, diagnostics->arena,
	    option_value(line, "content"), diagnostics))
		return;
	updating.edition = ground_edition(&updating.ground, line->operands[0]);
	if (status.at)
		updating.status = ground_status(&updating.ground, status);
	if (diagnostics->count)
		return;
	begin(&updating, line);
	if (diagnostics->count)
		return;
	write_files(&updating);
	if (diagnostics->count == 0)
		say_what_is_next(&updating);
}

int
new_update(const struct command_line *line, struct diagnostics *diagnostics)
{
	update(line, diagnostics);
	return command_end(diagnostics);
}
