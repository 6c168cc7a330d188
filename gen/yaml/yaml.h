/*
 * yaml.h - a YAML file as nodes that know their place.
 *
 * This is the strict YAML of the content format: UTF-8, one document, no
 * duplicate keys, no anchors, aliases or tags, no tabs for indentation, lists
 * and mappings at most YAML_DEPTH deep. A scalar is the text as it is written;
 * a plain scalar without text is absent.
 *
 * Inside this room: yaml_read (reader.c) first checks each character
 * (characters.c), then makes a node of each event of libyaml. positions.c
 * turns libyaml's marks, which count characters, into bytes, lines and
 * columns; later it finds the place of a byte of a scalar's text by reading
 * the scalar's source again. If libyaml cannot read a file, error_hints.c looks
 * at the lines around that place and reports one fault, the most likely one.
 * node.c looks up keys. edit.c changes a file's text at the places of its
 * nodes, and write.c writes a text as YAML.
 *
 * Nodes and their texts live in the arena that yaml_read is given, and hold
 * pointers to the source file. There is no state besides: threads may read
 * different files, each with an arena and diagnostics of its own.
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
	SCALAR_FILE,			/* no YAML: the whole of a file */
};

struct node {
	enum node_kind kind;
	struct place place;		/* first character; for a scalar on
					   one line, all of it */
	enum scalar_style style;	/* SCALAR */
	struct text text;		/* SCALAR; absent if plain and empty;
					   a NUL follows it */
	size_t from, to;		/* bytes of its source in the file,
					   with quotation marks; a list or
					   mapping without brackets goes up to
					   the next node */
	struct node **items;		/* SEQUENCE; MAPPING: values */
	struct node **keys;		/* MAPPING: scalars, in that order */
	size_t count;
};

/*
 * Reads the file's contents. Reports faults; a file that is not YAML has one.
 * Returns NULL if nothing in it can be used, and, without a diagnostic, if it
 * is empty.
 */
const struct node *yaml_read(struct arena *arena,
    const struct source_file *file, struct diagnostics *diagnostics);

/*
 * Reports what no text of a report may hold: bytes that are not UTF-8,
 * characters that XML forbids, line ends that editors do not show. Returns
 * false if there are any. yaml_read calls it.
 */
bool yaml_characters(const struct source_file *file,
    struct diagnostics *diagnostics);

/*
 * Returns the contents of a file that is not YAML (a prose section) as one
 * scalar of style SCALAR_FILE, without a byte-order mark, each CRLF as an LF.
 */
const struct node *yaml_whole_file(struct arena *arena,
    const struct source_file *file);

/* Returns the value of a key, or NULL if there is none or it is absent. */
const struct node *node_member(const struct node *mapping, const char *key);
/* Returns the value of a key if it is of that kind, else NULL. */
const struct node *node_member_of(const struct node *mapping,
    const char *key, enum node_kind kind);
/* Returns the key itself, for its place, or NULL. */
const struct node *node_key(const struct node *mapping, const char *key);

/*
 * Returns the place in its file of the byte at `offset` of a scalar's text.
 * The place is as long as `length` bytes of the text, but ends with its line.
 * If the source does not read as the text, or the file can no longer be read
 * (diagnostics/source_file.h), it is the place where the scalar begins.
 */
struct place scalar_place(const struct node *scalar, size_t offset,
    size_t length);
/* Does the same with the file's contents, for many places of one file. */
struct place scalar_place_in(const struct node *scalar,
    struct text contents, size_t offset, size_t length);

#endif
