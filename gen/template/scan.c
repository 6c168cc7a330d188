#include "template/scan.h"

#include <inttypes.h>

#include "core/utf8.h"

static void
set_delimiters(struct scanner *scanner, struct text open, struct text close)
{
	scanner->open = open;
	scanner->close = close;
	scanner->raw_close = arena_join(scanner->arena,
	    TEXTS(T("}"), close));
	scanner->delimiters_close = arena_join(scanner->arena,
	    TEXTS(T("="), close));
}

void
scan_begin(struct scanner *scanner, struct arena *arena,
    const struct source_file *file, struct diagnostics *diagnostics)
{
	*scanner = (struct scanner){ .arena = arena, .file = file,
		.diagnostics = diagnostics, .source = file->contents,
		.line = 1, .column = 1 };
	if (text_starts(scanner->source, T("\xEF\xBB\xBF")))
		scanner->at = scanner->counted = 3;
	set_delimiters(scanner, T("{{"), T("}}"));
}

static bool
blank(char c)
{
	return c == ' ' || c == '\t';
}

/* Moves the counted line and column on to `offset`. */
static void
count_to(struct scanner *scanner, size_t offset)
{
	struct text before = text_slice(scanner->source, 0, offset);

	while (scanner->counted < offset) {
		size_t odd = text_printable_end(before, scanner->counted);
		scanner->column += (uint32_t)(odd - scanner->counted);
		scanner->counted = odd;
		if (odd == offset)
			break;
		if (utf8_next(before, &scanner->counted) == '\n') {
			scanner->line++;
			scanner->column = 1;
		} else {
			scanner->column++;
		}
	}
}

static void
fault(struct scanner *scanner, const struct tag *tag,
    enum diagnostic_code code, struct text value)
{
	diagnose(scanner->diagnostics, code, (struct place){ scanner->file,
	    tag->line, tag->column, tag->span }, TEXTS(value));
}

static enum tag_kind
kind_of(char sigil)
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

/* What surrounds the tag on its first and on its last line. */
static void
look_around(const struct scanner *scanner, struct tag *tag)
{
	const char *bytes = scanner->source.at;
	size_t from = tag->from, to = tag->to, end = scanner->source.length;

	while (from > 0 && blank(bytes[from - 1]))
		from--;
	tag->line_from = from;
	tag->first_on_line = from == 0 || bytes[from - 1] == '\n' ||
	    (from == 3 && text_starts(scanner->source, T("\xEF\xBB\xBF")));
	while (to < end && blank(bytes[to]))
		to++;
	if (to + 1 < end && bytes[to] == '\r' && bytes[to + 1] == '\n')
		to++;
	tag->last_on_line = to == end || bytes[to] == '\n';
	tag->line_to = to == end ? end : to + 1;
}

static bool
holds_space(struct text text)
{
	for (size_t i = 0; i < text.length; i++)
		if (ascii_space(text.at[i]))
			return true;
	return false;
}

static bool
read_name(struct scanner *scanner, struct tag *tag)
{
	bool may_be_dynamic = tag->kind == TAG_PARTIAL ||
	    tag->kind == TAG_PARENT || tag->kind == TAG_CLOSE;

	tag->name = tag->content;
	if (may_be_dynamic && text_starts(tag->content, T("*"))) {
		tag->dynamic = true;
		tag->name = text_trim(text_slice(tag->content, 1,
		    tag->content.length));
	}
	if (tag->name.length > 0 && !holds_space(tag->name))
		return true;
	/* What closed it belongs to another tag, further on. */
	if (text_find(tag->content, scanner->open, 0) != TEXT_NOWHERE) {
		tag->span = (uint32_t)scanner->open.length;
		fault(scanner, tag, D_TEMPLATE_UNCLOSED_TAG, scanner->close);
	} else
		fault(scanner, tag, D_TEMPLATE_NAME, tag->content);
	return false;
}

static bool
read_delimiters(struct scanner *scanner, struct tag *tag)
{
	struct text both = tag->content, close;
	size_t gap = 0;

	while (gap < both.length && !ascii_space(both.at[gap]))
		gap++;
	close = text_trim(text_slice(both, gap, both.length));
	if (close.length == 0 || gap == 0 || holds_space(close) ||
	    text_find_byte(both, '=', 0) != TEXT_NOWHERE) {
		fault(scanner, tag, D_TEMPLATE_DELIMITERS, both);
		return false;
	}
	set_delimiters(scanner, text_slice(both, 0, gap), close);
	return true;
}

/* Finds the tag's end and content; false where it has no end. */
static bool
read_content(struct scanner *scanner, struct tag *tag)
{
	struct text source = scanner->source, close = scanner->close;
	size_t from = tag->from + scanner->open.length, to;
	char sigil;

	while (from < source.length && ascii_space(source.at[from]))
		from++;
	sigil = from < source.length ? source.at[from] : '\0';
	/* A closing delimiter may begin like a sigil. */
	if (text_starts(text_slice(source, from, source.length), close))
		sigil = '\0';
	tag->kind = kind_of(sigil);
	if (tag->kind != TAG_VALUE)
		from++;
	if (sigil == '{')
		close = scanner->raw_close;
	else if (sigil == '=')
		close = scanner->delimiters_close;
	to = text_find(source, close, from);
	if (to == TEXT_NOWHERE) {
		tag->span = (uint32_t)scanner->open.length;
		fault(scanner, tag, D_TEMPLATE_UNCLOSED_TAG, close);
		return false;
	}
	tag->content = text_trim(text_slice(source, from, to));
	tag->to = to + close.length;
	return true;
}

enum scan_result
scan_tag(struct scanner *scanner, struct tag *tag)
{
	size_t from = text_find(scanner->source, scanner->open, scanner->at);

	if (from == TEXT_NOWHERE)
		return SCAN_END;
	count_to(scanner, from);
	*tag = (struct tag){ .from = from, .line = scanner->line,
		.column = scanner->column };
	if (!read_content(scanner, tag))
		return SCAN_FAULT;
	tag->span = utf8_columns(text_slice(scanner->source, from,
	    tag->to));
	look_around(scanner, tag);
	scanner->at = tag->to;
	if (tag->kind == TAG_COMMENT)
		return SCAN_TAG;
	if (tag->kind == TAG_DELIMITERS ? !read_delimiters(scanner, tag) :
	    !read_name(scanner, tag))
		return SCAN_FAULT;
	return SCAN_TAG;
}

bool
scan_characters(const struct source_file *file,
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
