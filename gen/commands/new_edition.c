/* yearon new edition: begins a folder as a copy of the newest edition. */
#include "cli/command.h"
#include "commands/existing_content.h"
#include "commands/new.h"
#include "commands/schema.h"
#include "core/buffer.h"
#include "core/date.h"
#include "core/files.h"
#include "schema/value_formats.h"
#include "yaml/edit.h"
#include "yaml/write.h"

static const struct place nowhere;

static const struct text draft_line = TEXT("draft: true  # shown nowhere "
    "until this line is taken out");

static struct text
new_edition_scalar(struct arena *arena, struct text value)
{
	struct buffer buffer;

	buffer_begin(&buffer);
	yaml_put_scalar(&buffer.sink, value);
	return buffer_keep(&buffer, arena);
}

/* Returns the id if it is a date; else an empty text, for the author to
   write. */
static struct text
new_edition_date(struct text id)
{
	struct date date;

	return date_parse(id, &date) == DATE_OK ? id : T("");
}

static struct text
first_edition(struct arena *arena, struct text id, struct text title)
{
	return arena_join(arena, TEXTS(schema_line(arena, "edition", 2),
	    T("title: "), new_edition_scalar(arena, title), T("\ndate: "),
	    new_edition_date(id),
	    T("\n"), draft_line, T("\n"
	    "# The prose in its order; the recommendations have their place "
	    "among it.\n"
	    "sections:\n"
	    "  - {id: introduction, title: Introduction, "
	    "file: introduction.md}\n"
	    "  - recommendations\n")));
}

/* Returns the mapping of the edition's file with other contents; NULL if they
   are absent or have faults. */
static const struct node *
edition_reread(struct arena *arena, const struct node *old,
    struct text contents)
{
	struct diagnostics found = { .arena = arena };
	struct source_file *file = ARENA_NEW(arena, struct source_file, 1);
	const struct node *node;

	if (!contents.at)
		return NULL;
	*file = (struct source_file){
		old->place.file->path, contents, 0 };
	node = yaml_read(arena, file, &found);
	return node && found.count == 0 && node->kind == NODE_MAPPING ?
	    node : NULL;
}

static const struct node *
edition_with_value(struct arena *arena, const struct node *root,
    const char *key, struct text source)
{
	return edition_reread(arena, root, edit_replace(arena,
	    node_member(root, key), source));
}

/* Returns the model's file with another title, date and draft; an absent text
   if its layout cannot be edited. */
static struct text
next_edition(struct arena *arena, const struct node *root, struct text id,
    struct text title)
{
	static const struct text none;

	root = edition_with_value(arena, root, "title",
	    new_edition_scalar(arena, title));
	if (root && node_member(root, "draft"))
		root = edition_with_value(arena, root, "draft", T("true"));
	else if (root)
		root = edition_reread(arena, root, edit_add_line(arena, root,
		    "date", draft_line));
	if (root)
		root = edition_with_value(arena, root, "date",
		    new_edition_date(id));
	return root ? root->place.file->contents : none;
}

static bool
new_edition_write_sections(const struct existing_content *existing,
    struct text folder, const struct edition *model)
{
	struct arena *arena = existing->arena;

	if (!model)
		return existing_content_write(existing, path_join(arena, folder,
		    T("introduction.md")), T("Say here what this report is "
		    "about.\n"));
	for (size_t i = 0; i < model->section_count; i++) {
		const struct source_file *file =
		    model->sections[i].text.node->place.file;
		if (!existing_content_write(existing, path_join(arena, folder,
		    path_name(file->path)), file->contents))
			return false;
	}
	return true;
}

static void
new_edition_print_next(struct text id, const struct edition *model)
{
	command_say(TEXTS(T("Next: "), new_edition_date(id).length ? T("") :
	    T("write its date; "), model ? T("rewrite what still holds the "
	    "words of ") : T("write its introduction"),
	    model ? model->id : T(""),
	    T(";\n'yearon new update "), id, T(" --all' begins the updates, "
	    "and\n'yearon build --drafts --out preview' shows them. To "
	    "publish, take 'draft' out.\n")));
}

static void
new_edition_write(const struct existing_content *existing, struct text id,
    struct text title)
{
	struct arena *arena = existing->arena;
	const struct report *report = existing->report;
	struct text folder = path_join(arena, path_join(arena,
	    existing->folder, T("editions")), id);
	const struct edition *model = report->edition_count == 0 ? NULL :
	    &report->editions[report->edition_count - 1];
	struct text contents = model ? next_edition(arena, model->node, id,
	    title) : first_edition(arena, id, title);

	if (file_kind(folder, false) != FILE_MISSING)
		diagnose(existing->diagnostics, D_NEW_EXISTS, nowhere,
		    TEXTS(folder));
	else if (model && !contents.at)
		diagnose(existing->diagnostics, D_CANNOT_EDIT,
		    model->node->place, TEXTS(T("an edition")));
	else if (existing_content_write(existing, path_join(arena, folder,
	    T("edition.yaml")), contents) &&
	    new_edition_write_sections(existing, folder, model)) {
		schema_refresh(existing->folder);
		new_edition_print_next(id, model);
	}
}

int
new_edition(const struct command_line *line, struct diagnostics *diagnostics)
{
	struct text id = line->operands[0], title = option_value(line, "title");
	struct existing_content existing;

	if (!value_is_edition_id(id))
		diagnose(diagnostics, D_USAGE, nowhere, TEXTS(arena_join(
		    diagnostics->arena, TEXTS(T("'"), id, T("' cannot be an "
		    "edition's id: use small letters, digits, hyphens and "
		    "full stops, as in 2018-10")))));
	else if (!title.at)
		diagnose(diagnostics, D_USAGE, nowhere, TEXTS(
		    T("the title is wanted: --title TITLE")));
	else if (existing_content_read(&existing, diagnostics->arena,
	    option_value(line, "content"), diagnostics))
		new_edition_write(&existing, id, title);
	return command_end(diagnostics);
}
