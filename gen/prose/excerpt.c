#include "core/buffer.h"
#include "core/utf8.h"
#include "prose/node.h"

/* Words of a text on one line, up to a limit. */
struct excerpt_writer {
	struct buffer words;
	size_t characters, limit;
	bool space;		/* a space is due before the next word */
};

static void
excerpt_add(struct excerpt_writer *excerpt, struct text words)
{
	for (size_t at = 0; at < words.length &&
	    excerpt->characters <= excerpt->limit;) {
		size_t from = at;
		if (ascii_space(words.at[at])) {
			excerpt->space = excerpt->characters > 0;
			at++;
			continue;
		}
		utf8_next(words, &at);
		excerpt->characters += excerpt->space ? 2 : 1;
		if (excerpt->space)
			sink_string(&excerpt->words.sink, " ");
		excerpt->space = false;
		sink_put(&excerpt->words.sink, text_slice(words, from, at));
	}
}

static void
excerpt_collect(struct excerpt_writer *excerpt, const struct prose *prose)
{
	for (uint32_t i = 0; i < prose->count &&
	    excerpt->characters <= excerpt->limit; i++) {
		const struct prose_node *node = &prose->nodes[i];
		if (node->kind == PROSE_TEXT || node->kind == PROSE_CODE ||
		    node->kind == PROSE_CODE_BLOCK)
			excerpt_add(excerpt, prose_node_words(prose, node));
		else if (node->kind <= PROSE_THEMATIC_BREAK ||
		    node->kind == PROSE_LINE_BREAK)
			excerpt->space = excerpt->characters > 0;
	}
}

/* Returns the first `count` characters. */
static struct text
excerpt_first_characters(struct text text, size_t count)
{
	size_t at = 0;

	while (count-- > 0 && at < text.length)
		utf8_next(text, &at);
	return text_slice(text, 0, at);
}

static struct text
excerpt_without_punctuation(struct text text)
{
	while (text.length > 0 && text_find_byte(T(" ,;:-"),
	    text.at[text.length - 1], 0) != TEXT_NOWHERE)
		text.length--;
	return text_ends(text, T(" \xE2\x80\x93")) ?
	    text_slice(text, 0, text.length - 4) : text;
}

/* Returns at most `count` characters, cut after a word if there is one. */
static struct text
excerpt_cut(struct text text, size_t count)
{
	struct text cut = excerpt_first_characters(text, count), words;
	size_t end = cut.length;

	if (end < text.length && text.at[end] != ' ')
		while (end > 0 && text.at[end - 1] != ' ')
			end--;
	words = excerpt_without_punctuation(text_slice(text, 0, end));
	return words.length > 0 ? words : cut;
}

struct text
prose_excerpt(const struct prose *prose, struct arena *arena,
    size_t characters)
{
	struct excerpt_writer excerpt = { .limit = characters };
	struct text text;

	buffer_begin(&excerpt.words);
	excerpt_collect(&excerpt, prose);
	text = buffer_text(&excerpt.words);
	/* Leave room for the "…". */
	if (excerpt.characters > characters)
		text = arena_join(arena, TEXTS(excerpt_cut(text, characters > 0
		    ? characters - 1 : 0), characters > 0 ? T("\xE2\x80\xA6") :
		    T("")));
	else
		text = arena_copy(arena, text);
	buffer_release(&excerpt.words);
	return text;
}
