/*
 * tables.c - writes the tables in the guides and the man pages.
 *
 *     build/tables [--check]
 *
 * Run it in the folder of the Makefile. A table of a guide is between
 * `<!-- NAME: begin -->` and `<!-- NAME: end -->`. A man page is made from
 * Markdown, in which `<!-- NAME -->` is the place of the table. With --check
 * nothing is written: the first line that differs is printed, and the exit
 * status is 1.
 */
#include <stdio.h>
#include <string.h>

#include "cli/manual.h"
#include "content/content_schema.h"
#include "core/buffer.h"
#include "core/files.h"
#include "core/limits.h"
#include "core/process.h"
#include "diagnostics/explanation.h"
#include "view/theme_reference.h"

enum { LARGEST_GUIDE = 16 * 1024 * 1024, PAGE_SECONDS = 60 };

typedef void table_writer(struct sink *sink);

/* Each command's help as a block of its own. */
static void
commands_markdown(struct sink *sink)
{
	for (const struct manual *m = manuals; m->name; m++) {
		sink_string(sink, "## yearon ");
		sink_string(sink, m->name);
		sink_string(sink, "\n\n```\n");
		manual_put(sink, m);
		sink_string(sink, "```\n\n");
	}
}

static const struct guide {
	const char *path, *name;
	table_writer *write;
} guides[] = {
	{ "content/README.md", "keys", schema_markdown },
	{ "content/README.md", "codes", explanation_markdown },
	{ "gen/README.md", "limits", limits_markdown },
	{ "themes/README.md", "values", theme_reference_write },
}, pages[] = {
	{ "gen/manual/yearon.1", "commands", commands_markdown },
	{ "gen/manual/yearon-content.5", "keys", schema_markdown },
	{ "gen/manual/yearon-theme.7", "values", theme_reference_write },
};

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
write_file(const char *path, struct text text)
{
	FILE *file = fopen(path, "w");
	bool written;

	if (!file)
		return false;
	written = fwrite(text.at, 1, text.length, file) == text.length;
	return fclose(file) == 0 && written;
}

/* Returns the text with what is from `from` to `to` replaced by the table,
   between empty lines. */
static struct text
put_table(struct arena *arena, struct text text, size_t from, size_t to,
    table_writer *write)
{
	struct buffer table;
	struct text result;

	buffer_begin(&table);
	write(&table.sink);
	result = arena_join(arena, TEXTS(text_slice(text, 0, from), T("\n"),
	    buffer_text(&table), T("\n"),
	    text_slice(text, to, text.length)));
	buffer_release(&table);
	return result;
}

/* Returns 0, or 1 if the file is not up to date or cannot be written. */
static int
update_file(const char *path, struct text old, struct text new, bool check)
{
	if (text_equal(old, new))
		return 0;
	if (check)
		print_difference(path, old, new);
	else if (!write_file(path, new))
		printf("%s: cannot be written\n", path);
	else
		return 0;
	return 1;
}

static int
update_guide(struct arena *arena, const struct guide *guide, bool check)
{
	struct text begin = arena_format(arena, "<!-- %s: begin -->\n",
	    guide->name);
	struct text end = arena_format(arena, "<!-- %s: end -->", guide->name);
	struct text old = { NULL, 0 };
	size_t from, to;

	if (file_read(arena, text_of(guide->path), LARGEST_GUIDE, &old) != 0 ||
	    (from = text_find(old, begin, 0)) == TEXT_NOWHERE ||
	    (to = text_find(old, end, from)) == TEXT_NOWHERE) {
		printf("%s: the place for '%s' is missing\n", guide->path,
		    guide->name);
		return 1;
	}
	return update_file(guide->path, old, put_table(arena, old,
	    from + begin.length, to, guide->write), check);
}

/* Makes a man page from the Markdown file; prints a message if that fails. */
static bool
make_page(struct arena *arena, struct text markdown, struct text *page)
{
	struct process process = {
		.arguments = (const char *const[]){ "/bin/sh",
		    "gen/manual/page.sh", markdown.at, NULL },
		.seconds = PAGE_SECONDS, .most_output = LARGEST_GUIDE,
	};
	struct text said;
	bool made;

	processes_run(&process, 1, 1);
	said = buffer_text(&process.complaint);
	made = process.end == PROCESS_EXITED && process.status == 0;
	if (!made)
		printf("gen/manual/page.sh: %.*s\n", (int)said.length,
		    said.at);
	*page = arena_copy(arena, buffer_text(&process.output));
	processes_release(&process, 1);
	return made;
}

/* `program` is this program's path: the Markdown goes beside it. */
static int
update_page(struct arena *arena, const struct guide *page,
    const char *program, bool check)
{
	struct text path = arena_format(arena, "%s.md", page->path);
	struct text beside = arena_format(arena, "%s.md", program);
	struct text mark = arena_format(arena, "<!-- %s -->\n", page->name);
	struct text markdown, new, old = { NULL, 0 };
	size_t at;

	if (file_read(arena, path, LARGEST_GUIDE, &markdown) != 0 ||
	    (at = text_find(markdown, mark, 0)) == TEXT_NOWHERE) {
		printf("%s: the place for '%s' is missing\n", path.at,
		    page->name);
		return 1;
	}
	if (!write_file(beside.at, put_table(arena, markdown, at,
	    at + mark.length, page->write)) ||
	    !make_page(arena, beside, &new))
		return 1;
	file_read(arena, text_of(page->path), LARGEST_GUIDE, &old);
	return update_file(page->path, old, new, check);
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
		if (update_guide(&arena, &guides[i], check) != 0)
			status = 1;
	for (size_t i = 0; i < sizeof(pages) / sizeof(pages[0]); i++)
		if (update_page(&arena, &pages[i], argv[0], check) != 0)
			status = 1;
	arena_release(&arena);
	return status;
}
