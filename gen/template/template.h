/*
 * template.h - Mustache: parse a template once, render it many times.
 *
 * The language is that of the Mustache specification (mustache/spec 1.4): the
 * required parts comments, delimiters, interpolation, inverted, partials and
 * sections, and of the optional ones ~inheritance and ~dynamic-names. No
 * lambdas.
 *
 * A parsed template is immutable; it may be rendered again and again.
 */
#ifndef TEMPLATE_TEMPLATE_H
#define TEMPLATE_TEMPLATE_H

#include "diagnostics/diagnostic.h"
#include "template/value.h"

struct template;
struct template_memo;

/*
 * Where partials and parents come from. `from` is the template that names the
 * other one: in a theme, a template that extends its own name means the one
 * of the parent theme. Null where there is none of that name.
 */
struct template_library {
	const struct template *(*find)(struct template_library *library,
	    struct text name, const struct template *from);
	/* Where a rendering remembers what it found (memo.h); null: nowhere.
	   Two threads cannot share one. */
	struct template_memo *memo;
	/* What values are made in; behind each item of a list, what was made
	   for it is forgotten. Null: nothing is forgotten. */
	struct arena *values;
};

/*
 * Parses a template whose name is `name`. Faults (an unclosed section, a tag
 * without its end, ...) are diagnosed at their line and column in `file`, and
 * null is returned. The template lives in the arena.
 */
const struct template *template_parse(struct arena *arena,
    const struct source_file *file, struct text name,
    struct diagnostics *diagnostics);

struct text template_name(const struct template *template);
const struct source_file *template_file(const struct template *template);

/* Whether it includes or extends others by dynamic names. */
bool template_is_dynamic(const struct template *template);

/*
 * Checks the template, and every partial and parent that it names, against
 * the type of the object that it will be rendered with, without rendering:
 * a tag that names nothing known (with the nearest known name), `{{{` or
 * `{{&` on anything but HTML, an interpolation of an object or a list, a
 * partial or parent that does not exist, a block that its parent does not
 * have. Each fault once, at its place.
 */
void template_check(const struct template *template,
    struct template_library *library, const struct object_type *type,
    struct diagnostics *diagnostics);

/* How a rendering treats what the types cannot tell beforehand. */
enum template_mode {
	TEMPLATE_STRICT,	/* unknown names, `{{{` on text: diagnosed */
	TEMPLATE_FREE,		/* as the specification: empty, and allowed */
};

/*
 * Renders the template with `root` into the sink, in pieces. Returns false
 * where something was diagnosed; what was written until then is of no use.
 * Templates that include each other without end are diagnosed (a depth of
 * 256).
 */
bool template_render(const struct template *template,
    struct template_library *library, const struct value *root,
    enum template_mode mode, struct sink *sink,
    struct diagnostics *diagnostics);

#endif
