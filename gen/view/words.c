/* The theme's strings, as an object whose fields are their names. */
#include "view/types.h"

#include <string.h>

#include "theme/plural.h"

const struct object_type type_words = { .name = "text",
	.meaning = "The theme's strings." };

/* Inserts `lang` in the order of names: the language of the strings where
   English ones are borrowed. */
static void
add_language(struct field *fields, struct value *fixed, size_t count,
    const struct strings *strings)
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
words_type(struct arena *arena, const struct strings *strings)
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
	add_language(fields, fixed, strings->count, strings);
	*type = (struct object_type){ .name = type_words.name,
		.meaning = type_words.meaning, .fields = fields,
		.count = count, .fixed = fixed, .sorted = true };
	return type;
}
