/*
 * write.h - text of a template, indented, and addresses (internal to
 * template/).
 */
#ifndef TEMPLATE_WRITE_H
#define TEMPLATE_WRITE_H

#include "template/value.h"

/* What each line begins with: the outer part first. Null: nothing. */
struct indentation {
	const struct indentation *outer;
	struct text text;
};

void write_indentation(struct sink *sink,
    const struct indentation *indentation);

/*
 * A template's text. Lines that begin in it lose `skip` bytes of white space
 * and gain the indentation, which lines that are empty stay without;
 * `line_start`: its first byte begins a line.
 */
void write_lines(struct sink *sink, struct text text, bool line_start,
    const struct indentation *indentation, size_t skip);

/* The white space without its first `skip` bytes. */
struct text without_skip(struct text space, size_t skip);

/* What {{name}} writes of a text, an address or a truth, and of what is
   absent; false, and nothing, for other kinds. */
bool write_value(struct sink *sink, const struct value *value);

/* A URL for an attribute: what cannot stand in one is percent-encoded. */
void write_address(struct sink *sink, struct text address);

#endif
