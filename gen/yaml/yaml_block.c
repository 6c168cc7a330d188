#include "yaml/yaml_block.h"

#include <string.h>

struct lines {
	struct text contents;
	size_t at;			/* where the next one begins */
	size_t indent;
	size_t empty;			/* that came before it */
	uint32_t count;
};

static size_t
spaces_at(struct text contents, size_t at)
{
	size_t end = at;

	while (end < contents.length && contents.at[end] == ' ')
		end++;
	return end - at;
}

/* The next line's text, without its end; absent behind the block. */
static struct text
next(struct lines *lines)
{
	static const struct text none;
	struct text contents = lines->contents;

	lines->empty = 0;
	while (lines->at < contents.length) {
		size_t spaces = spaces_at(contents, lines->at);
		size_t from = lines->at + (spaces < lines->indent ? spaces :
		    lines->indent);
		size_t end = text_find_byte(contents, '\n', from);
		if (end == TEXT_NOWHERE)
			end = contents.length;
		if (spaces < lines->indent && end > from)
			return none;
		lines->count++;
		lines->at = end < contents.length ? end + 1 : end;
		if (end > from)
			return text_slice(contents, from, end);
		lines->empty++;
	}
	return none;
}

static char *
put(char *end, struct text text)
{
	if (text.length)
		memcpy(end, text.at, text.length);
	return end + text.length;
}

static char *
put_ends(char *end, size_t count)
{
	memset(end, '\n', count);
	return end + count;
}

/* What stands between two lines: a space where they are folded into one. */
static char *
put_between(char *end, bool folded, struct text before, struct text after,
    size_t empty)
{
	if (!folded || ascii_space(before.at[0]) || ascii_space(after.at[0]))
		return put_ends(end, empty + 1);
	if (empty == 0) {
		*end = ' ';
		return end + 1;
	}
	return put_ends(end, empty);
}

/* Past the mark and what is behind it; false where that is not usual. */
static bool
read_mark(struct yaml_block *block, bool *strip)
{
	struct text contents = block->contents;
	size_t at = block->at + 1;

	block->folded = contents.at[block->at] == '>';
	*strip = at < contents.length && contents.at[at] == '-';
	at += *strip;
	block->at = at + 1;
	return at < contents.length && contents.at[at] == '\n';
}

/* How many bytes are written from here to the end of the block; its text has
   no more. */
static size_t
size_of(struct lines lines)
{
	size_t from = lines.at;

	while (next(&lines).at)
		;
	return lines.at - from;
}

static struct text
join(struct arena *arena, struct lines *lines, bool folded, bool strip)
{
	char *text = arena_allocate(arena, size_of(*lines) + 1), *end = text;
	struct text line = next(lines);

	while (line.at) {
		struct text before = line;
		end = put(end, line);
		line = next(lines);
		if (line.at)
			end = put_between(end, folded, before, line,
			    lines->empty);
	}
	if (!strip)
		end = put_ends(end, 1);
	return text_between(text, end);
}

bool
yaml_block_read(struct arena *arena, struct yaml_block *block)
{
	struct lines lines = { .contents = block->contents, .count = 1 };
	struct lines ahead;
	struct text first;
	bool strip;

	if (!read_mark(block, &strip))
		return false;
	lines.at = block->at;
	lines.indent = spaces_at(block->contents, block->at);
	ahead = lines;
	first = next(&ahead);
	if (!first.at || ahead.empty || first.at[0] == '\t' ||
	    lines.indent < block->least)
		return false;
	block->text = join(arena, &lines, block->folded, strip);
	block->at = lines.at;
	block->lines = lines.count;
	return true;
}
