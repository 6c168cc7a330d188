/*
 * changes_line.h - what changed of one thing, as a line of the list of texts.
 *
 * "- Recommendation 5, Its title: its owners, the update for 2018". A thing
 * of which nothing is added has no line; before the first line stands the
 * list's heading.
 */
#ifndef COMMANDS_CHANGES_LINE_H
#define COMMANDS_CHANGES_LINE_H

#include "content/report.h"

struct line {
	struct arena *arena;
	struct sink *sink;
	const struct report *before, *after;
	struct text subject;
	bool headed, begun;
};

/* Begins a line: what it is about, in pieces ended by an absent text. */
void line_begin(struct line *line, const struct text *subject);
/* Adds something that changed; the second where two texts differ. */
void line_add(struct line *line, const char *what);
void line_differ(struct line *line, struct text was, struct text is,
    const char *what);
/* Adds something with the name of what it is about: "the update for 2018". */
void line_add_named(struct line *line, const char *what, struct text name);
void line_end(struct line *line);

/* Things of one kind; in each, `key` bytes from its beginning, the text that
   it is known by. */
struct line_things {
	const void *first;
	size_t count, size, key;
};

/* Those in an array: of groups, by their ids. */
#define LINE_THINGS(first, count, type, key) \
	((struct line_things){ first, count, sizeof(type), \
	offsetof(type, key) })

/*
 * A line each: what is new, what is no longer there, and what is there still,
 * of which `differ` adds what changed. `name` begins the line of one.
 */
void line_things(struct line *line, struct line_things was,
    struct line_things is,
    void (*name)(struct line *line, const void *one),
    void (*differ)(struct line *line, const void *was, const void *is));

/* "Recommendation 5, Its title". */
struct text line_recommendation(struct arena *arena,
    const struct recommendation *one);

bool line_same_date(struct date was, struct date is);

#endif
