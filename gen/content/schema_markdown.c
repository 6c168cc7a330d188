#include "content/content_schema.h"

static void
put_schema_row(struct sink *sink, const struct schema_key *row)
{
	sink_string(sink, "| `");
	sink_string(sink, row->key);
	sink_string(sink, row->required ? "` | yes | " : "` | | ");
	schema_put_value(sink, row, "`");
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
			put_schema_row(sink, &schemas[i]->keys[k]);
	}
}
