#include "commands/schema.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "commands/command.h"
#include "commands/options.h"
#include "content/load.h"
#include "content/schema_json.h"
#include "core/buffer.h"
#include "core/files.h"
#include "core/suggest.h"

enum { KINDS = 5 };

static const struct place nowhere;

static int
help(void)
{
	struct buffer text;
	bool written;

	buffer_begin(&text);
	sink_string(&text.sink,
	    "usage: yearon schema [KIND]\n"
	    "       yearon schema --write [options]\n\n"
	    "Prints the JSON Schema of a kind of file: report, edition,\n"
	    "recommendation (if none is named), organisations or glossary.\n"
	    "With --write, puts all of them into .schema below the content,\n"
	    "with the ids of this report, for editors that speak to the YAML\n"
	    "language server.\n\n");
	options_help(&text.sink, OPTIONS_OF_SCHEMA);
	written = command_write(STDOUT_FILENO, buffer_text(&text));
	buffer_release(&text);
	return written ? 0 : 3;
}

static const struct schema_file *
kind_of(const struct options *options, struct diagnostics *diagnostics)
{
	struct text word = options->word_count ?
	    text_of(options->words[0]) : T("recommendation");
	struct text known[KINDS];
	size_t count = 0;

	for (; schema_files[count].name.at; count++) {
		known[count] = schema_files[count].name;
		if (text_equal(word, known[count]))
			return &schema_files[count];
	}
	diagnose(diagnostics, D_ASKED_KIND, nowhere, TEXTS(word))
	    ->suggestion = suggest(word, known, count);
	return NULL;
}

static int
print(const struct options *options, struct diagnostics *diagnostics)
{
	const struct schema_file *file = kind_of(options, diagnostics);
	struct buffer text;
	bool written;

	if (!file)
		return command_end(diagnostics);
	buffer_begin(&text);
	schema_json(file, NULL, &text.sink);
	written = command_write(STDOUT_FILENO, buffer_text(&text));
	buffer_release(&text);
	return written ? 0 : 3;
}

/* 0, or an errno. Whoever reads the file meanwhile has the old one. */
static int
write_file(struct arena *arena, struct text path, struct text contents)
{
	struct text beside = arena_join(arena, TEXTS(path, T(".new")));
	FILE *file = fopen(beside.at, "w");
	bool written;

	if (!file)
		return errno;
	written = fwrite(contents.at, 1, contents.length, file) ==
	    contents.length;
	if (fclose(file) != 0 || !written)
		return EIO;
	return rename(beside.at, path.at) == 0 ? 0 : errno;
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
		    text_of(strerror(fault))));
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

static int
write_all(struct arena *arena, const struct options *options,
    struct diagnostics *diagnostics)
{
	const struct report *report = report_load(arena, options->content,
	    diagnostics);
	struct text folder = path_join(arena, options->content,
	    T(".schema"));
	int fault;

	diagnostics_keep(diagnostics, is_ground, NULL);
	if (diagnostics->count > 0)
		return command_end(diagnostics);
	fault = folder_make(folder);
	if (fault)
		diagnose(diagnostics, D_CANNOT_WRITE, nowhere, TEXTS(folder,
		    text_of(strerror(fault))));
	for (size_t i = 0; !fault && schema_files[i].name.at; i++)
		write_schema(arena, &schema_files[i], report, folder,
		    diagnostics);
	if (diagnostics->count > 0)
		return command_end(diagnostics);
	return command_write(STDOUT_FILENO, arena_join(arena, TEXTS(folder,
	    T(": 5 schemas written\n")))) ? 0 : 3;
}

int
command_schema(int argc, char **argv)
{
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };
	struct options options = options_read(argc, argv, OPTIONS_OF_SCHEMA,
	    &diagnostics);
	int status;

	if (!options.help && options.word_count > (options.write ? 0 : 1))
		diagnose(&diagnostics, D_USAGE, nowhere, TEXTS(
		    T("schema wants one kind of file, and with --write "
		    "none")));
	if (options.help)
		status = help();
	else if (diagnostics.count > 0)
		status = command_end(&diagnostics);
	else
		status = options.write ? write_all(&arena, &options,
		    &diagnostics) : print(&options, &diagnostics);
	arena_release(&arena);
	return status;
}
