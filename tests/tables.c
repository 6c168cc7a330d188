/*
 * tables.c - keeps the guides' tables as the program's own tables have them.
 *
 *     build/tables [--check]
 *
 * Run where the Makefile is. What stands in a guide between
 * `<!-- NAME: begin -->` and `<!-- NAME: end -->`, or in a man page between
 * such comments of its own, is written anew; with
 * --check nothing is written: the first line that differs is printed, and the
 * exit status is 1.
 */
#include <stdio.h>
#include <string.h>

#include "cli/manual_mdoc.h"
#include "content/content_schema.h"
#include "content/schema_mdoc.h"
#include "core/buffer.h"
#include "core/files.h"
#include "core/limits.h"
#include "diagnostics/explanation.h"
#include "view/guide.h"
#include "view/guide_mdoc.h"

enum { LARGEST_GUIDE = 16 * 1024 * 1024 };

static const struct guide {
	const char *path, *name;
	void (*write)(struct sink *sink);
} guides[] = {
	{ "content/README.md", "keys", schema_markdown },
	{ "content/README.md", "codes", explanation_markdown },
	{ "gen/README.md", "limits", limits_markdown },
	{ "themes/README.md", "values", guide_write },
	{ "gen/manual/yearon.1", "commands", manual_mdoc },
	{ "gen/manual/yearon-content.5", "keys", schema_mdoc },
	{ "gen/manual/yearon-theme.7", "values", guide_mdoc },
};

static bool
is_man_page(const struct guide *guide)
{
	return text_starts(text_of(guide->path), T("gen/manual/"));
}

/* Finds the place between the guide's marks. */
static bool
find_place(struct arena *arena, const struct guide *guide, struct text text,
    size_t *from, size_t *to)
{
	struct text begin = arena_format(arena, is_man_page(guide) ?
	    ".\\\" %s: begin\n" : "<!-- %s: begin -->\n", guide->name);
	struct text end = arena_format(arena, is_man_page(guide) ?
	    ".\\\" %s: end" : "<!-- %s: end -->", guide->name);

	*from = text_find(text, begin, 0);
	if (*from == TEXT_NOWHERE)
		return false;
	*from += begin.length;
	*to = text_find(text, end, *from);
	return *to != TEXT_NOWHERE;
}

static struct text
line_at(struct text text, size_t at)
{
	size_t end = text_find_byte(text, '\n', at);

	return text_slice(text, at, end == TEXT_NOWHERE ? text.length : end);
}

static void
print_difference(const char *path, struct text old, struct text new)
{
	size_t at = 0, line_from = 0, number = 1;
	struct text was, is;

	for (; at < old.length && at < new.length &&
	    old.at[at] == new.at[at]; at++)
		if (old.at[at] == '\n') {
			line_from = at + 1;
			number++;
		}
	was = line_at(old, line_from);
	is = line_at(new, line_from);
	printf("%s:%zu: not up to date: run 'make tables'\n-%.*s\n+%.*s\n",
	    path, number, (int)was.length, was.at, (int)is.length, is.at);
}

static bool
write_guide(const char *path, struct text text)
{
	FILE *file = fopen(path, "w");
	bool written;

	if (!file)
		return false;
	written = fwrite(text.at, 1, text.length, file) == text.length;
	return fclose(file) == 0 && written;
}

/* With the arena for a while; 0, or 1 where the guide is not as it should. */
static int
keep(struct arena *arena, const struct guide *guide, bool check)
{
	struct text old, new;
	struct buffer table;
	/* Markdown wants an empty line around a table; mdoc none at all. */
	struct text blank = is_man_page(guide) ? T("") : T("\n");
	size_t from, to;

	if (file_read(arena, text_of(guide->path), LARGEST_GUIDE, &old) != 0 ||
	    !find_place(arena, guide, old, &from, &to)) {
		printf("%s: the place for '%s' is missing\n", guide->path,
		    guide->name);
		return 1;
	}
	buffer_begin(&table);
	guide->write(&table.sink);
	new = arena_join(arena, TEXTS(text_slice(old, 0, from), blank,
	    arena_copy(arena, buffer_text(&table)), blank,
	    text_slice(old, to, old.length)));
	buffer_release(&table);
	if (text_equal(old, new))
		return 0;
	if (check)
		print_difference(guide->path, old, new);
	else if (!write_guide(guide->path, new))
		printf("%s: cannot be written\n", guide->path);
	else
		return 0;
	return 1;
}

int
main(int argc, char **argv)
{
	struct arena arena = { NULL };
	bool check = argc == 2 && strcmp(argv[1], "--check") == 0;
	int status = 0;

	if (argc > 1 && !check) {
		printf("usage: %s [--check]\n", argv[0]);
		return 2;
	}
	for (size_t i = 0; i < sizeof(guides) / sizeof(guides[0]); i++)
		if (keep(&arena, &guides[i], check) != 0)
			status = 1;
	arena_release(&arena);
	return status;
}
