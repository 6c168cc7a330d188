/*
 * value.h - the values that a template is rendered with: text, HTML, lists,
 * and objects that have fields.
 *
 * A value is small and is passed by copy. The things that it points to live as
 * long as the page that is being written, or as the item of a list that they
 * were made for. Nothing here depends on reports: view/ describes its objects
 * with tables of fields, `yearon render` makes them from a data file.
 */
#ifndef TEMPLATE_VALUE_H
#define TEMPLATE_VALUE_H

#include "core/sink.h"
#include "core/text.h"

enum value_kind {
	VALUE_ABSENT,		/* false, and nothing to write */
	VALUE_BOOLEAN,
	VALUE_TEXT,		/* written with HTML's characters escaped */
	VALUE_ADDRESS,		/* a URL or relative reference: written as
				   text, with %-encoding of all bytes that a
				   URL must not contain */
	VALUE_HTML,		/* written as it is, by {{{ }}} or {{& }} */
	VALUE_OBJECT,
	VALUE_LIST,
};

struct object_type;

struct value {
	enum value_kind kind;
	bool truth;			/* BOOLEAN */
	union {
		struct text text;	/* TEXT, ADDRESS, HTML without write */
		struct {
			const void *self;	/* OBJECT, LIST, HTML with
						   write */
			size_t count;		/* LIST */
		};
	};
	void *page;			/* handed to the functions below */
	union {
		const struct object_type *type;	/* OBJECT */
		struct value (*item)(const struct value *list,
		    size_t index);		/* LIST */
		/* HTML that is written in pieces; null if `text` is it. */
		void (*write)(const struct value *html, struct sink *sink);
	};
};

/* A row of the table that drives lookup, checks and the theme guide. */
struct field {
	const char *name;		/* [a-z][a-z0-9-]* */
	enum value_kind kind;		/* of get(), if not absent */
	const struct object_type *of;	/* OBJECT, LIST of objects; else null */
	struct value (*get)(const struct value *object); /* null: the type's
							    `fixed` has it */
	const char *meaning;		/* for themes/README.md, one sentence */
};

struct object_type {
	const char *name;		/* "recommendation" */
	const char *meaning;
	const struct field *fields;	/* null for data of any shape */
	size_t count;
	/* If not null, lookup calls this and not the fields' get (which may
	   then be null); the fields, if any, still drive the checks. Returns
	   the member, or VALUE_ABSENT with *found false. */
	struct value (*member)(const struct value *object, struct text name,
	    bool *found);
	/* The values of fields without a get, by the index of the field; they
	   are the same for all objects. Null if there are none. */
	const struct value *fixed;
	bool sorted;			/* fields in the order of their names */
};

struct value value_absent(void);
struct value value_boolean(bool truth);
/* These three return an absent value for absent text. */
struct value value_text(struct text text);
struct value value_address(struct text text);
struct value value_html(struct text html);
struct value value_object(const struct object_type *type, const void *self,
    void *page);
struct value value_list(const void *self, void *page, size_t count,
    struct value (*item)(const struct value *list, size_t index));

/* Returns true if a section shows its content. Absent, false and empty lists
   are false, and so is empty text: a page must not show an empty frame. */
bool value_is_true(const struct value *value);

/* Returns the object's value of a field of its type. */
static inline struct value
value_of_field(const struct value *object, const struct field *field)
{
	return field->get ? field->get(object) :
	    object->type->fixed[field - object->type->fields];
}

/* Returns the object's member of that name; *found is false if it has none. */
struct value value_member(const struct value *object, struct text name,
    bool *found);

/* Returns the type's field of that name, or NULL. */
const struct field *value_field(const struct object_type *type,
    struct text name);

/* Returns "text", "an address", ... for messages. */
const char *value_kind_name(enum value_kind kind);

/* Writes the value as {{name}} does: text, an address or a truth; nothing if
   it is absent. Returns false, and writes nothing, for other kinds. */
bool value_write(struct sink *sink, const struct value *value);

/* Writes a URL for an attribute: bytes that it must not contain are
   percent-encoded. */
void value_write_address(struct sink *sink, struct text address);

#endif
