#include "template/parse.h"

static struct piece *
add_piece(struct parser *parser, enum piece_kind kind, struct text text)
{
	struct template *template = parser->template;
	struct piece *piece;

	template->pieces = arena_grow(parser->scanner.arena,
	    template->pieces, template->count, &parser->capacity,
	    sizeof(struct piece));
	piece = &template->pieces[template->count++];
	*piece = (struct piece){ .kind = kind, .text = text,
		.line_start = parser->line_start, .end = template->count };
	parser->line_start = false;
	return piece;
}

/* Where the part of a dotted name that begins at `from` ends. */
static size_t
part_end(struct text name, size_t from)
{
	size_t dot = from < name.length ? text_find_byte(name, '.', from) :
	    TEXT_NOWHERE;

	return dot == TEXT_NOWHERE ? name.length : dot;
}

struct piece *
add_tag(struct parser *parser, enum piece_kind kind, const struct tag *tag)
{
	struct piece *piece = add_piece(parser, kind, tag->name);

	piece->first = part_end(tag->name, 0);
	piece->second = part_end(tag->name, piece->first + 1);
	piece->dynamic = tag->dynamic;
	piece->line = tag->line;
	piece->column = tag->column;
	piece->span = tag->span;
	return piece;
}

struct open *
innermost(struct parser *parser)
{
	return parser->depth ? &parser->open[parser->depth - 1] : NULL;
}

struct piece *
piece_of(const struct parser *parser, const struct open *open)
{
	return &parser->template->pieces[open->piece];
}

bool
in_parent(struct parser *parser)
{
	struct open *open = innermost(parser);

	return open && piece_of(parser, open)->kind == PIECE_PARENT;
}

void
note_line(struct parser *parser, struct text lead)
{
	struct open *open = innermost(parser);
	size_t same = 0;

	if (!open || !open->block)
		return;
	open = &parser->open[open->block - 1];
	if (!open->has_lines) {
		open->has_lines = true;
		open->common = lead;
		return;
	}
	while (same < lead.length && same < open->common.length &&
	    lead.at[same] == open->common.at[same])
		same++;
	open->common.length = same;
}

/* Notes the lines that begin in a text and hold more than white space. */
static void
note_lines(struct parser *parser, size_t from, size_t to)
{
	struct text source = parser->scanner.source;
	struct open *open = innermost(parser);

	if (!open || !open->block)
		return;
	/* The block's tag stands before, so there is a byte before. */
	if (source.at[--from] != '\n')
		from = text_find_byte(text_slice(source, 0, to), '\n', from);
	while (from != TEXT_NOWHERE && from + 1 != to) {
		size_t begin = from + 1, at = begin;
		while (at < to && (source.at[at] == ' ' ||
		    source.at[at] == '\t'))
			at++;
		if (at < to && source.at[at] != '\n' && source.at[at] != '\r')
			note_line(parser, text_slice(source, begin, at));
		from = text_find_byte(text_slice(source, 0, to), '\n', at);
	}
}

static void
add_text(struct parser *parser, size_t from, size_t to)
{
	struct text text = text_slice(parser->scanner.source, from, to);

	if (text.length == 0 || in_parent(parser))
		return;
	note_lines(parser, from, to);
	add_piece(parser, PIECE_TEXT, text);
	parser->line_start = text.at[text.length - 1] == '\n';
}

struct text
lead_of(const struct parser *parser, const struct tag *tag)
{
	return text_slice(parser->scanner.source, tag->line_from, tag->from);
}

void
begin_tag(struct parser *parser, const struct tag *tag, bool remove_lead)
{
	add_text(parser, parser->text_from,
	    remove_lead ? tag->line_from : tag->from);
}

void
end_tag(struct parser *parser, const struct tag *tag, bool remove_line)
{
	parser->text_from = remove_line ? tag->line_to : tag->to;
	parser->scanner.at = parser->text_from;
	if (remove_line)
		parser->line_start = true;
	else if (parser->line_start && !in_parent(parser))
		/* Nothing else says that a line begins here. */
		add_piece(parser, PIECE_TEXT, T(""));
}

bool
push(struct parser *parser, const struct tag *tag)
{
	struct piece *piece = &parser->template->pieces[
	    parser->template->count - 1];
	struct open *outer = innermost(parser), *open;

	if (parser->depth == PIECE_DEPTH) {
		diagnose(parser->scanner.diagnostics, D_TEMPLATE_NESTED,
		    piece_place(parser->template, piece),
		    TEXTS(arena_format(parser->scanner.arena, "%d",
		    PIECE_DEPTH)));
		return false;
	}
	open = &parser->open[parser->depth];
	*open = (struct open){ .piece = parser->template->count - 1,
		.tag = *tag, .argument = in_parent(parser) };
	parser->depth++;
	if (piece->kind == PIECE_BLOCK)
		open->block = parser->depth;
	else if (piece->kind != PIECE_PARENT && outer)
		open->block = outer->block;
	return true;
}

static bool
open_section(struct parser *parser, const struct tag *tag)
{
	bool alone = tag->first_on_line && tag->last_on_line;

	begin_tag(parser, tag, alone);
	if (alone)
		parser->line_start = false;
	add_tag(parser, tag->kind == TAG_SECTION ? PIECE_SECTION :
	    PIECE_INVERTED, tag);
	if (!push(parser, tag))
		return false;
	end_tag(parser, tag, alone);
	return true;
}

static void
close_section(struct parser *parser, struct open *open, const struct tag *tag)
{
	bool alone = tag->first_on_line && tag->last_on_line;

	begin_tag(parser, tag, alone);
	end_tag(parser, tag, alone);
	piece_of(parser, open)->end = parser->template->count;
	parser->depth--;
}

static struct place
place_of(const struct parser *parser, const struct tag *tag)
{
	return (struct place){ parser->scanner.file, tag->line, tag->column,
		tag->span };
}

static bool
close_wrong(struct parser *parser, const struct open *open,
    const struct tag *tag)
{
	struct diagnostics *diagnostics = parser->scanner.diagnostics;
	struct diagnostic *wrong;

	if (!open) {
		diagnose(diagnostics, D_TEMPLATE_UNOPENED,
		    place_of(parser, tag), TEXTS(tag->content));
		return false;
	}
	wrong = diagnose(diagnostics, D_TEMPLATE_CROSSED,
	    place_of(parser, tag), TEXTS(tag->content, open->tag.content));
	wrong->other = place_of(parser, &open->tag);
	wrong->other_message = T("this one is still open");
	return false;
}

static bool
close_tag(struct parser *parser, const struct tag *tag)
{
	struct open *open = innermost(parser);

	if (!open || !text_equal(open->tag.content, tag->content))
		return close_wrong(parser, open, tag);
	switch (piece_of(parser, open)->kind) {
	case PIECE_PARENT:
		close_parent(parser, open, tag);
		break;
	case PIECE_BLOCK:
		close_block(parser, open, tag);
		break;
	default:
		close_section(parser, open, tag);
		break;
	}
	if (tag->first_on_line)
		note_line(parser, lead_of(parser, tag));
	return true;
}

static void
add_partial(struct parser *parser, const struct tag *tag)
{
	bool alone = tag->first_on_line && tag->last_on_line;
	struct piece *piece;

	begin_tag(parser, tag, alone);
	piece = add_tag(parser, PIECE_PARTIAL, tag);
	piece->standalone = alone;
	if (alone) {
		piece->line_start = false;
		piece->indent = lead_of(parser, tag);
	}
	end_tag(parser, tag, alone);
}

static void
add_value(struct parser *parser, const struct tag *tag)
{
	begin_tag(parser, tag, false);
	add_tag(parser, tag->kind == TAG_RAW ? PIECE_RAW : PIECE_VALUE, tag);
	end_tag(parser, tag, false);
}

/* A comment, or delimiters: nothing is left of it. */
static void
drop_tag(struct parser *parser, const struct tag *tag)
{
	bool alone = tag->first_on_line && tag->last_on_line;

	begin_tag(parser, tag, alone);
	end_tag(parser, tag, alone);
}

static bool
parse_tag(struct parser *parser, const struct tag *tag)
{
	if (tag->first_on_line && tag->kind != TAG_CLOSE)
		note_line(parser, lead_of(parser, tag));
	switch (tag->kind) {
	case TAG_SECTION:
	case TAG_INVERTED:
		return open_section(parser, tag);
	case TAG_PARENT:
		return open_parent(parser, tag);
	case TAG_BLOCK:
		return open_block(parser, tag);
	case TAG_CLOSE:
		return close_tag(parser, tag);
	case TAG_PARTIAL:
		add_partial(parser, tag);
		return true;
	case TAG_VALUE:
	case TAG_RAW:
		add_value(parser, tag);
		return true;
	default:
		drop_tag(parser, tag);
		return true;
	}
}

static bool
all_closed(struct parser *parser)
{
	for (size_t i = 0; i < parser->depth; i++) {
		const struct tag *tag = &parser->open[i].tag;
		diagnose(parser->scanner.diagnostics, D_TEMPLATE_UNCLOSED,
		    place_of(parser, tag), TEXTS(tag->content,
		    arena_join(parser->scanner.arena,
		    TEXTS(T("/"), tag->content))));
	}
	return parser->depth == 0;
}

static bool
parse(struct parser *parser)
{
	enum scan_result result;
	struct tag tag;

	while ((result = scan_tag(&parser->scanner, &tag)) == SCAN_TAG)
		if (!parse_tag(parser, &tag))
			return false;
	if (result == SCAN_FAULT)
		return false;
	add_text(parser, parser->text_from, parser->scanner.source.length);
	return all_closed(parser);
}

const struct template *
template_parse(struct arena *arena, const struct source_file *file,
    struct text name, struct diagnostics *diagnostics)
{
	struct template *template = ARENA_NEW(arena, struct template, 1);
	/* As large as a template: to clear it would take as long as to scan
	   that. push sets each. */
	struct open open[PIECE_DEPTH];
	struct parser parser = { .template = template, .line_start = true,
		.open = open };

	if (!scan_characters(file, diagnostics))
		return NULL;
	template->name = name;
	template->file = file;
	scan_begin(&parser.scanner, arena, file, diagnostics);
	parser.text_from = parser.scanner.at;
	return parse(&parser) ? template : NULL;
}
