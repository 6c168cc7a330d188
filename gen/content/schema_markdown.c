#include "content/schema.h"

static void
put_choices(struct sink *sink, const char *const *choices)
{
	for (size_t i = 0; choices[i]; i++) {
		sink_string(sink, i ? ", `" : "one of `");
		sink_string(sink, choices[i]);
		sink_string(sink, "`");
	}
}

static void
put_row(struct sink *sink, const struct schema_key *row)
{
	sink_string(sink, "| `");
	sink_string(sink, row->key);
	sink_string(sink, row->required ? "` | yes | " : "` | | ");
	if (row->type == TYPE_CHOICE)
		put_choices(sink, row->choices);
	else
		sink_string(sink, value_type_name(row->type));
	if (row->longest) {
		sink_string(sink, ", at most ");
		sink_number(sink, row->longest);
		sink_string(sink, " characters");
	}
	sink_string(sink, " | ");
	sink_string(sink, row->meaning);
	if (row->otherwise) {
		sink_string(sink, " Without it: ");
		sink_string(sink, row->otherwise);
		sink_string(sink, ".");
	}
	sink_string(sink, " |\n");
}

void
schema_markdown(struct sink *sink)
{
	for (size_t i = 0; schemas[i]; i++) {
		sink_string(sink, i ? "\n### " : "### ");
		sink_string(sink, schemas[i]->title);
		sink_string(sink, "\n\n| key | needed | value | meaning |\n"
		    "| --- | --- | --- | --- |\n");
		for (size_t k = 0; k < schemas[i]->count; k++)
			put_row(sink, &schemas[i]->keys[k]);
	}
}
