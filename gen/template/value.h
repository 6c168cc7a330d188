/*
 * value.h - what a template sees: typed values, and objects that have fields.
 *
 * A value is small and is passed by copy; what it points to lives as long as
 * the page that is being written, or as the item of a list that it was made
 * for. Nothing here knows about reports: the view
 * (view/) describes its objects with tables of fields, `yearon render` makes
 * them from a data file.
 */
#ifndef TEMPLATE_VALUE_H
#define TEMPLATE_VALUE_H

#include "core/sink.h"
#include "core/text.h"

enum value_kind {
	VALUE_ABSENT,		/* false, and nothing to write */
	VALUE_BOOLEAN,
	VALUE_TEXT,		/* written with HTML's characters escaped */
	VALUE_ADDRESS,		/* a URL or relative reference: as text, and
				   what cannot stand in a URL %-encoded */
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
		/* HTML that is written in pieces; null where `text` has
		   it. */
		void (*write)(const struct value *html, struct sink *sink);
	};
};

/* One row of the table that drives lookup, checks and the theme guide. */
struct field {
	const char *name;		/* [a-z][a-z0-9-]* */
	enum value_kind kind;		/* what get() gives, when not absent */
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
	/* Where set, lookup asks this and not the fields' get (which may then
	   be null); the fields, if any, still drive the checks. Gives the
	   member, or VALUE_ABSENT and !*found. */
	struct value (*member)(const struct value *object, struct text name,
	    bool *found);
	/* The values of fields without a get, the same for all objects, each
	   with the index of its field; null where there are none. */
	const struct value *fixed;
	bool sorted;			/* fields in the order of their names */
};

struct value value_absent(void);
struct value value_boolean(bool truth);
/* Absent text gives an absent value, as do the next two. */
struct value value_text(struct text text);
struct value value_address(struct text text);
struct value value_html(struct text html);
struct value value_object(const struct object_type *type, const void *self,
    void *page);
struct value value_list(const void *self, void *page, size_t count,
    struct value (*item)(const struct value *list, size_t index));

/* What a section asks: absent, false and empty lists are false, as is empty
   text (a published page must not show the frame of nothing). */
bool value_is_true(const struct value *value);

/* What a field of the object's type gives. */
static inline struct value
value_of_field(const struct value *object, const struct field *field)
{
	return field->get ? field->get(object) :
	    object->type->fixed[field - object->type->fields];
}

/* The object's member of that name; !*found where it has none. */
struct value value_member(const struct value *object, struct text name,
    bool *found);

/* The type's field of that name; null where it has none. */
const struct field *value_field(const struct object_type *type,
    struct text name);

/* "text", "an address", ... for messages. */
const char *value_kind_name(enum value_kind kind);

#endif
