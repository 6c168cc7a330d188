/* Reads YAML; checks nodes and their places, and every schema on them. */
#include "content/content_schema.h"
#include "fuzz.h"
#include "theme/theme_schema.h"

static size_t
lines_of(struct text text)
{
	size_t lines = 1;

	for (size_t i = 0; i < text.length; i++)
		lines += text.at[i] == '\n' || text.at[i] == '\r';
	return lines;
}

static void
check_place(struct place place, const struct source_file *file)
{
	MUST(place.file == file);
	MUST(place.line >= 1 && place.line <= lines_of(file->contents));
	MUST(place.column >= 1 && place.column <= file->contents.length + 1);
}

static void
check_scalar(const struct node *node, const struct source_file *file)
{
	size_t step = node->text.length / 16 + 1;

	MUST(node->from <= node->to && node->to <= file->contents.length);
	for (size_t i = 0; i < node->text.length; i += step)
		check_place(scalar_place(node, i, 3), file);
}

/* Recursion ends: yaml_read bounds the depth. */
static void
check_node(const struct node *node, const struct source_file *file,
    size_t depth)
{
	MUST(depth <= YAML_DEPTH + 1);
	check_place(node->place, file);
	if (node->kind == NODE_SCALAR)
		check_scalar(node, file);
	for (size_t i = 0; i < node->count; i++) {
		if (node->kind == NODE_MAPPING)
			check_node(node->keys[i], file, depth + 1);
		check_node(node->items[i], file, depth + 1);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };
	struct source_file file = { T("fuzz.yaml"),
		fuzz_input(&arena, data, size), 0 };
	const struct node *node;

	node = yaml_read(&arena, &file, &diagnostics);
	if (node) {
		check_node(node, &file, 0);
		schema_check(&schema_theme, node, &diagnostics);
		schema_check(&schema_strings, node, &diagnostics);
		for (size_t i = 0; schemas[i]; i++)
			if (node->kind == NODE_MAPPING)
				schema_check(schemas[i], node, &diagnostics);
			else if (node->kind == NODE_SEQUENCE)
				schema_check_list(schemas[i], node,
				    &diagnostics);
	}
	fuzz_print(&diagnostics);
	arena_release(&arena);
	return 0;
}
