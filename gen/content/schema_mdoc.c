#include "content/schema_mdoc.h"

#include "content/content_schema.h"
#include "core/mdoc.h"

static void
put_key(struct sink *sink, const struct schema_key *row)
{
	sink_string(sink, ".It Sy ");
	sink_string(sink, row->key);
	sink_string(sink, row->required ? " No (needed)\n" : "\n");
	schema_put_value(sink, row, "");
	sink_string(sink, ".\n");
	mdoc_text(sink, text_of(row->meaning));
	if (!row->otherwise)
		return;
	sink_string(sink, "Without it:\n");
	mdoc_text(sink, text_of(row->otherwise));
}

void
schema_mdoc(struct sink *sink)
{
	for (size_t i = 0; schemas[i]; i++) {
		sink_string(sink, ".Ss ");
		mdoc_text(sink, text_of(schemas[i]->title));
		sink_string(sink, ".Bl -tag -width Ds\n");
		for (size_t k = 0; k < schemas[i]->count; k++)
			put_key(sink, &schemas[i]->keys[k]);
		sink_string(sink, ".El\n");
	}
}
