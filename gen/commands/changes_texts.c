/*
 * The list of the texts that changed. Both sides are read from their files
 * again and compared by the schema's table, so that no key is forgotten.
 */
#include "commands/changes.h"

#include "commands/status.h"
#include "content/content_schema.h"
#include "content/report.h"
#include "core/files.h"
#include "core/limits.h"
#include "core/table.h"

/* The list while it is written. A line is "- Recommendation 5, Its title: its
   owners, the update for 2018"; a subject without a change has no line. */
struct text_list {
	struct arena *arena;
	struct arena reading;		/* files and nodes; it is reset often */
	struct sink *sink;
	struct diagnostics *diagnostics;
	const struct report *before, *after;
	struct text subject;		/* of the line that is written */
	bool headed;			/* the list's heading is written */
	bool begun;			/* the line has its beginning */
};

/* Tables of words end with a null key. Keys that are not in a table are
   called "its KEY" and come first; the others come in the table's order. */
static const struct key_words report_changes[] = {
	{ "url", "its address" },
	{ "edition", "its current edition" },
	{ "contact", "whom to ask" },
	{ "accessibility", "its accessibility statement" },
	{ "index", "whether search engines may list it" },
	{ "ignore", "the warnings that it turns off" },
	{ "groups", NULL },
	{ "statuses", NULL },
	{ NULL, NULL },
};
static const struct key_words group_changes[] = {
	{ "short", "its short title" },
	{ "intro", "its introduction" },
	{ NULL, NULL },
};
static const struct key_words status_changes[] = {
	{ "short", "its short label" },
	{ "definition", "its definition" },
	{ "sentence", "its sentence" },
	{ "closed", "whether it counts as dealt with" },
	{ "tone", "its tone" },
	{ NULL, NULL },
};
static const struct key_words organisation_changes[] = {
	{ "short", "its short name" },
	{ "url", "its address" },
	{ "language", "its language" },
	{ NULL, NULL },
};
static const struct key_words edition_changes[] = {
	{ "draft", NULL },
	{ "sections", NULL },
	{ NULL, NULL },
};
/* The text of a section is compared, and not the name of its file. */
static const struct key_words section_changes[] = {
	{ "file", NULL },
	{ NULL, NULL },
};
static const struct key_words recommendation_changes[] = {
	{ "since", "its first edition" },
	{ "language", "its language" },
	{ "recommendation", "what was recommended" },
	{ "updates", NULL },
	{ NULL, NULL },
};
/* The figures say which status changed. */
static const struct key_words update_changes[] = {
	{ "status", NULL },
	{ NULL, NULL },
};

/* Mappings of one kind that are known by their first key, an id. */
struct thing_texts {
	const char *name, *many;	/* "Group ", "groups" */
	const char *file, *list;	/* the key of the list, or NULL: the
					   whole file is the list */
	const struct schema *schema;	/* NULL: that of the list's key */
	const struct key_words *words;
};

static const struct thing_texts things[] = {
	{ "Group ", "groups", "report.yaml", "groups", NULL, group_changes },
	{ "Status ", "statuses", "report.yaml", "statuses", NULL,
	    status_changes },
	{ "Organisation ", "organisations", "organisations.yaml", NULL,
	    &schema_organisation, organisation_changes },
	{ "Term ", "terms", "glossary.yaml", NULL, &schema_term,
	    NULL },
};
enum { THINGS = sizeof(things) / sizeof(things[0]) };

static void
text_list_begin_line(struct text_list *list, const struct text *subject)
{
	list->subject = arena_join(&list->reading, subject);
	list->begun = false;
}

static void
text_list_add_named(struct text_list *list, const char *words,
    struct text name)
{
	if (!list->headed)
		sink_string(list->sink, "### Texts\n\n");
	list->headed = true;
	if (!list->begun) {
		sink_string(list->sink, "- ");
		status_put_escaped(list->sink, list->subject);
	}
	sink_string(list->sink, list->begun ? ", " : ": ");
	sink_string(list->sink, words);
	status_put_escaped(list->sink, name);
	list->begun = true;
}

static void
text_list_add(struct text_list *list, const char *words)
{
	text_list_add_named(list, words, T(""));
}

static void
text_list_end_line(struct text_list *list)
{
	if (list->begun)
		sink_string(list->sink, "\n");
	list->begun = false;
}

/* Adds what changed of a mapping to the current line, key by key. */
static void
list_key_changes(struct text_list *list, const struct schema *schema,
    const struct key_words *words, const struct node *was,
    const struct node *is)
{
	for (size_t i = 0; i < schema->count; i++) {
		const char *key = schema->keys[i].key;
		if (!key_words_of(words, key) && key_changes(
		    &schema->keys[i], node_member(was, key),
		    node_member(is, key)))
			text_list_add_named(list, "its ", text_of(key));
	}
	for (; words && words->key; words++)
		if (words->words && key_changes(key_of_schema(schema,
		    words->key), node_member(was, words->key),
		    node_member(is, words->key)))
			text_list_add(list, words->words);
}

/* Returns NULL if there is no such file, or if it cannot be read, which is
   reported. */
static const struct source_file *
read_text_file(struct text_list *list, struct text path)
{
	struct source_file *file = ARENA_NEW(&list->reading,
	    struct source_file, 1);
	int error;

	if (file_kind(path, true) == FILE_MISSING)
		return NULL;
	file->path = path;
	error = file_read(&list->reading, path, LIMIT_FILE, &file->contents);
	if (!error)
		return file;
	diagnose(list->diagnostics, D_CANNOT_READ, (struct place){ 0 },
	    TEXTS(path, file_reason(error)));
	return NULL;
}

static const struct node *
read_text_nodes(struct text_list *list, struct text path)
{
	const struct source_file *file = read_text_file(list, path);

	return file ? yaml_read(&list->reading, file, list->diagnostics) :
	    NULL;
}

/* Frees the files and nodes that were read, if no fault points into them. */
static void
text_list_forget(struct text_list *list)
{
	if (list->diagnostics->count == 0)
		arena_reset(&list->reading);
}

/* Returns the list of things of the report's file; NULL if it has none. */
static const struct node *
read_thing_texts(struct text_list *list, const struct report *report,
    const struct thing_texts *kind)
{
	const struct node *node = read_text_nodes(list,
	    path_join(&list->reading, report->folder, text_of(kind->file)));

	return node && kind->list ? node_member(node, kind->list) : node;
}

static const struct schema *
thing_texts_schema(const struct thing_texts *kind)
{
	return kind->schema ? kind->schema :
	    key_of_schema(&schema_report, kind->list)->schema;
}

static void
list_thing_texts(struct text_list *list, const struct thing_texts *kind)
{
	const struct schema *schema = thing_texts_schema(kind);
	const char *key = schema->keys[0].key;
	const struct node *was = read_thing_texts(list, list->before, kind);
	const struct node *is = read_thing_texts(list, list->after, kind);
	struct table old = key_items_by_id(&list->reading, was, key);
	struct table new = key_items_by_id(&list->reading, is, key);

	for (size_t i = 0; i < key_item_count(is); i++) {
		struct text id = key_id(is->items[i], key);
		const struct node *before = table_find(&old, id);
		text_list_begin_line(list, TEXTS(text_of(kind->name), id));
		if (before)
			list_key_changes(list, schema, kind->words, before,
			    is->items[i]);
		else
			text_list_add(list, "new");
		text_list_end_line(list);
	}
	for (size_t i = 0; i < key_item_count(was); i++) {
		struct text id = key_id(was->items[i], key);
		if (table_find(&new, id))
			continue;
		text_list_begin_line(list, TEXTS(text_of(kind->name), id));
		text_list_add(list, "no longer there");
		text_list_end_line(list);
	}
}

/* The report's own keys, and the order of all that it lists. */
static void
list_report_texts(struct text_list *list)
{
	const struct report *was = list->before, *is = list->after;
	const struct node *old = read_text_nodes(list, path_join(
	    &list->reading, was->folder, T("report.yaml")));
	const struct node *new = read_text_nodes(list, path_join(
	    &list->reading, is->folder, T("report.yaml")));

	if (!old || !new)
		return;
	text_list_begin_line(list, TEXTS(T("The report")));
	list_key_changes(list, &schema_report, report_changes, old, new);
	if (!was->current_named && !is->current_named &&
	    !text_equal(was->current->id, is->current->id))
		text_list_add(list, "its current edition");
	for (size_t i = 0; i < THINGS; i++)
		if (key_order_changes(&list->reading,
		    read_thing_texts(list, was, &things[i]),
		    read_thing_texts(list, is, &things[i]),
		    thing_texts_schema(&things[i])->keys[0].key))
			text_list_add_named(list, "the order of its ",
			    text_of(things[i].many));
	text_list_end_line(list);
}

static const struct section *
texts_section(const struct report *report, struct text edition,
    struct text id)
{
	const struct edition *one = &report->editions[report_find_id(report,
	    REFERS_TO_EDITIONS, edition)];

	for (size_t i = 0; i < one->section_count; i++)
		if (text_equal(one->sections[i].id, id))
			return &one->sections[i];
	return NULL;
}

/* Compares the keys of a section, and the text in its file. */
static bool
section_text_changes(struct text_list *list, struct text edition,
    const struct node *was, const struct node *is)
{
	const struct schema *schema = key_of_schema(&schema_edition,
	    "sections")->schema;
	struct text id = key_id(is, "id");
	const struct section *before = texts_section(list->before, edition,
	    id), *after = texts_section(list->after, edition, id);

	return keys_change(schema, section_changes, was, is) ||
	    (before && after && !text_equal(before->text.source,
	    after->text.source));
}

static void
list_section_texts(struct text_list *list, struct text edition,
    const struct node *was, const struct node *is)
{
	struct table old = key_items_by_id(&list->reading, was, "id");
	struct table new = key_items_by_id(&list->reading, is, "id");

	for (size_t i = 0; i < is->count; i++) {
		const struct node *now = is->items[i];
		const struct node *then = table_find(&old, key_id(now,
		    "id"));
		if (!then || section_text_changes(list, edition, then, now))
			text_list_add_named(list, "", key_id(now, "title"));
	}
	for (size_t i = 0; i < was->count; i++)
		if (!table_find(&new, key_id(was->items[i], "id")))
			text_list_add_named(list, "no more ",
			    key_id(was->items[i], "title"));
	if (key_order_changes(&list->reading, was, is, "id"))
		text_list_add(list, "the order of its sections");
}

static void
list_edition_texts(struct text_list *list, const struct edition *was,
    const struct edition *is)
{
	struct arena *arena = &list->reading;
	struct text path = arena_join(arena, TEXTS(T("editions/"), is->id,
	    T("/edition.yaml")));
	const struct node *old = read_text_nodes(list, path_join(arena,
	    list->before->folder, path));
	const struct node *new = read_text_nodes(list, path_join(arena,
	    list->after->folder, path));

	if (!old || !new)
		return;
	text_list_begin_line(list, TEXTS(T("Edition "), is->id));
	list_key_changes(list, &schema_edition, edition_changes, old, new);
	if (was->draft != is->draft)
		text_list_add(list, is->draft ? "a draft again" :
		    "no draft any more");
	list_section_texts(list, is->id, node_member(old, "sections"),
	    node_member(new, "sections"));
	text_list_end_line(list);
}

/* The figures say which editions are new, and which are gone. */
static void
list_all_edition_texts(struct text_list *list)
{
	for (size_t i = 0; i < list->after->edition_count; i++) {
		const struct edition *is = &list->after->editions[i];
		size_t was = report_find_id(list->before, REFERS_TO_EDITIONS,
		    is->id);
		if (was != TEXT_NOWHERE)
			list_edition_texts(list,
			    &list->before->editions[was], is);
	}
}

static void
list_update_texts(struct text_list *list, const struct node *was,
    const struct node *is)
{
	const struct schema *schema = key_of_schema(
	    &schema_recommendation, "updates")->schema;
	struct table old = key_items_by_id(&list->reading, was, "edition");
	struct table new = key_items_by_id(&list->reading, is, "edition");

	for (size_t i = 0; i < key_item_count(is); i++) {
		struct text edition = key_id(is->items[i], "edition");
		const struct node *then = table_find(&old, edition);
		if (!then || keys_change(schema, update_changes, then,
		    is->items[i]))
			text_list_add_named(list, then ? "the update for " :
			    "a new update for ", edition);
	}
	for (size_t i = 0; i < key_item_count(was); i++) {
		struct text edition = key_id(was->items[i], "edition");
		if (!table_find(&new, edition))
			text_list_add_named(list, "no more update for ",
			    edition);
	}
}

/* Most files are the same to the byte: they are not parsed. */
static void
list_recommendation_texts(struct text_list *list,
    const struct recommendation *was, const struct recommendation *is)
{
	const struct source_file *before = read_text_file(list,
	    was->place.file->path);
	const struct source_file *after = read_text_file(list,
	    is->place.file->path);
	const struct node *old, *new;

	if (!before || !after || text_equal(before->contents,
	    after->contents))
		return;
	old = yaml_read(&list->reading, before, list->diagnostics);
	new = yaml_read(&list->reading, after, list->diagnostics);
	if (!old || !new)
		return;
	list_key_changes(list, &schema_recommendation,
	    recommendation_changes, old, new);
	list_update_texts(list, node_member(old, "updates"),
	    node_member(new, "updates"));
}

static void
list_all_recommendation_texts(struct text_list *list)
{
	struct table old = changes_by_slug(list->arena, list->before);
	struct table new = changes_by_slug(list->arena, list->after);

	for (size_t i = 0; i < list->after->recommendation_count; i++) {
		const struct recommendation *is =
		    &list->after->recommendations[i];
		const struct recommendation *was = table_find(&old, is->slug);
		text_list_begin_line(list, TEXTS(changes_recommendation(
		    &list->reading, is)));
		if (was)
			list_recommendation_texts(list, was, is);
		else
			text_list_add(list, "new");
		text_list_end_line(list);
		text_list_forget(list);
	}
	for (size_t i = 0; i < list->before->recommendation_count; i++) {
		const struct recommendation *was =
		    &list->before->recommendations[i];
		if (table_find(&new, was->slug))
			continue;
		text_list_begin_line(list, TEXTS(changes_recommendation(
		    &list->reading, was)));
		text_list_add(list, "no longer there");
		text_list_end_line(list);
	}
}

/* Returns true if the bytes of the picture differ, or cannot be read. */
static bool
picture_changes(const struct text_list *list, struct text path)
{
	struct arena arena = { NULL };
	struct text was, is;
	bool changes = file_read(&arena, path_join(&arena,
	    list->before->folder, path), LIMIT_PICTURE, &was) != 0 ||
	    file_read(&arena, path_join(&arena, list->after->folder, path),
	    LIMIT_PICTURE, &is) != 0 || !text_equal(was, is);

	arena_release(&arena);
	return changes;
}

static bool
has_picture_text(const struct report *report, struct text path)
{
	for (size_t i = 0; i < report->media_count; i++)
		if (text_equal(report->media[i], path))
			return true;
	return false;
}

static void
list_picture_text(struct text_list *list, struct text path, const char *words)
{
	text_list_begin_line(list, TEXTS(T("Picture "), path));
	text_list_add(list, words);
	text_list_end_line(list);
}

static void
list_picture_texts(struct text_list *list)
{
	const struct report *was = list->before, *is = list->after;

	for (size_t i = 0; i < is->media_count; i++) {
		struct text path = is->media[i];
		if (!has_picture_text(was, path))
			list_picture_text(list, path, "new");
		else if (picture_changes(list, path))
			list_picture_text(list, path, "another one");
	}
	for (size_t i = 0; i < was->media_count; i++)
		if (!has_picture_text(is, was->media[i]))
			list_picture_text(list, was->media[i],
			    "no longer there");
}

void
changes_put_texts(const struct report *before, const struct report *after,
    struct sink *sink, struct diagnostics *diagnostics)
{
	struct text_list list = { .arena = diagnostics->arena, .sink = sink,
		.diagnostics = diagnostics, .before = before, .after = after };

	list_report_texts(&list);
	for (size_t i = 0; i < THINGS; i++)
		list_thing_texts(&list, &things[i]);
	list_picture_texts(&list);
	list_all_edition_texts(&list);
	text_list_forget(&list);
	list_all_recommendation_texts(&list);
	arena_take(list.arena, &list.reading);
}
