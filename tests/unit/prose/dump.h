/*
 * dump.h - the nodes of a text as an indented tree, for tests.
 *
 * Each node is a line: its kind, what its number, level or address says, and
 * its words in quotes, with line ends as \n. What a node holds is indented
 * below it:
 *
 *   paragraph
 *     text "See "
 *     reference 37
 *       text "recommendation 37"
 */
#ifndef TESTS_PROSE_DUMP_H
#define TESTS_PROSE_DUMP_H

#include "prose/node.h"
#include "sample.h"

static void
dump_words(const struct prose *prose, const struct prose_node *node,
    struct sink *sink)
{
	struct text words = prose_node_words(prose, node);

	sink_string(sink, " \"");
	for (size_t i = 0; i < words.length; i++)
		if (words.at[i] == '\n')
			sink_string(sink, "\\n");
		else
			sink_put(sink, text_slice(words, i, i + 1));
	sink_string(sink, "\"");
}

static void
dump_address(const struct prose *prose, const struct prose_node *node,
    struct sink *sink)
{
	struct text title = prose_node_title(prose, node);

	if (node->level & LINK_BARE)
		sink_string(sink, " bare");
	if (node->level & LINK_MEDIA)
		sink_string(sink, " media");
	sink_string(sink, " <");
	sink_put(sink, prose_node_address(prose, node));
	sink_string(sink, ">");
	if (title.length > 0) {
		sink_string(sink, " titled ");
		sink_put(sink, title);
	}
}

static void
dump_list(const struct prose_node *node, struct sink *sink)
{
	if (node->level & LIST_TIGHT)
		sink_string(sink, " tight");
	if (node->level & LIST_ORDERED) {
		sink_string(sink, " from ");
		sink_number(sink, node->number);
	}
}

static void
dump_language(const struct prose *prose, const struct prose_node *node,
    struct sink *sink)
{
	sink_string(sink, " ");
	sink_put(sink, prose_node_address(prose, node));
	if (node->level != DIRECTION_UNSAID)
		sink_string(sink, node->level == DIRECTION_RIGHT_TO_LEFT ?
		    " right-to-left" : " left-to-right");
}

/* Writes all that the line says after the node's kind. */
static void
dump_details(const struct prose *prose, const struct prose_node *node,
    struct sink *sink)
{
	switch ((enum prose_kind)node->kind) {
	case PROSE_HEADING:
		sink_string(sink, " ");
		sink_number(sink, node->level);
		break;
	case PROSE_LIST:
		dump_list(node, sink);
		break;
	case PROSE_TEXT:
	case PROSE_CODE:
	case PROSE_CODE_BLOCK:
		dump_words(prose, node, sink);
		break;
	case PROSE_LINK:
	case PROSE_IMAGE:
		dump_address(prose, node, sink);
		break;
	case PROSE_LANGUAGE:
		dump_language(prose, node, sink);
		break;
	case PROSE_REFERENCE:
		sink_string(sink, " ");
		sink_put(sink,
		    prose->report->recommendations[node->number].number);
		if (node->level & REFERENCE_WORDLESS)
			sink_string(sink, " wordless");
		break;
	case PROSE_TERM:
		sink_string(sink, " ");
		sink_put(sink, prose->report->terms[node->number].term);
		if (node->level & TERM_SPELLED_OUT)
			sink_string(sink, " spelled-out");
		break;
	default:
		break;
	}
}

/* Writes the nodes [from, to) and what they hold. */
static void
dump_nodes(const struct prose *prose, uint32_t from, uint32_t to,
    unsigned indentation, struct sink *sink)
{
	static const char *const kinds[] = {
		[PROSE_PARAGRAPH] = "paragraph", [PROSE_HEADING] = "heading",
		[PROSE_LIST] = "list", [PROSE_ITEM] = "item",
		[PROSE_QUOTE] = "quote", [PROSE_CODE_BLOCK] = "code-block",
		[PROSE_THEMATIC_BREAK] = "thematic-break",
		[PROSE_TEXT] = "text", [PROSE_LINE_BREAK] = "line-break",
		[PROSE_CODE] = "code", [PROSE_EMPHASIS] = "emphasis",
		[PROSE_STRONG] = "strong", [PROSE_LINK] = "link",
		[PROSE_IMAGE] = "image", [PROSE_LANGUAGE] = "language",
		[PROSE_REFERENCE] = "reference", [PROSE_TERM] = "term",
	};

	for (uint32_t i = from; i < to; i = prose->nodes[i].end) {
		for (unsigned k = 0; k < indentation; k++)
			sink_string(sink, "  ");
		sink_string(sink, kinds[prose->nodes[i].kind]);
		dump_details(prose, &prose->nodes[i], sink);
		sink_string(sink, "\n");
		dump_nodes(prose, i + 1, prose->nodes[i].end,
		    indentation + 1, sink);
	}
}

/* Fails unless the text has these nodes and no diagnostics. */
static inline void
assert_nodes(const char *markdown, const char *dump)
{
	struct sample sample;
	const struct prose *prose;

	sample_begin(&sample);
	prose = sample_read(&sample, text_of(markdown));
	dump_nodes(prose, 0, prose->count, 0, &sample.written.sink);
	diagnostics_print(&sample.diagnostics, &sample.written.sink);
	assert_string_equal(sample_string(&sample), dump);
	sample_end(&sample);
}

#endif
