#include "prose/inline_text.h"

#include <string.h>

#include "core/utf8.h"

void
inline_text_create(struct inline_text *block, struct arena *arena)
{
	*block = (struct inline_text){ .arena = arena };
	buffer_begin(&block->words);
	buffer_begin(&block->marks);
}

void
inline_text_release(struct inline_text *block)
{
	buffer_release(&block->words);
	buffer_release(&block->marks);
}

void
inline_text_begin(struct inline_text *block)
{
	buffer_clear(&block->words);
	buffer_clear(&block->marks);
	/* The arena was emptied, so the old lists are gone. */
	block->leaves = block->spans = (struct inline_pieces){ NULL, 0, 0 };
	inline_text_begin_block(block);
}

void
inline_text_begin_block(struct inline_text *block)
{
	block->from = inline_text_end(block);
	block->leaves.count = block->spans.count = 0;
	block->inside = block->pending = block->marked = 0;
}

/* Returns room for one more piece. */
static struct inline_piece *
inline_text_add(struct inline_text *block, struct inline_pieces *pieces)
{
	pieces->list = arena_grow(block->arena, pieces->list, pieces->count,
	    &pieces->capacity, sizeof(struct inline_piece));
	return &pieces->list[pieces->count++];
}

/* Marks the words from `from` on; words before that without marks get zeros. */
static void
inline_text_mark(struct inline_text *block, size_t from)
{
	size_t to = inline_text_end(block);
	size_t marked = buffer_length(&block->marks);
	char *marks;

	/* This makes room: the bytes themselves are overwritten below. */
	sink_put(&block->marks.sink, inline_text_slice(block, marked, to));
	marks = block->marks.bytes;
	memset(marks + marked, 0, from - marked);
	memset(marks + from, block->inside, to - from);
	marks[from] = (char)(block->inside | block->pending);
	block->marked |= (unsigned char)marks[from];
	block->pending = 0;
}

void
inline_text_put_words(struct inline_text *block, struct text words)
{
	size_t from = inline_text_end(block);

	if (words.length == 0)
		return;
	sink_put(&block->words.sink, words);
	if (block->inside | block->pending)
		inline_text_mark(block, from);
}

void
inline_text_add_leaf(struct inline_text *block, struct prose_node node,
    size_t from)
{
	*inline_text_add(block, &block->leaves) =
	    (struct inline_piece){ node, from, inline_text_end(block), 0 };
}

/* Returns true if words of this kind at the end belong to the last leaf. */
static bool
inline_text_continues(const struct inline_text *block, enum prose_kind kind)
{
	size_t count = block->leaves.count;
	const struct inline_piece *last = count ?
	    &block->leaves.list[count - 1] : NULL;

	return kind == PROSE_TEXT && last && last->node.kind == PROSE_TEXT &&
	    last->to == inline_text_end(block);
}

void
inline_text_put(struct inline_text *block, enum prose_kind kind,
    struct text words)
{
	size_t from = inline_text_end(block);

	if (words.length == 0)
		return;
	if (inline_text_continues(block, kind)) {
		from = block->leaves.list[block->leaves.count - 1].from;
		block->leaves.count--;
	}
	inline_text_put_words(block, words);
	inline_text_add_leaf(block,
	    (struct prose_node){ .kind = (uint8_t)kind }, from);
}

size_t
inline_text_add_span(struct inline_text *block, struct prose_node node,
    size_t from, size_t to)
{
	size_t order = block->spans.count;

	*inline_text_add(block, &block->spans) =
	    (struct inline_piece){ node, from, to, order };
	return order;
}

size_t
inline_text_end(const struct inline_text *block)
{
	return buffer_length(&block->words);
}

unsigned char
inline_text_mark_at(const struct inline_text *block, size_t at)
{
	return at < buffer_length(&block->marks) ?
	    (unsigned char)block->marks.bytes[at] : 0;
}

struct text
inline_text_slice(const struct inline_text *block, size_t from, size_t to)
{
	return text_slice(buffer_text(&block->words), from, to);
}

/* Returns the length in bytes of the white space character at `at`, a no-break
   space included; 0 if there is none. */
static size_t
inline_text_white_space(struct text words, size_t at)
{
	struct text rest = text_slice(words, at, words.length);

	if (ascii_space(words.at[at]))
		return 1;
	if (text_starts(rest, T("\xC2\xA0")))
		return 2;
	return text_starts(rest, T("\xE2\x80\xAF")) ? 3 : 0;
}

char *
inline_text_searchable(const struct inline_text *block, unsigned char without)
{
	struct text words = inline_text_slice(block, block->from,
	    inline_text_end(block));
	char *copy = arena_allocate_unset(block->arena, words.length + 1);

	memcpy(copy, words.at, words.length);
	copy[words.length] = '\0';
	for (size_t i = text_printable_end(words, 0); i < words.length;
	    i = text_printable_end(words, i)) {
		size_t spaces = inline_text_white_space(words, i);
		memset(copy + i, ' ', spaces);
		i += spaces ? spaces : 1;
	}
	inline_text_leave_out(block, without, copy);
	return copy;
}

void
inline_text_leave_out(const struct inline_text *block, unsigned char without,
    char *words)
{
	if (!(block->marked & without))
		return;
	for (size_t at = block->from; at < inline_text_end(block); at++)
		if (inline_text_mark_at(block, at) & without)
			words[at - block->from] = '\0';
}

void
inline_text_leave_out_spans(const struct inline_text *block, size_t first,
    char *words)
{
	for (size_t i = first; i < block->spans.count; i++) {
		const struct inline_piece *span = &block->spans.list[i];
		memset(words + (span->from - block->from), 0,
		    span->to - span->from);
	}
}

/* Returns true if the character is a letter or digit of any script. */
static bool
inline_text_in_word(uint32_t c)
{
	if (c == UTF8_INVALID)
		return false;
	if (c < 0x80)
		return ascii_letter((char)c) || ascii_digit((char)c);
	/* Signs of Latin-1, then general and CJK punctuation. */
	if (c < 0xC0)
		return c == 0xAA || c == 0xB5 || c == 0xBA;
	return c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c <= 0x206F) &&
	    !(c >= 0x3000 && c <= 0x3003) && c != 0xFEFF;
}

bool
word_may_begin(struct text text, size_t at)
{
	size_t before = at;

	if (at == 0)
		return true;
	do
		before--;
	while (before > 0 && ((unsigned char)text.at[before] & 0xC0) == 0x80);
	return !inline_text_in_word(utf8_next(text, &before));
}

bool
word_ends(struct text text, size_t at)
{
	return at >= text.length || !inline_text_in_word(utf8_next(text, &at));
}

size_t
skip_spaces(struct text text, size_t at)
{
	while (at < text.length && text.at[at] == ' ')
		at++;
	return at;
}

size_t
match_phrase(struct text text, size_t at, struct text phrase)
{
	for (size_t i = 0; i < phrase.length; i++) {
		if (at >= text.length || ascii_lower(text.at[at]) !=
		    ascii_lower(phrase.at[i]))
			return TEXT_NOWHERE;
		at = phrase.at[i] == ' ' ? skip_spaces(text, at) : at + 1;
	}
	return word_ends(text, at) ? at : TEXT_NOWHERE;
}
