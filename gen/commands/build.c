/* yearon build: makes the content into a report. */
#include <errno.h>
#include <unistd.h>

#include "cli/command.h"
#include "commands/load.h"
#include "core/buffer.h"
#include "core/files.h"
#include "formats/format.h"
#include "publish/stage.h"

static const struct place nowhere;

static void
build_print_result(struct text out, const struct stage_result *result)
{
	struct buffer line;
	struct sink *sink = &line.sink;

	buffer_begin(&line);
	sink_put(sink, out);
	sink_string(sink, ": ");
	sink_number(sink, result->written + result->unchanged);
	sink_string(sink, " files (");
	sink_number(sink, result->written);
	sink_string(sink, " written, ");
	sink_number(sink, result->unchanged);
	sink_string(sink, " unchanged, ");
	sink_number(sink, result->removed);
	sink_string(sink, " removed)\n");
	(void)command_print(STDOUT_FILENO, &line);
}

/* Returns the path, or the nearest folder above it that exists, without
   symbolic links. If it cannot be read, reports that and returns an absent
   text. */
static struct text
build_nearest_folder(struct text path, struct diagnostics *diagnostics)
{
	struct arena *arena = diagnostics->arena;
	struct text real;
	int error;

	while ((error = path_real(arena, path.length ? path : T("."),
	    &real)) != 0 && path.length &&
	    (error == ENOENT || error == ENOTDIR)) {
		path.length -= path_name(path).length;
		if (path.length > 1)
			path.length--;
		path = arena_copy(arena, path);
	}
	if (error)
		diagnose(diagnostics, D_CANNOT_READ, nowhere, TEXTS(path,
		    text_of_error(error)));
	return real;
}

/* Reports it if one of the folders `out` and `source` is in the other. */
static void
build_refuse_overlap(struct text out, struct text source, const char *what,
    struct diagnostics *diagnostics)
{
	struct arena *arena = diagnostics->arena;
	struct text real_out = build_nearest_folder(out, diagnostics);
	struct text real_source = build_nearest_folder(source, diagnostics);

	/* publish/ refuses the top of the file system with its own words. */
	if (!real_out.at || !real_source.at || text_equal(real_out, T("/")))
		return;
	/* A folder that does not exist yet holds nothing. */
	if ((file_kind(source, true) == FILE_FOLDER &&
	    path_is_in(real_out, real_source)) ||
	    (file_kind(out, true) == FILE_FOLDER &&
	    path_is_in(real_source, real_out)))
		diagnose(diagnostics, D_TARGET_UNFIT, nowhere, TEXTS(out,
		    arena_join(arena, TEXTS(T("it would mix with "),
		    text_of(what), T(" in "), source))));
}

static void
build_refuse_overlaps(struct text out, struct text content,
    const struct theme *theme, struct diagnostics *diagnostics)
{
	build_refuse_overlap(out, content, "the content", diagnostics);
	if (theme)
		build_refuse_overlap(out, theme->folder->path, "the theme",
		    diagnostics);
}

static void
build_publish(struct build *build, struct text out, format_set set)
{
	struct stage *stage = stage_begin(out, build->diagnostics);
	struct stage_result result;

	if (!stage)
		return;
	build->output = stage_output(stage);
	formats_make(build, set);
	if (diagnostics_worst(build->diagnostics) > SEVERITY_WARNING)
		stage_abandon(stage);
	else if (stage_publish(stage, &result))
		build_print_result(out, &result);
}

static int
build_run(const struct command_line *line, struct diagnostics *diagnostics)
{
	struct arena *arena = diagnostics->arena;
	struct text out = option_value(line, "out");
	struct load_options options = load_options_read(line);
	struct loaded loaded = load(arena, &options, diagnostics);
	struct build build = { .arena = arena, .view = loaded.view,
		.theme = loaded.theme, .diagnostics = diagnostics,
		.epoch = command_epoch(diagnostics),
		.large_print_size = option_number(line, "large-print-size"),
		.threads = options.threads };

	build.pdf_asked = options.formats.at &&
	    format_set_has(loaded.formats, "pdf");
	build_refuse_overlaps(out, options.content, loaded.theme, diagnostics);
	if (loaded.view &&
	    diagnostics_worst(diagnostics) == SEVERITY_WARNING)
		build_publish(&build, out, loaded.formats);
	return command_end(diagnostics);
}

int
command_build(int argc, char **argv)
{
	return command_line_run("build", argc, argv, 0, 0, build_run);
}
