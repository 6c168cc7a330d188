/*
 * small_report.h - for tests of the view and the formats: a small report and
 * a theme of few words, written into a folder, loaded, and removed again.
 *
 * Five recommendations, in two groups, three statuses (two of them closed),
 * three editions (2023, 2024, and 2025, a draft):
 *
 *        group  2023        2024          2025 (draft)
 *   1    port   built
 *   2    port               replaced
 *   3    port   talking     built
 *   10   town   (none; since: 2023)
 *   P-1  town                             talking
 */
#ifndef TESTS_VIEW_SMALL_REPORT_H
#define TESTS_VIEW_SMALL_REPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../theme/all_strings.h"
#include "content/load.h"
#include "core/buffer.h"
#include "core/files.h"
#include "view/value_types.h"

struct small {
	struct arena arena;
	struct diagnostics diagnostics;
	struct text root;
	const struct report *report;
	struct theme *theme;
	const struct strings *strings;
	const struct prose_book *book;
	struct view *view;
};

static inline int
small_remove(const char *path, const struct stat *status, int kind,
    struct FTW *walk)
{
	(void)status;
	(void)kind;
	(void)walk;
	return remove(path);
}

/* Writes a file below the folder, and makes the folders above it. */
static inline void
small_put(struct small *small, const char *path, const char *contents)
{
	struct text whole = path_join(&small->arena, small->root,
	    text_of(path));
	size_t folder = whole.length - path_name(whole).length - 1;
	FILE *file;

	assert_int_equal(folder_make(arena_copy(&small->arena,
	    text_slice(whole, 0, folder))), 0);
	file = fopen(whole.at, "wb");
	assert_non_null(file);
	assert_true(fputs(contents, file) >= 0);
	assert_int_equal(fclose(file), 0);
}

static inline void
small_put_words(struct small *small)
{
	small_put(small, "themes/small/theme.yaml", "name: small\n");
	small_put(small, "themes/small/strings/en.yaml",
	    with_all_strings(&small->arena, "language: en\n"
	    "plural: {one: n = 1}\n"
	    "reference:\n"
	    "  introduce: [recommendation, recommendations]\n"
	    "  join: [and, or]\n  range: [to]\n  elsewhere: [of]\n"
	    "months: [January, February, March, April, May, June, July,\n"
	    "  August, September, October, November, December]\n"
	    "dates: {day: '{day} {month} {year}', month: '{month} {year}'}\n"
	    "digits: ','\nlower-labels: true\n"
	    "strings:\n"
	    "  front-title: '{report}: {subtitle}'\n"
	    "  page-title: '{title} - {report}'\n"
	    "  recommendation-title: 'Recommendation {number}: {title}'\n"
	    "  recommendation-number: 'Recommendation {number}'\n"
	    "  title-status: 'Status: {label}'\n"
	    "  title-edition: '{title}, {edition}'\n"
	    "  title-large-print: '{edition} in large print'\n"
	    "  title-editions: Editions\n"
	    "  title-not-found: Not found\n"
	    "  description-large-print: 'Large: {summary}'\n"
	    "  description-front: '{report}: {summary}'\n"
	    "  description-recommendation: '{edition}, {number}: {status}'\n"
	    "  description-organisation: '{name}: {recommendations}'\n"
	    "  description-status: '{label}: {recommendations}'\n"
	    "  description-group: '{title}: {recommendations}'\n"
	    "  count-recommendations: {one: '{count} recommendation',\n"
	    "    other: '{count} recommendations'}\n"
	    "  summary-closed: {one:\n"
	    "      '{count} of {recommendations} is closed',\n"
	    "    other: '{count} of {recommendations} are closed'}\n"
	    "  summary-none-closed: {one:\n"
	    "      '0 of {recommendations} is closed',\n"
	    "    other: '0 of {recommendations} are closed'}\n"
	    "  summary-closed-part: '{count} {label}'\n"
	    "  summary-open-part: {one: '{count} is {label}',\n"
	    "    other: '{count} are {label}'}\n"
	    "  summary-not-reported-part: {one: '{count} is unreported',\n"
	    "    other: '{count} are unreported'}\n"
	    "  summary-pattern: '{closed}: {parts}; {open}.'\n"
	    "  summary-pattern-none-closed: '{closed}; {open}.'\n"
	    "  summary-pattern-all: '{closed}: {parts}.'\n"
	    "  list-comma: ', '\n"
	    "  chart-text: '{group}: {recommendations}. {parts}.'\n"
	    "  chart-part: '{label}: {count}'\n"
	    "  not-reported: Not yet reported on\n"
	    "  not-reported-short: No report\n"
	    "  left-out-status: Not in this edition\n"
	    "  feed-corrected: '{title} (corrected)'\n"
	    "  download-json: Data\n"
	    "  size-bytes: {one: '{count} byte', other: '{count} bytes'}\n"
	    "  size-kilobytes: '{count} kB'\n"
	    "  size-megabytes: '{count} MB'\n"
	    "  nav-front: Front\n  nav-edition: Whole\n"
	    "  nav-organisations: Who\n  nav-editions: Editions\n"
	    "  nav-glossary: Glossary\n  nav-formats: Formats\n"
	    "  nav-accessibility: Accessibility\n"));
}

static inline void
small_put_recommendations(struct small *small)
{
	small_put(small, "content/recommendations/1.yaml",
	    "number: 1\ntitle: A radar, \"new\"\ngroup: port\n"
	    "owners: [authority, council]\nrecommendation: Build a radar.\n"
	    "updates:\n  - edition: '2023'\n    status: built\n"
	    "    date: 2023-04-01\n    body: |\n"
	    "      It turns, see recommendation 2.\n\n      Day and night.\n"
	    "    evidence:\n      - title: Photograph\n"
	    "        url: https://example.org/a\n"
	    "    corrected:\n      - date: 2023-06\n"
	    "        note: It *turned*.\n");
	small_put(small, "content/recommendations/2.yaml",
	    "number: 2\ngroup: port\nowners: [authority]\n"
	    "recommendation: Buy a boat & keep \\<it>.\n"
	    "updates:\n  - edition: '2024'\n    status: replaced\n"
	    "    closing: Two boats came.\n    body: Others lend one.\n");
	small_put(small, "content/recommendations/3.yaml",
	    "number: 3\ntitle: Pilots\ngroup: port\n"
	    "recommendation: Train pilots.\n"
	    "updates:\n  - edition: '2023'\n    status: talking\n"
	    "    body: Talks.\n"
	    "  - edition: '2024'\n    status: built\n    body: Done.\n");
	small_put(small, "content/recommendations/10.yaml",
	    "number: 10\ntitle: Lamps\ngroup: town\nsince: '2023'\n"
	    "recommendation: Light the quay.\n");
	small_put(small, "content/recommendations/p-1.yaml",
	    "number: P-1\ntitle: Draft\ngroup: town\nowners: [drafters]\n"
	    "recommendation: Later.\n"
	    "updates:\n  - edition: '2025'\n    status: talking\n"
	    "    body: Not to be seen.\n");
}

static inline void
small_put_report(struct small *small)
{
	small_put(small, "content/report.yaml",
	    "name: Harbour Review\npublisher: Harbour Office\n"
	    "notice: A *test*.\nurl: https://example.org/harbour\n"
	    "groups:\n  - {id: port, title: The port, short: Port}\n"
	    "  - {id: town, title: The town}\n"
	    "statuses:\n"
	    "  - {id: built, label: Built, closed: true, sentence: So.}\n"
	    "  - {id: replaced, label: Replaced by MOPAC, short: Replaced,\n"
	    "      closed: true, tone: other}\n"
	    "  - {id: talking, label: Talking}\n");
	small_put(small, "content/organisations.yaml",
	    "- {id: authority, name: Port Authority, short: PA}\n"
	    "- {id: council, name: City Council}\n"
	    "- {id: drafters, name: Drafters}\n");
	small_put(small, "content/glossary.yaml",
	    "- {term: VTS, meaning: Vessel Traffic Service}\n");
	small_put(small, "content/editions/2023/edition.yaml",
	    "title: The harbour\ndate: 2023-05\nsections:\n"
	    "  - recommendations\n");
	small_put(small, "content/editions/2024/edition.yaml",
	    "title: The harbour\nsubtitle: One year on\ndate: 2024-05-10\n"
	    "sections:\n  - {id: words, title: Words, file: words.md}\n"
	    "  - recommendations\n");
	small_put(small, "content/editions/2024/words.md", "Some words.\n");
	small_put(small, "content/editions/2025/edition.yaml",
	    "title: The harbour\ndate: 2025\ndraft: true\nsections:\n"
	    "  - recommendations\n");
}

/* The folder with everything in it, not yet loaded. */
static inline void
small_begin(struct small *small)
{
	char pattern[] = "/tmp/yearon-small-XXXXXX";

	memset(small, 0, sizeof(*small));
	small->diagnostics.arena = &small->arena;
	assert_non_null(mkdtemp(pattern));
	small->root = arena_copy(&small->arena, text_of(pattern));
	small_put_words(small);
	small_put_report(small);
	small_put_recommendations(small);
}

static inline void
small_end(struct small *small)
{
	nftw(small->root.at, small_remove, 16, FTW_DEPTH | FTW_PHYS);
	arena_release(&small->arena);
}

static inline const struct edition *
small_edition(const struct small *small, const char *id)
{
	for (size_t i = 0; i < small->report->edition_count; i++)
		if (text_equal(small->report->editions[i].id, text_of(id)))
			return &small->report->editions[i];
	fail_msg("no edition %s", id);
	return NULL;
}

static inline const struct recommendation *
small_recommendation(const struct small *small, const char *number)
{
	const struct report *report = small->report;

	for (size_t i = 0; i < report->recommendation_count; i++)
		if (text_equal(report->recommendations[i].number,
		    text_of(number)))
			return &report->recommendations[i];
	fail_msg("no recommendation %s", number);
	return NULL;
}

static inline void
small_expect_no_errors(struct small *small)
{
	struct buffer faults;

	if (diagnostics_worst(&small->diagnostics) == SEVERITY_WARNING)
		return;
	buffer_begin(&faults);
	diagnostics_print(&small->diagnostics, &faults.sink);
	sink_put(&faults.sink, (struct text){ "", 1 });
	fail_msg("%s", buffer_text(&faults).at);
}

/* The content alone. */
static inline void
small_read(struct small *small)
{
	small->report = report_load(&small->arena, path_join(&small->arena,
	    small->root, T("content")), 1, &small->diagnostics);
	small_expect_no_errors(small);
}

/* All of it, with a view in which `edition` is the current one. */
static inline void
small_load(struct small *small, const char *edition, bool drafts)
{
	struct text folders[] = { path_join(&small->arena, small->root,
	    T("themes")), { NULL, 0 } };
	struct view_request request = { .drafts = drafts, .feed = true };

	small_read(small);
	small->theme = theme_open(&small->arena, T("small"), folders,
	    &small->diagnostics);
	assert_non_null(small->theme);
	small->strings = strings_read(&small->arena, small->theme,
	    small->report->language, &small->diagnostics);
	assert_non_null(small->strings);
	small->book = prose_read(&small->arena, small->report,
	    &small->strings->reference, drafts, 1,
	    &small->diagnostics);
	small_expect_no_errors(small);
	request.current = small_edition(small, edition);
	small->view = view_begin(&small->arena, small->report, small->book,
	    small->theme, small->strings, request);
}

/* The member of an object: of the whole path, "recommendation.title". */
static inline struct value
small_member(struct value object, const char *path)
{
	struct text rest = text_of(path);

	for (;;) {
		size_t dot = text_find_byte(rest, '.', 0);
		struct text name = dot == TEXT_NOWHERE ? rest :
		    text_slice(rest, 0, dot);
		bool found;
		object = value_member(&object, name, &found);
		if (!found)
			fail_msg("nothing is named %s", path);
		if (dot == TEXT_NOWHERE)
			return object;
		rest = text_slice(rest, dot + 1, rest.length);
	}
}

static inline struct value
small_item(struct value list, size_t index)
{
	assert_int_equal(list.kind, VALUE_LIST);
	assert_true(index < list.count);
	return list.item(&list, index);
}

/* A page and its root value, in the small report's arena. */
static inline struct page *
small_page(struct small *small, enum page_kind kind, const void *subject)
{
	return page_begin(small->view, &small->arena, kind, subject);
}

static inline struct value
small_root(struct small *small, enum page_kind kind, const void *subject)
{
	return page_root(page_type(&small->arena, kind,
	    theme_strings_type(&small->arena, small->strings)),
	    small_page(small, kind, subject));
}

/* What is written for the member; "" where that is absent. */
static inline const char *
small_text(struct small *small, struct value object, const char *path)
{
	struct value value = small_member(object, path);
	struct buffer written;
	struct text copy;

	if (value.kind == VALUE_ABSENT)
		return "";
	if (!value.write)
		return arena_copy(&small->arena, value.text).at;
	buffer_begin(&written);
	value.write(&value, &written.sink);
	copy = arena_copy(&small->arena, buffer_text(&written));
	buffer_release(&written);
	return copy.at;
}

#endif
