#include "schema/schema.h"

const char *
value_type_name(enum value_type type)
{
	static const char *const names[TYPE_COUNT] = {
		[TYPE_TEXT] = "a text",
		[TYPE_LINES] = "a text of one or more lines",
		[TYPE_MARKDOWN] = "a text in Markdown",
		[TYPE_INLINE] = "a sentence in Markdown",
		[TYPE_BOOLEAN] = "true or false",
		[TYPE_DATE] = "a date",
		[TYPE_LANGUAGE] = "a language tag",
		[TYPE_URL] = "a web address",
		[TYPE_SITE_URL] = "a web address",
		[TYPE_EMAIL] = "an e-mail address",
		[TYPE_DAYS] = "a number of days",
		[TYPE_LABEL] = "a recommendation's number",
		[TYPE_ID] = "an id",
		[TYPE_REFERENCE] = "an id",
		[TYPE_SECTION_FILE] = "a file's name",
		[TYPE_WARNING] = "a warning's code",
		[TYPE_CHOICE] = "a word",
		[TYPE_REFERENCES] = "a list of ids",
		[TYPE_MAPPING] = "a mapping",
		[TYPE_LIST] = "a list of mappings",
		[TYPE_ONE_OR_LIST] = "a mapping, or a list of mappings",
	};

	return names[type];
}

static void
schema_put_choices(struct sink *sink, const char *const *choices,
    const char *mark)
{
	for (size_t i = 0; choices[i]; i++) {
		sink_string(sink, i ? ", " : "one of ");
		sink_string(sink, mark);
		sink_string(sink, choices[i]);
		sink_string(sink, mark);
	}
}

void
schema_put_value(struct sink *sink, const struct schema_key *row,
    const char *mark)
{
	if (row->type == TYPE_CHOICE)
		schema_put_choices(sink, row->choices, mark);
	else
		sink_string(sink, value_type_name(row->type));
	if (!row->longest)
		return;
	sink_string(sink, ", at most ");
	sink_number(sink, row->longest);
	sink_string(sink, " characters");
}

struct text
schema_default(const struct schema_key *row)
{
	struct text text = text_of(row->otherwise);

	if (text.length < 3 || text.at[0] != '`' ||
	    text_find_byte(text, '`', 1) != text.length - 1)
		return (struct text){ NULL, 0 };
	return text_slice(text, 1, text.length - 1);
}
