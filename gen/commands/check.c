/* yearon check: what is wrong with the content and the theme. */
#include <unistd.h>

#include "commands/command.h"
#include "commands/load.h"
#include "core/buffer.h"

static int
help(void)
{
	struct buffer text;
	bool written;

	buffer_begin(&text);
	sink_string(&text.sink,
	    "usage: yearon check [options]\n\n"
	    "Reads the content and the theme and tells what is wrong, each\n"
	    "fault with its file, line and column. Writes nothing.\n\n");
	options_help(&text.sink, false);
	written = command_write(STDOUT_FILENO, buffer_text(&text));
	buffer_release(&text);
	return written ? 0 : 3;
}

static void
say_what_was_checked(const struct report *report)
{
	struct buffer line;
	struct sink *sink = &line.sink;

	buffer_begin(&line);
	sink_put(sink, report->folder);
	sink_string(sink, ": ");
	sink_number(sink, report->recommendation_count);
	sink_string(sink, report->recommendation_count == 1 ?
	    " recommendation, " : " recommendations, ");
	sink_number(sink, report->edition_count);
	sink_string(sink, report->edition_count == 1 ?
	    " edition: no errors\n" : " editions: no errors\n");
	(void)command_write(STDOUT_FILENO, buffer_text(&line));
	buffer_release(&line);
}

/* What this report does not need of the theme, another one may. */
static void
check_theme(struct arena *arena, const struct loaded *loaded,
    struct diagnostics *diagnostics)
{
	strings_check(arena, loaded->theme, diagnostics);
	/* Without strings no page was checked: what is used is not known. */
	if (loaded->strings)
		templates_check(loaded->theme);
}

int
command_check(int argc, char **argv)
{
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };
	struct options options = options_read(argc, argv, &diagnostics);
	struct loaded loaded = { NULL, NULL, NULL, NULL, NULL };
	int status;

	if (options.help)
		status = help();
	else {
		if (diagnostics.count == 0)
			loaded = load(&arena, &options, &diagnostics);
		if (loaded.theme && options.theme_named)
			check_theme(&arena, &loaded, &diagnostics);
		status = command_end(&diagnostics);
		if (status == 0)
			say_what_was_checked(loaded.report);
	}
	arena_release(&arena);
	return status;
}
