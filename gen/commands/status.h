/*
 * status.h - yearon status: prints how many updates an edition has.
 *
 * status.c reads the content and counts; status_table.c writes tables for
 * people and in Markdown, status_data.c writes CSV and JSON.
 */
#ifndef COMMANDS_STATUS_H
#define COMMANDS_STATUS_H

#include "core/sink.h"
#include "view/progress.h"

/* The figures that are written. */
struct status_view {
	struct arena *arena;
	const struct progress *progress;
	const struct text *titles;	/* [recommendation.index] */
	const struct organisation *owner;	/* NULL: all */
	bool missing;			/* only what has no update */
};

/* Writes the figures in a format. */
typedef void status_writer(const struct status_view *view, struct sink *sink);
status_writer status_human, status_markdown, status_csv, status_json;

/* Writes plain text in Markdown: characters with a meaning are escaped. */
void status_put_escaped(struct sink *sink, struct text text);

#endif
