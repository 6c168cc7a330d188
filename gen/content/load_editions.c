#include "content/loading.h"

#include <stdlib.h>

#include "content/content_schema.h"
#include "content/values.h"
#include "diagnostics/suggest.h"
#include "schema/value_formats.h"

/* Names of pages, without their endings, and folders beside the editions'. */
static const struct text reserved_editions[] = {
	TEXT("assets"), TEXT("recommendations"), TEXT("organisations"),
	TEXT("statuses"), TEXT("groups"), TEXT("media"), TEXT("index"),
	TEXT("editions"), TEXT("glossary"), TEXT("formats"),
	TEXT("accessibility"), TEXT("404"), TEXT("feed"), TEXT("sitemap"),
	{ NULL, 0 }
};

/* Fragments of an edition's page that are not sections of its own. */
static const struct text reserved_sections[] = {
	TEXT("contents"), TEXT("recommendations"), TEXT("cover"),
	TEXT("back-page"), TEXT("figures"), TEXT("glossary"), TEXT("main"),
	TEXT("top"), { NULL, 0 }
};

/* One edition's folder while it is read. */
struct folder {
	struct text path;
	struct folder_entry *entries;
	size_t count;
	bool *used;			/* by a section */
	struct names sections;
	bool unsure;			/* which files the sections name */
	bool has_place;			/* of the recommendations */
	struct place place;
};

static void
take_signatures(struct loading *loading, const struct node *node,
    struct section *section)
{
	const struct node *one = take_kind(node, "signed", NODE_MAPPING);
	const struct node *list = take_kind(node, "signed", NODE_SEQUENCE);
	size_t count = one ? 1 : list ? list->count : 0;

	section->signed_by = ARENA_NEW(loading->arena, struct signature,
	    count);
	for (size_t i = 0; i < count; i++) {
		const struct node *item = one ? one : list->items[i];
		struct signature signature = {
			take_text(loading->arena, item, "name"),
			take_text(loading->arena, item, "role"),
		};
		if (signature.name.at)
			section->signed_by[section->signature_count++] =
			    signature;
	}
}

static const struct folder_entry *
entry_named(const struct folder *folder, struct text name)
{
	return folder_find(folder->entries, folder->count, name);
}

static void
section_missing(struct loading *loading, const struct folder *folder,
    const struct node *file, struct text name)
{
	struct text *known = ARENA_NEW(loading->arena, struct text,
	    folder->count + 1);
	size_t count = 0;

	for (size_t i = 0; i < folder->count; i++)
		if (value_is_section_file(folder->entries[i].name))
			known[count++] = folder->entries[i].name;
	known[count] = suggest(name, known, count);
	diagnose(loading->diagnostics, D_SECTION_MISSING, file->place,
	    TEXTS(name))->suggestion = known[count];
	/* What was meant has been named. */
	if (known[count].at)
		folder->used[entry_named(folder, known[count]) -
		    folder->entries] = true;
}

static struct markdown
read_section(struct loading *loading, struct text path)
{
	const struct source_file *file = loading_file(loading, path);
	struct markdown markdown = { .inline_only = false };

	if (!file || !yaml_characters(file, loading->diagnostics))
		return markdown;
	markdown.node = yaml_whole_file(loading->arena, file);
	markdown.source = markdown.node->text;
	if (text_trim(markdown.source).length == 0)
		diagnose(loading->diagnostics, D_EMPTY_FILE,
		    loading_place(loading, path), NULL);
	return markdown;
}

static struct markdown
take_section_text(struct loading *loading, struct folder *folder,
    const struct node *node)
{
	struct text name = take_text(loading->arena, node, "file");
	struct markdown none = { .inline_only = false };
	const struct folder_entry *entry;

	if (!name.at || !value_is_section_file(name)) {
		folder->unsure = true;
		return none;
	}
	entry = entry_named(folder, name);
	if (!entry || entry->kind == FILE_FOLDER) {
		section_missing(loading, folder, node_member(node, "file"),
		    name);
		return none;
	}
	folder->used[entry - folder->entries] = true;
	/* Links and devices have been named already. */
	if (entry->kind != FILE_PLAIN)
		return none;
	return read_section(loading, path_join(loading->arena, folder->path,
	    name));
}

static void
check_section_id(struct loading *loading, const struct node *node,
    struct text id)
{
	struct place place = node_member(node, "id")->place;

	loading_reserved(loading, id, place, reserved_sections);
	if (text_starts(id, T("recommendation-")) ||
	    text_starts(id, T("group-")))
		diagnose(loading->diagnostics, D_RESERVED_ID, place,
		    TEXTS(id));
}

static void
take_section(struct loading *loading, struct folder *folder,
    const struct node *node, struct edition *edition)
{
	struct section section = {
		.id = take_text(loading->arena, node, "id"),
		.title = take_text(loading->arena, node, "title"),
		.language = take_text(loading->arena, node, "language"),
		.text = take_section_text(loading, folder, node),
	};

	take_signatures(loading, node, &section);
	section.text.language = section.language;
	if (section.id.at)
		check_section_id(loading, node, section.id);
	if (loading_define(loading, &folder->sections, node, "id",
	    "section", NULL) && section.id.at && section.title.at &&
	    section.text.node)
		edition->sections[edition->section_count++] = section;
	else
		loading_loose(loading, &section.text);
}

static void
take_recommendations_place(struct loading *loading, struct folder *folder,
    const struct node *item, struct edition *edition)
{
	if (folder->has_place) {
		struct diagnostic *one = diagnose(loading->diagnostics,
		    D_RECOMMENDATIONS_TWICE, item->place, NULL);
		one->other = folder->place;
		one->other_message = T("this is their place");
		return;
	}
	folder->has_place = true;
	folder->place = item->place;
	edition->recommendations_at = edition->section_count;
}

/* False where it is neither a section nor the recommendations' place. */
static bool
take_item(struct loading *loading, struct folder *folder,
    const struct node *item, struct edition *edition)
{
	if (item->kind == NODE_MAPPING && !node_key(item, "recommendations"))
		take_section(loading, folder, item, edition);
	else if (item->kind == NODE_SCALAR && text_equal(
	    text_trim(item->text), T("recommendations")))
		take_recommendations_place(loading, folder, item, edition);
	else
		return false;
	return true;
}

static void
take_sections(struct loading *loading, struct folder *folder,
    const struct node *mapping, struct edition *edition)
{
	const struct node *list = take_kind(mapping, "sections",
	    NODE_SEQUENCE);
	bool understood = true;

	folder->unsure = !list || list->count == 0;
	if (folder->unsure)
		return;
	names_begin(&folder->sections, loading->arena);
	edition->sections = ARENA_NEW(loading->arena, struct section,
	    list->count);
	for (size_t i = 0; i < list->count; i++)
		understood &= take_item(loading, folder, list->items[i],
		    edition);
	folder->unsure |= !understood;
	if (!folder->has_place && understood)
		diagnose(loading->diagnostics, D_NO_RECOMMENDATIONS_PLACE,
		    node_key(mapping, "sections")->place, NULL);
}

/* Where there is no edition.yaml: whether the entry was meant to be it. */
static bool
is_misnamed(const struct folder *folder, const struct folder_entry *entry)
{
	static const struct text wanted = TEXT("edition.yaml");

	return entry->kind == FILE_PLAIN && !entry_named(folder, wanted) &&
	    suggest(entry->name, &wanted, 1).at;
}

static void
report_unused(struct loading *loading, const struct folder *folder)
{
	static const struct text none;

	for (size_t i = 0; i < folder->count; i++) {
		const struct folder_entry *entry = &folder->entries[i];
		bool section = entry->kind == FILE_PLAIN &&
		    value_is_section_file(entry->name);
		if (folder->used[i] || (section && folder->unsure))
			continue;
		if (section && !text_equal(entry->name, T("README.md")))
			diagnose(loading->diagnostics, D_UNNAMED_SECTION,
			    loading_place(loading, path_join(loading->arena,
			    folder->path, entry->name)), NULL);
		else
			loading_stray(loading, folder->path, entry,
			    is_misnamed(folder, entry) ? T("edition.yaml") :
			    none);
	}
}

static void
missing_edition(struct loading *loading, const struct folder *folder,
    struct text path)
{
	for (size_t i = 0; i < folder->count; i++)
		if (is_misnamed(folder, &folder->entries[i]))
			return;
	diagnose(loading->diagnostics, D_MISSING_FILE,
	    loading_place(loading, path), NULL);
}

/* The mapping of edition.yaml, or null. */
static const struct node *
read_edition(struct loading *loading, struct folder *folder)
{
	struct text path = path_join(loading->arena, folder->path,
	    T("edition.yaml"));
	const struct folder_entry *entry = entry_named(folder,
	    T("edition.yaml"));
	const struct node *node;

	if (!entry || entry->kind == FILE_FOLDER) {
		missing_edition(loading, folder, path);
		return NULL;
	}
	folder->used[entry - folder->entries] = true;
	if (entry->kind != FILE_PLAIN)
		return NULL;
	node = loading_yaml(loading, path, true);
	if (node)
		schema_check(&schema_edition, node, loading->diagnostics);
	return node && node->kind == NODE_MAPPING ? node : NULL;
}

static void
take_edition(struct loading *loading, struct text id, struct text path)
{
	struct report *report = loading->report;
	struct edition *edition = &report->editions[report->edition_count];
	struct folder folder = { .path = path };
	const struct node *node;

	if (!loading_list(loading, path, &folder.entries, &folder.count))
		return;
	folder.used = ARENA_NEW(loading->arena, bool, folder.count);
	node = read_edition(loading, &folder);
	*edition = (struct edition){
		.id = id,
		.title = take_text(loading->arena, node, "title"),
		.subtitle = take_text(loading->arena, node, "subtitle"),
		.date = take_date(node, "date"),
		.draft = take_boolean(node, "draft", false),
		.node = node,
	};
	take_sections(loading, &folder, node, edition);
	report_unused(loading, &folder);
	if (node && edition->title.at && edition->date.year) {
		report->edition_count++;
		return;
	}
	for (size_t i = 0; i < edition->section_count; i++)
		loading_loose(loading, &edition->sections[i].text);
}

static int
by_date(const void *a, const void *b)
{
	const struct edition *x = a, *y = b;
	int order = x->date.year - y->date.year;

	if (order == 0)
		order = x->date.month - y->date.month;
	if (order == 0)
		order = x->date.day - y->date.day;
	return order ? order : text_compare(x->id, y->id);
}

static struct text
date_of(const struct edition *edition)
{
	return text_trim(node_member(edition->node, "date")->text);
}

static void
check_order(struct loading *loading, const struct edition *older,
    const struct edition *newer)
{
	bool certain;
	struct diagnostic *one;

	if (date_compare(older->date, newer->date, &certain) != 0)
		return;
	one = diagnose(loading->diagnostics, D_EDITIONS_ORDER,
	    node_member(newer->node, "date")->place,
	    TEXTS(date_of(older), date_of(newer)));
	one->other = node_member(older->node, "date")->place;
	one->other_message = T("the other edition's date stands here");
}

static void
sort_editions(struct loading *loading)
{
	struct report *report = loading->report;

	if (report->edition_count)
		qsort(report->editions, report->edition_count,
		    sizeof(*report->editions), by_date);
	for (size_t i = 0; i < report->edition_count; i++) {
		struct edition *edition = &report->editions[i];
		edition->index = i;
		names_find(&loading->editions, edition->id)->object =
		    edition;
		if (i > 0)
			check_order(loading, edition - 1, edition);
	}
}

/* `404.html` is a page's name, `2018.html` none. */
static struct text
without_ending(struct text id)
{
	static const struct text endings[] = { TEXT(".html"), TEXT(".xml") };

	for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++)
		if (text_ends(id, endings[i]))
			return text_slice(id, 0, id.length -
			    endings[i].length);
	return id;
}

static void
define_edition(struct loading *loading, struct text id, struct text path)
{
	struct place place = loading_place(loading, path);

	if (!value_is_edition_id(id))
		diagnose(loading->diagnostics, D_BAD_ID, place, TEXTS(id));
	loading_reserved(loading, without_ending(id), place,
	    reserved_editions);
	names_add(&loading->editions, id, place, NULL);
}

void
load_editions(struct loading *loading, struct text path)
{
	static const struct text none;
	struct folder_entry *entries;
	size_t count;

	if (!loading_list(loading, path, &entries, &count)) {
		loading->editions.incomplete = true;
		return;
	}
	loading->report->editions = ARENA_NEW(loading->arena,
	    struct edition, count);
	for (size_t i = 0; i < count; i++) {
		struct text name = entries[i].name;
		struct text below = path_join(loading->arena, path, name);
		if (entries[i].kind != FILE_FOLDER) {
			loading_stray(loading, path, &entries[i], none);
			continue;
		}
		define_edition(loading, name, below);
		take_edition(loading, name, below);
	}
	loading->editions.incomplete = loading->editions.count == 0;
	if (loading->editions.incomplete)
		diagnose(loading->diagnostics, D_NO_EDITION,
		    loading_place(loading, path), NULL);
	sort_editions(loading);
}
