#include "content/load.h"

#include "content/loader.h"
#include "diagnostics/suggest.h"

/* The files and folders that the format knows in the content folder. */
enum content_part { REPORT, ORGANISATIONS, GLOSSARY, EDITIONS, RECOMMENDATIONS,
	MEDIA, PARTS };

/* FAULTY: it exists, but is no file; this is reported already. */
enum part_state { ABSENT, SOUND, FAULTY };

static const struct part_row {
	struct text name;
	enum file_kind kind;
	bool needed;
} parts[PARTS] = {
	[REPORT] = { TEXT("report.yaml"), FILE_PLAIN, true },
	[ORGANISATIONS] = { TEXT("organisations.yaml"), FILE_PLAIN, false },
	[GLOSSARY] = { TEXT("glossary.yaml"), FILE_PLAIN, false },
	[EDITIONS] = { TEXT("editions"), FILE_FOLDER, true },
	[RECOMMENDATIONS] = { TEXT("recommendations"), FILE_FOLDER, true },
	[MEDIA] = { TEXT("media"), FILE_FOLDER, false },
};

static enum content_part
load_find_part(const struct folder_entry *entry)
{
	enum content_part part = REPORT;

	while (part < PARTS && ((parts[part].kind != entry->kind &&
	    entry->kind != FILE_OTHER) ||
	    !text_equal(parts[part].name, entry->name)))
		part++;
	return part;
}

/* Reports an entry that the format does not know. If it is probably a part that
   is missing, the part is not reported as missing too. */
static void
load_report_stray(struct content_loader *loader,
    const struct folder_entry *entry, enum part_state found[PARTS])
{
	struct text names[PARTS], meant;
	size_t count = 0;

	for (enum content_part part = REPORT; part < PARTS; part++)
		if (parts[part].kind == entry->kind &&
		    found[part] == ABSENT)
			names[count++] = parts[part].name;
	meant = suggest(entry->name, names, count);
	loader_report_stray(loader, loader->report->folder, entry, meant);
	for (enum content_part part = REPORT; part < PARTS; part++)
		if (text_equal(parts[part].name, meant))
			found[part] = FAULTY;
}

static void
load_find_parts(struct content_loader *loader, enum part_state found[PARTS])
{
	struct text folder = loader->report->folder;
	struct folder_entry *entries;
	size_t count;

	if (!loader_list(loader, folder, &entries, &count))
		return;
	for (size_t i = 0; i < count; i++) {
		enum content_part part = load_find_part(&entries[i]);
		if (part < PARTS)
			found[part] = entries[i].kind == FILE_OTHER ?
			    FAULTY : SOUND;
	}
	for (size_t i = 0; i < count; i++)
		if (load_find_part(&entries[i]) == PARTS)
			load_report_stray(loader, &entries[i], found);
	for (enum content_part part = REPORT; part < PARTS; part++)
		if (parts[part].needed && found[part] == ABSENT)
			diagnose(loader->diagnostics,
			    parts[part].kind == FILE_PLAIN ?
			    D_MISSING_FILE : D_MISSING_FOLDER,
			    loader_place(loader, path_join(loader->arena,
			    folder, parts[part].name)), NULL);
}

/* The list that texts are added to; absent texts get no id. */
struct markdown_list {
	struct arena *arena;
	struct report *report;
	size_t capacity;
};

static void
load_add_markdown(struct markdown_list *markdown_list,
    struct markdown *markdown, const struct recommendation *subject)
{
	struct report *report = markdown_list->report;

	if (!markdown->node)
		return;
	markdown->id = report->markdown_count;
	markdown->subject = subject;
	report->markdowns = arena_grow(markdown_list->arena, report->markdowns,
	    report->markdown_count, &markdown_list->capacity,
	    sizeof(*report->markdowns));
	report->markdowns[report->markdown_count++] = markdown;
}

static void
load_add_update(struct markdown_list *markdown_list, struct update *update,
    const struct recommendation *subject)
{
	bool draft = update->edition->draft;

	load_add_markdown(markdown_list, &update->closing, subject);
	load_add_markdown(markdown_list, &update->body, subject);
	update->closing.draft = update->body.draft = draft;
	for (size_t i = 0; i < update->corrected_count; i++) {
		load_add_markdown(markdown_list, &update->corrected[i].note,
		    subject);
		update->corrected[i].note.draft = draft;
	}
}

static void
load_add_recommendation(struct markdown_list *markdown_list,
    struct recommendation *one)
{
	load_add_markdown(markdown_list, &one->text, one);
	for (size_t i = 0; i < one->update_count; i++)
		load_add_update(markdown_list, &one->updates[i], one);
}

static void
load_add_frame(struct markdown_list *markdown_list)
{
	struct report *report = markdown_list->report;

	load_add_markdown(markdown_list, &report->notice, NULL);
	for (size_t i = 0; i < report->group_count; i++)
		load_add_markdown(markdown_list, &report->groups[i].intro,
		    NULL);
	for (size_t i = 0; i < report->status_count; i++) {
		load_add_markdown(markdown_list,
		    &report->statuses[i].definition, NULL);
		load_add_markdown(markdown_list, &report->statuses[i].sentence,
		    NULL);
	}
	load_add_markdown(markdown_list, &report->accessibility.problems, NULL);
	for (size_t i = 0; i < report->edition_count; i++)
		for (size_t k = 0; k < report->editions[i].section_count;
		    k++)
			load_add_markdown(markdown_list,
			    &report->editions[i].sections[k].text, NULL);
}

/* Gives each Markdown text its id and its subject, in reading order. */
static void
load_markdowns(struct content_loader *loader)
{
	struct markdown_list markdown_list = { loader->arena, loader->report, 0
	    };
	struct report *report = loader->report;

	load_add_frame(&markdown_list);
	for (size_t i = 0; i < report->recommendation_count; i++)
		load_add_recommendation(&markdown_list,
		    &report->recommendations[i]);
	for (size_t i = 0; i < loader->loose_count; i++)
		load_add_markdown(&markdown_list, loader->loose[i], NULL);
}

static struct text
load_part_path(struct content_loader *loader, enum content_part part)
{
	return path_join(loader->arena, loader->report->folder,
	    parts[part].name);
}

static void
load_parts(struct content_loader *loader, const enum part_state found[PARTS])
{
	const struct node *node = NULL;

	if (found[REPORT] == SOUND)
		node = load_report_file(loader, load_part_path(loader, REPORT));
	loader->groups.incomplete |= !node;
	loader->statuses.incomplete |= !node;
	loader->has_organisations = found[ORGANISATIONS] != ABSENT;
	loader->organisations.incomplete = found[ORGANISATIONS] == FAULTY;
	if (found[ORGANISATIONS] == SOUND)
		load_organisations(loader, load_part_path(loader,
		    ORGANISATIONS));
	if (found[GLOSSARY] == SOUND)
		load_glossary(loader, load_part_path(loader, GLOSSARY));
	loader->editions.incomplete = found[EDITIONS] != SOUND;
	if (found[EDITIONS] == SOUND)
		load_editions(loader, load_part_path(loader, EDITIONS));
	load_current(loader, node);
	if (found[RECOMMENDATIONS] == SOUND)
		load_recommendations(loader, load_part_path(loader,
		    RECOMMENDATIONS));
	if (found[MEDIA] == SOUND)
		load_media(loader);
	load_markdowns(loader);
}

static bool
load_find_folder(struct content_loader *loader)
{
	struct text folder = loader->report->folder;
	enum file_kind kind;
	int error = file_look(folder, true, &kind);

	if (error)
		diagnose(loader->diagnostics, D_CANNOT_READ, loader_place(
		    loader, folder), TEXTS(folder,
		    text_of_error(error)));
	else if (kind != FILE_FOLDER)
		diagnose(loader->diagnostics, D_MISSING_FOLDER,
		    loader_place(loader, folder), NULL);
	return error == 0 && kind == FILE_FOLDER;
}

const struct report *
report_load(struct arena *arena, struct text folder,
    unsigned threads, struct diagnostics *diagnostics)
{
	struct content_loader loader = { .arena = arena, .reading = arena,
		.diagnostics = diagnostics, .threads = threads };
	enum part_state found[PARTS] = { ABSENT };

	loader.report = ARENA_NEW(arena, struct report, 1);
	loader.report->folder = arena_copy(arena, folder);
	loader.report->numbers_unknown = true;
	id_table_begin(&loader.groups, arena);
	id_table_begin(&loader.statuses, arena);
	id_table_begin(&loader.organisations, arena);
	id_table_begin(&loader.editions, arena);
	if (!load_find_folder(&loader))
		return NULL;
	load_find_parts(&loader, found);
	load_parts(&loader, found);
	return loader.report;
}
