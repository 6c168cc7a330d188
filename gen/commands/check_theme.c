/* What this report does not need of the theme, another one may. */
#include "cli/command.h"
#include "commands/check.h"
#include "formats/engine.h"
#include "formats/format.h"

static void
swallow(struct sink *sink, const char *bytes, size_t length)
{
	(void)sink;
	(void)bytes;
	(void)length;
}

static struct sink *
open_nothing(struct output *output, struct text path)
{
	static struct sink nothing = { .write = swallow };

	(void)output;
	(void)path;
	return &nothing;
}

static void
close_nothing(struct output *output)
{
	(void)output;
}

static void
copy_nothing(struct output *output, struct text path, struct text from)
{
	(void)output;
	(void)path;
	(void)from;
}

static size_t
size_of_nothing(const struct output *output, struct text path)
{
	(void)output;
	(void)path;
	return 0;
}

/* Only the engine can read them: the report is set in type and let go of.
   Where there is no engine, no PDFs are made by a build either. */
static void
check_print(const struct loaded *loaded, unsigned threads,
    struct diagnostics *diagnostics)
{
	struct output nowhere = { open_nothing, close_nothing, copy_nothing,
		size_of_nothing, NULL };
	struct build build = { .arena = diagnostics->arena,
		.view = loaded->view, .theme = loaded->theme,
		.output = &nowhere, .diagnostics = diagnostics,
		.epoch = command_epoch(diagnostics),
		.threads = threads };
	struct engine engine;

	if (engine_find(diagnostics->arena, &engine))
		format_pdf(&build);
}

void
check_theme(const struct loaded *loaded, unsigned threads,
    struct diagnostics *diagnostics)
{
	strings_check(diagnostics->arena, loaded->theme, diagnostics);
	/* Without strings no page was checked: what is used is not known. */
	if (loaded->strings)
		templates_check(loaded->theme);
	if (loaded->view &&
	    diagnostics_worst(diagnostics) == SEVERITY_WARNING)
		check_print(loaded, threads, diagnostics);
}
