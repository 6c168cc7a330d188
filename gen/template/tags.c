#include "template/tags.h"

#include <inttypes.h>

#include "core/utf8.h"

static void
tags_set_delimiters(struct tag_reader *tags, struct text open,
    struct text close)
{
	tags->open = open;
	tags->close = close;
	tags->raw_close = arena_join(tags->arena,
	    TEXTS(T("}"), close));
	tags->delimiters_close = arena_join(tags->arena,
	    TEXTS(T("="), close));
}

void
tags_begin(struct tag_reader *tags, struct arena *arena,
    const struct source_file *file, struct diagnostics *diagnostics)
{
	*tags = (struct tag_reader){ .arena = arena, .file = file,
		.diagnostics = diagnostics, .source = file->contents,
		.line = 1, .column = 1 };
	if (text_starts(tags->source, T("\xEF\xBB\xBF")))
		tags->at = tags->counted = 3;
	tags_set_delimiters(tags, T("{{"), T("}}"));
}

static bool
tags_is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* Counts lines and columns up to `offset`. */
static void
tags_count_to(struct tag_reader *tags, size_t offset)
{
	struct text before = text_slice(tags->source, 0, offset);

	while (tags->counted < offset) {
		size_t odd = text_printable_end(before, tags->counted);
		tags->column += (uint32_t)(odd - tags->counted);
		tags->counted = odd;
		if (odd == offset)
			break;
		if (utf8_next(before, &tags->counted) == '\n') {
			tags->line++;
			tags->column = 1;
		} else {
			tags->column++;
		}
	}
}

static void
tag_fault(struct tag_reader *tags, const struct tag *tag,
    enum diagnostic_code code, struct text value)
{
	diagnose(tags->diagnostics, code, (struct place){ tags->file,
	    tag->line, tag->column, tag->span }, TEXTS(value));
}

static enum tag_kind
tag_kind_of(char sigil)
{
	switch (sigil) {
	case '{':
	case '&':
		return TAG_RAW;
	case '#':
		return TAG_SECTION;
	case '^':
		return TAG_INVERTED;
	case '/':
		return TAG_CLOSE;
	case '>':
		return TAG_PARTIAL;
	case '<':
		return TAG_PARENT;
	case '$':
		return TAG_BLOCK;
	case '!':
		return TAG_COMMENT;
	case '=':
		return TAG_DELIMITERS;
	default:
		return TAG_VALUE;
	}
}

/* Finds out if the tag is first or last on its lines. */
static void
tag_look_around(const struct tag_reader *tags, struct tag *tag)
{
	const char *bytes = tags->source.at;
	size_t from = tag->from, to = tag->to, end = tags->source.length;

	while (from > 0 && tags_is_blank(bytes[from - 1]))
		from--;
	tag->line_from = from;
	tag->first_on_line = from == 0 || bytes[from - 1] == '\n' ||
	    (from == 3 && text_starts(tags->source, T("\xEF\xBB\xBF")));
	while (to < end && tags_is_blank(bytes[to]))
		to++;
	if (to + 1 < end && bytes[to] == '\r' && bytes[to + 1] == '\n')
		to++;
	tag->last_on_line = to == end || bytes[to] == '\n';
	tag->line_to = to == end ? end : to + 1;
	tag->alone = tag->first_on_line && tag->last_on_line;
}

static bool
tag_holds_space(struct text text)
{
	for (size_t i = 0; i < text.length; i++)
		if (ascii_space(text.at[i]))
			return true;
	return false;
}

/* Returns the end of the part of a dotted name that begins at `from`. */
static size_t
tag_part_end(struct text name, size_t from)
{
	size_t dot = from < name.length ? text_find_byte(name, '.', from) :
	    TEXT_NOWHERE;

	return dot == TEXT_NOWHERE ? name.length : dot;
}

static bool
tag_read_name(struct tag_reader *tags, struct tag *tag)
{
	bool may_be_dynamic = tag->kind == TAG_PARTIAL ||
	    tag->kind == TAG_PARENT || tag->kind == TAG_CLOSE;

	tag->name = tag->content;
	if (may_be_dynamic && text_starts(tag->content, T("*"))) {
		tag->dynamic = true;
		tag->name = text_trim(text_slice(tag->content, 1,
		    tag->content.length));
	}
	tag->first = tag_part_end(tag->name, 0);
	tag->second = tag_part_end(tag->name, tag->first + 1);
	if (tag->name.length > 0 && !tag_holds_space(tag->name))
		return true;
	/* The end that was found belongs to a tag further on. */
	if (text_find(tag->content, tags->open, 0) != TEXT_NOWHERE) {
		tag->span = (uint32_t)tags->open.length;
		tag_fault(tags, tag, D_TEMPLATE_UNCLOSED_TAG, tags->close);
	} else
		tag_fault(tags, tag, D_TEMPLATE_NAME, tag->content);
	return false;
}

static bool
tag_read_delimiters(struct tag_reader *tags, struct tag *tag)
{
	struct text both = tag->content, close;
	size_t gap = 0;

	while (gap < both.length && !ascii_space(both.at[gap]))
		gap++;
	close = text_trim(text_slice(both, gap, both.length));
	if (close.length == 0 || gap == 0 || tag_holds_space(close) ||
	    text_find_byte(both, '=', 0) != TEXT_NOWHERE) {
		tag_fault(tags, tag, D_TEMPLATE_DELIMITERS, both);
		return false;
	}
	tags_set_delimiters(tags, text_slice(both, 0, gap), close);
	return true;
}

/* Finds the tag's end and content. Returns false, diagnosed, if it has no
   end. */
static bool
tag_read_content(struct tag_reader *tags, struct tag *tag)
{
	struct text source = tags->source, close = tags->close;
	size_t from = tag->from + tags->open.length, to;
	char sigil;

	while (from < source.length && ascii_space(source.at[from]))
		from++;
	sigil = from < source.length ? source.at[from] : '\0';
	/* A closing delimiter may begin like a sigil. */
	if (text_starts(text_slice(source, from, source.length), close))
		sigil = '\0';
	tag->kind = tag_kind_of(sigil);
	if (tag->kind != TAG_VALUE)
		from++;
	if (sigil == '{')
		close = tags->raw_close;
	else if (sigil == '=')
		close = tags->delimiters_close;
	to = text_find(source, close, from);
	if (to == TEXT_NOWHERE) {
		tag->span = (uint32_t)tags->open.length;
		tag_fault(tags, tag, D_TEMPLATE_UNCLOSED_TAG, close);
		return false;
	}
	tag->content = text_trim(text_slice(source, from, to));
	tag->to = to + close.length;
	return true;
}

enum tags_result
tags_next(struct tag_reader *tags, struct tag *tag)
{
	size_t from = text_find(tags->source, tags->open, tags->at);

	if (from == TEXT_NOWHERE)
		return TAGS_END;
	tags_count_to(tags, from);
	*tag = (struct tag){ .from = from, .line = tags->line,
		.column = tags->column };
	if (!tag_read_content(tags, tag))
		return TAGS_FAULT;
	tag->span = utf8_columns(text_slice(tags->source, from,
	    tag->to));
	tag_look_around(tags, tag);
	tags->at = tag->to;
	if (tag->kind == TAG_COMMENT)
		return TAGS_FOUND;
	if (tag->kind == TAG_DELIMITERS ? !tag_read_delimiters(tags, tag) :
	    !tag_read_name(tags, tag))
		return TAGS_FAULT;
	return TAGS_FOUND;
}

bool
tags_check_characters(const struct source_file *file,
    struct diagnostics *diagnostics)
{
	struct text contents = file->contents;
	struct place place = { file, 1, 1, 1 };

	if (text_lines_end(contents, 0) == contents.length)
		return true;
	for (size_t at = 0; at < contents.length;) {
		uint32_t c = utf8_next(contents, &at);
		if (c == UTF8_INVALID) {
			diagnose(diagnostics, D_NOT_UTF8, place, NULL);
			return false;
		}
		if (!utf8_in_xml(c)) {
			diagnose(diagnostics, D_CHARACTER, place,
			    TEXTS(arena_format(diagnostics->arena,
			    "U+%04" PRIX32, c)));
			return false;
		}
		place.column++;
		if (c == '\n') {
			place.line++;
			place.column = 1;
		}
	}
	return true;
}
