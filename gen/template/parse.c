#include "template/node.h"
#include "template/tags.h"

/* A section, parent or block that is not closed yet. */
struct open_tag {
	size_t node;
	struct tag tag;
	bool argument;		/* a block directly inside a parent */
	size_t block;		/* 1 + the innermost open block's index in
				   parser->open; 0: a parent is between, or
				   there is none */
	/* BLOCK: the common beginning of all lines of its content so far. */
	bool has_lines;
	struct text common;
};

struct template_parser {
	struct tag_reader tags;
	struct template *template;
	size_t capacity;	/* of template->nodes */
	size_t argument_capacity;	/* of template->arguments */
	size_t text_from;	/* offset of the text after the last tag */
	bool line_start;	/* the next node is the first of a line */
	size_t depth;
	struct open_tag *open;	/* TEMPLATE_DEPTH fit */
};

static struct template_node *
parse_add_node(struct template_parser *parser, enum template_node_kind kind,
    struct text text)
{
	struct template *template = parser->template;
	struct template_node *node;

	template->nodes = arena_grow(parser->tags.arena,
	    template->nodes, template->count, &parser->capacity,
	    sizeof(struct template_node));
	node = &template->nodes[template->count++];
	*node = (struct template_node){ .kind = kind, .text = text,
		.line_start = parser->line_start, .end = template->count };
	parser->line_start = false;
	return node;
}

/* Adds a node for the tag. Pointers to nodes are valid until the next one is
   added. */
static struct template_node *
parse_add_tag(struct template_parser *parser, enum template_node_kind kind,
    const struct tag *tag)
{
	struct template_node *node = parse_add_node(parser, kind, tag->name);

	node->first = tag->first;
	node->second = tag->second;
	node->dynamic = tag->dynamic;
	node->line = tag->line;
	node->column = tag->column;
	node->span = tag->span;
	return node;
}

/* Returns the innermost open tag, or NULL. */
static struct open_tag *
parse_innermost(struct template_parser *parser)
{
	return parser->depth ? &parser->open[parser->depth - 1] : NULL;
}

static struct template_node *
parse_open_node(const struct template_parser *parser,
    const struct open_tag *open)
{
	return &parser->template->nodes[open->node];
}

/* Returns true directly inside a parent tag, where only blocks count. */
static bool
parse_in_parent(struct template_parser *parser)
{
	struct open_tag *open = parse_innermost(parser);

	return open && parse_open_node(parser, open)->kind == TEMPLATE_PARENT;
}

/* Takes account of a line of the innermost block's content that begins with
   this white space. */
static void
parse_note_line(struct template_parser *parser, struct text lead)
{
	struct open_tag *open = parse_innermost(parser);
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

/* Takes account of the lines that begin in a text and hold more than white
   space. */
static void
parse_note_lines(struct template_parser *parser, size_t from, size_t to)
{
	struct text source = parser->tags.source;
	struct open_tag *open = parse_innermost(parser);

	if (!open || !open->block)
		return;
	/* The block's tag comes before, so there is a byte before. */
	if (source.at[--from] != '\n')
		from = text_find_byte(text_slice(source, 0, to), '\n', from);
	while (from != TEXT_NOWHERE && from + 1 != to) {
		size_t begin = from + 1, at = begin;
		while (at < to && (source.at[at] == ' ' ||
		    source.at[at] == '\t'))
			at++;
		if (at < to && source.at[at] != '\n' && source.at[at] != '\r')
			parse_note_line(parser, text_slice(source, begin, at));
		from = text_find_byte(text_slice(source, 0, to), '\n', at);
	}
}

static void
parse_add_text(struct template_parser *parser, size_t from, size_t to)
{
	struct text text = text_slice(parser->tags.source, from, to);

	if (text.length == 0 || parse_in_parent(parser))
		return;
	parse_note_lines(parser, from, to);
	parse_add_node(parser, TEMPLATE_TEXT, text);
	parser->line_start = text.at[text.length - 1] == '\n';
}

/* Returns the white space before a tag that is the first on its line. */
static struct text
parse_lead(const struct template_parser *parser, const struct tag *tag)
{
	return text_slice(parser->tags.source, tag->line_from, tag->from);
}

/* Adds the text before the tag; without the white space before the tag if
   `remove_lead`. */
static void
parse_begin_tag(struct template_parser *parser, const struct tag *tag,
    bool remove_lead)
{
	parse_add_text(parser, parser->text_from,
	    remove_lead ? tag->line_from : tag->from);
}

/* Continues after the tag, or after its line if that is removed. */
static void
parse_end_tag(struct template_parser *parser, const struct tag *tag,
    bool remove_line)
{
	parser->text_from = remove_line ? tag->line_to : tag->to;
	parser->tags.at = parser->text_from;
	if (remove_line)
		parser->line_start = true;
	else if (parser->line_start && !parse_in_parent(parser))
		/* Nothing else says that a line begins here. */
		parse_add_node(parser, TEMPLATE_TEXT, T(""));
}

/* Opens the node that was added last. Returns false, diagnosed, if too many
   are open. */
static bool
parse_push(struct template_parser *parser, const struct tag *tag)
{
	struct template_node *node = &parser->template->nodes[
	    parser->template->count - 1];
	struct open_tag *outer = parse_innermost(parser), *open;

	if (parser->depth == TEMPLATE_DEPTH) {
		diagnose(parser->tags.diagnostics, D_TEMPLATE_NESTED,
		    template_node_place(parser->template, node),
		    TEXTS(arena_format(parser->tags.arena, "%d",
		    TEMPLATE_DEPTH)));
		return false;
	}
	open = &parser->open[parser->depth];
	*open = (struct open_tag){ .node = parser->template->count - 1,
		.tag = *tag, .argument = parse_in_parent(parser) };
	parser->depth++;
	if (node->kind == TEMPLATE_BLOCK)
		open->block = parser->depth;
	else if (node->kind != TEMPLATE_PARENT && outer)
		open->block = outer->block;
	return true;
}

static bool
parse_open_section(struct template_parser *parser, const struct tag *tag)
{
	parse_begin_tag(parser, tag, tag->alone);
	if (tag->alone)
		parser->line_start = false;
	parse_add_tag(parser, tag->kind == TAG_SECTION ? TEMPLATE_SECTION :
	    TEMPLATE_INVERTED, tag);
	if (!parse_push(parser, tag))
		return false;
	parse_end_tag(parser, tag, tag->alone);
	return true;
}

static void
parse_close_section(struct template_parser *parser, struct open_tag *open,
    const struct tag *tag)
{
	parse_begin_tag(parser, tag, tag->alone);
	parse_end_tag(parser, tag, tag->alone);
	parse_open_node(parser, open)->end = parser->template->count;
	parser->depth--;
}

static struct place
parse_place(const struct template_parser *parser, const struct tag *tag)
{
	return (struct place){ parser->tags.file, tag->line, tag->column,
		tag->span };
}

static bool
parse_close_wrong(struct template_parser *parser, const struct open_tag *open,
    const struct tag *tag)
{
	struct diagnostics *diagnostics = parser->tags.diagnostics;
	struct diagnostic *wrong;

	if (!open) {
		diagnose(diagnostics, D_TEMPLATE_UNOPENED,
		    parse_place(parser, tag), TEXTS(tag->content));
		return false;
	}
	wrong = diagnose(diagnostics, D_TEMPLATE_CROSSED,
	    parse_place(parser, tag), TEXTS(tag->content, open->tag.content));
	wrong->other = parse_place(parser, &open->tag);
	wrong->other_message = T("this one is still open");
	return false;
}

static bool
parse_open_parent(struct template_parser *parser, const struct tag *tag)
{
	struct template_node *node;

	parse_begin_tag(parser, tag, tag->first_on_line);
	node = parse_add_tag(parser, TEMPLATE_PARENT, tag);
	node->line_start = tag->first_on_line;
	if (tag->first_on_line)
		node->indent = parse_lead(parser, tag);
	if (!parse_push(parser, tag))
		return false;
	parse_end_tag(parser, tag, false);
	return true;
}

/* Opens a block in a parent tag. White space and line ends around its tags are
   not its content, whatever else is on those lines. */
static bool
parse_open_argument(struct template_parser *parser, const struct tag *tag)
{
	struct template_node *node = parse_add_tag(parser, TEMPLATE_BLOCK, tag);

	node->line_start = false;
	node->begins_line = tag->last_on_line;
	if (!parse_push(parser, tag))
		return false;
	parser->line_start = false;
	parse_end_tag(parser, tag, tag->last_on_line);
	return true;
}

static bool
parse_open_block(struct template_parser *parser, const struct tag *tag)
{
	struct template_node *node;

	if (parse_in_parent(parser))
		return parse_open_argument(parser, tag);
	parse_begin_tag(parser, tag, tag->first_on_line);
	node = parse_add_tag(parser, TEMPLATE_BLOCK, tag);
	node->line_start = tag->first_on_line;
	node->begins_line = tag->alone;
	if (tag->first_on_line)
		node->indent = parse_lead(parser, tag);
	if (!parse_push(parser, tag))
		return false;
	parse_end_tag(parser, tag, tag->alone);
	return true;
}

static void
parse_close_parent(struct template_parser *parser, struct open_tag *open,
    const struct tag *tag)
{
	struct template_node *node = parse_open_node(parser, open);

	template_node_set_arguments(parser->tags.arena, parser->template, node,
	    open->node + 1, &parser->argument_capacity);
	node->standalone = node->line_start && tag->last_on_line;
	node->end = parser->template->count;
	parser->depth--;
	parser->line_start = false;
	parse_end_tag(parser, tag, node->standalone);
}

/* Returns the line end after a tag that is the last on its line. */
static struct text
parse_newline_after(const struct template_parser *parser, const struct tag *tag)
{
	struct text source = parser->tags.source;
	size_t from = tag->line_to;

	while (from > tag->to && (source.at[from - 1] == '\n' ||
	    source.at[from - 1] == '\r'))
		from--;
	return text_slice(source, from, tag->line_to);
}

static void
parse_close_argument(struct template_parser *parser, struct open_tag *open,
    const struct tag *tag)
{
	struct template_node *node;

	parse_begin_tag(parser, tag, tag->first_on_line);
	node = parse_open_node(parser, open);
	node->end = parser->template->count;
	node->complete = tag->first_on_line ||
	    node->end == open->node + 1;
	if (node->begins_line)
		node->indent = open->common;
	parser->depth--;
	parser->line_start = false;
	parse_end_tag(parser, tag, false);
}

static void
parse_close_parameter(struct template_parser *parser, struct open_tag *open,
    const struct tag *tag)
{
	bool alone = tag->first_on_line && tag->last_on_line;
	struct template_node *node;

	parse_begin_tag(parser, tag, alone);
	node = parse_open_node(parser, open);
	node->standalone = node->line_start && tag->last_on_line;
	node->complete = alone || parser->template->count ==
	    open->node + 1;
	if (node->begins_line && open->has_lines)
		node->indent = open->common;
	alone = alone || node->standalone;
	if (alone)
		node->newline = parse_newline_after(parser, tag);
	parse_end_tag(parser, tag, alone);
	parse_open_node(parser, open)->end = parser->template->count;
	parser->depth--;
	/* The lines of a block are lines of the one around it. */
	if (open->has_lines)
		parse_note_line(parser, open->common);
}

static void
parse_close_block(struct template_parser *parser, struct open_tag *open,
    const struct tag *tag)
{
	if (open->argument)
		parse_close_argument(parser, open, tag);
	else
		parse_close_parameter(parser, open, tag);
}

static bool
parse_close_tag(struct template_parser *parser, const struct tag *tag)
{
	struct open_tag *open = parse_innermost(parser);

	if (!open || !text_equal(open->tag.content, tag->content))
		return parse_close_wrong(parser, open, tag);
	switch (parse_open_node(parser, open)->kind) {
	case TEMPLATE_PARENT:
		parse_close_parent(parser, open, tag);
		break;
	case TEMPLATE_BLOCK:
		parse_close_block(parser, open, tag);
		break;
	default:
		parse_close_section(parser, open, tag);
		break;
	}
	if (tag->first_on_line)
		parse_note_line(parser, parse_lead(parser, tag));
	return true;
}

static void
parse_add_partial(struct template_parser *parser, const struct tag *tag)
{
	struct template_node *node;

	parse_begin_tag(parser, tag, tag->alone);
	node = parse_add_tag(parser, TEMPLATE_PARTIAL, tag);
	node->standalone = tag->alone;
	if (tag->alone) {
		node->line_start = false;
		node->indent = parse_lead(parser, tag);
	}
	parse_end_tag(parser, tag, tag->alone);
}

static void
parse_add_value(struct template_parser *parser, const struct tag *tag)
{
	parse_begin_tag(parser, tag, false);
	parse_add_tag(parser, tag->kind == TAG_RAW ? TEMPLATE_RAW :
	    TEMPLATE_VALUE, tag);
	parse_end_tag(parser, tag, false);
}

/* Passes over a comment or new delimiters. */
static void
parse_drop_tag(struct template_parser *parser, const struct tag *tag)
{
	parse_begin_tag(parser, tag, tag->alone);
	parse_end_tag(parser, tag, tag->alone);
}

static bool
parse_tag(struct template_parser *parser, const struct tag *tag)
{
	if (tag->first_on_line && tag->kind != TAG_CLOSE)
		parse_note_line(parser, parse_lead(parser, tag));
	switch (tag->kind) {
	case TAG_SECTION:
	case TAG_INVERTED:
		return parse_open_section(parser, tag);
	case TAG_PARENT:
		return parse_open_parent(parser, tag);
	case TAG_BLOCK:
		return parse_open_block(parser, tag);
	case TAG_CLOSE:
		return parse_close_tag(parser, tag);
	case TAG_PARTIAL:
		parse_add_partial(parser, tag);
		return true;
	case TAG_VALUE:
	case TAG_RAW:
		parse_add_value(parser, tag);
		return true;
	default:
		parse_drop_tag(parser, tag);
		return true;
	}
}

static bool
parse_all_closed(struct template_parser *parser)
{
	for (size_t i = 0; i < parser->depth; i++) {
		const struct tag *tag = &parser->open[i].tag;
		diagnose(parser->tags.diagnostics, D_TEMPLATE_UNCLOSED,
		    parse_place(parser, tag), TEXTS(tag->content,
		    arena_join(parser->tags.arena,
		    TEXTS(T("/"), tag->content))));
	}
	return parser->depth == 0;
}

static bool
parse_all(struct template_parser *parser)
{
	enum tags_result result;
	struct tag tag;

	while ((result = tags_next(&parser->tags, &tag)) == TAGS_FOUND)
		if (!parse_tag(parser, &tag))
			return false;
	if (result == TAGS_FAULT)
		return false;
	parse_add_text(parser, parser->text_from, parser->tags.source.length);
	return parse_all_closed(parser);
}

const struct template *
template_parse(struct arena *arena, const struct source_file *file,
    struct text name, struct diagnostics *diagnostics)
{
	struct template *template = ARENA_NEW(arena, struct template, 1);
	/* Not cleared, which would take as long as to parse a template:
	   parse_push sets each. */
	struct open_tag open[TEMPLATE_DEPTH];
	struct template_parser parser = { .template = template,
		.line_start = true, .open = open };

	if (!tags_check_characters(file, diagnostics))
		return NULL;
	template->name = name;
	template->file = file;
	tags_begin(&parser.tags, arena, file, diagnostics);
	parser.text_from = parser.tags.at;
	return parse_all(&parser) ? template : NULL;
}
