/* The theme's strings, as an object whose fields are their names. */
#include "view/types.h"

const struct object_type type_words = { "text", "The theme's strings.",
	NULL, 0, NULL, NULL };

const struct object_type *
words_type(struct arena *arena, const struct strings *strings)
{
	struct object_type *type = ARENA_NEW(arena, struct object_type, 1);
	size_t count = strings->count + 1;
	struct field *fields = ARENA_NEW(arena, struct field, count);
	struct value *fixed = ARENA_NEW(arena, struct value, count);

	for (size_t i = 0; i < strings->count; i++) {
		struct text name = strings->entries[i].name;
		fields[i] = (struct field){ arena_copy(arena, name).at,
			VALUE_TEXT, NULL, NULL, "" };
		fixed[i] = value_text(strings_get(strings, name));
	}
	fields[count - 1] = (struct field){ "lang", VALUE_TEXT, NULL, NULL,
		"" };
	fixed[count - 1] = strings->borrowed ? value_text(strings->own) :
	    value_absent();
	*type = (struct object_type){ "text", type_words.meaning, fields,
		count, NULL, fixed };
	return type;
}
