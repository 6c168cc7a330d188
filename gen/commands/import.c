#include "commands/import.h"

#include "cli/command.h"
#include "cli/command_line.h"
#include "core/files.h"
#include "core/limits.h"
#include "diagnostics/suggest.h"
#include "schema/value_formats.h"

static const struct place nowhere;

static const struct import_column {
	struct text name;
	bool needed;
} import_columns[IMPORT_KEYS] = {
	[IMPORT_NUMBER] = { TEXT("number"), true },
	[IMPORT_TITLE] = { TEXT("title"), false },
	[IMPORT_GROUP] = { TEXT("group"), true },
	[IMPORT_OWNERS] = { TEXT("owners"), false },
	[IMPORT_RECOMMENDATION] = { TEXT("recommendation"), true },
	[IMPORT_STATUS] = { TEXT("status"), false },
	[IMPORT_UPDATE] = { TEXT("update"), false },
};

static struct diagnostic *
import_diagnose(struct diagnostics *diagnostics, const struct text *problem)
{
	return diagnose(diagnostics, D_USAGE, nowhere, TEXTS(arena_join(
	    diagnostics->arena, problem)));
}

/* Reads the names of columns from --map; a key that it does not give has an
   absent name. */
static void
import_read_map(const struct command_line *line, struct text names[IMPORT_KEYS],
    struct diagnostics *diagnostics)
{
	struct text known[IMPORT_KEYS];

	for (size_t i = 0; i < IMPORT_KEYS; i++)
		known[i] = import_columns[i].name;
	for (size_t i = 0; i < line->repeated_count; i++) {
		struct text pair = line->repeated[i];
		struct text name = pair, word = text_cut(&name, '=');
		size_t key = 0;
		while (key < IMPORT_KEYS && !text_equal(word, known[key]))
			key++;
		if (key == IMPORT_KEYS)
			import_diagnose(diagnostics,
			    TEXTS(T("--map knows no key '"), word,
			    T("'")))->suggestion = suggest(word, known,
			    IMPORT_KEYS);
		else if (name.length == 0)
			import_diagnose(diagnostics, TEXTS(T("--map wants a "
			    "key and a column's name, as in "), word,
			    T("=NAME")));
		else
			names[key] = text_trim(name);
	}
}

static size_t
import_find_column(const struct sheet_row *heads, struct text name)
{
	for (size_t i = 0; i < heads->count; i++)
		if (text_equal_caseless(heads->cells[i].text, name))
			return i;
	return TEXT_NOWHERE;
}

static void
import_diagnose_column(const struct sheet_row *heads,
    const struct import_column *column, struct text name,
    struct diagnostics *diagnostics)
{
	struct text *known = ARENA_NEW(diagnostics->arena, struct text,
	    heads->count);

	for (size_t i = 0; i < heads->count; i++)
		known[i] = heads->cells[i].text;
	diagnose(diagnostics, D_SHEET_COLUMN, heads->cells[0].place,
	    TEXTS(name, column->name, column->name))->suggestion =
	    suggest(name, known, heads->count);
}

/* A key that --map does not give has the column of its own name. */
static void
import_find_columns(const struct sheet *sheet,
    const struct text names[IMPORT_KEYS], size_t columns[IMPORT_KEYS],
    struct diagnostics *diagnostics)
{
	const struct sheet_row *heads = &sheet->rows[0];

	for (size_t i = 0; i < IMPORT_KEYS; i++) {
		struct text name = names[i].at ? names[i] :
		    import_columns[i].name;
		columns[i] = import_find_column(heads, name);
		if (columns[i] == TEXT_NOWHERE &&
		    (import_columns[i].needed || names[i].at))
			import_diagnose_column(heads, &import_columns[i], name,
			    diagnostics);
	}
	for (size_t i = IMPORT_STATUS; i <= IMPORT_UPDATE; i++) {
		size_t other = IMPORT_STATUS + IMPORT_UPDATE - i;
		if (columns[i] == TEXT_NOWHERE &&
		    columns[other] != TEXT_NOWHERE)
			import_diagnose_column(heads, &import_columns[i],
			    import_columns[i].name, diagnostics);
	}
}

/* Adds the names of groups, statuses and organisations that exist. */
static void
import_take_names(struct import_context *context)
{
	const struct report *report = context->existing.report;
	struct arena *arena = context->existing.arena;

	for (size_t i = 0; i < report->group_count; i++) {
		const struct group *one = &report->groups[i];
		import_add_name(arena, &context->groups,
		    (struct import_name){ one->id, one->title,
		    one->short_title });
	}
	for (size_t i = 0; i < report->status_count; i++) {
		const struct status *one = &report->statuses[i];
		import_add_name(arena, &context->statuses,
		    (struct import_name){ one->id, one->label,
		    one->short_label });
	}
	for (size_t i = 0; i < report->organisation_count; i++) {
		const struct organisation *one = &report->organisations[i];
		import_add_name(arena, &context->owners,
		    (struct import_name){ one->id, one->name,
		    one->short_name });
	}
}

/* Reads the content that exists. Returns false if it has errors that concern
   the import, which are reported. */
static bool
import_prepare(struct import_context *context, struct arena *arena,
    struct text folder, struct diagnostics *diagnostics)
{
	context->fresh = file_kind(path_join(arena, folder,
	    T("report.yaml")), true) == FILE_MISSING;
	if (context->fresh) {
		context->existing = (struct existing_content){ arena,
			diagnostics, folder, NULL };
		context->groups.open = context->statuses.open =
		    context->owners.open = true;
		if (file_kind(arena_copy(arena, folder), true) ==
		    FILE_MISSING)
			return true;
		diagnose(diagnostics, D_NEW_EXISTS, nowhere, TEXTS(folder));
		return false;
	}
	if (!existing_content_read(&context->existing, arena, folder,
	    diagnostics))
		return false;
	context->files = existing_files(&context->existing,
	    &context->file_count);
	import_take_names(context);
	return !context->edition.at ||
	    existing_content_find(&context->existing, REFERS_TO_EDITIONS,
	    context->edition) != TEXT_NOWHERE;
}

static bool
import_edition_is_valid(const struct import_context *context,
    const size_t columns[IMPORT_KEYS], struct diagnostics *diagnostics)
{
	bool wanted = context->fresh ||
	    columns[IMPORT_UPDATE] != TEXT_NOWHERE;
	struct text id = context->edition;

	if (wanted && !id.at)
		import_diagnose(diagnostics, TEXTS(T("the edition is wanted: "
		    "--edition ID")));
	else if (id.at && !value_is_edition_id(id))
		import_diagnose(diagnostics, TEXTS(T("'"), id, T("' cannot be "
		    "an edition's id: use small letters, digits, hyphens and "
		    "full stops, as in 2018-10")));
	return diagnostics->count == 0;
}

static void
import_sheet(const struct command_line *line, struct diagnostics *diagnostics)
{
	struct text names[IMPORT_KEYS] = { { NULL, 0 } };
	size_t columns[IMPORT_KEYS];
	struct import_context context = { .edition = option_value(line,
	    "edition") };
	const struct source_file *file = command_open(line->operands[0],
	    LIMIT_SHEET, diagnostics);
	struct sheet sheet;

	import_read_map(line, names, diagnostics);
	if (!file || !sheet_read(diagnostics->arena, file, &sheet,
	    diagnostics))
		return;
	if (sheet.count < 2)
		diagnose(diagnostics, D_EMPTY_FILE, (struct place){
		    .file = file }, NULL);
	if (diagnostics->count)
		return;
	import_find_columns(&sheet, names, columns, diagnostics);
	if (diagnostics->count || !import_prepare(&context,
	    diagnostics->arena, option_value(line, "content"), diagnostics) ||
	    !import_edition_is_valid(&context, columns, diagnostics))
		return;
	import_rows(&context, &sheet, columns);
	if (diagnostics->count == 0)
		import_write(&context);
}

static int
import_run(const struct command_line *line, struct diagnostics *diagnostics)
{
	import_sheet(line, diagnostics);
	return command_end(diagnostics);
}

int
command_import(int argc, char **argv)
{
	return command_line_run("import", argc, argv, 1, 1, import_run);
}
