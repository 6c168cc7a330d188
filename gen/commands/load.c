#include "commands/load.h"

#include "content/load.h"
#include "core/files.h"
#include "core/threads.h"
#include "diagnostics/suggest.h"
#include "formats/format.h"
#include "view/edition_status.h"

/* Languages of texts whose words for references are read from the theme; to
   read more would take long. */
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
load_check_templates(struct arena *arena, struct theme *theme,
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

/* Returns NULL if no edition is shown. */
static const struct edition *
load_newest_edition(const struct report *report, bool drafts)
{
	for (size_t i = report->edition_count; i > 0; i--)
		if (edition_is_visible(&report->editions[i - 1], drafts))
			return &report->editions[i - 1];
	return NULL;
}

/* Returns the edition of the id; NULL if it is not shown, which is
   reported. */
static const struct edition *
load_asked_edition(const struct report *report, struct text id, bool drafts,
    struct diagnostics *diagnostics)
{
	size_t count;
	const struct text *known = report_ids(diagnostics->arena, report,
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
	const struct edition *newest = load_newest_edition(report,
	    options->drafts);

	if (!newest) {
		diagnose(diagnostics, D_ONLY_DRAFTS, nowhere, NULL);
		return NULL;
	}
	if (options->edition.at)
		return load_asked_edition(report, options->edition,
		    options->drafts, diagnostics);
	return report->current_named && edition_is_visible(report->current,
	    options->drafts) ? report->current : newest;
}

static void
load_view(struct arena *arena, struct loaded *loaded,
    const struct load_options *options, struct diagnostics *diagnostics)
{
	struct view_request request = { .drafts = options->drafts,
		.served = options->served };

	loaded->formats = format_set_read(options->formats, diagnostics);
	if (diagnostics_worst(diagnostics) == SEVERITY_ERROR)
		return;
	request.current = load_edition(loaded->report, options,
	    diagnostics);
	request.feed = feed_is_possible(loaded->report) &&
	    format_set_has(loaded->formats, "feed");
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

/* Returns false if report.yaml turns the warning off. */
static bool
load_keeps_diagnostic(const struct diagnostic *one, const void *with)
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
	diagnostics_keep(diagnostics, load_keeps_diagnostic, report);
}

static bool
load_has_words(const struct reference_words *words, struct text language)
{
	while (words && !text_equal_caseless(words->language, language))
		words = words->next;
	return words;
}

/* Returns the words of a language other than the report's; if the theme has
   none, those of the report's language. */
static const struct reference_words *
load_other_words(struct arena *arena, const struct loaded *loaded,
    struct text language, const struct reference_words *next)
{
	struct reference_words *words = ARENA_NEW(arena,
	    struct reference_words, 1);
	/* Their faults are for a check of the theme, and not for a build. */
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

/* Returns the words of the report's language, and then of the others that its
   texts are in. */
static const struct reference_words *
load_reference_words(struct arena *arena, const struct loaded *loaded)
{
	struct reference_words *words = ARENA_NEW(arena,
	    struct reference_words, 1);
	const struct report *report = loaded->report;
	size_t languages = 0;

	*words = loaded->strings->reference;
	for (size_t i = 0; i < report->markdown_count &&
	    languages < MOST_LANGUAGES; i++) {
		struct text language = report->markdowns[i]->language;
		if (!language.at || load_has_words(words->next, language) ||
		    text_equal_caseless(language, report->language))
			continue;
		words->next = load_other_words(arena, loaded, language,
		    words->next);
		languages++;
	}
	return words;
}

/* Reads the strings in the report's language, else in English. */
static void
load_strings(struct arena *arena, struct loaded *loaded,
    struct diagnostics *diagnostics)
{
	struct text language = T("en");

	if (loaded->report && loaded->report->language.at)
		language = loaded->report->language;
	loaded->strings = strings_read(arena, loaded->theme, language,
	    diagnostics);
	if (loaded->strings)
		load_check_templates(arena, loaded->theme, loaded->strings,
		    diagnostics);
}

static void
load_prose(struct arena *arena, struct loaded *loaded,
    const struct load_options *options, struct diagnostics *diagnostics)
{
	/* With a faulty theme no references are found, but other faults are. */
	static const struct reference_words no_words;

	loaded->book = prose_read(arena, loaded->report, loaded->strings ?
	    load_reference_words(arena, loaded) : &no_words,
	    options->drafts, options->threads ? options->threads : 1,
	    diagnostics);
}

struct loaded
load(struct arena *arena, const struct load_options *options,
    struct diagnostics *diagnostics)
{
	struct loaded loaded = { .report = report_load(arena,
	    options->content, options->threads ? options->threads : 1,
	    diagnostics) };

	loaded.theme = theme_open(arena, options->theme,
	    theme_folders(arena), diagnostics);
	/* Texts are read with the theme's words for "recommendation". */
	if (loaded.theme)
		load_strings(arena, &loaded, diagnostics);
	if (loaded.report)
		load_prose(arena, &loaded, options, diagnostics);
	if (loaded.report && loaded.strings)
		load_view(arena, &loaded, options, diagnostics);
	if (loaded.report)
		load_ignore(loaded.report, diagnostics);
	return loaded;
}
