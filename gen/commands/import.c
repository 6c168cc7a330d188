#include "commands/import.h"

#include "cli/command.h"
#include "cli/command_line.h"
#include "core/files.h"
#include "core/limits.h"
#include "diagnostics/suggest.h"
#include "schema/value_formats.h"

static const struct place nowhere;

static const struct key {
	struct text name;
	bool needed;
} keys[IMPORT_KEYS] = {
	[IMPORT_NUMBER] = { TEXT("number"), true },
	[IMPORT_TITLE] = { TEXT("title"), false },
	[IMPORT_GROUP] = { TEXT("group"), true },
	[IMPORT_OWNERS] = { TEXT("owners"), false },
	[IMPORT_RECOMMENDATION] = { TEXT("recommendation"), true },
	[IMPORT_STATUS] = { TEXT("status"), false },
	[IMPORT_UPDATE] = { TEXT("update"), false },
};

static struct diagnostic *
wrong(struct diagnostics *diagnostics, const struct text *problem)
{
	return diagnose(diagnostics, D_USAGE, nowhere, TEXTS(arena_join(
	    diagnostics->arena, problem)));
}

/* What --map says of the keys; absent: nothing. */
static void
read_map(const struct command_line *line, struct text names[IMPORT_KEYS],
    struct diagnostics *diagnostics)
{
	struct text known[IMPORT_KEYS];

	for (size_t i = 0; i < IMPORT_KEYS; i++)
		known[i] = keys[i].name;
	for (size_t i = 0; i < line->repeated_count; i++) {
		struct text pair = line->repeated[i];
		struct text name = pair, word = text_cut(&name, '=');
		size_t key = 0;
		while (key < IMPORT_KEYS && !text_equal(word, known[key]))
			key++;
		if (key == IMPORT_KEYS)
			wrong(diagnostics, TEXTS(T("--map knows no key '"),
			    word, T("'")))->suggestion = suggest(word, known,
			    IMPORT_KEYS);
		else if (name.length == 0)
			wrong(diagnostics, TEXTS(T("--map wants a key and a "
			    "column's name, as in "), word, T("=NAME")));
		else
			names[key] = text_trim(name);
	}
}

static size_t
column_named(const struct sheet_row *heads, struct text name)
{
	for (size_t i = 0; i < heads->count; i++)
		if (text_equal_caseless(heads->cells[i].text, name))
			return i;
	return TEXT_NOWHERE;
}

static void
no_column(const struct sheet_row *heads, const struct key *key,
    struct text name, struct diagnostics *diagnostics)
{
	struct text *known = ARENA_NEW(diagnostics->arena, struct text,
	    heads->count);

	for (size_t i = 0; i < heads->count; i++)
		known[i] = heads->cells[i].text;
	diagnose(diagnostics, D_SHEET_COLUMN, heads->cells[0].place,
	    TEXTS(name, key->name, key->name))->suggestion =
	    suggest(name, known, heads->count);
}

/* The key's own name stands for what --map does not say. */
static void
find_columns(const struct sheet *sheet, const struct text names[IMPORT_KEYS],
    size_t columns[IMPORT_KEYS], struct diagnostics *diagnostics)
{
	const struct sheet_row *heads = &sheet->rows[0];

	for (size_t i = 0; i < IMPORT_KEYS; i++) {
		struct text name = names[i].at ? names[i] : keys[i].name;
		columns[i] = column_named(heads, name);
		if (columns[i] == TEXT_NOWHERE &&
		    (keys[i].needed || names[i].at))
			no_column(heads, &keys[i], name, diagnostics);
	}
	for (size_t i = IMPORT_STATUS; i <= IMPORT_UPDATE; i++) {
		size_t other = IMPORT_STATUS + IMPORT_UPDATE - i;
		if (columns[i] == TEXT_NOWHERE &&
		    columns[other] != TEXT_NOWHERE)
			no_column(heads, &keys[i], keys[i].name,
			    diagnostics);
	}
}

void
import_add_name(struct arena *arena, struct import_names *names,
    struct import_name name)
{
	names->list = arena_grow(arena, names->list, names->count,
	    &names->capacity, sizeof(*names->list));
	names->list[names->count++] = name;
}

static void
take_names(struct importing *importing)
{
	const struct report *report = importing->ground.report;
	struct arena *arena = importing->ground.arena;

	for (size_t i = 0; i < report->group_count; i++) {
		const struct group *one = &report->groups[i];
		import_add_name(arena, &importing->groups,
		    (struct import_name){ one->id, one->title,
		    one->short_title });
	}
	for (size_t i = 0; i < report->status_count; i++) {
		const struct status *one = &report->statuses[i];
		import_add_name(arena, &importing->statuses,
		    (struct import_name){ one->id, one->label,
		    one->short_label });
	}
	for (size_t i = 0; i < report->organisation_count; i++) {
		const struct organisation *one = &report->organisations[i];
		import_add_name(arena, &importing->owners,
		    (struct import_name){ one->id, one->name,
		    one->short_name });
	}
}

/* What is there already; false, diagnosed, where that is not sound. */
static bool
prepare(struct importing *importing, struct arena *arena, struct text folder,
    struct diagnostics *diagnostics)
{
	importing->fresh = file_kind(path_join(arena, folder,
	    T("report.yaml")), true) == FILE_MISSING;
	if (importing->fresh) {
		importing->ground = (struct ground){ arena, diagnostics,
			folder, NULL };
		importing->groups.open = importing->statuses.open =
		    importing->owners.open = true;
		if (file_kind(arena_copy(arena, folder), true) ==
		    FILE_MISSING)
			return true;
		diagnose(diagnostics, D_NEW_EXISTS, nowhere, TEXTS(folder));
		return false;
	}
	if (!ground_read(&importing->ground, arena, folder, diagnostics))
		return false;
	importing->files = ground_files(&importing->ground,
	    &importing->file_count);
	take_names(importing);
	return !importing->edition.at || ground_edition(&importing->ground,
	    importing->edition) != NULL;
}

static bool
edition_is_fit(const struct importing *importing,
    const size_t columns[IMPORT_KEYS], struct diagnostics *diagnostics)
{
	bool wanted = importing->fresh ||
	    columns[IMPORT_UPDATE] != TEXT_NOWHERE;
	struct text id = importing->edition;

	if (wanted && !id.at)
		wrong(diagnostics, TEXTS(T("the edition is wanted: "
		    "--edition ID")));
	else if (id.at && !value_is_edition_id(id))
		wrong(diagnostics, TEXTS(T("'"), id, T("' cannot be an "
		    "edition's id: use small letters, digits, hyphens and "
		    "full stops, as in 2018-10")));
	return diagnostics->count == 0;
}

static void
import(const struct command_line *line, struct diagnostics *diagnostics)
{
	struct text names[IMPORT_KEYS] = { { NULL, 0 } };
	size_t columns[IMPORT_KEYS];
	struct importing importing = { .edition = option_value(line,
	    "edition") };
	const struct source_file *file = command_open(line->operands[0],
	    LIMIT_SHEET, diagnostics);
	struct sheet sheet;

	read_map(line, names, diagnostics);
	if (!file || !sheet_read(diagnostics->arena, file, &sheet,
	    diagnostics))
		return;
	if (sheet.count < 2)
		diagnose(diagnostics, D_EMPTY_FILE, (struct place){
		    .file = file }, NULL);
	if (diagnostics->count)
		return;
	find_columns(&sheet, names, columns, diagnostics);
	if (diagnostics->count || !prepare(&importing, diagnostics->arena,
	    option_value(line, "content"), diagnostics) ||
	    !edition_is_fit(&importing, columns, diagnostics))
		return;
	import_rows(&importing, &sheet, columns);
	if (diagnostics->count == 0)
		import_write(&importing);
}

static int
run(const struct command_line *line, struct diagnostics *diagnostics)
{
	import(line, diagnostics);
	return command_end(diagnostics);
}

int
command_import(int argc, char **argv)
{
	return command_line_run("import", argc, argv, 1, 1, run);
}
