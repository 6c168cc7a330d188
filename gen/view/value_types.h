/*
 * value_types.h - the types of the objects that templates see.
 *
 * Each is a table of fields (template/value.h) in the file named below. In a
 * value of the type, `self` points to the struct named below, and `page` to
 * the struct page being written. A getter returns an absent value if there is
 * nothing to show; the lookup of the name ends there too.
 */
#ifndef VIEW_VALUE_TYPES_H
#define VIEW_VALUE_TYPES_H

#include "view/page.h"

/* recommendation.c */
extern const struct object_type type_recommendation; /* recommendation */
/* update.c */
extern const struct object_type type_update;	/* struct update */
extern const struct object_type type_evidence;	/* struct evidence */
extern const struct object_type type_correction; /* struct correction */
/* figures.c */
extern const struct object_type type_figures;	/* struct edition_status */
extern const struct object_type type_segment;	/* struct chart_segment */
/* summary.c */
extern const struct object_type type_run;	/* struct summary_run */
/* group.c */
extern const struct object_type type_group;	/* struct group */
/* status.c */
extern const struct object_type type_status;	/* struct status */
extern const struct object_type type_share;	/* struct status_share */
/* organisation.c */
extern const struct object_type type_organisation; /* organisation */
extern const struct object_type type_term;	/* struct term */
/* edition.c */
extern const struct object_type type_edition;	/* struct edition */
extern const struct object_type type_section;	/* struct section */
extern const struct object_type type_signature;	/* struct signature */
extern const struct object_type type_download;	/* struct download */
/* report.c */
extern const struct object_type type_report;	/* struct report */
extern const struct object_type type_contact;	/* struct contact */
extern const struct object_type type_statement;	/* struct accessibility */
extern const struct object_type type_theme;	/* struct theme */
extern const struct object_type type_link;	/* struct navigation_link */

/* All types above, for the theme reference; ended by a null pointer. */
extern const struct object_type *const view_types[];

struct field_table {
	const struct field *fields;
	size_t count;
};

/* common_fields.c: the fields of all pages' root objects. */
extern const struct field_table common_fields;
/* page_fields.c: the fields of some kinds only. */
extern const struct field_table front_page_fields;
extern const struct field_table edition_page_fields;
extern const struct field_table recommendation_page_fields;
extern const struct field_table organisation_page_fields;
extern const struct field_table status_page_fields;
extern const struct field_table group_page_fields;
extern const struct field_table organisations_page_fields;
extern const struct field_table editions_page_fields;
extern const struct field_table glossary_page_fields;
extern const struct field_table accessibility_page_fields;
extern const struct field_table not_found_page_fields;

/* Returns the fields that pages of the kind have beside the common ones. */
const struct field_table *page_kind_fields(enum page_kind kind);
/* Returns a phrase on the kind for the theme reference. */
const char *page_kind_meaning(enum page_kind kind);

/* A part of a chart or a cell of its table: the count of a status. */
struct chart_segment {
	const struct status *status;	/* null: not yet reported on */
	size_t count, whole;		/* `whole`: total of the chart */
	size_t before;			/* sum of the segments before */
};

/* A piece of a sentence; with an address it is a link. */
struct summary_run {
	struct text words, address;
};

struct navigation_link {
	struct text title, address;
	bool current;
};

struct status_share {
	const struct group *group;
	const struct recommendation **items;
	size_t count;
};

/* Begin a getter, and fill in the members of a table. */
#define GETTER(name) \
	static struct value name(const struct value *object)
#define FIELDS(rows) \
	.fields = (rows), .count = sizeof(rows) / sizeof((rows)[0])

static inline struct page *
value_page(const struct value *value)
{
	return value->page;
}

/*
 * Return a list of objects of a type, from an array of structs of `size`
 * bytes or of pointers. The array must live as long as the page.
 */
struct value list_of_things(struct page *page,
    const struct object_type *type, const void *things, size_t size,
    size_t count);
struct value list_of_pointers(struct page *page,
    const struct object_type *type, const void *pointers, size_t count);

/* Returns the name that themes turn into colour and shape: "done"; "none" for
   a null status, not yet reported on. */
struct text status_tone(const struct status *status);

/* Return a language and its direction; absent if it is the report's own. */
struct value page_language(const struct page *page, struct text language);
struct value page_direction(const struct page *page, struct text language);
/* Returns a date in words; absent if the date is. */
struct value page_date(const struct page *page, struct date date);

/*
 * Returns a list of segments for `counts`: one for each status, then one for
 * "not yet reported on". Segments of zero are left out, unless `zeros` is true;
 * then only the last one may be left out, if it is zero in the whole edition.
 */
struct value segments_value(struct page *page, const size_t *counts,
    bool zeros);

/* Return the sentence with the figures of an edition, as a list of runs and as
   text. */
struct value summary_runs(struct page *page,
    const struct edition_status *edition_status);
struct text summary_text(struct page *page,
    const struct edition_status *edition_status);

/* Counts recommendations by their status in the page's edition. Returns
   status_count + 1 counts in the page's arena. */
size_t *counts_of(struct page *page, const struct recommendation **items,
    size_t count);

#endif
