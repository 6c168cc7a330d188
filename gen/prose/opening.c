#include "core/buffer.h"
#include "core/utf8.h"
#include "prose/node.h"

/* The words of a text on one line, as long as they are wanted. */
struct line {
	struct buffer words;
	size_t characters, limit;
	bool space;		/* one is to stand before the next word */
};

static void
add(struct line *line, struct text words)
{
	for (size_t at = 0; at < words.length &&
	    line->characters <= line->limit;) {
		size_t from = at;
		if (ascii_space(words.at[at])) {
			line->space = line->characters > 0;
			at++;
			continue;
		}
		utf8_next(words, &at);
		line->characters += line->space ? 2 : 1;
		if (line->space)
			sink_string(&line->words.sink, " ");
		line->space = false;
		sink_put(&line->words.sink, text_slice(words, from, at));
	}
}

static void
collect(struct line *line, const struct prose *prose)
{
	for (uint32_t i = 0; i < prose->count &&
	    line->characters <= line->limit; i++) {
		const struct prose_node *node = &prose->nodes[i];
		if (node->kind == PROSE_TEXT || node->kind == PROSE_CODE ||
		    node->kind == PROSE_CODE_BLOCK)
			add(line, prose_words(prose, node));
		else if (node->kind <= PROSE_THEMATIC_BREAK ||
		    node->kind == PROSE_LINE_BREAK)
			line->space = line->characters > 0;
	}
}

/* The first `count` characters. */
static struct text
first_characters(struct text text, size_t count)
{
	size_t at = 0;

	while (count-- > 0 && at < text.length)
		utf8_next(text, &at);
	return text_slice(text, 0, at);
}

static struct text
without_punctuation(struct text text)
{
	while (text.length > 0 && text_find_byte(T(" ,;:-"),
	    text.at[text.length - 1], 0) != TEXT_NOWHERE)
		text.length--;
	return text_ends(text, T(" \xE2\x80\x93")) ?
	    text_slice(text, 0, text.length - 4) : text;
}

/* At most `count` characters, cut after a word where there is one. */
static struct text
cut(struct text text, size_t count)
{
	struct text cut = first_characters(text, count), words;
	size_t end = cut.length;

	if (end < text.length && text.at[end] != ' ')
		while (end > 0 && text.at[end - 1] != ' ')
			end--;
	words = without_punctuation(text_slice(text, 0, end));
	return words.length > 0 ? words : cut;
}

struct text
prose_opening(const struct prose *prose, struct arena *arena,
    size_t characters)
{
	struct line line = { .limit = characters };
	struct text text;

	buffer_begin(&line.words);
	collect(&line, prose);
	text = buffer_text(&line.words);
	/* Room for the "…". */
	if (line.characters > characters)
		text = arena_join(arena, TEXTS(cut(text, characters > 0 ?
		    characters - 1 : 0), characters > 0 ?
		    T("\xE2\x80\xA6") : T("")));
	else
		text = arena_copy(arena, text);
	buffer_release(&line.words);
	return text;
}
