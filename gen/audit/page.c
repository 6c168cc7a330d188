#include "audit/page.h"

#include "core/utf8.h"

void
page_positions_begin(struct page_positions *positions, struct text contents)
{
	*positions = (struct page_positions){ .contents = contents, .line = 1 };
}

/* Moves to the line of the offset. */
static void
page_move_to(struct page_positions *positions, size_t offset)
{
	if (offset < positions->offset)
		page_positions_begin(positions, positions->contents);
	for (;;) {
		size_t end = text_until(positions->contents, '\n',
		    positions->offset);
		if (end >= offset || end == positions->contents.length)
			return;
		positions->offset = end + 1;
		positions->line++;
	}
}

static bool
page_ends_name(char c)
{
	return ascii_space(c) || c == '=' || c == '>' || c == '/';
}

/* Returns the offset after the quoted value at or after `from`. */
static size_t
page_value_end(struct text contents, size_t from)
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

/* Returns the end of the name that begins at `from`. */
static size_t
page_name_end(struct text contents, size_t from)
{
	while (from < contents.length && !page_ends_name(contents.at[from]))
		from++;
	return from;
}

/* Moves *from to the attribute. Returns false if the tag has none. */
static bool
page_find_attribute(struct text contents, struct text attribute, size_t *from)
{
	while (*from < contents.length && contents.at[*from] != '>') {
		size_t end;
		if (page_ends_name(contents.at[*from])) {
			(*from)++;
			continue;
		}
		end = page_name_end(contents, *from);
		if (text_equal(text_slice(contents, *from, end), attribute))
			return true;
		*from = page_value_end(contents, end);
	}
	return false;
}

static struct place
page_place_between(struct page_positions *positions, size_t from, size_t to)
{
	size_t end;

	page_move_to(positions, from);
	end = text_until(positions->contents, '\n', from);
	if (to > end)
		to = end;
	return (struct place){
		.line = positions->line,
		.column = 1 + utf8_columns(text_slice(
		    positions->contents, positions->offset, from)),
		.span = utf8_columns(text_slice(positions->contents,
		    from, to)),
	};
}

struct place
page_positions_find(struct page_positions *positions, size_t tag, struct text
    attribute)
{
	struct text contents = positions->contents;
	size_t from, name;

	if (tag >= contents.length)
		tag = contents.length ? contents.length - 1 : 0;
	from = name = page_name_end(contents, tag);
	if (!attribute.at || !page_find_attribute(contents, attribute, &from))
		return page_place_between(positions, tag, name);
	return page_place_between(positions, from, page_value_end(contents,
	    page_name_end(contents, from)));
}

struct place
page_positions_of_line(struct page_positions *positions, uint32_t line, uint32_t
    column)
{
	size_t offset = 0, end;

	for (uint32_t i = 1; i < line; i++) {
		end = text_until(positions->contents, '\n', offset);
		if (end == positions->contents.length)
			break;
		offset = end + 1;
	}
	end = text_until(positions->contents, '\n', offset);
	if (column == 0)
		return (struct place){ .line = line };
	offset += column - 1;
	offset = offset > end ? end : offset;
	return page_place_between(positions, offset, offset);
}

struct place
page_place(struct audit_page *page, size_t tag, struct text attribute)
{
	struct place place = page_positions_find(&page->positions, tag,
	    attribute);

	if (!page->source)
		page->source = site_source(page->site, page->file->path,
		    page->positions.contents);
	place.file = page->source;
	return place;
}

struct diagnostic *
page_diagnose(struct audit_page *page, enum diagnostic_code code, size_t tag,
    struct text attribute, const struct text *values)
{
	return diagnose(page->site->diagnostics, code,
	    page_place(page, tag, attribute), values);
}
