/*
 * report.h - the whole report as it was written: what everything else reads.
 *
 * report_load (load.h) makes it once; it is not changed afterwards, so threads
 * share it. Mappings with a fault are left out. It lives in the arena that it
 * was loaded into. Optional texts are absent, optional Markdown has no node.
 *
 * Inside this room: load.c finds the files and runs the parts in their order,
 * which are load_report.c, load_organisations.c, load_editions.c,
 * load_recommendations.c and load_media.c. They share loader.h, which reads
 * YAML into nodes and checks these by the tables of content_schema.c.
 * read_recommendation.c turns the nodes of a recommendation into its struct, on
 * several threads at once, each with an arena and diagnostics of its own; its
 * nodes are then freed, for there are thousands of such files. values.c reads
 * single values, id_table.c resolves references to ids. report.c looks up ids
 * and texts in the report. sheet.c reads CSV files, for the import.
 */
#ifndef CONTENT_REPORT_H
#define CONTENT_REPORT_H

#include "core/date.h"
#include "schema/schema.h"

/*
 * A text in Markdown. It is parsed elsewhere (prose/), so it carries a number
 * of its own: `id` indexes report->markdowns.
 */
struct markdown {
	struct text source;
	const struct node *node;	/* its source; NULL: absent */
	size_t id;
	bool inline_only;		/* one paragraph's worth: a closing */
	struct text language;		/* absent: the report's */
	const struct recommendation *subject;	/* owner of the text, or null */
	bool draft;			/* of an update for a draft edition */
};

enum tone { TONE_DONE, TONE_OTHER, TONE_PART, TONE_OPEN, TONE_REFUSED };

struct status {
	struct text id, label, short_label;	/* short defaults to label */
	struct markdown definition, sentence;	/* optional */
	bool closed;
	enum tone tone;
	const struct node *node;	/* its mapping in report.yaml */
	size_t index;			/* in report->statuses */
};

struct group {
	struct text id, title, short_title;	/* short defaults to title */
	struct markdown intro;			/* optional */
	const struct node *node;	/* its mapping in report.yaml */
	size_t index;			/* in report->groups */
};

struct organisation {
	struct text id, name;
	struct text short_name, url, language;	/* optional */
	const struct node *node;	/* its mapping in the file */
	size_t index;
};

struct term {
	struct text term, meaning;
	const struct node *node;	/* the term's place */
	size_t index;
};

struct signature {
	struct text name, role;		/* role is optional */
};

struct section {
	struct text id, title;
	struct markdown text;
	struct signature *signed_by;
	size_t signature_count;
	struct text language;		/* absent: the report's */
};

struct edition {
	struct text id, title;
	struct text subtitle;		/* optional */
	struct date date;
	bool draft;
	struct section *sections;
	size_t section_count;
	size_t recommendations_at;	/* number of sections before the
					   recommendations */
	const struct node *node;	/* the file's mapping */
	size_t index;			/* by date, oldest first */
};

struct evidence {
	struct text title, url;
	struct date date;		/* year 0: not given */
	struct place place;		/* of the url */
};

struct correction {
	struct date date;
	struct markdown note;
};

struct update {
	const struct edition *edition;
	const struct status *status;
	struct date date;		/* year 0: not given */
	struct markdown closing;	/* optional: else the status's */
	struct markdown body;
	struct text language;		/* absent: the recommendation's */
	struct evidence *evidence;
	size_t evidence_count;
	struct correction *corrected;
	size_t corrected_count;
};

struct recommendation {
	struct text number;		/* the label as it is written */
	struct text slug;		/* of its page's address: "pan-1.4.1" */
	struct text title;		/* optional */
	const struct group *group;
	size_t index;			/* in natural order of the numbers */
	const struct organisation **owners;
	size_t owner_count;
	const struct edition *since;	/* never null */
	bool since_named;		/* the file says so */
	struct markdown text;
	struct text language;		/* absent: the report's */
	struct update *updates;		/* oldest edition first; drafts too */
	size_t update_count;
	struct place place;		/* of the file's mapping */
	struct place number_place;
};

struct contact {
	struct text name, email, phone, textphone, relay, bsl, url, hours,
	    address;			/* each optional */
	bool given;
};

/* The statement that the 2018 Regulations ask for; what is absent is said to
   be so on the page. */
struct accessibility {
	struct text status;		/* "fully", "partially" or "not" */
	struct date prepared, reviewed, tested;	/* year 0: not given */
	struct text tested_by, tested_method;
	struct markdown problems;	/* optional */
	struct text response_days;	/* digits; optional */
	struct text enforcement;	/* a body's name; optional */
	bool given;
};

/* A warning that is turned off. */
struct ignored {
	enum diagnostic_code code;
	struct text reason;
};

struct report {
	struct text folder;		/* as it was given: "content" */
	const struct node *node;	/* report.yaml's mapping */
	struct text name, publisher;
	struct markdown notice;
	struct text source_title, source_url;	/* optional */
	struct text language;
	struct text url;		/* absent, or ends in one "/" */
	bool index;			/* search engines are welcome */
	struct contact contact;
	struct accessibility accessibility;
	const struct edition *current;	/* `edition`, or the newest that is
					   no draft; a draft only if there
					   is no other; never NULL */
	bool current_named;		/* report.yaml names it */
	struct group *groups;
	size_t group_count;
	struct status *statuses;
	size_t status_count;
	struct ignored *ignored;	/* as in the file */
	size_t ignored_count;
	struct edition *editions;	/* oldest first, drafts too */
	size_t edition_count;
	struct recommendation *recommendations;	/* naturally ordered */
	size_t recommendation_count;
	struct organisation *organisations;	/* as in the file */
	size_t organisation_count;
	struct term *terms;		/* as in the file */
	size_t term_count;
	const struct markdown **markdowns;	/* all there are; [id] */
	size_t markdown_count;
	struct text *media;		/* paths below the content folder,
					   "media/map.png", sorted */
	size_t media_count;
	/* All YAML files, in the order they were read. */
	const struct source_file **files;
	size_t file_count, file_capacity;
	/* Numbers that only files with faults claim, so that a reference to
	   one of them is no fault of its own. */
	struct text *known_numbers;
	size_t known_number_count;
	bool numbers_unknown;		/* their folder is missing */
};

/* Returns the id with that index of its kind; absent past the last. */
struct text report_id_at(const struct report *report, enum refers_to what,
    size_t index);

/* Returns the index of an id of that kind, or TEXT_NOWHERE. */
size_t report_find_id(const struct report *report, enum refers_to what,
    struct text id);

/* Returns all ids of that kind, in the report's order. */
const struct text *report_ids(struct arena *arena,
    const struct report *report, enum refers_to what, size_t *count);

/*
 * Returns the first place of the needle in the values of YAML files, in the
 * order in which they were read, then in prose sections. The place has no file
 * if no text holds the needle as it is written.
 */
struct place report_find_text(const struct report *report,
    struct text needle);

#endif
