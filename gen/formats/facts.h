/*
 * facts.h - the facts of a recommendation for data files, as plain text.
 *
 * report.json, report.csv and the feed take them from here, so they cannot
 * differ.
 */
#ifndef FORMATS_FACTS_H
#define FORMATS_FACTS_H

#include "formats/format.h"

/* Returns a Markdown text as plain text in the arena; absent if the Markdown
   is. */
struct text facts_plain_text(struct arena *arena, const struct view *view,
    const struct markdown *markdown);

struct facts {
	const struct recommendation *recommendation;
	const struct update *update;	/* null: not yet reported on */
	bool carried_forward;
	struct text title, text;
	struct text body, closing;	/* of the update; absent without one */
};

/* Returns the facts of a recommendation that the edition has. */
struct facts facts_of(struct arena *arena, const struct view *view,
    const struct edition_status *edition_status,
    const struct recommendation *recommendation);

/* Writes "ID/report.KIND" for each edition that is shown, and adds it to the
   downloads that pages link. */
void facts_each_edition(struct build *build, void (*write)(struct build *build,
    const struct edition_status *edition_status, struct sink *sink));

/* Write an edition's whole data file. */
void facts_write_json(struct build *build,
    const struct edition_status *edition_status, struct sink *sink);
void facts_write_csv(struct build *build,
    const struct edition_status *edition_status, struct sink *sink);

/* Calls `write` with the facts of each recommendation that the edition has,
   by number. The arena is reset after each call. */
void facts_each_recommendation(const struct view *view,
    const struct edition_status *edition_status, void *writer,
    void (*write)(void *writer, struct arena *arena,
    const struct view *view, const struct facts *facts));

#endif
