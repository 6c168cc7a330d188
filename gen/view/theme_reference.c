#include "view/theme_reference.h"

#include "view/value_types.h"

static void
put_reference_kind(struct sink *sink, const struct field *field)
{
	sink_string(sink, value_kind_name(field->kind));
	if (!field->of)
		return;
	sink_string(sink, " of `");
	sink_string(sink, field->of->name);
	sink_string(sink, "`");
}

static void
put_reference_table(struct sink *sink, const struct field *fields, size_t count)
{
	sink_string(sink, "| name | kind | what |\n| --- | --- | --- |\n");
	for (size_t i = 0; i < count; i++) {
		sink_string(sink, "| `");
		sink_string(sink, fields[i].name);
		sink_string(sink, "` | ");
		put_reference_kind(sink, &fields[i]);
		sink_string(sink, " | ");
		sink_string(sink, fields[i].meaning);
		sink_string(sink, " |\n");
	}
}

static void
put_reference_heading(struct sink *sink, const char *before, const char *name,
    const char *meaning)
{
	sink_string(sink, "\n### ");
	sink_string(sink, before);
	sink_string(sink, "`");
	sink_string(sink, name);
	sink_string(sink, "`\n\n");
	sink_string(sink, meaning);
	sink_string(sink, "\n\n");
}

static void
put_reference_pages(struct sink *sink)
{
	for (enum page_kind kind = 0; kind < PAGE_KINDS; kind++) {
		const struct field_table *own = page_kind_fields(kind);
		put_reference_heading(sink, "Page ", page_kind_name(kind),
		    page_kind_meaning(kind));
		if (own->count)
			put_reference_table(sink, own->fields, own->count);
		else
			sink_string(sink, "Only what every page has.\n");
	}
}

void
theme_reference_write(struct sink *sink)
{
	struct arena arena = { NULL };
	size_t own = page_kind_fields(PAGE_FRONT)->count;
	const struct object_type *front = page_type(&arena, PAGE_FRONT,
	    NULL);

	sink_string(sink, "### Every page\n\n");
	put_reference_table(sink, front->fields + own, front->count - own);
	arena_release(&arena);
	put_reference_pages(sink);
	for (size_t i = 0; view_types[i]; i++) {
		put_reference_heading(sink, "Object ", view_types[i]->name,
		    view_types[i]->meaning);
		put_reference_table(sink, view_types[i]->fields,
		    view_types[i]->count);
	}
}
