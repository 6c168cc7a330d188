#include "view/guide_mdoc.h"

#include "core/mdoc.h"
#include "view/types.h"

static void
put_fields(struct sink *sink, const struct field *fields, size_t count)
{
	sink_string(sink, ".Bl -tag -width Ds\n");
	for (size_t i = 0; i < count; i++) {
		sink_string(sink, ".It Sy ");
		sink_string(sink, fields[i].name);
		sink_string(sink, " No ( ");
		sink_string(sink, value_kind_name(fields[i].kind));
		if (fields[i].of) {
			sink_string(sink, " of ");
			sink_string(sink, fields[i].of->name);
		}
		sink_string(sink, " )\n");
		mdoc_text(sink, text_of(fields[i].meaning));
	}
	sink_string(sink, ".El\n");
}

static void
put_heading(struct sink *sink, const char *before, const char *name,
    const char *meaning)
{
	sink_string(sink, ".Ss ");
	sink_string(sink, before);
	sink_string(sink, name);
	sink_string(sink, "\n");
	mdoc_text(sink, text_of(meaning));
}

static void
put_pages(struct sink *sink, struct arena *arena)
{
	for (enum page_kind kind = 0; kind < PAGE_KINDS; kind++) {
		const struct object_type *type = page_type(arena, kind, NULL);
		put_heading(sink, "Page ", type->name, type->meaning);
		if (page_own_fields(kind))
			put_fields(sink, type->fields, page_own_fields(kind));
	}
}

void
guide_mdoc(struct sink *sink)
{
	struct arena arena = { NULL };
	size_t own = page_own_fields(PAGE_FRONT);
	const struct object_type *front = page_type(&arena, PAGE_FRONT,
	    NULL);

	sink_string(sink, ".Ss Every page\n");
	put_fields(sink, front->fields + own, front->count - own);
	put_pages(sink, &arena);
	arena_release(&arena);
	for (size_t i = 0; view_types[i]; i++) {
		put_heading(sink, "Object ", view_types[i]->name,
		    view_types[i]->meaning);
		put_fields(sink, view_types[i]->fields, view_types[i]->count);
	}
}
