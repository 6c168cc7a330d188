#include <stdio.h>

#include "prose/node.h"

/* State of writing one text. */
struct plain_writer {
	const struct prose *prose;
	struct sink *sink;
	size_t indentation;	/* of further lines of an item */
	bool begun;		/* a block was begun */
	bool at_item;		/* the mark of an item was just written */
	bool tight;		/* no empty line before the next block */
};

static void plain_write_nodes(struct plain_writer *plain, uint32_t from,
    uint32_t to);

static void
plain_new_line(struct plain_writer *plain)
{
	sink_string(plain->sink, "\n");
	for (size_t i = 0; i < plain->indentation; i++)
		sink_string(plain->sink, " ");
}

/* Writes what separates this block from the one before. */
static void
plain_begin_block(struct plain_writer *plain)
{
	if (plain->begun && !plain->at_item) {
		if (!plain->tight)
			sink_string(plain->sink, "\n");
		plain_new_line(plain);
	}
	plain->begun = true;
	plain->at_item = false;
}

static void
plain_write_item(struct plain_writer *plain, uint32_t number, const char *mark,
    size_t width)
{
	plain_begin_block(plain);
	sink_string(plain->sink, mark);
	plain->at_item = true;
	plain->indentation += width;
	plain_write_nodes(plain, number + 1, plain->prose->nodes[number].end);
	plain->indentation -= width;
	plain->at_item = false;
}

static void
plain_write_list(struct plain_writer *plain, uint32_t list)
{
	const struct prose_node *nodes = plain->prose->nodes;
	bool was_tight = plain->tight, tight = nodes[list].level & LIST_TIGHT;
	size_t number = nodes[list].number;

	/* An empty line precedes the list, unless it is in a tight list. */
	for (uint32_t i = list + 1; i < nodes[list].end; i = nodes[i].end) {
		char mark[32] = "- ";
		int width = 2;
		if (nodes[list].level & LIST_ORDERED)
			width = snprintf(mark, sizeof(mark), "%zu. ",
			    number++);
		plain_write_item(plain, i, mark, (size_t)width);
		plain->tight = tight;
	}
	plain->tight = was_tight;
}

static void
plain_write_code_block(struct plain_writer *plain, struct text code)
{
	size_t from = 0, end;

	plain_begin_block(plain);
	while ((end = text_find_byte(code, '\n', from)) != TEXT_NOWHERE) {
		sink_put(plain->sink, text_slice(code, from, end));
		from = end + 1;
		if (from < code.length)
			plain_new_line(plain);
	}
	sink_put(plain->sink, text_slice(code, from, code.length));
}

/* Returns the address as people write it. */
static struct text
plain_without_scheme(struct text address)
{
	static const struct text schemes[] = {
		TEXT("mailto:"), TEXT("tel:"),
	};

	for (size_t i = 0; i < 2; i++) {
		size_t length = schemes[i].length;
		if (address.length > length && text_equal_caseless(
		    schemes[i], text_slice(address, 0, length)))
			return text_slice(address, length, address.length);
	}
	return address;
}

static void
plain_write_link(struct plain_writer *plain, uint32_t number)
{
	const struct prose *prose = plain->prose;
	const struct prose_node *node = &prose->nodes[number];
	struct text address = plain_without_scheme(prose_node_address(prose,
	    node));
	struct text words = { NULL, 0 };

	if (node->end == number + 2 && node[1].kind == PROSE_TEXT)
		words = prose_node_words(prose, node + 1);
	plain_write_nodes(plain, number + 1, node->end);
	if (node->level & LINK_BARE || text_equal(words, address))
		return;
	sink_string(plain->sink, " (");
	sink_put(plain->sink, address);
	sink_string(plain->sink, ")");
}

static void
plain_write_node(struct plain_writer *plain, uint32_t number)
{
	const struct prose_node *node = &plain->prose->nodes[number];

	switch ((enum prose_kind)node->kind) {
	case PROSE_PARAGRAPH:
	case PROSE_HEADING:
		plain_begin_block(plain);
		plain_write_nodes(plain, number + 1, node->end);
		break;
	case PROSE_LIST:
		plain_write_list(plain, number);
		break;
	case PROSE_CODE_BLOCK:
		plain_write_code_block(plain, prose_node_words(plain->prose,
		    node));
		break;
	case PROSE_THEMATIC_BREAK:
		break;
	case PROSE_TEXT:
		sink_line(plain->sink, prose_node_words(plain->prose, node));
		break;
	case PROSE_CODE:
		sink_put(plain->sink, prose_node_words(plain->prose, node));
		break;
	case PROSE_LINE_BREAK:
		plain_new_line(plain);
		break;
	case PROSE_LINK:
		plain_write_link(plain, number);
		break;
	default:
		plain_write_nodes(plain, number + 1, node->end);
	}
}

/* LIMIT_DEPTH bounds the recursion. */
static void
plain_write_nodes(struct plain_writer *plain, uint32_t from, uint32_t to)
{
	while (from < to) {
		plain_write_node(plain, from);
		from = plain->prose->nodes[from].end;
	}
}

void
prose_plain(const struct prose *prose, struct sink *sink)
{
	struct plain_writer plain = { .prose = prose, .sink = sink };

	plain_write_nodes(&plain, 0, prose->count);
}
