/*
 * page.h - what is shown: the view of a report, and one page of it.
 *
 * A view holds what all pages share and is made once a build. A page is made
 * for each file, in an arena that is reset after it; its root value is what
 * the page's template is rendered with. The tables of fields in this room
 * (object types, types.h) are the only way from the report to a template.
 */
#ifndef VIEW_PAGE_H
#define VIEW_PAGE_H

#include "prose/prose.h"
#include "theme/strings.h"
#include "theme/theme.h"
#include "view/edition_status.h"

/* A file that another format made of an edition, for pages to link. */
struct download {
	const struct edition *edition;
	const char *kind;		/* "json" */
	enum string_name title;
	struct text path;	/* below the output folder */
	size_t bytes;
	size_t pages;		/* of paper; 0: it has none */
	unsigned points;	/* the size of its text, where it was asked */
};

struct owned_recommendations {
	const struct recommendation **items;	/* of the current edition */
	size_t count, capacity;
	bool has_page;			/* it owns any that is shown */
};

/* What a build is asked to show. */
struct view_request {
	const struct edition *current;	/* the front page's; visible */
	bool drafts;
	bool feed;			/* feed.xml is being made */
	bool served;			/* by `yearon serve`: pages may ask
					   it for news, and lie at the top
					   of its site */
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
	const struct text *dates;	/* [edition.index]: as pages write
					   them */
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
	struct prose_links links;	/* first: prose hands it back */
	const struct view *view;
	struct arena *arena;
	enum page_kind kind;
	const struct edition_status *edition_status;	/* its edition's */
	/* What the page is about; the others are null. */
	const struct recommendation *recommendation;
	const struct organisation *organisation;
	const struct status *status;
	const struct group *group;
	struct text address;		/* "recommendations/37.html" */
	struct text root;		/* "../" */
	/* What it is called, and one sentence on it for previews. */
	struct text title, description;
};

struct view *view_begin(struct arena *arena, const struct report *report,
    const struct prose_book *book, const struct theme *theme,
    const struct strings *strings, struct view_request request);

/* Tells pages of a file; before the first page is begun. */
void view_add_download(struct view *view, struct download download);

/* Whether any edition that is shown has the recommendation: it has a page. */
bool view_shows(const struct view *view,
    const struct recommendation *recommendation);

/* The recommendation's title, or its opening words. */
struct text view_recommendation_title(const struct view *view,
    struct arena *arena, const struct recommendation *recommendation);

/*
 * Begins a page. `subject` is the struct edition, recommendation,
 * organisation, status or group that it is about, else null. The page lives
 * in the arena.
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

/* The root value of a page, of the type that page_type gave for its kind. */
struct value page_root(const struct object_type *type, struct page *page);

/*
 * The line of the file that made the page: of a recommendation, its update in
 * the page's edition; of a page that lists things, where these are defined.
 */
struct place page_source(const struct page *page);

/* Helpers for the tables of fields. */

/* From this page to a path of the site. */
struct text page_link(const struct page *page, struct text path);
/* Where a recommendation is reached from this page: a fragment of the same
   page, or its own page. Absent text where it has no page. */
struct text page_recommendation_link(const struct page *page,
    const struct recommendation *recommendation);
/* The absolute address of a path; absent text where `url` is not set. */
struct text page_absolute(const struct page *page, struct text path);
/* A text of the report as HTML whose first heading has that level. */
struct value page_prose(struct page *page, const struct markdown *markdown,
    unsigned heading);
/* What such a value is made of, for formats that are no HTML. */
const struct prose *page_prose_of(const struct value *html,
    unsigned *heading);
/* The recommendation's title, as of view_recommendation_title. */
struct text page_recommendation_title(const struct page *page,
    const struct recommendation *recommendation);
/* Its status in the page's edition in words, also where it has none. */
struct text page_status_label(const struct page *page,
    const struct recommendation *recommendation);
/* A string, without and with values. */
struct text page_string(const struct page *page, enum string_name name);
struct text page_fill(const struct page *page, enum string_name name,
    size_t count, const struct string_value *values);
/* "127", grouped as the language does. */
struct text page_number(const struct page *page, size_t number);
/* The sentence with the figures of the page's edition. */
struct text page_summary(struct page *page);

#endif
