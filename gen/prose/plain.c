#include <stdio.h>

#include "prose/node.h"

/* A text that is being written. */
struct plain {
	const struct prose *prose;
	struct sink *sink;
	size_t indentation;	/* of lines that go on with an item */
	bool begun;		/* something was written */
	bool at_item;		/* a list's mark was just written */
	bool tight;		/* no empty line before the next block */
};

static void write_nodes(struct plain *plain, uint32_t from, uint32_t to);

static void
new_line(struct plain *plain)
{
	sink_string(plain->sink, "\n");
	for (size_t i = 0; i < plain->indentation; i++)
		sink_string(plain->sink, " ");
}

/* What stands between this block and the one before. */
static void
begin_block(struct plain *plain)
{
	if (plain->begun && !plain->at_item) {
		if (!plain->tight)
			sink_string(plain->sink, "\n");
		new_line(plain);
	}
	plain->begun = true;
	plain->at_item = false;
}

static void
write_item(struct plain *plain, uint32_t number, const char *mark,
    size_t width)
{
	begin_block(plain);
	sink_string(plain->sink, mark);
	plain->at_item = true;
	plain->indentation += width;
	write_nodes(plain, number + 1, plain->prose->nodes[number].end);
	plain->indentation -= width;
	plain->at_item = false;
}

static void
write_list(struct plain *plain, uint32_t list)
{
	const struct prose_node *nodes = plain->prose->nodes;
	bool was_tight = plain->tight, tight = nodes[list].level & LIST_TIGHT;
	size_t number = nodes[list].number;

	/* An empty line before the list, unless it stands in a tight one. */
	for (uint32_t i = list + 1; i < nodes[list].end; i = nodes[i].end) {
		char mark[32] = "- ";
		int width = 2;
		if (nodes[list].level & LIST_ORDERED)
			width = snprintf(mark, sizeof(mark), "%zu. ",
			    number++);
		write_item(plain, i, mark, (size_t)width);
		plain->tight = tight;
	}
	plain->tight = was_tight;
}

static void
write_code_block(struct plain *plain, struct text code)
{
	size_t from = 0, end;

	begin_block(plain);
	while ((end = text_find_byte(code, '\n', from)) != TEXT_NOWHERE) {
		sink_put(plain->sink, text_slice(code, from, end));
		from = end + 1;
		if (from < code.length)
			new_line(plain);
	}
	sink_put(plain->sink, text_slice(code, from, code.length));
}

/* An address as people write it. */
static struct text
without_scheme(struct text address)
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
write_link(struct plain *plain, uint32_t number)
{
	const struct prose *prose = plain->prose;
	const struct prose_node *node = &prose->nodes[number];
	struct text address = without_scheme(prose_address(prose, node));
	struct text words = { NULL, 0 };

	if (node->end == number + 2 && node[1].kind == PROSE_TEXT)
		words = prose_words(prose, node + 1);
	write_nodes(plain, number + 1, node->end);
	if (node->level & LINK_BARE || text_equal(words, address))
		return;
	sink_string(plain->sink, " (");
	sink_put(plain->sink, address);
	sink_string(plain->sink, ")");
}

static void
write_node(struct plain *plain, uint32_t number)
{
	const struct prose_node *node = &plain->prose->nodes[number];

	switch ((enum prose_kind)node->kind) {
	case PROSE_PARAGRAPH:
	case PROSE_HEADING:
		begin_block(plain);
		write_nodes(plain, number + 1, node->end);
		break;
	case PROSE_LIST:
		write_list(plain, number);
		break;
	case PROSE_CODE_BLOCK:
		write_code_block(plain, prose_words(plain->prose, node));
		break;
	case PROSE_THEMATIC_BREAK:
		break;
	case PROSE_TEXT:
		sink_line(plain->sink, prose_words(plain->prose, node));
		break;
	case PROSE_CODE:
		sink_put(plain->sink, prose_words(plain->prose, node));
		break;
	case PROSE_LINE_BREAK:
		new_line(plain);
		break;
	case PROSE_LINK:
		write_link(plain, number);
		break;
	default:
		write_nodes(plain, number + 1, node->end);
	}
}

/* No deeper than limits.h allows a text to nest. */
static void
write_nodes(struct plain *plain, uint32_t from, uint32_t to)
{
	while (from < to) {
		write_node(plain, from);
		from = plain->prose->nodes[from].end;
	}
}

void
prose_plain(const struct prose *prose, struct sink *sink)
{
	struct plain plain = { .prose = prose, .sink = sink };

	write_nodes(&plain, 0, prose->count);
}
