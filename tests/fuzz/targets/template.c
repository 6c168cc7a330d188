/*
 * A template, a data file and two partials, rendered in both modes; and the
 * template held against what a page has.
 */
#include "commands/data.h"
#include "fuzz.h"
#include "template/template.h"
#include "view/page.h"

struct library {
	struct template_library library;
	const struct template *a, *b;
};

static const struct template *
find(struct template_library *library, struct text name,
    const struct template *from)
{
	struct library *own = (struct library *)library;

	(void)from;
	if (text_equal(name, T("a")))
		return own->a;
	return text_equal(name, T("b")) ? own->b : NULL;
}

static const struct source_file *
next_file(struct arena *arena, struct text *rest, struct text path)
{
	struct source_file *file = ARENA_NEW(arena, struct source_file, 1);

	file->path = path;
	file->contents = arena_copy(arena, fuzz_part(rest));
	return file;
}

static void
render(const struct template *template, struct library *library,
    const struct value *root, struct diagnostics *diagnostics)
{
	struct buffer written;

	for (enum template_mode mode = TEMPLATE_STRICT;
	    mode <= TEMPLATE_FREE; mode++) {
		size_t before = diagnostics->count;
		buffer_begin(&written);
		MUST(template_render(template, &library->library, root, mode,
		    &written.sink, diagnostics) ==
		    (diagnostics->count == before));
		buffer_release(&written);
	}
	for (enum page_kind kind = 0; kind < PAGE_KINDS; kind++)
		template_check(template, &library->library,
		    page_type(diagnostics->arena, kind, NULL), diagnostics);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };
	struct text rest = fuzz_input(&arena, data, size);
	struct library library = { .library.find = find };
	const struct template *template = template_parse(&arena,
	    next_file(&arena, &rest, T("t.mustache")), T("t"), &diagnostics);
	const struct source_file *file = next_file(&arena, &rest,
	    T("data.yaml"));
	struct value root = value_absent();

	data_read(&arena, file, &root, &diagnostics);
	library.a = template_parse(&arena, next_file(&arena, &rest,
	    T("a.mustache")), T("a"), &diagnostics);
	library.b = template_parse(&arena, next_file(&arena, &rest,
	    T("b.mustache")), T("b"), &diagnostics);
	if (template)
		render(template, &library, &root, &diagnostics);
	fuzz_print(&diagnostics);
	arena_release(&arena);
	return 0;
}
