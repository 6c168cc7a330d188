#include "commands/load.h"

#include "content/ids.h"
#include "content/load.h"
#include "core/files.h"
#include "core/threads.h"
#include "diagnostics/suggest.h"
#include "formats/format.h"
#include "view/edition_status.h"

/* Whose words are looked for in a report; more would take long to read. */
enum { MOST_LANGUAGES = 16 };

static const struct place nowhere;

struct load_options
load_options_read(const struct command_line *line)
{
	unsigned threads = option_number(line, "threads");

	return (struct load_options){
		.content = option_value(line, "content"),
		.theme = option_value(line, "theme"),
		.edition = option_given(line, "edition"),
		.formats = option_given(line, "formats"),
		.drafts = option_is_given(line, "drafts"),
		.threads = threads ? threads : threads_available() };
}

const struct text *
theme_folders(struct arena *arena)
{
	struct text *folders = ARENA_NEW(arena, struct text, 4);
	struct text program = program_folder(arena);

	folders[0] = T("themes");
	if (program.length == 0)
		return folders;
	/* build/yearon beside themes/; bin/yearon beside share/. */
	folders[1] = path_join(arena, program, T("../themes"));
	folders[2] = path_join(arena, program, T("../share/yearon/themes"));
	return folders;
}

static void
check_templates(struct arena *arena, struct theme *theme,
    const struct strings *strings, struct diagnostics *diagnostics)
{
	const struct object_type *words = theme_strings_type(arena, strings);

	for (enum page_kind kind = 0; kind < PAGE_KINDS; kind++) {
		const struct template *template = theme_template(theme,
		    text_of(page_kind_name(kind)));
		if (template)
			template_check(template, &theme->library,
			    page_type(arena, kind, words), diagnostics);
	}
}

/* The newest that is shown, where nothing else is said. */
static const struct edition *
newest_edition(const struct report *report, bool drafts)
{
	for (size_t i = report->edition_count; i > 0; i--)
		if (edition_is_visible(&report->editions[i - 1], drafts))
			return &report->editions[i - 1];
	return NULL;
}

/* That of the id, where it is shown. */
static const struct edition *
asked_edition(const struct report *report, struct text id, bool drafts,
    struct diagnostics *diagnostics)
{
	size_t count;
	const struct text *known = ids_list(diagnostics->arena, report,
	    REFERS_TO_EDITIONS, &count);
	size_t which = pick_name(id, known, count, D_ASKED_EDITION,
	    diagnostics);

	if (which == count)
		return NULL;
	if (edition_is_visible(&report->editions[which], drafts))
		return &report->editions[which];
	diagnose(diagnostics, D_ASKED_DRAFT, nowhere, TEXTS(id));
	return NULL;
}

const struct edition *
load_edition(const struct report *report, const struct load_options *options,
    struct diagnostics *diagnostics)
{
	const struct edition *newest = newest_edition(report,
	    options->drafts);

	if (!newest) {
		diagnose(diagnostics, D_ONLY_DRAFTS, nowhere, NULL);
		return NULL;
	}
	if (options->edition.at)
		return asked_edition(report, options->edition,
		    options->drafts, diagnostics);
	return report->current_named && edition_is_visible(report->current,
	    options->drafts) ? report->current : newest;
}

static void
make_view(struct arena *arena, struct loaded *loaded,
    const struct load_options *options, struct diagnostics *diagnostics)
{
	struct view_request request = { .drafts = options->drafts,
		.served = options->served };
	format_set set = format_set_read(options->formats, diagnostics);

	if (diagnostics_worst(diagnostics) == SEVERITY_ERROR)
		return;
	request.current = load_edition(loaded->report, options,
	    diagnostics);
	request.feed = feed_is_possible(loaded->report) &&
	    format_set_has(set, "feed");
	if (!request.current ||
	    diagnostics_worst(diagnostics) > SEVERITY_WARNING)
		return;
	loaded->view = view_begin(arena, loaded->report, loaded->book,
	    loaded->theme, loaded->strings, request);
	edition_status_warn(
	    loaded->view->edition_statuses[request.current->index],
	    diagnostics);
	prose_warn_unused_terms(loaded->book, loaded->report, diagnostics);
}

/* What report.yaml does not turn off. */
static bool
is_wanted(const struct diagnostic *one, const void *with)
{
	const struct report *report = with;

	for (size_t i = 0; i < report->ignored_count; i++)
		if (one->code == report->ignored[i].code)
			return false;
	return true;
}

void
load_ignore(const struct report *report, struct diagnostics *diagnostics)
{
	diagnostics_keep(diagnostics, is_wanted, report);
}

static bool
has_words(const struct reference_words *words, struct text language)
{
	while (words && !text_equal_caseless(words->language, language))
		words = words->next;
	return words;
}

/* The words of a language other than the report's; where the theme has none,
   the report's are looked for. */
static const struct reference_words *
other_words(struct arena *arena, const struct loaded *loaded,
    struct text language, const struct reference_words *next)
{
	struct reference_words *words = ARENA_NEW(arena,
	    struct reference_words, 1);
	/* What is wrong with them is told to who checks the theme. */
	struct diagnostics unheard = { .arena = arena };
	const struct strings *strings = strings_read(arena, loaded->theme,
	    language, &unheard);

	*words = strings && !strings->borrowed &&
	    diagnostics_worst(&unheard) == SEVERITY_WARNING ?
	    strings->reference : loaded->strings->reference;
	words->language = language;
	words->next = next;
	return words;
}

/* Those of the report's language, then of others that its texts are in. */
static const struct reference_words *
all_words(struct arena *arena, const struct loaded *loaded)
{
	struct reference_words *words = ARENA_NEW(arena,
	    struct reference_words, 1);
	const struct report *report = loaded->report;
	size_t languages = 0;

	*words = loaded->strings->reference;
	for (size_t i = 0; i < report->markdown_count &&
	    languages < MOST_LANGUAGES; i++) {
		struct text language = report->markdowns[i]->language;
		if (!language.at || has_words(words->next, language) ||
		    text_equal_caseless(language, report->language))
			continue;
		words->next = other_words(arena, loaded, language,
		    words->next);
		languages++;
	}
	return words;
}

/* What is being loaded. The theme has an arena and diagnostics of its own, so
   that it can be read beside the content. */
struct loading {
	struct arena *arena;
	const struct load_options *options;
	struct diagnostics *diagnostics;	/* of the content */
	struct diagnostics of_texts, of_theme;
	struct arena theme_arena;
	const struct text *folders;
	const struct reference_words *words;
	unsigned threads;
	struct loaded loaded;
};

static void
read_content(struct loading *loading)
{
	loading->loaded.report = report_load_shared(loading->arena,
	    loading->options->content, loading->threads,
	    loading->diagnostics);
}

static void
open_theme(struct loading *loading)
{
	loading->loaded.theme = theme_open(&loading->theme_arena,
	    loading->options->theme, loading->folders, &loading->of_theme);
}

static void
read_texts(struct loading *loading)
{
	struct loaded *loaded = &loading->loaded;

	if (loaded->report)
		loaded->book = prose_read(loading->arena, loaded->report,
		    loading->words, loading->options->drafts,
		    loading->threads, &loading->of_texts);
}

static void
check_theme(struct loading *loading)
{
	if (loading->loaded.strings)
		check_templates(&loading->theme_arena, loading->loaded.theme,
		    loading->loaded.strings, &loading->of_theme);
}

struct part {
	struct loading *loading;
	void (*run)(struct loading *loading);
};

static void
run_part(void *parts, unsigned thread, size_t index)
{
	struct part *part = (struct part *)parts + index;

	(void)thread;
	part->run(part->loading);
}

/* Both at once, where there is more than one thread. */
static void
run_both(struct loading *loading, void (*one)(struct loading *loading),
    void (*other)(struct loading *loading))
{
	struct part parts[] = { { loading, one }, { loading, other } };

	threads_share(loading->threads, 2, run_part, parts);
}

/* What texts are read with, and templates checked. */
static void
read_strings(struct loading *loading)
{
	/* With a faulty theme no references are found, but other faults are. */
	static const struct reference_words no_words;
	struct loaded *loaded = &loading->loaded;
	struct text language = T("en");

	if (loaded->report && loaded->report->language.at)
		language = loaded->report->language;
	if (loaded->theme)
		loaded->strings = strings_read(&loading->theme_arena,
		    loaded->theme, language, &loading->of_theme);
	loading->words = loaded->report && loaded->strings ?
	    all_words(loading->arena, loaded) : &no_words;
}

static void
take_theme(struct loading *loading)
{
	struct theme *theme = loading->loaded.theme;

	arena_take(loading->arena, &loading->theme_arena);
	diagnostics_take(loading->diagnostics, &loading->of_theme);
	if (!theme)
		return;
	theme->arena = loading->arena;
	theme->diagnostics = loading->diagnostics;
}

struct loaded
load(struct arena *arena, const struct load_options *options,
    struct diagnostics *diagnostics)
{
	struct loading loading = { .arena = arena, .options = options,
		.diagnostics = diagnostics, .of_texts = { .arena = arena },
		.folders = theme_folders(arena),
		.threads = options->threads ? options->threads : 1 };
	struct loaded *loaded = &loading.loaded;

	loading.of_theme.arena = &loading.theme_arena;
	run_both(&loading, read_content, open_theme);
	read_strings(&loading);
	run_both(&loading, read_texts, check_theme);
	take_theme(&loading);
	diagnostics_take(diagnostics, &loading.of_texts);
	if (loaded->report && loaded->strings)
		make_view(arena, loaded, options, diagnostics);
	if (loaded->report)
		load_ignore(loaded->report, diagnostics);
	return *loaded;
}
