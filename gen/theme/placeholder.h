/*
 * placeholder.h - the `{name}`s of strings.
 */
#ifndef THEME_PLACEHOLDER_H
#define THEME_PLACEHOLDER_H

#include "core/table.h"
#include "yaml/yaml.h"

enum piece_kind {
	PIECE_TEXT,		/* up to the next `{` */
	PIECE_NAME,		/* what stands between braces */
	PIECE_FAULT,		/* a `{` that begins no name */
	PIECE_END,
};

/*
 * The piece of the string at *offset, which moves past it. Names are as
 * value_is_name (schema/value_formats.h) has it.
 */
enum piece_kind piece_next(struct text string, size_t *offset,
    struct text *piece);

/* A string, cut around its names. */
struct pattern {
	struct text text;		/* the whole; absent: there is none */
	const struct pattern_piece {
		struct text text;	/* of a name: what is in the braces */
		bool is_name;
	} *pieces;
	size_t count;
};
struct pattern pattern_cut(struct arena *arena, struct text string);

/* The names of a string, each once. Begin with { .found.arena = arena }. */
struct placeholders {
	struct table found;
	struct text *names;
	size_t count, capacity;
};

/* Adds the names of the string, up to a `{` that begins none: false then. */
bool placeholders_add(struct placeholders *set, struct text string,
    size_t *fault_at);

/*
 * Diagnoses a `{` that begins no name; names of the string that are not
 * wanted, at their places; and wanted ones that it lacks, but for {count}
 * where `count_may_lack`.
 */
void placeholders_check(struct arena *arena, const struct node *string,
    const struct placeholders *wanted, bool count_may_lack,
    struct diagnostics *diagnostics);

#endif
