/*
 * Renders a template with a data file and two partials, in both modes, and
 * checks it against the type of a page. Renders it again and again with values
 * of known types, as pages are: the output must be that of values whose types
 * are not known, for which nothing can be remembered.
 */
#include "commands/render_data.h"
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

static struct value
name_of(const struct value *object)
{
	return value_text(text_of(object->self));
}

static struct value all_of(const struct value *object);

static const struct object_type bird, fish;
static const struct field word_fields[] = {
	{ "a", VALUE_TEXT, NULL, NULL, "" },
	{ "n", VALUE_BOOLEAN, NULL, NULL, "" },
	{ "x", VALUE_TEXT, NULL, NULL, "" },
};
/* Both types have these names, and `fixed` values for some. */
static const struct field fields[] = {
	{ "a", VALUE_TEXT, NULL, NULL, "" },
	{ "b", VALUE_ADDRESS, NULL, NULL, "" },
	{ "l", VALUE_LIST, &bird, all_of, "" },
	{ "n", VALUE_TEXT, NULL, name_of, "" },
	{ "o", VALUE_OBJECT, NULL, NULL, "" },
	{ "x", VALUE_HTML, NULL, NULL, "" },
};
static struct value word_values[3], bird_values[6], fish_values[6];
static const struct object_type words = { .name = "words",
	.fields = word_fields, .count = 3, .fixed = word_values,
	.sorted = true };
static const struct object_type bird = { .name = "bird",
	.fields = fields, .count = 6, .fixed = bird_values };
static const struct object_type fish = { .name = "fish",
	.fields = fields, .count = 6, .fixed = fish_values };

static struct value
by_name(const struct value *object, struct text name, bool *found)
{
	const struct field *field = value_field(object->type, name);

	*found = field != NULL;
	return field ? value_of_field(object, field) : value_absent();
}

static const struct object_type unknown_bird = { .name = "bird",
	.fields = fields, .count = 6, .fixed = bird_values,
	.member = by_name };
static const struct object_type unknown_fish = { .name = "fish",
	.fields = fields, .count = 6, .fixed = fish_values,
	.member = by_name };

/* Values of a page have known types. */
static struct value
animal(const struct value *list, size_t index)
{
	const char *kind = (const char *)list->self + index;

	if (list->page)
		return value_object(*kind == 'b' ? &bird : &fish, kind,
		    list->page);
	return value_object(*kind == 'b' ? &unknown_bird : &unknown_fish,
	    kind, NULL);
}

/* Lists of lists come to an end. */
static struct value
all_of(const struct value *object)
{
	static const char kinds[] = "bbfbf";
	const char *own = object->self;

	return value_list(kinds, object->page, own[0] == 'b' ? 5 : 2,
	    animal);
}

static void
fix_values(void)
{
	word_values[0] = value_text(T("a & b"));
	word_values[1] = value_boolean(true);
	bird_values[0] = value_text(T("<bird>"));
	bird_values[4] = value_object(&words, NULL, NULL);
	fish_values[1] = value_address(T("fish & chips"));
	fish_values[5] = value_html(T("<b>fish</b>"));
}

static void
render_again(const struct template *template, struct library *library,
    enum template_mode mode, struct diagnostics *diagnostics)
{
	struct template_cache cache = { .size = 0 };
	struct value known = value_object(&bird, "bird", &cache);
	struct value unknown = value_object(&unknown_bird, "bird", NULL);
	struct buffer first, again;
	bool made;

	library->library.cache = &cache;
	buffer_begin(&first);
	buffer_begin(&again);
	made = template_render(template, &library->library, &unknown, mode,
	    &first.sink, diagnostics);
	for (int i = 0; i < 3; i++) {
		buffer_clear(&again);
		MUST(template_render(template, &library->library, &known,
		    mode, &again.sink, diagnostics) == made);
		MUST(!made || text_equal(buffer_text(&first),
		    buffer_text(&again)));
	}
	buffer_release(&first);
	buffer_release(&again);
	template_cache_release(&cache);
	library->library.cache = NULL;
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

	render_data_read(&arena, file, &root, &diagnostics);
	library.a = template_parse(&arena, next_file(&arena, &rest,
	    T("a.mustache")), T("a"), &diagnostics);
	library.b = template_parse(&arena, next_file(&arena, &rest,
	    T("b.mustache")), T("b"), &diagnostics);
	fix_values();
	for (enum template_mode mode = TEMPLATE_STRICT;
	    template && mode <= TEMPLATE_FREE; mode++)
		render_again(template, &library, mode, &diagnostics);
	if (template)
		render(template, &library, &root, &diagnostics);
	fuzz_print(&diagnostics);
	arena_release(&arena);
	return 0;
}
