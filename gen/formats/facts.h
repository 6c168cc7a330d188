/*
 * facts.h - what the data files say of a recommendation, as plain text.
 *
 * One place decides what a fact is, so that report.json and report.csv
 * cannot differ.
 */
#ifndef FORMATS_FACTS_H
#define FORMATS_FACTS_H

#include "formats/format.h"

/* A Markdown text as plain text; absent where it is. In the arena. */
struct text facts_plain_text(struct arena *arena, const struct view *view,
    const struct markdown *markdown);

struct facts {
	const struct recommendation *recommendation;
	const struct update *update;	/* shown; null: not yet reported on */
	bool carried_forward;
	struct text title, text;
	struct text body, closing;	/* of the update; absent without */
};

/* The facts of one recommendation in an edition that has it. */
struct facts facts_of(struct arena *arena, const struct view *view,
    const struct edition_status *edition_status,
    const struct recommendation *recommendation);

/* Makes a file "ID/report.KIND" for each edition that is shown, and tells the
   pages of it. */
void facts_each_edition(struct build *build, void (*write)(struct build *build,
    const struct edition_status *edition_status, struct sink *sink));

/* The whole of an edition's data file. */
void facts_write_json(struct build *build,
    const struct edition_status *edition_status, struct sink *sink);
void facts_write_csv(struct build *build,
    const struct edition_status *edition_status, struct sink *sink);

/* Calls `write` with the facts of each recommendation that the edition has,
   by number; what it puts into the arena is forgotten after each. */
void facts_each_recommendation(const struct view *view,
    const struct edition_status *edition_status, void *writer,
    void (*write)(void *writer, struct arena *arena,
    const struct view *view, const struct facts *facts));

#endif
