/* yearon check: reports what is wrong with the content and the theme. */
#include <unistd.h>

#include "cli/command.h"
#include "commands/check.h"
#include "commands/check_formats.h"
#include "core/buffer.h"
#include "formats/engine.h"
#include "formats/format.h"

/* Reports the number of errors in files that were not given, if any. */
static void
check_say_elsewhere(int file, size_t errors)
{
	struct buffer line;

	if (errors == 0)
		return;
	buffer_begin(&line);
	command_put_count(&line.sink, errors, "error");
	sink_string(&line.sink, " in other files\n");
	(void)command_print(file, &line);
}

static void
check_say_fine(const struct command_line *line,
    const struct report *report)
{
	struct buffer text;
	struct sink *sink = &text.sink;

	buffer_begin(&text);
	sink_put(sink, option_value(line, "content"));
	sink_string(sink, ": ");
	if (line->operand_count == 0) {
		command_put_count(sink, report->recommendation_count,
		    "recommendation");
		sink_string(sink, ", ");
		command_put_count(sink, report->edition_count, "edition");
		sink_string(sink, ": ");
	}
	sink_string(sink, line->operand_count ?
	    "no errors in what was named\n" : "no errors\n");
	(void)command_print(STDOUT_FILENO, &text);
}

/* Returns true if --color, or the terminal, asks for colours. */
static bool
check_is_coloured(const struct command_line *line)
{
	struct text when = option_value(line, "color");

	return text_equal(when, T("always")) || (text_equal(when, T("auto"))
	    && command_is_coloured(STDERR_FILENO));
}

static int
check_report_to_people(const struct command_line *line,
    const struct report *report, size_t elsewhere,
    struct diagnostics *diagnostics)
{
	int status = command_end_in(diagnostics, check_is_coloured(line));

	if (report && status == 0)
		check_say_fine(line, report);
	check_say_elsewhere(status ? STDERR_FILENO : STDOUT_FILENO,
	    elsewhere);
	return status;
}

static int
check_report_to_programs(struct text content, check_writer *write,
    struct diagnostics *diagnostics)
{
	struct buffer text;
	int status;

	buffer_begin(&text);
	write(diagnostics, content, &text.sink);
	status = command_print(STDOUT_FILENO, &text);
	return status ? status : (int)diagnostics_worst(diagnostics);
}

/* The functions of an output that discards all files. */
static void
check_discard(struct sink *sink, const char *bytes, size_t length)
{
	(void)sink;
	(void)bytes;
	(void)length;
}

static struct sink *
check_open_nothing(struct output *output, struct text path)
{
	static struct sink nothing = { .write = check_discard };

	(void)output;
	(void)path;
	return &nothing;
}

static void
check_close_nothing(struct output *output)
{
	(void)output;
}

static void
check_copy_nothing(struct output *output, struct text path, struct text from)
{
	(void)output;
	(void)path;
	(void)from;
}

static size_t
check_size_of_nothing(const struct output *output, struct text path)
{
	(void)output;
	(void)path;
	return 0;
}

/* Sets the report in type and discards the result: only the PDFs' engine can
   read print templates. Without an engine a build makes no PDFs either. */
static void
check_print(const struct loaded *loaded, unsigned threads,
    struct diagnostics *diagnostics)
{
	struct output nowhere = { check_open_nothing, check_close_nothing,
		check_copy_nothing, check_size_of_nothing, NULL };
	struct build build = { .arena = diagnostics->arena,
		.view = loaded->view, .theme = loaded->theme,
		.output = &nowhere, .diagnostics = diagnostics,
		.epoch = command_epoch(diagnostics),
		.threads = threads };
	struct engine engine;

	if (engine_find(diagnostics->arena, &engine))
		format_pdf(&build);
}

/*
 * Checks all of a theme, also what this report does not use of it. Checks its
 * print templates if the PDFs' engine is there and nothing else is wrong.
 */
static void
check_theme(const struct loaded *loaded, unsigned threads,
    struct diagnostics *diagnostics)
{
	strings_check(diagnostics->arena, loaded->theme, diagnostics);
	/* Without strings no page was checked, so nobody knows what is used. */
	if (loaded->strings)
		templates_check(loaded->theme);
	if (loaded->view &&
	    diagnostics_worst(diagnostics) == SEVERITY_WARNING)
		check_print(loaded, threads, diagnostics);
}

int
check_with(const struct command_line *line, links_checker *check_links,
    struct diagnostics *diagnostics)
{
	struct load_options options = load_options_read(line);
	check_writer *write = check_format_find(
	    option_given(line, "format"), diagnostics);
	struct path_filter filter = path_filter_read(options.content,
	    line->operands, line->operand_count, diagnostics);
	struct loaded loaded;
	size_t elsewhere;

	if (diagnostics->count > 0)
		return command_end(diagnostics);
	loaded = load(diagnostics->arena, &options, diagnostics);
	if (loaded.theme && option_is_given(line, "theme"))
		check_theme(&loaded, options.threads, diagnostics);
	if (check_links && loaded.view)
		check_links(&loaded, &filter, diagnostics);
	if (loaded.report)
		load_ignore(loaded.report, diagnostics);
	if (option_is_given(line, "strict"))
		diagnostics_be_strict(diagnostics);
	diagnostics_sort(diagnostics);
	elsewhere = path_filter_apply(&filter, diagnostics);
	if (write)
		return check_report_to_programs(options.content,
		    write, diagnostics);
	return check_report_to_people(line, loaded.report, elsewhere,
	    diagnostics);
}

static int
check_run(const struct command_line *line, struct diagnostics *diagnostics)
{
	return option_is_given(line, "links") ?
	    check_with_links(line, diagnostics) :
	    check_with(line, NULL, diagnostics);
}

int
command_check(int argc, char **argv)
{
	return command_line_run("check", argc, argv, 0, SIZE_MAX, check_run);
}
