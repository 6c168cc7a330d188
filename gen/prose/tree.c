#include "prose/tree.h"

#include "core/buffer.h"
#include "prose/node.h"

/* State of writing one text. */
struct tree_writer {
	const struct prose *prose;
	struct prose_links *links;
	struct json *json;
	struct buffer words;		/* plain text, not yet written */
	unsigned heading;
};

/* Number of blocks and pieces around a node. */
struct tree_depth {
	int blocks, pieces;
};

static void tree_write_nodes(struct tree_writer *tree, uint32_t from,
    uint32_t to, struct tree_depth depth);

/* Writes the words so far. Neighbouring words are one string, so that ligatures
   and hyphenation work across their borders. */
static void
tree_end_words(struct tree_writer *tree)
{
	if (buffer_length(&tree->words) == 0)
		return;
	json_text(tree->json, buffer_text(&tree->words));
	buffer_clear(&tree->words);
}

static void
tree_begin_object(struct tree_writer *tree, const char *kind)
{
	tree_end_words(tree);
	json_open(tree->json, '{');
	json_key(tree->json, "is");
	json_text(tree->json, text_of(kind));
}

static void
tree_end_object(struct tree_writer *tree)
{
	json_close(tree->json, '}');
}

static void
tree_key_text(struct tree_writer *tree, const char *key, struct text text)
{
	json_key(tree->json, key);
	json_text(tree->json, text);
}

static void
tree_write_children(struct tree_writer *tree, uint32_t number,
    struct tree_depth depth)
{
	tree_write_nodes(tree, number + 1, tree->prose->nodes[number].end,
	    depth);
}

static void
tree_write_of(struct tree_writer *tree, uint32_t number,
    struct tree_depth depth)
{
	json_key(tree->json, "of");
	json_open(tree->json, '[');
	tree_write_children(tree, number, depth);
	tree_end_words(tree);
	json_close(tree->json, ']');
}

static void
tree_write_simple(struct tree_writer *tree, uint32_t number, const char *kind,
    struct tree_depth depth)
{
	tree_begin_object(tree, kind);
	tree_write_of(tree, number, depth);
	tree_end_object(tree);
}

static void
tree_write_with_text(struct tree_writer *tree, const char *kind,
    struct text text)
{
	tree_begin_object(tree, kind);
	tree_key_text(tree, "text", text);
	tree_end_object(tree);
}

static void
tree_write_heading(struct tree_writer *tree, uint32_t number,
    struct tree_depth depth)
{
	tree_begin_object(tree, "heading");
	json_key(tree->json, "level");
	json_number(tree->json, tree->prose->nodes[number].level +
	    tree->heading - 1);
	tree_write_of(tree, number, depth);
	tree_end_object(tree);
}

static void
tree_write_items(struct tree_writer *tree, uint32_t number,
    struct tree_depth depth)
{
	const struct prose_node *nodes = tree->prose->nodes;
	uint32_t end_of_list = nodes[number].end;

	json_key(tree->json, "of");
	json_open(tree->json, '[');
	for (uint32_t i = number + 1; i < end_of_list; i = nodes[i].end) {
		json_open(tree->json, '[');
		tree_write_children(tree, i, depth);
		tree_end_words(tree);
		json_close(tree->json, ']');
	}
	json_close(tree->json, ']');
}

static void
tree_write_list(struct tree_writer *tree, uint32_t number,
    struct tree_depth depth)
{
	const struct prose_node *node = &tree->prose->nodes[number];

	tree_begin_object(tree, "list");
	if (node->level & LIST_ORDERED) {
		json_key(tree->json, "start");
		json_number(tree->json, node->number);
	}
	json_key(tree->json, "tight");
	json_truth(tree->json, node->level & LIST_TIGHT);
	tree_write_items(tree, number, depth);
	tree_end_object(tree);
}

static void
tree_write_linked(struct tree_writer *tree, uint32_t number,
    struct text address, bool bare, struct tree_depth depth)
{
	tree_begin_object(tree, "link");
	tree_key_text(tree, "address", address);
	json_key(tree->json, "bare");
	json_truth(tree->json, bare);
	tree_write_of(tree, number, depth);
	tree_end_object(tree);
}

/* Writes a link; only the words of a link to a file of media/, which paper
   cannot lead to. */
static void
tree_write_link(struct tree_writer *tree, uint32_t number,
    struct tree_depth depth)
{
	const struct prose_node *node = &tree->prose->nodes[number];

	if (node->level & LINK_MEDIA)
		tree_write_children(tree, number, depth);
	else
		tree_write_linked(tree, number, prose_node_address(tree->prose,
		    node), node->level & LINK_BARE, depth);
}

static void
tree_write_picture(struct tree_writer *tree, uint32_t number)
{
	const struct prose_node *node = &tree->prose->nodes[number];

	tree_begin_object(tree, "picture");
	tree_key_text(tree, "path", prose_node_address(tree->prose, node));
	tree_key_text(tree, "text", prose_node_words(tree->prose, node + 1));
	tree_end_object(tree);
}

static void
tree_write_language(struct tree_writer *tree, uint32_t number,
    struct tree_depth depth)
{
	const struct prose_node *node = &tree->prose->nodes[number];

	tree_begin_object(tree, "language");
	tree_key_text(tree, "language", prose_node_address(tree->prose, node));
	if (node->level != DIRECTION_UNSAID)
		tree_key_text(tree, "direction", node->level ==
		    DIRECTION_RIGHT_TO_LEFT ? T("rtl") : T("ltr"));
	tree_write_of(tree, number, depth);
	tree_end_object(tree);
}

static void
tree_write_reference(struct tree_writer *tree, uint32_t number,
    struct tree_depth depth)
{
	const struct recommendation *to = &tree->prose->report->
	    recommendations[tree->prose->nodes[number].number];
	struct text address = { NULL, 0 };

	if (to != tree->links->self)
		address = tree->links->recommendation(tree->links, to);
	if (!address.at) {
		tree_write_children(tree, number, depth);
	} else if (!text_starts(address, T("#"))) {
		tree_write_linked(tree, number, address, false, depth);
	} else {
		tree_begin_object(tree, "reference");
		tree_key_text(tree, "to", text_slice(address, 1,
		    address.length));
		tree_write_of(tree, number, depth);
		tree_end_object(tree);
	}
}

/* Returns true if `wanted` is at `at`. White space is ignored, since lines may
   end differently. */
static bool
tree_words_are(struct text words, size_t at, struct text wanted)
{
	for (size_t i = 0; i < wanted.length; i++) {
		if (ascii_space(wanted.at[i]))
			continue;
		while (at < words.length && ascii_space(words.at[at]))
			at++;
		if (at == words.length || words.at[at++] != wanted.at[i])
			return false;
	}
	return true;
}

/* Returns true if the text itself gives the meaning. */
static bool
tree_text_says(const struct prose *prose, struct text meaning)
{
	for (size_t at = 0; at < prose->words.length; at++)
		if (tree_words_are(prose->words, at, meaning))
			return true;
	return false;
}

static void
tree_write_term(struct tree_writer *tree, uint32_t number,
    struct tree_depth depth)
{
	const struct prose *prose = tree->prose;
	size_t index = prose->nodes[number].number;
	const struct term *term = &prose->report->terms[index];
	bool *seen = tree->links->term_seen;
	struct text address = { NULL, 0 };

	if (seen && !seen[index])
		address = tree->links->term(tree->links, term);
	if (!address.at) {
		tree_write_children(tree, number, depth);
		return;
	}
	seen[index] = true;
	tree_begin_object(tree, "term");
	tree_key_text(tree, "to", text_slice(address, 1, address.length));
	if (!tree_text_says(prose, term->meaning))
		tree_key_text(tree, "meaning", term->meaning);
	tree_write_of(tree, number, depth);
	tree_end_object(tree);
}

/* Writes a node that holds pieces. */
static void
tree_write_piece(struct tree_writer *tree, uint32_t number,
    struct tree_depth depth)
{
	depth.pieces++;
	if (depth.pieces > TREE_PIECES) {
		tree_write_children(tree, number, depth);
		return;
	}
	switch ((enum prose_kind)tree->prose->nodes[number].kind) {
	case PROSE_EMPHASIS:
		tree_write_simple(tree, number, "emphasis", depth);
		break;
	case PROSE_STRONG:
		tree_write_simple(tree, number, "strong", depth);
		break;
	case PROSE_LINK:
		tree_write_link(tree, number, depth);
		break;
	case PROSE_LANGUAGE:
		tree_write_language(tree, number, depth);
		break;
	case PROSE_REFERENCE:
		tree_write_reference(tree, number, depth);
		break;
	case PROSE_TERM:
		tree_write_term(tree, number, depth);
		break;
	default:
		tree_write_children(tree, number, depth);
	}
}

/* Writes a node that holds blocks. */
static void
tree_write_block(struct tree_writer *tree, uint32_t number,
    struct tree_depth depth)
{
	depth.blocks++;
	if (depth.blocks > TREE_BLOCKS)
		tree_write_children(tree, number, depth);
	else if (tree->prose->nodes[number].kind == PROSE_LIST)
		tree_write_list(tree, number, depth);
	else
		tree_write_simple(tree, number, "quote", depth);
}

static void
tree_write_node(struct tree_writer *tree, uint32_t number,
    struct tree_depth depth)
{
	const struct prose_node *node = &tree->prose->nodes[number];

	switch ((enum prose_kind)node->kind) {
	case PROSE_TEXT:
		sink_line(&tree->words.sink, prose_node_words(tree->prose,
		    node));
		break;
	case PROSE_LINE_BREAK:
		tree_begin_object(tree, "line");
		tree_end_object(tree);
		break;
	case PROSE_CODE:
		tree_write_with_text(tree, "code", prose_node_words(tree->prose,
		    node));
		break;
	case PROSE_CODE_BLOCK:
		tree_write_with_text(tree, "code-block",
		    prose_node_words(tree->prose, node));
		break;
	case PROSE_THEMATIC_BREAK:
		tree_begin_object(tree, "break");
		tree_end_object(tree);
		break;
	case PROSE_IMAGE:
		tree_write_picture(tree, number);
		break;
	case PROSE_PARAGRAPH:
		if (tree->prose->inline_only)
			tree_write_children(tree, number, depth);
		else
			tree_write_simple(tree, number, "paragraph",
			    depth);
		break;
	case PROSE_HEADING:
		tree_write_heading(tree, number, depth);
		break;
	case PROSE_LIST:
	case PROSE_QUOTE:
		tree_write_block(tree, number, depth);
		break;
	default:
		tree_write_piece(tree, number, depth);
	}
}

static void
tree_write_nodes(struct tree_writer *tree, uint32_t from, uint32_t to,
    struct tree_depth depth)
{
	for (uint32_t i = from; i < to; i = tree->prose->nodes[i].end)
		tree_write_node(tree, i, depth);
}

void
prose_tree(const struct prose *prose, unsigned heading,
    struct prose_links *links, struct json *json)
{
	struct tree_writer tree = { .prose = prose, .links = links, .json =
	    json,
		.heading = heading };

	buffer_begin(&tree.words);
	json_open(json, '[');
	tree_write_nodes(&tree, 0, prose->count, (struct tree_depth){ 0, 0 });
	tree_end_words(&tree);
	json_close(json, ']');
	buffer_release(&tree.words);
}
