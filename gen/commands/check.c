/* yearon check: what is wrong with the content and the theme. */
#include <unistd.h>

#include "cli/command.h"
#include "commands/check.h"
#include "commands/path_filter.h"
#include "commands/report_formats.h"
#include "core/buffer.h"

/* Those of files that were not asked for; nothing where there are none. */
static void
say_what_is_elsewhere(int file, size_t errors)
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
say_what_was_checked(const struct options *options,
    const struct report *report)
{
	struct buffer line;
	struct sink *sink = &line.sink;

	buffer_begin(&line);
	sink_put(sink, options->content);
	sink_string(sink, ": ");
	if (options->word_count == 0) {
		command_put_count(sink, report->recommendation_count,
		    "recommendation");
		sink_string(sink, ", ");
		command_put_count(sink, report->edition_count, "edition");
		sink_string(sink, ": ");
	}
	sink_string(sink, options->word_count ?
	    "no errors in what was named\n" : "no errors\n");
	(void)command_print(STDOUT_FILENO, &line);
}

static int
tell_people(const struct options *options, const struct report *report,
    size_t elsewhere, struct diagnostics *diagnostics)
{
	bool coloured = options->colour == COLOUR_ALWAYS ||
	    (options->colour == COLOUR_AUTO &&
	    command_is_coloured(STDERR_FILENO));
	int status = command_end_in(diagnostics, coloured);

	if (report && status == 0)
		say_what_was_checked(options, report);
	say_what_is_elsewhere(status ? STDERR_FILENO : STDOUT_FILENO,
	    elsewhere);
	return status;
}

static int
tell_programs(const struct options *options, findings_writer *write_findings,
    struct diagnostics *diagnostics)
{
	struct buffer findings;
	int status;

	buffer_begin(&findings);
	write_findings(diagnostics, options->content, &findings.sink);
	status = command_print(STDOUT_FILENO, &findings);
	return status ? status : (int)diagnostics_worst(diagnostics);
}

int
check_with(const struct options *options, links_checker *check_links,
    struct diagnostics *diagnostics)
{
	struct arena *arena = diagnostics->arena;
	findings_writer *write_findings = findings_format(options->format,
	    diagnostics);
	struct loaded loaded;
	size_t elsewhere;

	chosen_check(options, diagnostics);
	if (diagnostics->count > 0)
		return command_end(diagnostics);
	loaded = load(arena, options, diagnostics);
	if (loaded.theme && options->theme_named)
		check_theme(options, &loaded, diagnostics);
	if (check_links && loaded.view)
		check_links(arena, options, &loaded, diagnostics);
	if (loaded.report)
		load_ignore(loaded.report, diagnostics);
	if (options->strict)
		diagnostics_be_strict(diagnostics);
	diagnostics_sort(diagnostics);
	elsewhere = chosen_keep(options, diagnostics);
	if (write_findings)
		return tell_programs(options, write_findings, diagnostics);
	return tell_people(options, loaded.report, elsewhere, diagnostics);
}

static int
check(const struct options *options, struct diagnostics *diagnostics)
{
	return options->links ? check_and_ask(options, diagnostics) :
	    check_with(options, NULL, diagnostics);
}

int
command_check(int argc, char **argv)
{
	return options_run("check", argc, argv, check);
}
