/*
 * page.h - the view of a report for templates, and its pages.
 *
 * view_begin() makes the view once a build: the data that all pages share.
 * page_begin() makes a page for each file, in an arena that the caller resets
 * after it. A template is rendered with page_root(). Templates reach the
 * report only through the tables of fields of this room (value_types.h).
 *
 *   edition_status.c    figures of an edition; progress.c: missing updates
 *   page_kinds.def      a row for each kind of page: name, address, title,
 *                       source, subject, fields; page_kinds.c: functions
 *                       that the rows name, and page_begin()
 *   page.c              the view; links, strings and lists for getters
 *   page_type.c         types of root objects, from common_fields.c (fields of
 *                       all pages) and page_fields.c (fields of some kinds)
 *   recommendation.c, update.c, group.c, status.c, organisation.c, edition.c,
 *   figures.c, summary.c, report.c: the fields of other objects
 *   address.c           addresses of pages; theme_reference.c: the tables as
 *                       documentation
 *
 * A view is read-only while pages are made, on any number of threads; a page
 * belongs to one thread.
 */
#ifndef VIEW_PAGE_H
#define VIEW_PAGE_H

#include "prose/prose.h"
#include "theme/strings.h"
#include "theme/theme.h"
#include "view/edition_status.h"

/* A file of an edition in another format, which pages link. */
struct download {
	const struct edition *edition;
	const char *kind;		/* "json" */
	enum string_name title;
	struct text path;	/* below the output folder */
	size_t bytes;
	size_t pages;		/* of paper; 0: not a paged format */
	unsigned points;	/* text size; 0: not asked for */
};

struct owned_recommendations {
	const struct recommendation **items;	/* of the current edition */
	size_t count, capacity;
	bool has_page;			/* it owns a shown recommendation */
};

/* The options of a build that pages depend on. */
struct view_request {
	const struct edition *current;	/* edition of the front page; visible */
	bool drafts;
	bool feed;			/* feed.xml is being made */
	bool served;			/* by `yearon serve`: pages may connect
					   to it, and are at the top of its
					   site */
};

struct view {
	struct arena *arena;
	const struct report *report;
	const struct prose_book *book;
	const struct theme *theme;
	const struct strings *strings;
	struct view_request request;
	/* [edition.index]; NULL for an edition that is not shown */
	const struct edition_status **edition_statuses;
	const struct text *dates;	/* [edition.index]: in words */
	/* [organisation.index] */
	const struct owned_recommendations *owned;
	const bool *shown;			/* [recommendation.index] */
	struct download *downloads;
	size_t download_count, download_capacity;
};

#define PAGE_KIND(constant, ...) constant,
enum page_kind {
#include "view/page_kinds.def"
	PAGE_KINDS
};
#undef PAGE_KIND

struct page {
	struct prose_links links;	/* first: cast back to the page */
	const struct view *view;
	struct arena *arena;
	enum page_kind kind;
	const struct edition_status *edition_status;
	/* Subject of the page; at most one is not null. */
	const struct recommendation *recommendation;
	const struct organisation *organisation;
	const struct status *status;
	const struct group *group;
	struct text address;		/* "recommendations/37.html" */
	struct text root;		/* "../" */
	/* Title, and a sentence for previews. */
	struct text title, description;
};

/* Makes the view of a report that has no errors; it lives in the arena. */
struct view *view_begin(struct arena *arena, const struct report *report,
    const struct prose_book *book, const struct theme *theme,
    const struct strings *strings, struct view_request request);

/* Adds a file for pages to link; before the first page is begun. */
void view_add_download(struct view *view, struct download download);

/* Returns true if the recommendation has a page: an edition that is shown has
   it. */
bool view_shows(const struct view *view,
    const struct recommendation *recommendation);

/* Returns the recommendation's title, or its opening words. */
struct text view_recommendation_title(const struct view *view,
    struct arena *arena, const struct recommendation *recommendation);

/*
 * Begins a page, which lives in the arena. `subject` is the struct edition,
 * recommendation, organisation, status or group of a kind that needs one,
 * else NULL.
 */
struct page *page_begin(const struct view *view, struct arena *arena,
    enum page_kind kind, const void *subject);

/* Returns the name of the kind and of its template: "front". */
const char *page_kind_name(enum page_kind kind);
/* Returns the address of the one page of that kind; absent if the address
   depends on a subject. */
struct text page_kind_address(enum page_kind kind);

/* Calls `visit` for each page that the report has, in the order of the
   sitemap. */
typedef void page_visit(void *context, enum page_kind kind,
    const void *subject);
void view_each_page(const struct view *view, page_visit *visit,
    void *context);

/* Returns the type of `text`, the theme's strings: a field for each string.
   It lives in the arena. */
const struct object_type *theme_strings_type(struct arena *arena,
    const struct strings *strings);

/*
 * Returns the type of a kind's root object: first the fields of this kind
 * only, then those of all pages, then `text`, whose type is `strings`; with
 * NULL the names of strings are not known. It lives in the arena.
 */
const struct object_type *page_type(struct arena *arena, enum page_kind kind,
    const struct object_type *strings);

/* Returns the root value of a page; `type` is page_type() of its kind. */
struct value page_root(const struct object_type *type, struct page *page);

/*
 * Returns the line of the content that the page is made from: for a
 * recommendation, its update in the page's edition; for a list, the definition
 * of its first item.
 */
struct place page_source(const struct page *page);

/* Helpers for the tables of fields. */

/* Returns the relative address from this page to a path of the site. */
struct text page_link(const struct page *page, struct text path);
/* Returns the address of a recommendation from this page: a fragment of the
   same page, or another page; absent if it has no page. */
struct text page_recommendation_link(const struct page *page,
    const struct recommendation *recommendation);
/* Returns the absolute address of a path; absent if `url` is not set. */
struct text page_absolute(const struct page *page, struct text path);
/* Returns a text of the report as HTML; its first heading has that level. */
struct value page_prose(struct page *page, const struct markdown *markdown,
    unsigned heading);
/* Returns the prose and heading level of such a value, for other formats. */
const struct prose *page_prose_of(const struct value *html,
    unsigned *heading);
/* Returns view_recommendation_title(), in the page's arena. */
struct text page_recommendation_title(const struct page *page,
    const struct recommendation *recommendation);
/* Returns its status in the page's edition in words, also if it has none. */
struct text page_status_label(const struct page *page,
    const struct recommendation *recommendation);
/* Return a string of the theme, without and with values filled in. */
struct text page_string(const struct page *page, enum string_name name);
struct text page_fill(const struct page *page, enum string_name name,
    size_t count, const struct string_value *values);
/* Returns the number in digits, grouped as in the language. */
struct text page_number(const struct page *page, size_t number);
/* Returns the sentence with the figures of the page's edition. */
struct text page_summary(struct page *page);

#endif
