/* yearon render: renders one template with one data file, for theme authors. */
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/command_line.h"
#include "commands/render_data.h"
#include "core/buffer.h"
#include "core/files.h"
#include "core/limits.h"
#include "template/template.h"

static const struct place nowhere;

/* A file of the folder of partials. It is parsed at its first use. */
struct render_partial {
	struct text name;
	struct text file_name;	/* the name and ".mustache" */
	bool is_parsed;
	const struct template *template;	/* NULL if it has faults */
};

struct render_partials {
	struct template_library library;
	struct arena *arena;
	struct diagnostics *diagnostics;
	struct text folder;
	struct render_partial *list;	/* sorted by name */
	size_t count;
};

static const struct template *
render_open_template(struct arena *arena, struct text path, struct text name,
    struct diagnostics *diagnostics)
{
	const struct source_file *file = command_open(path, LIMIT_DATA,
	    diagnostics);

	return file ? template_parse(arena, file, name, diagnostics) : NULL;
}

static int
render_compare_partials(const void *a, const void *b)
{
	const struct render_partial *x = a, *y = b;

	return text_compare(x->name, y->name);
}

static struct render_partial *
render_partial_named(struct render_partials *partials, struct text name)
{
	struct render_partial wanted = { .name = name };

	return partials->count == 0 ? NULL : bsearch(&wanted, partials->list,
	    partials->count, sizeof(wanted), render_compare_partials);
}

static const struct template *
render_find_partial(struct template_library *library, struct text name,
    const struct template *from)
{
	struct render_partials *partials = (struct render_partials *)library;
	struct render_partial *partial = render_partial_named(partials, name);

	(void)from;
	if (!partial)
		return NULL;
	if (!partial->is_parsed) {
		partial->is_parsed = true;
		partial->template = render_open_template(partials->arena,
		    path_join(partials->arena, partials->folder,
		    partial->file_name), name, partials->diagnostics);
	}
	return partial->template;
}

static void
render_list_partials(struct render_partials *partials)
{
	static const struct text ending = TEXT(".mustache");
	struct folder_entry *entries;
	size_t count;
	int error = folder_list(partials->arena, partials->folder, &entries,
	    &count);

	if (error)
		diagnose(partials->diagnostics, D_CANNOT_READ, nowhere,
		    TEXTS(partials->folder, file_reason(error)));
	partials->list = ARENA_NEW(partials->arena, struct render_partial,
	    count);
	for (size_t i = 0; i < count; i++) {
		struct text name = entries[i].name;
		if (!text_ends(name, ending))
			continue;
		partials->list[partials->count++] = (struct render_partial){
			.name = text_slice(name, 0, name.length -
			    ending.length), .file_name = name };
	}
	if (partials->count)
		qsort(partials->list, partials->count,
		    sizeof(*partials->list), render_compare_partials);
}

/* A sink into memory that takes as much as a page may have. */
struct render_output {
	struct sink sink;
	struct buffer bytes;
	bool exceeded;		/* there was more, which was left out */
};

static void
render_output_write(struct sink *sink, const char *bytes, size_t length)
{
	struct render_output *output = (struct render_output *)sink;

	if (length > LIMIT_PAGE - buffer_length(&output->bytes))
		output->exceeded = true;
	else if (!output->exceeded)
		sink_put(&output->bytes.sink, (struct text){ bytes, length });
}

static void
render_template(const struct command_line *line, struct sink *sink,
    struct diagnostics *diagnostics)
{
	struct arena *arena = diagnostics->arena;
	struct render_partials partials = { { .find = render_find_partial },
		arena, diagnostics, option_given(line, "partials"), NULL, 0 };
	const struct template *template = render_open_template(arena,
	    line->operands[0], path_name(line->operands[0]), diagnostics);
	const struct source_file *data = command_open(line->operands[1],
	    LIMIT_DATA, diagnostics);
	struct value root = value_absent();

	if (partials.folder.at)
		render_list_partials(&partials);
	if (data)
		render_data_read(arena, data, &root, diagnostics);
	if (template && diagnostics->count == 0)
		template_render(template, &partials.library, &root,
		    TEMPLATE_FREE, sink, diagnostics);
}

static void
render_check_folder(const struct command_line *line,
    struct diagnostics *diagnostics)
{
	struct text folder = option_given(line, "partials");

	if (folder.length && file_kind(folder, true) != FILE_FOLDER)
		diagnose(diagnostics, D_USAGE, nowhere, TEXTS(arena_join(
		    diagnostics->arena, TEXTS(T("'"), folder,
		    T("' is no folder of partials")))));
}

static int
render_run(const struct command_line *line, struct diagnostics *diagnostics)
{
	struct render_output output = { .sink.write = render_output_write };

	buffer_begin(&output.bytes);
	render_check_folder(line, diagnostics);
	if (diagnostics->count == 0)
		render_template(line, &output.sink, diagnostics);
	if (diagnostics->count == 0 && (output.exceeded ||
	    !command_write(STDOUT_FILENO, buffer_text(&output.bytes))))
		diagnose(diagnostics, D_CANNOT_WRITE, nowhere, TEXTS(
		    T("standard output"), text_of_error(output.exceeded ?
		    EFBIG : errno)));
	buffer_release(&output.bytes);
	return command_end(diagnostics);
}

int
command_render(int argc, char **argv)
{
	return command_line_run("render", argc, argv, 2, 2, render_run);
}
