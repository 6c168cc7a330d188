#include "audit/spot.h"

#include "core/utf8.h"

void
spots_begin(struct spots *spots, struct text contents)
{
	*spots = (struct spots){ .contents = contents, .line = 1 };
}

/* Moves to the line that holds the offset. */
static void
move_to(struct spots *spots, size_t offset)
{
	if (offset < spots->offset)
		spots_begin(spots, spots->contents);
	for (;;) {
		size_t end = text_until(spots->contents, '\n',
		    spots->offset);
		if (end >= offset || end == spots->contents.length)
			return;
		spots->offset = end + 1;
		spots->line++;
	}
}

static bool
ends_name(char c)
{
	return ascii_space(c) || c == '=' || c == '>' || c == '/';
}

/* Past the quoted value that begins at or after `from`. */
static size_t
value_end(struct text contents, size_t from)
{
	size_t end;

	while (from < contents.length && contents.at[from] != '"' &&
	    contents.at[from] != '\'')
		from++;
	if (from == contents.length)
		return from;
	end = text_find_byte(contents, contents.at[from], from + 1);
	return end == TEXT_NOWHERE ? contents.length : end + 1;
}

/* The end of the name that begins at `from`. */
static size_t
name_end(struct text contents, size_t from)
{
	while (from < contents.length && !ends_name(contents.at[from]))
		from++;
	return from;
}

/* Moves *from to the attribute; false at the end of the tag. */
static bool
find_attribute(struct text contents, struct text attribute, size_t *from)
{
	while (*from < contents.length && contents.at[*from] != '>') {
		size_t end;
		if (ends_name(contents.at[*from])) {
			(*from)++;
			continue;
		}
		end = name_end(contents, *from);
		if (text_equal(text_slice(contents, *from, end), attribute))
			return true;
		*from = value_end(contents, end);
	}
	return false;
}

static struct place
place_between(struct spots *spots, size_t from, size_t to)
{
	size_t end;

	move_to(spots, from);
	end = text_until(spots->contents, '\n', from);
	if (to > end)
		to = end;
	return (struct place){
		.line = spots->line,
		.column = 1 + utf8_columns(text_slice(
		    spots->contents, spots->offset, from)),
		.span = utf8_columns(text_slice(spots->contents,
		    from, to)),
	};
}

struct place
spots_find(struct spots *spots, size_t tag, struct text attribute)
{
	struct text contents = spots->contents;
	size_t from, name;

	if (tag >= contents.length)
		tag = contents.length ? contents.length - 1 : 0;
	from = name = name_end(contents, tag);
	if (!attribute.at || !find_attribute(contents, attribute, &from))
		return place_between(spots, tag, name);
	return place_between(spots, from, value_end(contents,
	    name_end(contents, from)));
}

struct place
spots_of_line(struct spots *spots, uint32_t line, uint32_t column)
{
	size_t offset = 0, end;

	for (uint32_t i = 1; i < line; i++) {
		end = text_until(spots->contents, '\n', offset);
		if (end == spots->contents.length)
			break;
		offset = end + 1;
	}
	end = text_until(spots->contents, '\n', offset);
	if (column == 0)
		return (struct place){ .line = line };
	offset += column - 1;
	offset = offset > end ? end : offset;
	return place_between(spots, offset, offset);
}
