/* yearon new update: begins an update for an edition in each file that the
   command names. */
#include <errno.h>

#include "cli/command.h"
#include "commands/existing_content.h"
#include "commands/new.h"
#include "content/values.h"
#include "core/buffer.h"
#include "core/natural_order.h"
#include "core/write_file.h"
#include "yaml/edit.h"

static const struct place nowhere;

struct new_updates {
	struct existing_content existing;
	const struct edition *edition;
	const struct status *status;	/* NULL: the author writes it */
	bool all;			/* --all: every recommendation */
	struct existing_file *files;
	size_t count;
	/* The files that will be written. */
	struct text *paths, *contents;
	size_t changed;
};

/* Returns the edition that a key names; NULL if there is none. */
static const struct edition *
update_find_edition(const struct new_updates *updates,
    const struct node *mapping, const char *key)
{
	const struct report *report = updates->existing.report;
	struct text id = member_text(updates->existing.arena, mapping, key);
	size_t which = report_find_id(report, REFERS_TO_EDITIONS, id);

	return which == TEXT_NOWHERE ? NULL : &report->editions[which];
}

/* Writes the statuses as "a, b or c". */
static void
update_put_statuses(struct sink *sink, const struct report *report)
{
	for (size_t i = 0; i < report->status_count; i++) {
		sink_string(sink, i == 0 ? "" :
		    i + 1 < report->status_count ? ", " : " or ");
		sink_put(sink, report->statuses[i].id);
	}
}

/* Writes the status; if none is given, an empty one below a comment with the
   choices. */
static void
update_put_status(struct sink *sink, const struct new_updates *updates,
    struct text before)
{
	if (updates->status) {
		sink_string(sink, "status: ");
		sink_put(sink, updates->status->id);
		return;
	}
	sink_string(sink, "# One of ");
	update_put_statuses(sink, updates->existing.report);
	if (before.at) {
		sink_string(sink, "; it was ");
		sink_put(sink, before);
	}
	sink_string(sink, ".\nstatus:");
}

static struct text
update_lines(const struct new_updates *updates, struct text status_before)
{
	struct arena *arena = updates->existing.arena;
	struct buffer buffer;

	buffer_begin(&buffer);
	sink_string(&buffer.sink, "edition: ");
	sink_put(&buffer.sink, updates->edition->id);
	sink_string(&buffer.sink, "\n");
	update_put_status(&buffer.sink, updates, status_before);
	sink_string(&buffer.sink, "\nbody: |\n");
	return buffer_keep(&buffer, arena);
}

static void
update_plan(struct new_updates *updates, const struct existing_file *file,
    size_t at)
{
	struct arena *arena = updates->existing.arena;
	const struct node *list = node_member_of(file->node, "updates",
	    NODE_SEQUENCE);
	struct text before = at > 0 ? member_text(arena, list->items[at - 1],
	    "status") : (struct text){ NULL, 0 };
	struct text contents = edit_add_item(arena, file->node, "updates",
	    at, update_lines(updates, before));

	if (!contents.at) {
		const struct node *key = node_key(file->node, "updates");
		diagnose(updates->existing.diagnostics, D_CANNOT_EDIT,
		    key ? key->place : file->node->place,
		    TEXTS(T("a list of updates")));
		return;
	}
	updates->paths[updates->changed] = file->path;
	updates->contents[updates->changed++] = contents;
}

/* Returns false if the recommendation begins with a later edition. This is
   reported, but not with --all. */
static bool
update_is_due(const struct new_updates *updates,
    const struct existing_file *file)
{
	const struct edition *since = update_find_edition(updates, file->node,
	    "since");
	bool begun = !since || since->index <= updates->edition->index;

	if (!begun && !updates->all)
		diagnose(updates->existing.diagnostics, D_NEW_TOO_EARLY,
		    node_member(file->node, "since")->place,
		    TEXTS(file->number, since->id, updates->edition->id));
	return begun;
}

/* Finds the place of the update after those for earlier editions. Returns
   false if there is one for this edition. This is reported, but not with
   --all. */
static bool
update_find_place(const struct new_updates *updates,
    const struct existing_file *file, size_t *at)
{
	const struct node *list = node_member_of(file->node, "updates",
	    NODE_SEQUENCE);

	*at = 0;
	for (size_t i = 0; list && i < list->count; i++) {
		const struct edition *edition = update_find_edition(updates,
		    list->items[i], "edition");
		if (edition && edition == updates->edition) {
			if (!updates->all)
				diagnose(updates->existing.diagnostics,
				    D_NEW_UPDATE_THERE,
				    list->items[i]->place,
				    TEXTS(file->number, edition->id));
			return false;
		}
		if (!edition || edition->index < updates->edition->index)
			*at = i + 1;
	}
	return true;
}

static void
update_consider(struct new_updates *updates, struct existing_file *file)
{
	size_t at;

	if (existing_file_open(&updates->existing, file) &&
	    update_is_due(updates, file) && update_find_place(updates, file,
	    &at))
		update_plan(updates, file, at);
}

static struct existing_file *
update_find_file(const struct new_updates *updates, struct text number)
{
	for (size_t i = 0; i < updates->count; i++)
		if (natural_matches(number, updates->files[i].number))
			return &updates->files[i];
	return NULL;
}

static void
update_consider_named(struct new_updates *updates,
    const struct command_line *line)
{
	for (size_t i = 1; i < line->operand_count; i++) {
		struct existing_file *file = update_find_file(updates,
		    line->operands[i]);
		if (!file)
			diagnose(updates->existing.diagnostics,
			    D_ASKED_RECOMMENDATION, nowhere,
			    TEXTS(line->operands[i]));
		/* A number that is given twice begins one update. */
		else if (!file->node)
			update_consider(updates, file);
	}
}

static void
update_write_files(const struct new_updates *updates)
{
	struct existing_content existing = updates->existing;

	for (size_t i = 0; i < updates->changed; i++) {
		int error = write_file_over(existing.arena, updates->paths[i],
		    updates->contents[i]);
		if (error) {
			diagnose(existing.diagnostics, D_CANNOT_WRITE, nowhere,
			    TEXTS(updates->paths[i],
			    text_of_error(error)));
			return;
		}
		command_say(TEXTS(updates->paths[i], T(": an update for "),
		    updates->edition->id, T("\n")));
	}
}

static void
update_print_next(const struct new_updates *updates)
{
	if (updates->changed == 0)
		command_say(TEXTS(T("Every recommendation of "),
		    updates->edition->id, T(" has an update for it: nothing "
		    "was written.\n")));
	else
		command_say(TEXTS(T("Next: write "), updates->status ?
		    T("the text") : T("the status and the text"),
		    T(" of each; 'yearon check' names those that\nare still "
		    "empty.\n")));
}

static void
update_begin(struct new_updates *updates, const struct command_line *line)
{
	struct arena *arena = updates->existing.arena;

	updates->files = existing_files(&updates->existing, &updates->count);
	updates->paths = ARENA_NEW(arena, struct text, updates->count);
	updates->contents = ARENA_NEW(arena, struct text, updates->count);
	for (size_t i = 0; updates->all && i < updates->count; i++)
		update_consider(updates, &updates->files[i]);
	update_consider_named(updates, line);
}

static void
new_update_run(const struct command_line *line, struct diagnostics *diagnostics)
{
	struct new_updates updates = { .all = option_value(line, "all").at };
	struct text status = option_value(line, "status");
	size_t edition, which = 0;

	if (updates.all != (line->operand_count == 1)) {
		diagnose(diagnostics, D_USAGE, nowhere, TEXTS(
		    updates.all ? T("give either numbers or --all") :
		    T("name the recommendations by their numbers, or give "
		    "--all")));
		return;
	}
	if (!existing_content_read(&updates.existing, diagnostics->arena,
	    option_value(line, "content"), diagnostics))
		return;
	edition = existing_content_find(&updates.existing, REFERS_TO_EDITIONS,
	    line->operands[0]);
	if (status.at)
		which = existing_content_find(&updates.existing,
		    REFERS_TO_STATUSES, status);
	if (edition != TEXT_NOWHERE)
		updates.edition = &updates.existing.report->editions[edition];
	if (diagnostics->count || !updates.edition)
		return;
	if (status.at)
		updates.status = &updates.existing.report->statuses[which];
	update_begin(&updates, line);
	if (diagnostics->count)
		return;
	update_write_files(&updates);
	if (diagnostics->count == 0)
		update_print_next(&updates);
}

int
new_update(const struct command_line *line, struct diagnostics *diagnostics)
{
	new_update_run(line, diagnostics);
	return command_end(diagnostics);
}
