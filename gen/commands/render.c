/* yearon render: one template with one data file, for theme authors. */
#include "commands/render.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "commands/command.h"
#include "commands/data.h"
#include "commands/options.h"
#include "core/buffer.h"
#include "core/files.h"
#include "core/suggest.h"
#include "template/template.h"

enum { LARGEST_FILE = 64 * 1024 * 1024 };

static const struct place nowhere;

struct arguments {
	struct text template, data;
	struct text partials;	/* a folder; absent: there are none */
	bool help;
};

/* The files of a folder as partials, each parsed when it is asked for. */
struct partial {
	struct text name;
	struct text file_name;	/* the name and ".mustache" */
	bool is_parsed;
	const struct template *template;	/* null: it has faults */
};

struct partials {
	struct template_library library;
	struct arena *arena;
	struct diagnostics *diagnostics;
	struct text folder;
	struct partial *list;	/* sorted by name */
	size_t count;
};

static void
wrong(struct diagnostics *diagnostics, const char *what, const char *word)
{
	diagnose(diagnostics, D_USAGE, nowhere, TEXTS(arena_format(
	    diagnostics->arena, what, word)));
}

static struct text
folder_given(struct diagnostics *diagnostics)
{
	if (file_kind(text_of(optarg), true) != FILE_FOLDER)
		wrong(diagnostics, "'%s' is no folder of partials", optarg);
	return text_of(optarg);
}

static void
read_options(struct arguments *arguments, int argc, char **argv,
    struct diagnostics *diagnostics)
{
	static const struct option options[] = {
		{ "partials", required_argument, NULL, 'p' },
		{ "help", no_argument, NULL, 'h' },
		{ NULL, 0, NULL, 0 },
	};
	int option;

	opterr = 0;
	optind = 0;
	while ((option = getopt_long(argc, argv, ":p:h", options,
	    NULL)) != -1)
		switch (option) {
		case 'p':
			arguments->partials = folder_given(diagnostics);
			break;
		case 'h':
			arguments->help = true;
			break;
		default:
			option_fault(option, argv[optind - 1], options,
			    diagnostics);
		}
}

static struct arguments
read_arguments(int argc, char **argv, struct diagnostics *diagnostics)
{
	struct arguments arguments = { .help = false };

	read_options(&arguments, argc, argv, diagnostics);
	if (arguments.help || diagnostics->count)
		return arguments;
	if (argc - optind != 2) {
		wrong(diagnostics, "'render' takes %s", argc - optind < 2 ?
		    "a template and a data file" : "no more than a template "
		    "and a data file");
		return arguments;
	}
	arguments.template = text_of(argv[optind]);
	arguments.data = text_of(argv[optind + 1]);
	return arguments;
}

static const struct source_file *
open_file(struct arena *arena, struct text path,
    struct diagnostics *diagnostics)
{
	struct source_file *file = ARENA_NEW(arena, struct source_file, 1);
	int error = file_read(arena, path, LARGEST_FILE, &file->contents);

	file->path = path;
	if (error == 0)
		return file;
	diagnose(diagnostics, D_CANNOT_READ, nowhere,
	    TEXTS(path, text_of(strerror(error))));
	return NULL;
}

static const struct template *
open_template(struct arena *arena, struct text path, struct text name,
    struct diagnostics *diagnostics)
{
	const struct source_file *file = open_file(arena, path, diagnostics);

	return file ? template_parse(arena, file, name, diagnostics) : NULL;
}

static int
by_name(const void *a, const void *b)
{
	const struct partial *x = a, *y = b;

	return text_compare(x->name, y->name);
}

static struct partial *
partial_named(struct partials *partials, struct text name)
{
	struct partial wanted = { .name = name };

	return partials->count == 0 ? NULL : bsearch(&wanted,
	    partials->list, partials->count, sizeof(wanted), by_name);
}

static const struct template *
find_partial(struct template_library *library, struct text name,
    const struct template *from)
{
	struct partials *partials = (struct partials *)library;
	struct partial *partial = partial_named(partials, name);

	(void)from;
	if (!partial)
		return NULL;
	if (!partial->is_parsed) {
		partial->is_parsed = true;
		partial->template = open_template(partials->arena,
		    path_join(partials->arena, partials->folder,
		    partial->file_name), name, partials->diagnostics);
	}
	return partial->template;
}

static void
list_partials(struct partials *partials)
{
	static const struct text ending = TEXT(".mustache");
	struct folder_entry *entries;
	size_t count;
	int error = folder_list(partials->arena, partials->folder, &entries,
	    &count);

	if (error)
		diagnose(partials->diagnostics, D_CANNOT_READ, nowhere,
		    TEXTS(partials->folder, text_of(strerror(error))));
	partials->list = ARENA_NEW(partials->arena, struct partial, count);
	for (size_t i = 0; i < count; i++) {
		struct text name = entries[i].name;
		if (!text_ends(name, ending))
			continue;
		partials->list[partials->count++] = (struct partial){
			.name = text_slice(name, 0, name.length -
			    ending.length), .file_name = name };
	}
	if (partials->count)
		qsort(partials->list, partials->count,
		    sizeof(*partials->list), by_name);
}

static void
render(struct arena *arena, const struct arguments *arguments,
    struct sink *sink, struct diagnostics *diagnostics)
{
	struct partials partials = { { .find = find_partial }, arena,
		diagnostics, arguments->partials, NULL, 0 };
	const struct template *template = open_template(arena,
	    arguments->template, path_name(arguments->template),
	    diagnostics);
	const struct source_file *data = open_file(arena, arguments->data,
	    diagnostics);
	struct value root = value_absent();

	if (arguments->partials.at)
		list_partials(&partials);
	if (data)
		data_read(arena, data, &root, diagnostics);
	if (template && diagnostics->count == 0)
		template_render(template, &partials.library, &root,
		    TEMPLATE_FREE, sink, diagnostics);
}

static void
put_help(struct sink *sink)
{
	sink_string(sink,
	    "usage: yearon render TEMPLATE DATA [--partials DIR]\n\n"
	    "Renders one Mustache template with a YAML or JSON file to\n"
	    "standard output. Names that the data lacks are empty.\n\n"
	    "  -p, --partials DIR    NAME.mustache in it is the partial "
	    "NAME\n"
	    "  -h, --help            this text\n");
}

int
command_render(int argc, char **argv)
{
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };
	struct arguments arguments = read_arguments(argc, argv,
	    &diagnostics);
	struct buffer output;
	int status;

	buffer_begin(&output);
	if (arguments.help)
		put_help(&output.sink);
	else if (diagnostics.count == 0)
		render(&arena, &arguments, &output.sink, &diagnostics);
	if (diagnostics.count == 0 &&
	    !command_write(STDOUT_FILENO, buffer_text(&output)))
		diagnose(&diagnostics, D_CANNOT_WRITE, nowhere,
		    TEXTS(T("standard output"), text_of(strerror(errno))));
	status = command_end(&diagnostics);
	buffer_release(&output);
	arena_release(&arena);
	return status;
}
