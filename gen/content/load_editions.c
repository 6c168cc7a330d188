#include "content/loader.h"

#include <stdlib.h>

#include "content/content_schema.h"
#include "content/values.h"
#include "diagnostics/suggest.h"
#include "schema/value_formats.h"

/* Names of pages without their endings, and of folders beside the editions'. */
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

/* An edition's folder while it is read. */
struct edition_folder {
	struct text path;
	struct folder_entry *entries;
	size_t count;
	bool *used;			/* by a section */
	struct id_table sections;
	bool unsure;			/* which files the sections name */
	bool has_place;			/* of the recommendations */
	struct place place;
};

static void
load_edition_signatures(struct content_loader *loader, const struct node *node,
    struct section *section)
{
	const struct node *one = node_member_of(node, "signed", NODE_MAPPING);
	const struct node *list = node_member_of(node, "signed", NODE_SEQUENCE);
	size_t count = one ? 1 : list ? list->count : 0;

	section->signed_by = ARENA_NEW(loader->arena, struct signature,
	    count);
	for (size_t i = 0; i < count; i++) {
		const struct node *item = one ? one : list->items[i];
		struct signature signature = {
			member_text(loader->arena, item, "name"),
			member_text(loader->arena, item, "role"),
		};
		if (signature.name.at)
			section->signed_by[section->signature_count++] =
			    signature;
	}
}

static const struct folder_entry *
edition_find_entry(const struct edition_folder *folder, struct text name)
{
	return folder_find(folder->entries, folder->count, name);
}

static void
edition_section_missing(struct content_loader *loader,
    const struct edition_folder *folder, const struct node *file,
    struct text name)
{
	struct text *known = ARENA_NEW(loader->arena, struct text,
	    folder->count + 1);
	size_t count = 0;

	for (size_t i = 0; i < folder->count; i++)
		if (value_is_section_file(folder->entries[i].name))
			known[count++] = folder->entries[i].name;
	known[count] = suggest(name, known, count);
	diagnose(loader->diagnostics, D_SECTION_MISSING, file->place,
	    TEXTS(name))->suggestion = known[count];
	/* The message has named that file. */
	if (known[count].at)
		folder->used[edition_find_entry(folder, known[count]) -
		    folder->entries] = true;
}

static struct markdown
edition_read_section(struct content_loader *loader, struct text path)
{
	const struct source_file *file = loader_read_file(loader, path);
	struct markdown markdown = { .inline_only = false };

	if (!file || !yaml_characters(file, loader->diagnostics))
		return markdown;
	markdown.node = yaml_whole_file(loader->arena, file);
	markdown.source = markdown.node->text;
	if (text_trim(markdown.source).length == 0)
		diagnose(loader->diagnostics, D_EMPTY_FILE,
		    loader_place(loader, path), NULL);
	return markdown;
}

static struct markdown
load_edition_section_text(struct content_loader *loader,
    struct edition_folder *folder, const struct node *node)
{
	struct text name = member_text(loader->arena, node, "file");
	struct markdown none = { .inline_only = false };
	const struct folder_entry *entry;

	if (!name.at || !value_is_section_file(name)) {
		folder->unsure = true;
		return none;
	}
	entry = edition_find_entry(folder, name);
	if (!entry || entry->kind == FILE_FOLDER) {
		edition_section_missing(loader, folder, node_member(node,
		    "file"), name);
		return none;
	}
	folder->used[entry - folder->entries] = true;
	/* Links and devices have been named already. */
	if (entry->kind != FILE_PLAIN)
		return none;
	return edition_read_section(loader, path_join(loader->arena,
	    folder->path, name));
}

static void
edition_check_section_id(struct content_loader *loader, const struct node *node,
    struct text id)
{
	struct place place = node_member(node, "id")->place;

	loader_check_reserved(loader, id, place, reserved_sections);
	if (text_starts(id, T("recommendation-")) ||
	    text_starts(id, T("group-")))
		diagnose(loader->diagnostics, D_RESERVED_ID, place,
		    TEXTS(id));
}

static void
load_edition_section(struct content_loader *loader,
    struct edition_folder *folder, const struct node *node,
    struct edition *edition)
{
	struct section section = {
		.id = member_text(loader->arena, node, "id"),
		.title = member_text(loader->arena, node, "title"),
		.language = member_text(loader->arena, node, "language"),
		.text = load_edition_section_text(loader, folder, node),
	};

	load_edition_signatures(loader, node, &section);
	section.text.language = section.language;
	if (section.id.at)
		edition_check_section_id(loader, node, section.id);
	if (loader_define(loader, &folder->sections, node, "id",
	    "section", NULL) && section.id.at && section.title.at &&
	    section.text.node)
		edition->sections[edition->section_count++] = section;
	else
		loader_add_loose(loader, &section.text);
}

static void
load_edition_recommendations(struct content_loader *loader,
    struct edition_folder *folder, const struct node *item,
    struct edition *edition)
{
	if (folder->has_place) {
		struct diagnostic *one = diagnose(loader->diagnostics,
		    D_RECOMMENDATIONS_TWICE, item->place, NULL);
		one->other = folder->place;
		one->other_message = T("this is their place");
		return;
	}
	folder->has_place = true;
	folder->place = item->place;
	edition->recommendations_at = edition->section_count;
}

/* Returns false if it is neither a section nor the recommendations' place. */
static bool
load_edition_item(struct content_loader *loader, struct edition_folder *folder,
    const struct node *item, struct edition *edition)
{
	if (item->kind == NODE_MAPPING && !node_key(item, "recommendations"))
		load_edition_section(loader, folder, item, edition);
	else if (item->kind == NODE_SCALAR && text_equal(
	    text_trim(item->text), T("recommendations")))
		load_edition_recommendations(loader, folder, item, edition);
	else
		return false;
	return true;
}

static void
load_edition_sections(struct content_loader *loader,
    struct edition_folder *folder, const struct node *mapping,
    struct edition *edition)
{
	const struct node *list = node_member_of(mapping, "sections",
	    NODE_SEQUENCE);
	bool understood = true;

	folder->unsure = !list || list->count == 0;
	if (folder->unsure)
		return;
	id_table_begin(&folder->sections, loader->arena);
	edition->sections = ARENA_NEW(loader->arena, struct section,
	    list->count);
	for (size_t i = 0; i < list->count; i++)
		understood &= load_edition_item(loader, folder, list->items[i],
		    edition);
	folder->unsure |= !understood;
	if (!folder->has_place && understood)
		diagnose(loader->diagnostics, D_NO_RECOMMENDATIONS_PLACE,
		    node_key(mapping, "sections")->place, NULL);
}

/* Returns true if there is no edition.yaml and the entry is probably it. */
static bool
edition_is_misnamed(const struct edition_folder *folder,
    const struct folder_entry *entry)
{
	static const struct text wanted = TEXT("edition.yaml");

	return entry->kind == FILE_PLAIN && !edition_find_entry(folder, wanted)
	    && suggest(entry->name, &wanted, 1).at;
}

static void
edition_report_unused(struct content_loader *loader,
    const struct edition_folder *folder)
{
	static const struct text none;

	for (size_t i = 0; i < folder->count; i++) {
		const struct folder_entry *entry = &folder->entries[i];
		bool section = entry->kind == FILE_PLAIN &&
		    value_is_section_file(entry->name);
		if (folder->used[i] || (section && folder->unsure))
			continue;
		if (section && !text_equal(entry->name, T("README.md")))
			diagnose(loader->diagnostics, D_UNNAMED_SECTION,
			    loader_place(loader, path_join(loader->arena,
			    folder->path, entry->name)), NULL);
		else
			loader_report_stray(loader, folder->path, entry,
			    edition_is_misnamed(folder, entry) ?
			    T("edition.yaml") : none);
	}
}

static void
edition_report_missing(struct content_loader *loader,
    const struct edition_folder *folder, struct text path)
{
	for (size_t i = 0; i < folder->count; i++)
		if (edition_is_misnamed(folder, &folder->entries[i]))
			return;
	diagnose(loader->diagnostics, D_MISSING_FILE,
	    loader_place(loader, path), NULL);
}

/* The mapping of edition.yaml, or null. */
static const struct node *
edition_read_mapping(struct content_loader *loader,
    struct edition_folder *folder)
{
	struct text path = path_join(loader->arena, folder->path,
	    T("edition.yaml"));
	const struct folder_entry *entry = edition_find_entry(folder,
	    T("edition.yaml"));
	const struct node *node;

	if (!entry || entry->kind == FILE_FOLDER) {
		edition_report_missing(loader, folder, path);
		return NULL;
	}
	folder->used[entry - folder->entries] = true;
	if (entry->kind != FILE_PLAIN)
		return NULL;
	node = loader_read_yaml(loader, path, true);
	if (node)
		schema_check(&schema_edition, node, loader->diagnostics);
	return node && node->kind == NODE_MAPPING ? node : NULL;
}

static void
load_edition(struct content_loader *loader, struct text id, struct text path)
{
	struct report *report = loader->report;
	struct edition *edition = &report->editions[report->edition_count];
	struct edition_folder folder = { .path = path };
	const struct node *node;

	if (!loader_list(loader, path, &folder.entries, &folder.count))
		return;
	folder.used = ARENA_NEW(loader->arena, bool, folder.count);
	node = edition_read_mapping(loader, &folder);
	*edition = (struct edition){
		.id = id,
		.title = member_text(loader->arena, node, "title"),
		.subtitle = member_text(loader->arena, node, "subtitle"),
		.date = member_date(node, "date"),
		.draft = member_boolean(node, "draft", false),
		.node = node,
	};
	load_edition_sections(loader, &folder, node, edition);
	edition_report_unused(loader, &folder);
	if (node && edition->title.at && edition->date.year) {
		report->edition_count++;
		return;
	}
	for (size_t i = 0; i < edition->section_count; i++)
		loader_add_loose(loader, &edition->sections[i].text);
}

static int
edition_order(const void *a, const void *b)
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
edition_date_text(const struct edition *edition)
{
	return text_trim(node_member(edition->node, "date")->text);
}

static void
edition_check_order(struct content_loader *loader, const struct edition *older,
    const struct edition *newer)
{
	bool certain;
	struct diagnostic *one;

	if (date_compare(older->date, newer->date, &certain) != 0)
		return;
	one = diagnose(loader->diagnostics, D_EDITIONS_ORDER,
	    node_member(newer->node, "date")->place,
	    TEXTS(edition_date_text(older), edition_date_text(newer)));
	one->other = node_member(older->node, "date")->place;
	one->other_message = T("the other edition's date stands here");
}

static void
sort_editions(struct content_loader *loader)
{
	struct report *report = loader->report;

	if (report->edition_count)
		qsort(report->editions, report->edition_count,
		    sizeof(*report->editions), edition_order);
	for (size_t i = 0; i < report->edition_count; i++) {
		struct edition *edition = &report->editions[i];
		edition->index = i;
		id_table_find(&loader->editions, edition->id)->object =
		    edition;
		if (i > 0)
			edition_check_order(loader, edition - 1, edition);
	}
}

/* `404.html` is a page's name, `2018.html` none. */
static struct text
edition_without_ending(struct text id)
{
	static const struct text endings[] = { TEXT(".html"), TEXT(".xml") };

	for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++)
		if (text_ends(id, endings[i]))
			return text_slice(id, 0, id.length -
			    endings[i].length);
	return id;
}

static void
define_edition(struct content_loader *loader, struct text id, struct text path)
{
	struct place place = loader_place(loader, path);

	if (!value_is_edition_id(id))
		diagnose(loader->diagnostics, D_BAD_ID, place, TEXTS(id));
	loader_check_reserved(loader, edition_without_ending(id), place,
	    reserved_editions);
	id_table_add(&loader->editions, id, place, NULL);
}

void
load_editions(struct content_loader *loader, struct text path)
{
	static const struct text none;
	struct folder_entry *entries;
	size_t count;

	if (!loader_list(loader, path, &entries, &count)) {
		loader->editions.incomplete = true;
		return;
	}
	loader->report->editions = ARENA_NEW(loader->arena,
	    struct edition, count);
	for (size_t i = 0; i < count; i++) {
		struct text name = entries[i].name;
		struct text below = path_join(loader->arena, path, name);
		if (entries[i].kind != FILE_FOLDER) {
			loader_report_stray(loader, path, &entries[i], none);
			continue;
		}
		define_edition(loader, name, below);
		load_edition(loader, name, below);
	}
	loader->editions.incomplete = loader->editions.count == 0;
	if (loader->editions.incomplete)
		diagnose(loader->diagnostics, D_NO_EDITION,
		    loader_place(loader, path), NULL);
	sort_editions(loader);
}
