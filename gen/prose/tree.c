#include "prose/tree.h"

#include "core/buffer.h"
#include "prose/node.h"

/* A text that is being written. */
struct tree {
	const struct prose *prose;
	struct prose_links *links;
	struct json *json;
	struct buffer words;		/* plain text, not yet written */
	unsigned heading;
};

/* Where a node stands: how many blocks and pieces are around it. */
struct around {
	int blocks, pieces;
};

static void write_nodes(struct tree *tree, uint32_t from, uint32_t to,
    struct around around);

/* Neighbouring words are one string, so that type is set over their seams. */
static void
end_words(struct tree *tree)
{
	if (buffer_length(&tree->words) == 0)
		return;
	json_text(tree->json, buffer_text(&tree->words));
	buffer_clear(&tree->words);
}

static void
begin(struct tree *tree, const char *kind)
{
	end_words(tree);
	json_open(tree->json, '{');
	json_key(tree->json, "is");
	json_text(tree->json, text_of(kind));
}

static void
end(struct tree *tree)
{
	json_close(tree->json, '}');
}

static void
key_text(struct tree *tree, const char *key, struct text text)
{
	json_key(tree->json, key);
	json_text(tree->json, text);
}

static void
write_children(struct tree *tree, uint32_t number, struct around around)
{
	write_nodes(tree, number + 1, tree->prose->nodes[number].end, around);
}

static void
write_of(struct tree *tree, uint32_t number, struct around around)
{
	json_key(tree->json, "of");
	json_open(tree->json, '[');
	write_children(tree, number, around);
	end_words(tree);
	json_close(tree->json, ']');
}

static void
simple(struct tree *tree, uint32_t number, const char *kind,
    struct around around)
{
	begin(tree, kind);
	write_of(tree, number, around);
	end(tree);
}

static void
with_text(struct tree *tree, const char *kind, struct text text)
{
	begin(tree, kind);
	key_text(tree, "text", text);
	end(tree);
}

static void
write_heading(struct tree *tree, uint32_t number, struct around around)
{
	begin(tree, "heading");
	json_key(tree->json, "level");
	json_number(tree->json, tree->prose->nodes[number].level +
	    tree->heading - 1);
	write_of(tree, number, around);
	end(tree);
}

static void
write_items(struct tree *tree, uint32_t number, struct around around)
{
	const struct prose_node *nodes = tree->prose->nodes;
	uint32_t end_of_list = nodes[number].end;

	json_key(tree->json, "of");
	json_open(tree->json, '[');
	for (uint32_t i = number + 1; i < end_of_list; i = nodes[i].end) {
		json_open(tree->json, '[');
		write_children(tree, i, around);
		end_words(tree);
		json_close(tree->json, ']');
	}
	json_close(tree->json, ']');
}

static void
write_list(struct tree *tree, uint32_t number, struct around around)
{
	const struct prose_node *node = &tree->prose->nodes[number];

	begin(tree, "list");
	if (node->level & LIST_ORDERED) {
		json_key(tree->json, "start");
		json_number(tree->json, node->number);
	}
	json_key(tree->json, "tight");
	json_truth(tree->json, node->level & LIST_TIGHT);
	write_items(tree, number, around);
	end(tree);
}

static void
write_linked(struct tree *tree, uint32_t number, struct text address,
    bool bare, struct around around)
{
	begin(tree, "link");
	key_text(tree, "address", address);
	json_key(tree->json, "bare");
	json_truth(tree->json, bare);
	write_of(tree, number, around);
	end(tree);
}

/* A picture of the content is no place that paper could lead to. */
static void
write_link(struct tree *tree, uint32_t number, struct around around)
{
	const struct prose_node *node = &tree->prose->nodes[number];

	if (node->level & LINK_MEDIA)
		write_children(tree, number, around);
	else
		write_linked(tree, number, prose_address(tree->prose, node),
		    node->level & LINK_BARE, around);
}

static void
write_picture(struct tree *tree, uint32_t number)
{
	const struct prose_node *node = &tree->prose->nodes[number];

	begin(tree, "picture");
	key_text(tree, "path", prose_address(tree->prose, node));
	key_text(tree, "text", prose_words(tree->prose, node + 1));
	end(tree);
}

static void
write_language(struct tree *tree, uint32_t number, struct around around)
{
	const struct prose_node *node = &tree->prose->nodes[number];

	begin(tree, "language");
	key_text(tree, "language", prose_address(tree->prose, node));
	if (node->level != DIRECTION_UNSAID)
		key_text(tree, "direction", node->level ==
		    DIRECTION_RIGHT_TO_LEFT ? T("rtl") : T("ltr"));
	write_of(tree, number, around);
	end(tree);
}

static void
write_reference(struct tree *tree, uint32_t number, struct around around)
{
	const struct recommendation *to = &tree->prose->report->
	    recommendations[tree->prose->nodes[number].number];
	struct text address = { NULL, 0 };

	if (to != tree->links->self)
		address = tree->links->recommendation(tree->links, to);
	if (!address.at) {
		write_children(tree, number, around);
	} else if (!text_starts(address, T("#"))) {
		write_linked(tree, number, address, false, around);
	} else {
		begin(tree, "reference");
		key_text(tree, "to", text_slice(address, 1, address.length));
		write_of(tree, number, around);
		end(tree);
	}
}

/* Whether the words from `at` on are those, white space aside: where lines
   ended in the source there is none. */
static bool
words_are(struct text words, size_t at, struct text wanted)
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

/* Where the text itself says what the term stands for, that is enough. */
static bool
says(const struct prose *prose, struct text meaning)
{
	for (size_t at = 0; at < prose->words.length; at++)
		if (words_are(prose->words, at, meaning))
			return true;
	return false;
}

static void
write_term(struct tree *tree, uint32_t number, struct around around)
{
	const struct prose *prose = tree->prose;
	size_t index = prose->nodes[number].number;
	const struct term *term = &prose->report->terms[index];
	bool *seen = tree->links->term_seen;
	struct text address = { NULL, 0 };

	if (seen && !seen[index])
		address = tree->links->term(tree->links, term);
	if (!address.at) {
		write_children(tree, number, around);
		return;
	}
	seen[index] = true;
	begin(tree, "term");
	key_text(tree, "to", text_slice(address, 1, address.length));
	if (!says(prose, term->meaning))
		key_text(tree, "meaning", term->meaning);
	write_of(tree, number, around);
	end(tree);
}

/* Whatever holds pieces. */
static void
write_piece(struct tree *tree, uint32_t number, struct around around)
{
	around.pieces++;
	if (around.pieces > TREE_PIECES) {
		write_children(tree, number, around);
		return;
	}
	switch ((enum prose_kind)tree->prose->nodes[number].kind) {
	case PROSE_EMPHASIS:
		simple(tree, number, "emphasis", around);
		break;
	case PROSE_STRONG:
		simple(tree, number, "strong", around);
		break;
	case PROSE_LINK:
		write_link(tree, number, around);
		break;
	case PROSE_LANGUAGE:
		write_language(tree, number, around);
		break;
	case PROSE_REFERENCE:
		write_reference(tree, number, around);
		break;
	case PROSE_TERM:
		write_term(tree, number, around);
		break;
	default:
		write_children(tree, number, around);
	}
}

/* Whatever holds blocks. */
static void
write_block(struct tree *tree, uint32_t number, struct around around)
{
	around.blocks++;
	if (around.blocks > TREE_BLOCKS)
		write_children(tree, number, around);
	else if (tree->prose->nodes[number].kind == PROSE_LIST)
		write_list(tree, number, around);
	else
		simple(tree, number, "quote", around);
}

static void
write_node(struct tree *tree, uint32_t number, struct around around)
{
	const struct prose_node *node = &tree->prose->nodes[number];

	switch ((enum prose_kind)node->kind) {
	case PROSE_TEXT:
		sink_line(&tree->words.sink, prose_words(tree->prose, node));
		break;
	case PROSE_LINE_BREAK:
		begin(tree, "line");
		end(tree);
		break;
	case PROSE_CODE:
		with_text(tree, "code", prose_words(tree->prose, node));
		break;
	case PROSE_CODE_BLOCK:
		with_text(tree, "code-block", prose_words(tree->prose, node));
		break;
	case PROSE_THEMATIC_BREAK:
		begin(tree, "break");
		end(tree);
		break;
	case PROSE_IMAGE:
		write_picture(tree, number);
		break;
	case PROSE_PARAGRAPH:
		if (tree->prose->inline_only)
			write_children(tree, number, around);
		else
			simple(tree, number, "paragraph", around);
		break;
	case PROSE_HEADING:
		write_heading(tree, number, around);
		break;
	case PROSE_LIST:
	case PROSE_QUOTE:
		write_block(tree, number, around);
		break;
	default:
		write_piece(tree, number, around);
	}
}

static void
write_nodes(struct tree *tree, uint32_t from, uint32_t to,
    struct around around)
{
	for (uint32_t i = from; i < to; i = tree->prose->nodes[i].end)
		write_node(tree, i, around);
}

void
prose_tree(const struct prose *prose, unsigned heading,
    struct prose_links *links, struct json *json)
{
	struct tree tree = { .prose = prose, .links = links, .json = json,
		.heading = heading };

	buffer_begin(&tree.words);
	json_open(json, '[');
	write_nodes(&tree, 0, prose->count, (struct around){ 0, 0 });
	end_words(&tree);
	json_close(json, ']');
	buffer_release(&tree.words);
}
