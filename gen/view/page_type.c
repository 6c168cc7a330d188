/*
 * The types of the pages' root objects: a kind's own fields (page_fields.c),
 * those of all pages (common_fields.c), and `text`, the theme's strings.
 */
#include <string.h>

#include "theme/plural.h"
#include "view/value_types.h"

static const struct object_type theme_strings = { .name = "text",
	.meaning = "The theme's strings." };

/* Inserts `lang` in the order of names: the language of the strings if they
   are English ones in place of the report's. */
static void
insert_type_of_language(struct field *fields, struct value *fixed,
    size_t count, const struct strings *strings)
{
	static const struct field lang = { "lang", VALUE_TEXT, NULL, NULL, "" };

	for (; count > 0 && strcmp(fields[count - 1].name, lang.name) > 0;
	    count--) {
		fields[count] = fields[count - 1];
		fixed[count] = fixed[count - 1];
	}
	fields[count] = lang;
	fixed[count] = strings->borrowed ? value_text(strings->own) :
	    value_absent();
}

const struct object_type *
theme_strings_type(struct arena *arena, const struct strings *strings)
{
	struct object_type *type = ARENA_NEW(arena, struct object_type, 1);
	size_t count = strings->count + 1;
	struct field *fields = ARENA_NEW(arena, struct field, count);
	struct value *fixed = ARENA_NEW(arena, struct value, count);

	for (size_t i = 0; i < strings->count; i++) {
		const struct string_entry *entry = &strings->entries[i];
		fields[i] = (struct field){ arena_copy(arena, entry->name).at,
			VALUE_TEXT, NULL, NULL, "" };
		fixed[i] = value_text(entry->forms[PLURAL_OTHER].text);
	}
	insert_type_of_language(fields, fixed, strings->count, strings);
	*type = (struct object_type){ .name = theme_strings.name,
		.meaning = theme_strings.meaning, .fields = fields,
		.count = count, .fixed = fixed, .sorted = true };
	return type;
}

const struct object_type *
page_type(struct arena *arena, enum page_kind kind,
    const struct object_type *strings)
{
	const struct field_table *own = page_kind_fields(kind);
	size_t count = own->count + common_fields.count + 1;
	struct field *fields = ARENA_NEW(arena, struct field, count);
	struct value *fixed = ARENA_NEW(arena, struct value, count);
	struct object_type *type = ARENA_NEW(arena, struct object_type, 1);

	if (!strings)
		strings = &theme_strings;
	if (own->count)
		memcpy(fields, own->fields, own->count * sizeof(*fields));
	memcpy(fields + own->count, common_fields.fields,
	    common_fields.count * sizeof(*fields));
	fields[count - 1] = (struct field){ "text", VALUE_OBJECT, strings,
		NULL, "The theme's strings, each by its name." };
	fixed[count - 1] = value_object(strings, NULL, NULL);
	*type = (struct object_type){ .name = page_kind_name(kind),
		.meaning = page_kind_meaning(kind), .fields = fields,
		.count = count, .fixed = fixed };
	return type;
}

struct value
page_root(const struct object_type *type, struct page *page)
{
	return value_object(type, page, page);
}

const struct object_type *const view_types[] = {
	&type_report, &type_edition, &type_section, &type_signature,
	&type_figures, &type_segment, &type_run, &type_group, &type_status,
	&type_share, &type_recommendation, &type_update, &type_evidence,
	&type_correction, &type_organisation, &type_term, &type_download,
	&type_contact, &type_statement, &type_theme, &type_link, NULL,
};
