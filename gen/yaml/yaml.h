/*
 * yaml.h - a YAML file as nodes that know their place.
 *
 * The strict YAML of the content format: UTF-8, one document, no duplicate
 * keys, no anchors, aliases or tags, no tabs for indentation, nesting at most
 * YAML_DEPTH deep. Scalars are the text as it is written; a plain empty
 * scalar is absent. Reading uses libyaml's events; places do not rely on its
 * idea of lines (it counts U+2028 and U+0085 as line ends).
 */
#ifndef YAML_YAML_H
#define YAML_YAML_H

#include "core/limits.h"
#include "diagnostics/diagnostic.h"

enum { YAML_DEPTH = LIMIT_YAML };

enum node_kind { NODE_SCALAR, NODE_SEQUENCE, NODE_MAPPING };

enum scalar_style {
	SCALAR_PLAIN,
	SCALAR_SINGLE_QUOTED,
	SCALAR_DOUBLE_QUOTED,
	SCALAR_LITERAL,			/* | */
	SCALAR_FOLDED,			/* > */
	SCALAR_FILE,			/* not YAML: the whole of a file */
};

struct node {
	enum node_kind kind;
	struct place place;		/* its first character; the span of a
					   scalar on one line */
	enum scalar_style style;	/* SCALAR */
	struct text text;		/* SCALAR; absent where empty, plain */
	size_t from, to;		/* the bytes of its source in the
					   file, marks included; of a list or
					   mapping without brackets, up to
					   what follows it */
	struct node **items;		/* SEQUENCE; MAPPING: values */
	struct node **keys;		/* MAPPING: scalars, same order */
	size_t count;
};

/*
 * Reads the file's contents. Faults are diagnosed, one for a file that does
 * not parse; null is returned where there is nothing usable. An empty file
 * gives a null pointer too, without a diagnostic. Nodes live in the arena.
 */
const struct node *yaml_read(struct arena *arena,
    const struct source_file *file, struct diagnostics *diagnostics);

/*
 * Diagnoses what no text of a report may hold: bytes that are not UTF-8,
 * characters that XML forbids. False where there is any. yaml_read calls it.
 */
bool yaml_characters(const struct source_file *file,
    struct diagnostics *diagnostics);

/*
 * A file's contents that are no YAML (a prose section) as one scalar of style
 * SCALAR_FILE, without a byte-order mark, its CRLFs turned into LFs.
 */
const struct node *yaml_whole_file(struct arena *arena,
    const struct source_file *file);

/* The value of a key; null where there is none or it is empty. */
const struct node *node_member(const struct node *mapping, const char *key);
/* The value of a key if it is of that kind, else NULL. */
const struct node *node_member_of(const struct node *mapping,
    const char *key, enum node_kind kind);
/* The key itself, for its place; null where there is none. */
const struct node *node_key(const struct node *mapping, const char *key);

/*
 * Where the byte at `offset` of a scalar's text stands in its file, spanning
 * `length` bytes of the text (cut at the end of the line). Literal blocks and
 * files: by their lines and indentation. Folded, quoted and plain scalars:
 * the source is walked again and held against the text; where they differ,
 * the scalar's beginning is named, as where the file cannot be read again
 * (diagnostics/source_file.h).
 */
struct place scalar_place(const struct node *scalar, size_t offset,
    size_t length);
/* The same in the file's contents, for whoever asks about it often. */
struct place scalar_place_in(const struct node *scalar,
    struct text contents, size_t offset, size_t length);

#endif
