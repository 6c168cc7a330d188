/*
 * status.h - the command that says where the updates stand.
 */
#ifndef COMMANDS_STATUS_H
#define COMMANDS_STATUS_H

#include "core/sink.h"
#include "view/progress.h"

/* What is written, and of what. */
struct status_view {
	struct arena *arena;
	const struct progress *progress;
	const struct text *titles;	/* [recommendation.index] */
	const struct organisation *owner;	/* null: all */
	bool missing;			/* only what has no update */
};

/* The formats: for people, and for a message to a colleague. */
typedef void status_writer(const struct status_view *view, struct sink *sink);
status_writer status_human, status_markdown, status_csv, status_json;

/* In Markdown, so that nothing of it is read as such. */
void status_put_escaped(struct sink *sink, struct text text);

#endif
