/*
 * template.h - Mustache: parse a template once, render it many times.
 *
 * The language is that of the Mustache specification (mustache/spec 1.4): the
 * required parts comments, delimiters, interpolation, inverted, partials and
 * sections, and of the optional ones ~inheritance and ~dynamic-names. No
 * lambdas.
 *
 * How the room works:
 *
 *   tags.c          finds the tags in a file
 *   parse.c         makes a template of them: an array of nodes (node.h)
 *   check.c         holds a template against the types of its values;
 *                   static_scope.c gives the meaning of names by type
 *   compile.c       makes a program of a template: a list of instructions, in
 *                   which partials, parents and blocks are resolved
 *   binding.c       finds the value of a name, and remembers where it was
 *   render.c        runs a program and writes to a sink
 *   value.c         values, and how they are written
 *
 * A parsed template is immutable and lives in the arena that it was parsed
 * into; threads may share it. Programs and bindings live in a template_cache,
 * of which each thread has its own.
 */
#ifndef TEMPLATE_TEMPLATE_H
#define TEMPLATE_TEMPLATE_H

#include "core/arena.h"
#include "diagnostics/diagnostic.h"
#include "template/value.h"

struct template;

/*
 * Programs and bindings, kept from one rendering to the next. It saves about
 * 40 % of the instructions of a build. Begin with zeros; it must not outlive
 * the templates and types that were rendered with it. One thread only.
 */
struct template_cache {
	struct arena arena;
	struct type_path *outermost;	/* null at first */
	size_t path_count;
	struct cached_program *programs;
	size_t size;			/* estimated bytes of all programs */
};

/* Frees all that the cache holds; it is empty then and may be used again. */
void template_cache_release(struct template_cache *cache);

/* The source of partials and parents. */
struct template_library {
	/*
	 * Returns the template of that name, or NULL. `from` is the template
	 * that names it: in a theme, a template that extends its own name
	 * means the template of the parent theme.
	 */
	const struct template *(*find)(struct template_library *library,
	    struct text name, const struct template *from);
	struct template_cache *cache;	/* null: nothing is remembered */
	struct arena *values;	/* arena that values are made in; after each
				   item of a list it is rewound to its state
				   before the item. Null: none is. */
};

/*
 * Parses a template whose name is `name`. Returns NULL if it has a fault (an
 * unclosed section, a tag without its end, ...), which is diagnosed at its
 * line and column in `file`. The template lives in the arena.
 */
const struct template *template_parse(struct arena *arena,
    const struct source_file *file, struct text name,
    struct diagnostics *diagnostics);

struct text template_name(const struct template *template);
const struct source_file *template_file(const struct template *template);

/* Returns true if it includes or extends others by dynamic names. */
bool template_is_dynamic(const struct template *template);

/*
 * Checks the template, and every partial and parent that it names, against
 * the type of the object that it will be rendered with, without rendering.
 * Reported, each once, at its place: a tag that names nothing known (with the
 * nearest known name), `{{{` or `{{&` on anything but HTML, an interpolation
 * of an object or a list, a partial or parent that does not exist, a block
 * that its parent does not have.
 */
void template_check(const struct template *template,
    struct template_library *library, const struct object_type *type,
    struct diagnostics *diagnostics);

/* How a rendering treats faults that the types do not show in advance. */
enum template_mode {
	TEMPLATE_STRICT,	/* unknown names, `{{{` on text: diagnosed */
	TEMPLATE_FREE,		/* as in the specification: empty, allowed */
};

/*
 * Renders the template with `root` into the sink, in pieces. Returns false if
 * something was diagnosed; the output so far is of no use then.
 * Templates that include each other without end are diagnosed (a depth of
 * 256).
 */
bool template_render(const struct template *template,
    struct template_library *library, const struct value *root,
    enum template_mode mode, struct sink *sink,
    struct diagnostics *diagnostics);

#endif
