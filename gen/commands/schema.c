#include "commands/schema.h"

#include <unistd.h>

#include "cli/command.h"
#include "cli/command_line.h"
#include "content/load.h"
#include "content/schema_json.h"
#include "core/buffer.h"
#include "core/files.h"
#include "core/write_file.h"
#include "diagnostics/pick_name.h"

enum { KINDS = 5 };

static const struct place nowhere;

static const struct schema_file *
kind_of(const struct words *words, struct diagnostics *diagnostics)
{
	struct text word = words->count ? words->list[0] :
	    T("recommendation");
	struct text known[KINDS];
	size_t which;

	for (size_t i = 0; i < KINDS; i++)
		known[i] = schema_files[i].name;
	which = pick_name(word, known, KINDS, D_ASKED_KIND, diagnostics);
	return which < KINDS ? &schema_files[which] : NULL;
}

static int
print(const struct words *words, struct diagnostics *diagnostics)
{
	const struct schema_file *file = kind_of(words, diagnostics);
	struct buffer text;

	if (!file)
		return command_end(diagnostics);
	buffer_begin(&text);
	schema_json(file, NULL, &text.sink);
	return command_print(STDOUT_FILENO, &text);
}

static void
write_schema(struct arena *arena, const struct schema_file *file,
    const struct report *report, struct text folder,
    struct diagnostics *diagnostics)
{
	struct text path = path_join(arena, folder, arena_join(arena,
	    TEXTS(file->name, T(".json"))));
	struct buffer text;
	int fault;

	buffer_begin(&text);
	schema_json(file, report, &text.sink);
	fault = write_file(arena, path, buffer_text(&text));
	buffer_release(&text);
	if (fault)
		diagnose(diagnostics, D_CANNOT_WRITE, nowhere, TEXTS(path,
		    text_of_error(fault)));
}

/* What recommendations name must be known; they may be half-written. */
static bool
is_ground(const struct diagnostic *one, const void *with)
{
	(void)with;
	return one->severity != SEVERITY_WARNING && (!one->place.file ||
	    text_find(one->place.file->path, T("/recommendations/"), 0) ==
	    TEXT_NOWHERE);
}

/* What is wrong is diagnosed. */
static void
write_all(struct arena *arena, struct text content,
    struct diagnostics *diagnostics)
{
	const struct report *report = report_load(arena, content,
	    diagnostics);
	struct text folder = path_join(arena, content, T(".schema"));
	int fault;

	diagnostics_keep(diagnostics, is_ground, NULL);
	if (diagnostics->count > 0)
		return;
	fault = folder_make(folder);
	if (fault)
		diagnose(diagnostics, D_CANNOT_WRITE, nowhere, TEXTS(folder,
		    text_of_error(fault)));
	for (size_t i = 0; !fault && schema_files[i].name.at; i++)
		write_schema(arena, &schema_files[i], report, folder,
		    diagnostics);
	if (diagnostics->count == 0)
		words_say(TEXTS(folder, T(": 5 schemas written\n")));
}

void
schema_refresh(struct text content)
{
	struct arena arena = { NULL };
	struct diagnostics unheard = { .arena = &arena };

	write_all(&arena, content, &unheard);
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
schema(const struct words *words, struct diagnostics *diagnostics)
{
	if (!words_given(words, "write").at)
		return print(words, diagnostics);
	if (words->count)
		diagnose(diagnostics, D_USAGE, nowhere, TEXTS(
		    T("with --write, all kinds are written: name none")));
	else
		write_all(diagnostics->arena, words_value(words, "content"),
		    diagnostics);
	return command_end(diagnostics);
}

int
command_schema(int argc, char **argv)
{
	return words_run("schema", argc, argv, 0, 1, schema);
}
