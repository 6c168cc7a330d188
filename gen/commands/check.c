/* yearon check: reports what is wrong with the content and the theme. */
#include <unistd.h>

#include "cli/command.h"
#include "commands/check.h"
#include "commands/report_formats.h"
#include "core/buffer.h"

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
check_report_to_programs(struct text content,
    findings_writer *write_findings, struct diagnostics *diagnostics)
{
	struct buffer findings;
	int status;

	buffer_begin(&findings);
	write_findings(diagnostics, content, &findings.sink);
	status = command_print(STDOUT_FILENO, &findings);
	return status ? status : (int)diagnostics_worst(diagnostics);
}

int
check_with(const struct command_line *line, links_checker *check_links,
    struct diagnostics *diagnostics)
{
	struct load_options options = load_options_read(line);
	findings_writer *write_findings = findings_format(
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
	if (write_findings)
		return check_report_to_programs(options.content,
		    write_findings, diagnostics);
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
