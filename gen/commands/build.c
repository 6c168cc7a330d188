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
refuse_overlaps(struct text out, struct text content,
    const struct theme *theme, struct diagnostics *diagnostics)
{
	overlap_refuse(out, content, "the content", diagnostics);
	if (theme)
		overlap_refuse(out, theme->folder->path, "the theme",
		    diagnostics);
}

static void
make(struct build *build, struct text out, struct text asked)
{
	struct stage *stage = stage_begin(out, build->diagnostics);
	struct stage_result result;
	format_set set;

	if (!stage)
		return;
	build->output = stage_output(stage);
	set = format_set_read(asked, build->diagnostics);
	build->pdf_asked = asked.at && format_set_has(set, "pdf");
	formats_make(build, set);
	if (diagnostics_worst(build->diagnostics) > SEVERITY_WARNING)
		stage_abandon(stage);
	else if (stage_publish(stage, &result))
		say_what_was_made(out, &result);
}

static int
run(const struct command_line *line, struct diagnostics *diagnostics)
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

	refuse_overlaps(out, options.content, loaded.theme, diagnostics);
	if (loaded.view &&
	    diagnostics_worst(diagnostics) == SEVERITY_WARNING)
		make(&build, out, options.formats);
	return command_end(diagnostics);
}

int
command_build(int argc, char **argv)
{
	return command_line_run("build", argc, argv, 0, 0, run);
}
