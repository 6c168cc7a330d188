/* The theme's strings, as an object whose fields are their names. */
#include "view/types.h"

static struct value
string_member(const struct value *object, struct text name, bool *found)
{
	const struct strings *strings = value_page(object)->view->strings;
	struct text string;

	*found = true;
	if (text_equal(name, T("lang")))
		return strings->borrowed ? value_text(strings->own) :
		    value_absent();
	string = strings_get(strings, name);
	*found = string.at != NULL;
	return value_text(string);
}

const struct object_type type_words = { "text", "The theme's strings.",
	NULL, 0, string_member };

const struct object_type *
words_type(struct arena *arena, const struct strings *strings)
{
	struct object_type *type = ARENA_NEW(arena, struct object_type, 1);
	struct field *fields = ARENA_NEW(arena, struct field,
	    strings->count + 1);

	for (size_t i = 0; i < strings->count; i++)
		fields[i] = (struct field){ arena_copy(arena,
		    strings->entries[i].name).at, VALUE_TEXT, NULL, NULL,
		    "" };
	fields[strings->count] = (struct field){ "lang", VALUE_TEXT, NULL,
		NULL, "" };
	*type = (struct object_type){ "text", type_words.meaning, fields,
		strings->count + 1, string_member };
	return type;
}
