#include <stdlib.h>

#include "template/parse.h"

bool
open_parent(struct parser *parser, const struct tag *tag)
{
	struct piece *piece;

	begin_tag(parser, tag, tag->first_on_line);
	piece = add_tag(parser, PIECE_PARENT, tag);
	piece->line_start = tag->first_on_line;
	if (tag->first_on_line)
		piece->indent = lead_of(parser, tag);
	if (!push(parser, tag))
		return false;
	end_tag(parser, tag, false);
	return true;
}

/* A block in a parent tag is an argument for it: white space and line ends
   around its tags are not its content, whatever else is on those lines. */
static bool
open_argument(struct parser *parser, const struct tag *tag)
{
	struct piece *piece = add_tag(parser, PIECE_BLOCK, tag);

	piece->line_start = false;
	piece->begins_line = tag->last_on_line;
	if (!push(parser, tag))
		return false;
	parser->line_start = false;
	end_tag(parser, tag, tag->last_on_line);
	return true;
}

bool
open_block(struct parser *parser, const struct tag *tag)
{
	bool alone = tag->first_on_line && tag->last_on_line;
	struct piece *piece;

	if (in_parent(parser))
		return open_argument(parser, tag);
	begin_tag(parser, tag, tag->first_on_line);
	piece = add_tag(parser, PIECE_BLOCK, tag);
	piece->line_start = tag->first_on_line;
	piece->begins_line = alone;
	if (tag->first_on_line)
		piece->indent = lead_of(parser, tag);
	if (!push(parser, tag))
		return false;
	end_tag(parser, tag, alone);
	return true;
}

static int
by_name(const void *a, const void *b, void *pieces)
{
	const size_t *x = a, *y = b;
	const struct piece *all = pieces;
	int order = text_compare(all[*x].text, all[*y].text);

	return order ? order : (*x > *y) - (*x < *y);
}

static void
collect_arguments(struct parser *parser, struct piece *parent, size_t from)
{
	struct template *template = parser->template;

	parent->first_argument = parser->argument_count;
	for (size_t i = from; i < template->count;
	    i = template->pieces[i].end) {
		if (template->pieces[i].kind != PIECE_BLOCK)
			continue;
		template->arguments = arena_grow(parser->scanner.arena,
		    template->arguments, parser->argument_count,
		    &parser->argument_capacity, sizeof(size_t));
		template->arguments[parser->argument_count++] = i;
	}
	parent->argument_count = parser->argument_count -
	    parent->first_argument;
	if (parent->argument_count)
		qsort_r(template->arguments + parent->first_argument,
		    parent->argument_count, sizeof(size_t), by_name,
		    template->pieces);
}

void
close_parent(struct parser *parser, struct open *open, const struct tag *tag)
{
	struct piece *piece = piece_of(parser, open);

	collect_arguments(parser, piece, open->piece + 1);
	piece->standalone = piece->line_start && tag->last_on_line;
	piece->end = parser->template->count;
	parser->depth--;
	parser->line_start = false;
	end_tag(parser, tag, piece->standalone);
}

/* What ends the line on which the tag is the last. */
static struct text
newline_after(const struct parser *parser, const struct tag *tag)
{
	struct text source = parser->scanner.source;
	size_t from = tag->line_to;

	while (from > tag->to && (source.at[from - 1] == '\n' ||
	    source.at[from - 1] == '\r'))
		from--;
	return text_slice(source, from, tag->line_to);
}

static void
close_argument(struct parser *parser, struct open *open,
    const struct tag *tag)
{
	struct piece *piece;

	begin_tag(parser, tag, tag->first_on_line);
	piece = piece_of(parser, open);
	piece->end = parser->template->count;
	piece->complete = tag->first_on_line ||
	    piece->end == open->piece + 1;
	if (piece->begins_line)
		piece->indent = open->common;
	parser->depth--;
	parser->line_start = false;
	end_tag(parser, tag, false);
}

static void
close_parameter(struct parser *parser, struct open *open,
    const struct tag *tag)
{
	bool alone = tag->first_on_line && tag->last_on_line;
	struct piece *piece;

	begin_tag(parser, tag, alone);
	piece = piece_of(parser, open);
	piece->standalone = piece->line_start && tag->last_on_line;
	piece->complete = alone || parser->template->count ==
	    open->piece + 1;
	if (piece->begins_line && open->has_lines)
		piece->indent = open->common;
	alone = alone || piece->standalone;
	if (alone)
		piece->newline = newline_after(parser, tag);
	end_tag(parser, tag, alone);
	piece_of(parser, open)->end = parser->template->count;
	parser->depth--;
	/* The lines of a block are lines of the one around it. */
	if (open->has_lines)
		note_line(parser, open->common);
}

void
close_block(struct parser *parser, struct open *open, const struct tag *tag)
{
	if (open->argument)
		close_argument(parser, open, tag);
	else
		close_parameter(parser, open, tag);
}
