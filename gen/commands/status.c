#include "commands/status.h"

#include <unistd.h>

#include "cli/command.h"
#include "commands/load.h"
#include "content/load.h"
#include "core/buffer.h"
#include "diagnostics/suggest.h"

enum { TITLE_CHARACTERS = 60 };

/* Returns NULL if there is no such format, which is reported. */
static status_writer *
status_writer_named(struct text name, struct diagnostics *diagnostics)
{
	static const struct text names[] = { TEXT("human"), TEXT("csv"),
		TEXT("json"), TEXT("markdown") };
	enum { NAMES = sizeof(names) / sizeof(names[0]) };
	static status_writer *const writers[NAMES + 1] = { status_human,
		status_csv, status_json, status_markdown };

	return name.at ? writers[pick_name(name, names, NAMES,
	    D_ASKED_FORMAT, diagnostics)] : status_human;
}

static const struct organisation *
status_owner(const struct report *report, struct text id,
    struct diagnostics *diagnostics)
{
	size_t count, which;
	const struct text *known = report_ids(diagnostics->arena, report,
	    REFERS_TO_ORGANISATIONS, &count);

	if (!id.at)
		return NULL;
	which = pick_name(id, known, count, D_ASKED_OWNER, diagnostics);
	return which < count ? &report->organisations[which] : NULL;
}

/* Returns the titles of all recommendations as pages have them: their own,
   else their opening words. */
static const struct text *
status_titles(struct arena *arena, const struct report *report)
{
	static const struct reference_words no_words;
	struct diagnostics unheard = { .arena = arena };
	const struct prose_book *book = prose_read(arena, report, &no_words,
	    true, 1, &unheard);
	struct text *titles = ARENA_NEW(arena, struct text,
	    report->recommendation_count);

	for (size_t i = 0; i < report->recommendation_count; i++) {
		const struct recommendation *one =
		    &report->recommendations[i];
		titles[i] = one->title.at ? one->title : prose_excerpt(
		    book->texts[one->text.id], arena, TITLE_CHARACTERS);
	}
	return titles;
}

static int
status_print(const struct status_view *view, status_writer *write)
{
	struct buffer text;

	buffer_begin(&text);
	write(view, &text.sink);
	return command_print(STDOUT_FILENO, &text);
}

static int
status_run(const struct command_line *line, struct diagnostics *diagnostics)
{
	struct arena *arena = diagnostics->arena;
	status_writer *write = status_writer_named(option_given(line, "format"),
	    diagnostics);
	struct status_view view = { .arena = arena,
		.missing = option_is_given(line, "missing") };
	struct load_options options = load_options_read(line);
	const struct report *report;
	const struct edition *edition;

	if (!write)
		return command_end(diagnostics);
	/* An edition that is asked for may be a draft, whose updates are still
	   being collected. */
	options.drafts = options.edition.at;
	report = report_load(arena, options.content, 1, diagnostics);
	if (diagnostics_worst(diagnostics) > SEVERITY_WARNING)
		return command_end(diagnostics);
	diagnostics->count = 0;
	edition = load_edition(report, &options, diagnostics);
	view.owner = status_owner(report, option_given(line, "owner"),
	    diagnostics);
	if (diagnostics->count > 0)
		return command_end(diagnostics);
	view.titles = status_titles(arena, report);
	view.progress = progress_of(arena, edition_status_of(arena, report,
	    edition, options.drafts), view.owner);
	return status_print(&view, write);
}

int
command_status(int argc, char **argv)
{
	return command_line_run("status", argc, argv, 0, 0, status_run);
}
