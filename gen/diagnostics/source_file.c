#include "diagnostics/source_file.h"

#include <string.h>

#include "core/files.h"
#include "core/limits.h"
#include "core/utf8.h"

/* Numbers of characters that an excerpt of a long line has before the place,
   in it and after it. MARGIN more are added if the line ends within these. */
enum { EXCERPT_BEFORE = 60, EXCERPT_SPAN = 200, EXCERPT_AFTER = 40,
	MARGIN = 20 };

/* Never returns 0. Takes eight bytes at a time, for each file is digested. */
static uint64_t
source_digest(struct text contents)
{
	uint64_t digest = contents.length, eight;
	size_t at = 0;

	for (; at + sizeof(eight) <= contents.length; at += sizeof(eight)) {
		memcpy(&eight, contents.at + at, sizeof(eight));
		digest = (digest ^ eight) * 0x9E3779B97F4A7C15U;
		digest ^= digest >> 32;
	}
	eight = 0;
	memcpy(&eight, contents.at + at, contents.length - at);
	digest = (digest ^ eight) * 0x9E3779B97F4A7C15U;
	return (digest ^ digest >> 32) | 1;
}

void
source_file_release(struct source_file *file)
{
	if (!file->contents.at)
		return;
	file->digest = source_digest(file->contents);
	file->contents = (struct text){ NULL, 0 };
}

struct text
source_file_contents(struct arena *arena, const struct source_file *file)
{
	struct text contents;

	if (file->contents.at || !file->digest)
		return file->contents;
	if (file_read(arena, file->path, LIMIT_FILE, &contents) != 0 ||
	    source_digest(contents) != file->digest)
		return (struct text){ NULL, 0 };
	return contents;
}

static bool
source_line_ends(struct text contents, size_t at)
{
	return at >= contents.length || contents.at[at] == '\n' ||
	    (contents.at[at] == '\r' && at + 1 < contents.length &&
	    contents.at[at + 1] == '\n');
}

/* Moves the offset by up to `count` characters, but not beyond the line.
   Returns by how many characters. */
static size_t
source_advance(struct text contents, size_t *at, size_t count)
{
	size_t moved = 0;

	for (; moved < count && !source_line_ends(contents, *at); moved++)
		utf8_next(contents, at);
	return moved;
}

static void
source_set_line(struct source_reader *reader, uint32_t line, size_t at)
{
	reader->line = line;
	reader->line_at = reader->at = at;
	reader->column = 0;
}

static void
source_set_file(struct source_reader *reader,
    const struct source_file *file)
{
	arena_reset(reader->arena);
	reader->file = file;
	reader->contents = source_file_contents(reader->arena, file);
	source_set_line(reader, 1, 0);
}

static bool
source_find_line(struct source_reader *reader, struct place place)
{
	if (reader->file != place.file)
		source_set_file(reader, place.file);
	if (reader->line > place.line)
		source_set_line(reader, 1, 0);
	while (reader->line < place.line) {
		size_t end = text_find_byte(reader->contents, '\n',
		    reader->line_at);
		if (end == TEXT_NOWHERE)
			return false;
		source_set_line(reader, reader->line + 1, end + 1);
	}
	return reader->contents.at != NULL;
}

/* Moves the reader to the excerpt's first character. Returns the column of
   the place, or the line's end if that comes before. */
static size_t
source_find_column(struct source_reader *reader, size_t column)
{
	size_t from = column > EXCERPT_BEFORE + MARGIN ?
	    column - EXCERPT_BEFORE : 0;

	if (reader->column > from) {
		reader->column = 0;
		reader->at = reader->line_at;
	}
	reader->column += source_advance(reader->contents, &reader->at,
	    from - reader->column);
	/* The line ends before `from`: take its end for the column. The second
	   call always reaches its `from`. */
	return reader->column < from ?
	    source_find_column(reader, reader->column) : column;
}

bool
source_excerpt_read(struct source_reader *reader, struct place place,
    struct source_excerpt *excerpt)
{
	struct text contents;
	size_t column, at, end;

	if (!source_find_line(reader, place))
		return false;
	contents = reader->contents;
	column = source_find_column(reader, place.column ? place.column - 1 :
	    0);
	at = reader->at;
	excerpt->is_cut_before = reader->column > 0;
	excerpt->before = source_advance(contents, &at,
	    column - reader->column);
	excerpt->span = source_advance(contents, &at,
	    place.span < EXCERPT_SPAN ? place.span : EXCERPT_SPAN);
	end = at;
	source_advance(contents, &end, EXCERPT_AFTER + MARGIN);
	if (!source_line_ends(contents, end)) {
		end = at;
		source_advance(contents, &end, EXCERPT_AFTER);
	}
	excerpt->is_cut_after = !source_line_ends(contents, end);
	excerpt->text = text_slice(contents, reader->at, end);
	return true;
}
