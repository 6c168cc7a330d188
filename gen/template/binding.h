/*
 * binding.h - finding the values of names, and remembering their fields
 * (internal to template/).
 *
 * A name means the same field whenever the values around it have the same
 * types. So the types of the nested values make a path, each path is one
 * pointer, and a name is looked up once for each path.
 */
#ifndef TEMPLATE_BINDING_H
#define TEMPLATE_BINDING_H

#include "template/compile.h"

/* The most paths that one cache remembers. */
enum { MOST_TYPE_PATHS = 4096 };

/* The types of nested values. Equal paths are the same pointer. */
struct type_path {
	const struct object_type *type;	/* null: the value is no object */
	struct type_path *inner;	/* the inner path used last; */
	struct type_path *sibling;	/* its siblings are the others */
	bool open;	/* some type's members are not known by its fields, so
			   the meaning of a name may change */
};

/* The program of a whole template. */
struct cached_program {
	const struct template *template;
	enum template_mode mode;
	struct program *program;	/* null: not compiled yet */
	struct cached_program *next;
};

/* The values that names are looked up in, innermost first. */
struct name_context {
	const struct name_context *outer;
	struct value value;
	struct type_path *path;		/* null: nothing is remembered */
};

/* Returns the path that holds no value, which all others are inside of. */
struct type_path *binding_outermost_path(struct template_cache *cache);

/* Returns the path of a value inside another path. NULL if there are too many
   paths to remember, or if that other path is NULL. */
struct type_path *binding_path_inside(struct template_cache *cache,
    struct type_path *outer, const struct value *value);

/* Returns the entry of the template, made if the cache has none. */
struct cached_program *binding_cached_program(struct template_cache *cache,
    const struct template *template, enum template_mode mode);

/*
 * Returns the value of the instruction's name: its first part in the innermost
 * object that has it, the others each in the value before. `.` is the innermost
 * value. If no object has it, the value is absent and the instruction's binding
 * says `unknown`; else the binding remembers it.
 */
struct value binding_look_up(const struct name_context *context,
    struct instruction *instruction);

#endif
