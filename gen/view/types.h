/*
 * types.h - the types of the objects that templates see.
 *
 * Each is a table of fields (template/value.h) in the file named after it;
 * `self` is what the table's comment says, `page` is the struct page that is
 * being written. A field that exists but has nothing to show gives an absent
 * value, and lookup stops there: a template never falls through to a field
 * of the same name further out.
 */
#ifndef VIEW_TYPES_H
#define VIEW_TYPES_H

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

/* All of the above, for the theme guide; ended by a null pointer. */
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

/* A part of a chart or a cell of its table: how many have a status. */
struct chart_segment {
	const struct status *status;	/* null: not yet reported on */
	size_t count, whole;		/* of how many */
	size_t before;			/* those that stand before it */
};

/* A piece of a sentence, with an address where it is a link. */
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

/* Short for the getters. */
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
 * Lists: an array of things, or of pointers to things, that are objects of
 * one type. The array must outlive the page's arena or lie in it.
 */
struct value list_of_things(struct page *page,
    const struct object_type *type, const void *things, size_t size,
    size_t count);
struct value list_of_pointers(struct page *page,
    const struct object_type *type, const void *pointers, size_t count);

/* What themes turn into colour and shape: "done"; "none" for a null status,
   which is not yet reported on. */
struct text status_tone(const struct status *status);

/* A language and its direction, where it is not the report's own. */
struct value page_language(const struct page *page, struct text language);
struct value page_direction(const struct page *page, struct text language);
/* In words; absent where the date is. */
struct value page_date(const struct page *page, struct date date);

/*
 * The segments of `counts`, one for each status and one for those not yet
 * reported on; those of zero only with `zeros`, and the last of zero only
 * where the edition has any, so that a table's rows are alike.
 */
struct value segments_value(struct page *page, const size_t *counts,
    bool zeros);

/* The sentence with the figures of an edition: a list of runs. */
struct value summary_runs(struct page *page,
    const struct edition_status *edition_status);
struct text summary_text(struct page *page,
    const struct edition_status *edition_status);

/* The counts by status of a set of recommendations, in the page's edition:
   status_count + 1 of them, in the page's arena. */
size_t *counts_of(struct page *page, const struct recommendation **items,
    size_t count);

#endif
