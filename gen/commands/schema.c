#include "commands/schema.h"

#include <unistd.h>

#include "cli/command.h"
#include "cli/command_line.h"
#include "content/content_schema.h"
#include "content/load.h"
#include "core/buffer.h"
#include "core/files.h"
#include "core/write_file.h"
#include "diagnostics/suggest.h"
#include "schema/json_schema.h"
#include "theme/theme_schema.h"

enum { MOST_KINDS = 16 };

static const struct place nowhere;

/* Returns the kind of file that is asked for, or reports that there is none
   and returns NULL. */
static const struct schema_file *
schema_kind(const struct command_line *line, struct diagnostics *diagnostics)
{
	static const struct schema_file *const rooms[] = { content_files,
		theme_files };
	const struct schema_file *kinds[MOST_KINDS];
	/* Cleared: gcc cannot see that each list has a kind. */
	struct text known[MOST_KINDS] = { { NULL, 0 } };
	struct text word = line->operand_count ? line->operands[0] :
	    T("recommendation");
	size_t count = 0, which;

	for (size_t i = 0; i < 2; i++)
		for (const struct schema_file *f = rooms[i]; f->name.at; f++) {
			known[count] = f->name;
			kinds[count++] = f;
		}
	which = pick_name(word, known, count, D_ASKED_KIND, diagnostics);
	return which < count ? kinds[which] : NULL;
}

static int
schema_print(const struct command_line *line, struct diagnostics *diagnostics)
{
	const struct schema_file *file = schema_kind(line, diagnostics);
	struct buffer text;

	if (!file)
		return command_end(diagnostics);
	buffer_begin(&text);
	json_schema_put(file, NULL, &text.sink);
	return command_print(STDOUT_FILENO, &text);
}

static void
schema_write_one(struct arena *arena, const struct schema_file *file,
    const struct schema_ids *ids, struct text folder,
    struct diagnostics *diagnostics)
{
	struct text path = path_join(arena, folder, arena_join(arena,
	    TEXTS(file->name, T(".json"))));
	struct buffer text;
	int fault;

	buffer_begin(&text);
	json_schema_put(file, ids, &text.sink);
	fault = write_file(arena, path, buffer_text(&text));
	buffer_release(&text);
	if (fault)
		diagnose(diagnostics, D_CANNOT_WRITE, nowhere, TEXTS(path,
		    text_of_error(fault)));
}

/* Finds the ids that recommendations may name; `with` is the report. */
static struct text
schema_id_at(const void *with, enum refers_to refers, size_t index)
{
	return report_id_at(with, refers, index);
}

/* Returns true for errors that make ids uncertain. Recommendations have none,
   so these may be half written. */
static bool
schema_needs_mended(const struct diagnostic *one, const void *with)
{
	(void)with;
	return one->severity != SEVERITY_WARNING && (!one->place.file ||
	    text_find(one->place.file->path, T("/recommendations/"), 0) ==
	    TEXT_NOWHERE);
}

/* Writes the schemas of all kinds of content, with the report's ids. */
static void
schema_write_all(struct arena *arena, struct text content,
    struct diagnostics *diagnostics)
{
	const struct report *report = report_load(arena, content, 1,
	    diagnostics);
	struct schema_ids ids = { schema_id_at, report };
	struct text folder = path_join(arena, content, T(".schema"));
	int fault;

	diagnostics_keep(diagnostics, schema_needs_mended, NULL);
	if (diagnostics->count > 0)
		return;
	fault = folder_make(folder);
	if (fault)
		diagnose(diagnostics, D_CANNOT_WRITE, nowhere, TEXTS(folder,
		    text_of_error(fault)));
	for (size_t i = 0; !fault && content_files[i].name.at; i++)
		schema_write_one(arena, &content_files[i], &ids, folder,
		    diagnostics);
	if (diagnostics->count == 0)
		command_say(TEXTS(folder, T(": 5 schemas written\n")));
}

void
schema_refresh(struct text content)
{
	struct arena arena = { NULL };
	struct diagnostics unheard = { .arena = &arena };

	schema_write_all(&arena, content, &unheard);
	arena_release(&arena);
}

struct text
schema_line(struct arena *arena, const char *kind, size_t depth)
{
	return arena_format(arena, "# yaml-language-server: "
	    "$schema=%s.schema/%s.json\n", depth == 0 ? "" :
	    depth == 1 ? "../" : "../../", kind);
}

static int
schema_run(const struct command_line *line, struct diagnostics *diagnostics)
{
	if (!option_is_given(line, "write"))
		return schema_print(line, diagnostics);
	if (line->operand_count)
		diagnose(diagnostics, D_USAGE, nowhere, TEXTS(
		    T("with --write, all kinds are written: name none")));
	else
		schema_write_all(diagnostics->arena, option_value(line,
		    "content"), diagnostics);
	return command_end(diagnostics);
}

int
command_schema(int argc, char **argv)
{
	return command_line_run("schema", argc, argv, 0, 1, schema_run);
}
