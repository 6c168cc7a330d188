/* yearon build: the content made into a report. */
#include <unistd.h>

#include "cli/command.h"
#include "commands/load.h"
#include "commands/overlap.h"
#include "core/buffer.h"
#include "formats/format.h"
#include "publish/stage.h"

static void
say_what_was_made(struct text out, const struct stage_result *result)
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

static void
refuse_overlaps(const struct options *options, const struct theme *theme,
    struct diagnostics *diagnostics)
{
	overlap_refuse(options->out, options->content, "the content",
	    diagnostics);
	if (theme)
		overlap_refuse(options->out, theme->folder->path,
		    "the theme", diagnostics);
}

static void
make(struct build *build, const struct options *options)
{
	struct stage *stage = stage_begin(options->out, build->diagnostics);
	struct stage_result result;
	format_set set;

	if (!stage)
		return;
	build->output = stage_output(stage);
	set = format_set_read(options->formats, build->diagnostics);
	build->pdf_asked = options->formats.at && format_set_has(set,
	    "pdf");
	formats_make(build, set);
	if (diagnostics_worst(build->diagnostics) > SEVERITY_WARNING)
		stage_abandon(stage);
	else if (stage_publish(stage, &result))
		say_what_was_made(options->out, &result);
}

static int
run(const struct options *options, struct diagnostics *diagnostics)
{
	struct arena *arena = diagnostics->arena;
	struct loaded loaded = load(arena, options, diagnostics);
	struct build build = { .arena = arena, .view = loaded.view,
		.theme = loaded.theme, .diagnostics = diagnostics,
		.epoch = options_epoch(diagnostics),
		.large_print_size = options->large_print_size,
		.threads = options->threads };

	refuse_overlaps(options, loaded.theme, diagnostics);
	if (loaded.view &&
	    diagnostics_worst(diagnostics) == SEVERITY_WARNING)
		make(&build, options);
	return command_end(diagnostics);
}

int
command_build(int argc, char **argv)
{
	return options_run("build", argc, argv, run);
}
