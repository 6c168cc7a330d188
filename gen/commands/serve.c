/* yearon serve: shows the report in a browser while it is written. */
#include "serve/serve.h"

#include <errno.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/command.h"
#include "commands/load.h"
#include "content/load.h"
#include "core/buffer.h"
#include "core/files.h"
#include "formats/format.h"
#include "serve/editor.h"

/* All formats but those that other programs make. */
#define FORMATS "json,csv,feed,html,sitemap"

/* In bytes; no address of the preview is longer. */
enum { LONGEST_ADDRESS = 256 };

/*
 * The desktop's browser. The server starts no program: a process that is
 * started before the server waits for the address, once, opens the browser
 * (xdg-open), and ends. Nothing that a client sends reaches it.
 */
struct serve_browser {
	int pipe;		/* its end for writing; -1: none */
};

struct serve_context {
	struct load_options options;
	struct text editor;	/* a template: serve/editor.h */
	struct serve_browser browser;
	bool ready;		/* the address was printed */
	bool stale;		/* the last attempt failed */
};

static _Noreturn void
serve_start_browser(const char *address)
{
	/* The browser lives on when the server ends. */
	setsid();
	execlp("xdg-open", "xdg-open", address, (char *)NULL);
	(void)command_write(STDERR_FILENO, T("yearon: --open needs xdg-open "
	    "(Debian's xdg-utils), which is not here: open the address "
	    "yourself\n"));
	_exit(0);
}

/* Runs in the child: it forks once more and ends, so that the server need not
   wait for the process that opens the browser. */
static _Noreturn void
serve_wait_for_address(int from)
{
	char address[LONGEST_ADDRESS + 1];
	size_t length = 0;
	ssize_t got;

	if (fork() != 0)
		_exit(0);
	while (length < LONGEST_ADDRESS && (got = read(from, address +
	    length, LONGEST_ADDRESS - length)) != 0) {
		if (got > 0)
			length += (size_t)got;
		else if (errno != EINTR)
			_exit(0);
	}
	close(from);
	address[length] = '\0';
	if (length)
		serve_start_browser(address);
	_exit(0);
}

/* Has the process open the address, and end; with an absent address it just
   ends. */
static void
serve_browser_end(struct serve_browser *browser, struct text address)
{
	if (browser->pipe < 0)
		return;
	/* If that process is gone, the user still has the printed address. */
	if (address.length && write(browser->pipe, address.at,
	    address.length) < 0)
		errno = 0;
	close(browser->pipe);
	browser->pipe = -1;
}

/* Starts the process. Returns false if that failed, which is reported. */
static bool
serve_browser_begin(struct serve_browser *browser,
    struct diagnostics *diagnostics)
{
	int ends[2];
	pid_t child;

	browser->pipe = -1;
	if (pipe(ends) == 0) {
		child = fork();
		if (child == 0) {
			close(ends[1]);
			serve_wait_for_address(ends[0]);
		}
		close(ends[0]);
		browser->pipe = ends[1];
		if (child > 0 && waitpid(child, NULL, 0) == child)
			return true;
	}
	diagnose(diagnostics, D_CANNOT_OPEN, (struct place){ 0 },
	    TEXTS(text_of_error(errno)));
	serve_browser_end(browser, (struct text){ NULL, 0 });
	return false;
}

/* Watches all folders where the theme may be: a missing one may be made. */
static void
serve_watch_theme_places(struct arena *arena, struct text theme,
    struct watch *watch)
{
	const struct text *folder = theme_folders(arena);

	if (text_find_byte(theme, '/', 0) != TEXT_NOWHERE ||
	    text_equal(theme, T(".")))
		watch_folder(watch, theme);
	else
		for (; folder->at; folder++)
			watch_folder(watch, path_join(arena, *folder, theme));
}

/* Watches the theme's own folder and those of its parents. */
static void
serve_watch_theme(const struct theme *theme, struct watch *watch)
{
	const struct theme_folder *folder = theme ? theme->folder : NULL;

	for (; folder; folder = folder->parent)
		watch_folder(watch, folder->path);
}

/* Notes in each page's file where its source is, for the overlay. */
static void
serve_note_sources(struct memory_site *site, const struct build *build,
    struct text editor)
{
	for (size_t i = 0; i < build->page_count; i++) {
		struct memory_file *file = memory_site_find(site,
		    build->pages[i].address);
		if (!file)
			continue;
		file->source = editor_words(&site->arena,
		    build->pages[i].source);
		file->editor = editor_address(&site->arena, editor,
		    build->pages[i].source);
	}
}

static bool
serve_make(void *command, struct arena *arena, struct memory_site *site,
    struct watch *watch, struct diagnostics *diagnostics)
{
	const struct serve_context *serving = command;
	const struct load_options *options = &serving->options;
	struct build build = { .arena = arena, .output = &site->output,
		.diagnostics = diagnostics };
	struct loaded loaded;

	watch_folder(watch, options->content);
	serve_watch_theme_places(arena, options->theme, watch);
	loaded = load(arena, options, diagnostics);
	serve_watch_theme(loaded.theme, watch);
	build.epoch = command_epoch(diagnostics);
	if (!loaded.view ||
	    diagnostics_worst(diagnostics) > SEVERITY_WARNING)
		return false;
	build.view = loaded.view;
	build.theme = loaded.theme;
	formats_make(&build, loaded.formats);
	serve_note_sources(site, &build, serving->editor);
	return true;
}

static void
serve_ready(void *command, unsigned port)
{
	struct serve_context *serving = command;
	struct arena arena = { NULL };
	struct text address = arena_format(&arena, "http://127.0.0.1:%u/",
	    port);
	struct buffer line;

	buffer_begin(&line);
	sink_put(&line.sink, address);
	sink_string(&line.sink, " shows ");
	sink_visible(&line.sink, serving->options.content);
	sink_string(&line.sink, "; Ctrl-C ends it\n");
	(void)command_print(STDOUT_FILENO, &line);
	serve_browser_end(&serving->browser, address);
	serving->ready = true;
	arena_release(&arena);
}

static void
serve_say_shown(const struct serve_context *serving,
    const struct serve_outcome *outcome)
{
	struct buffer line;

	buffer_begin(&line);
	if (!outcome->good)
		sink_string(&line.sink, outcome->shown ?
		    "the last good report is shown\n" :
		    "there is no report to show yet\n");
	else {
		sink_string(&line.sink, serving->stale ?
		    "all is well again: " : "");
		sink_number(&line.sink, outcome->changed);
		sink_string(&line.sink, outcome->changed == 1 ?
		    " file has changed (" : " files have changed (");
		sink_number(&line.sink, (size_t)outcome->milliseconds);
		sink_string(&line.sink, " ms)\n");
	}
	(void)command_print(outcome->good ? STDOUT_FILENO : STDERR_FILENO,
	    &line);
}

static void
serve_report(void *command, const struct serve_outcome *outcome)
{
	struct serve_context *serving = command;

	/* A fault that ends the program is reported at its end. */
	if (!serving->ready && diagnostics_worst(outcome->diagnostics) >
	    SEVERITY_ERROR)
		return;
	(void)command_end(outcome->diagnostics);
	if (serving->ready || !outcome->good)
		serve_say_shown(serving, outcome);
	serving->stale = !outcome->good;
}

/* Returns false, with a diagnostic, if there is no folder of the content: the
   command would wait for nothing. */
static bool
serve_has_content(struct arena *arena, struct text content,
    struct diagnostics *diagnostics)
{
	return file_kind(content, true) == FILE_FOLDER ||
	    report_load(arena, content, 1, diagnostics);
}

static int
serve_run(const struct command_line *line, struct diagnostics *diagnostics)
{
	struct serve_context serving = { .options = load_options_read(line),
		.editor = option_value(line, "editor"), .browser = { -1 } };
	struct serve_plan plan = { .port = option_number(line, "port"),
		.editor = serving.editor, .command = &serving,
		.make = serve_make, .ready = serve_ready,
		.report = serve_report };
	bool begun;

	serving.options.served = true;
	serving.options.formats = T(FORMATS);
	if (!serve_has_content(diagnostics->arena, serving.options.content,
	    diagnostics))
		return command_end(diagnostics);
	if (option_is_given(line, "open") &&
	    !serve_browser_begin(&serving.browser, diagnostics))
		return command_end(diagnostics);
	begun = serve(&plan, diagnostics);
	serve_browser_end(&serving.browser, (struct text){ NULL, 0 });
	return begun ? 0 : command_end(diagnostics);
}

int
command_serve(int argc, char **argv)
{
	return command_line_run("serve", argc, argv, 0, 0, serve_run);
}
