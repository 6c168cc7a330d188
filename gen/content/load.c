#include "content/load.h"

#include "content/loading.h"
#include "diagnostics/suggest.h"

/* What the format knows at the top of the content folder. */
enum part { REPORT, ORGANISATIONS, GLOSSARY, EDITIONS, RECOMMENDATIONS,
	MEDIA, PARTS };

/* FAULTY: it is there, but it is no file; that has been told. */
enum found { ABSENT, SOUND, FAULTY };

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

static enum part
part_of(const struct folder_entry *entry)
{
	enum part part = REPORT;

	while (part < PARTS && ((parts[part].kind != entry->kind &&
	    entry->kind != FILE_OTHER) ||
	    !text_equal(parts[part].name, entry->name)))
		part++;
	return part;
}

/* One that has no place. Where a part is missing that it was meant to be,
   that has been told with it. */
static void
take_stray(struct loading *loading, const struct folder_entry *entry,
    enum found found[PARTS])
{
	struct text names[PARTS], meant;
	size_t count = 0;

	for (enum part part = REPORT; part < PARTS; part++)
		if (parts[part].kind == entry->kind &&
		    found[part] == ABSENT)
			names[count++] = parts[part].name;
	meant = suggest(entry->name, names, count);
	loading_stray(loading, loading->report->folder, entry, meant);
	for (enum part part = REPORT; part < PARTS; part++)
		if (text_equal(parts[part].name, meant))
			found[part] = FAULTY;
}

static void
find_parts(struct loading *loading, enum found found[PARTS])
{
	struct text folder = loading->report->folder;
	struct folder_entry *entries;
	size_t count;

	if (!loading_list(loading, folder, &entries, &count))
		return;
	for (size_t i = 0; i < count; i++) {
		enum part part = part_of(&entries[i]);
		if (part < PARTS)
			found[part] = entries[i].kind == FILE_OTHER ?
			    FAULTY : SOUND;
	}
	for (size_t i = 0; i < count; i++)
		if (part_of(&entries[i]) == PARTS)
			take_stray(loading, &entries[i], found);
	for (enum part part = REPORT; part < PARTS; part++)
		if (parts[part].needed && found[part] == ABSENT)
			diagnose(loading->diagnostics,
			    parts[part].kind == FILE_PLAIN ?
			    D_MISSING_FILE : D_MISSING_FOLDER,
			    loading_place(loading, path_join(loading->arena,
			    folder, parts[part].name)), NULL);
}

static struct text
path_of(struct loading *loading, enum part part)
{
	return path_join(loading->arena, loading->report->folder,
	    parts[part].name);
}

static void
load_parts(struct loading *loading, const enum found found[PARTS])
{
	const struct node *node = NULL;

	if (found[REPORT] == SOUND)
		node = load_report_file(loading, path_of(loading, REPORT));
	loading->groups.incomplete |= !node;
	loading->statuses.incomplete |= !node;
	loading->has_organisations = found[ORGANISATIONS] != ABSENT;
	loading->organisations.incomplete = found[ORGANISATIONS] == FAULTY;
	if (found[ORGANISATIONS] == SOUND)
		load_organisations(loading, path_of(loading,
		    ORGANISATIONS));
	if (found[GLOSSARY] == SOUND)
		load_glossary(loading, path_of(loading, GLOSSARY));
	loading->editions.incomplete = found[EDITIONS] != SOUND;
	if (found[EDITIONS] == SOUND)
		load_editions(loading, path_of(loading, EDITIONS));
	load_current(loading, node);
	if (found[RECOMMENDATIONS] == SOUND)
		load_recommendations(loading, path_of(loading,
		    RECOMMENDATIONS));
	if (found[MEDIA] == SOUND)
		load_media(loading);
	load_markdowns(loading);
}

static bool
find_folder(struct loading *loading)
{
	struct text folder = loading->report->folder;
	enum file_kind kind;
	int error = file_look(folder, true, &kind);

	if (error)
		diagnose(loading->diagnostics, D_CANNOT_READ, loading_place(
		    loading, folder), TEXTS(folder,
		    text_of_error(error)));
	else if (kind != FILE_FOLDER)
		diagnose(loading->diagnostics, D_MISSING_FOLDER,
		    loading_place(loading, folder), NULL);
	return error == 0 && kind == FILE_FOLDER;
}

const struct report *
report_load(struct arena *arena, struct text folder,
    struct diagnostics *diagnostics)
{
	return report_load_shared(arena, folder, 1, diagnostics);
}

const struct report *
report_load_shared(struct arena *arena, struct text folder,
    unsigned threads, struct diagnostics *diagnostics)
{
	struct loading loading = { .arena = arena, .reading = arena,
		.diagnostics = diagnostics, .threads = threads };
	enum found found[PARTS] = { ABSENT };

	loading.report = ARENA_NEW(arena, struct report, 1);
	loading.report->folder = arena_copy(arena, folder);
	loading.report->numbers_unknown = true;
	names_begin(&loading.groups, arena);
	names_begin(&loading.statuses, arena);
	names_begin(&loading.organisations, arena);
	names_begin(&loading.editions, arena);
	if (!find_folder(&loading))
		return NULL;
	find_parts(&loading, found);
	load_parts(&loading, found);
	return loading.report;
}
