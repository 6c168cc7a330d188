#include "prose/flat.h"

#include <string.h>

#include "core/byte_set.h"

void
flat_create(struct flat *flat, struct arena *arena)
{
	*flat = (struct flat){ .arena = arena };
	buffer_begin(&flat->words);
	buffer_begin(&flat->marks);
}

void
flat_release(struct flat *flat)
{
	buffer_release(&flat->words);
	buffer_release(&flat->marks);
}

void
flat_begin_text(struct flat *flat)
{
	buffer_clear(&flat->words);
	buffer_clear(&flat->marks);
	/* The arena was emptied: what they had is gone. */
	flat->leaves = flat->spans = (struct pieces){ NULL, 0, 0 };
	flat_begin_block(flat);
}

void
flat_begin_block(struct flat *flat)
{
	flat->from = flat_end(flat);
	flat->leaves.count = flat->spans.count = 0;
	flat->inside = flat->pending = flat->marked = 0;
}

static struct piece *
add(struct flat *flat, struct pieces *pieces)
{
	pieces->list = arena_grow(flat->arena, pieces->list, pieces->count,
	    &pieces->capacity, sizeof(struct piece));
	return &pieces->list[pieces->count++];
}

/* Marks the words from there on, and those before that have no marks yet. */
static void
mark(struct flat *flat, size_t from)
{
	size_t to = flat_end(flat), marked = buffer_length(&flat->marks);
	char *marks;

	/* As many bytes as there are words, whatever they say. */
	sink_put(&flat->marks.sink, flat_slice(flat, marked, to));
	marks = flat->marks.bytes;
	memset(marks + marked, 0, from - marked);
	memset(marks + from, flat->inside, to - from);
	marks[from] = (char)(flat->inside | flat->pending);
	flat->marked |= (unsigned char)marks[from];
	flat->pending = 0;
}

void
flat_put_words(struct flat *flat, struct text words)
{
	size_t from = flat_end(flat);

	if (words.length == 0)
		return;
	sink_put(&flat->words.sink, words);
	if (flat->inside | flat->pending)
		mark(flat, from);
}

void
flat_leaf(struct flat *flat, struct prose_node node, size_t from)
{
	*add(flat, &flat->leaves) =
	    (struct piece){ node, from, flat_end(flat), 0 };
}

static bool
continues(const struct flat *flat, enum prose_kind kind)
{
	size_t count = flat->leaves.count;
	const struct piece *last = count ? &flat->leaves.list[count - 1] :
	    NULL;

	return kind == PROSE_TEXT && last && last->node.kind == PROSE_TEXT &&
	    last->to == flat_end(flat);
}

void
flat_put(struct flat *flat, enum prose_kind kind, struct text words)
{
	size_t from = flat_end(flat);

	if (words.length == 0)
		return;
	if (continues(flat, kind)) {
		from = flat->leaves.list[flat->leaves.count - 1].from;
		flat->leaves.count--;
	}
	flat_put_words(flat, words);
	flat_leaf(flat, (struct prose_node){ .kind = (uint8_t)kind }, from);
}

size_t
flat_span(struct flat *flat, struct prose_node node, size_t from, size_t to)
{
	size_t order = flat->spans.count;

	*add(flat, &flat->spans) = (struct piece){ node, from, to, order };
	return order;
}

size_t
flat_end(const struct flat *flat)
{
	return buffer_length(&flat->words);
}

unsigned char
flat_mark_at(const struct flat *flat, size_t at)
{
	return at < buffer_length(&flat->marks) ?
	    (unsigned char)flat->marks.bytes[at] : 0;
}

struct text
flat_slice(const struct flat *flat, size_t from, size_t to)
{
	return text_slice(buffer_text(&flat->words), from, to);
}

/* How many bytes of white space stand at `at`, no-break spaces included. */
static size_t
white(struct text words, size_t at)
{
	struct text rest = text_slice(words, at, words.length);

	if (ascii_space(words.at[at]))
		return 1;
	if (text_starts(rest, T("\xC2\xA0")))
		return 2;
	return text_starts(rest, T("\xE2\x80\xAF")) ? 3 : 0;
}

char *
flat_searchable(const struct flat *flat, unsigned char without)
{
	struct text words = flat_slice(flat, flat->from, flat_end(flat));
	char *copy = arena_room(flat->arena, words.length + 1);

	memcpy(copy, words.at, words.length);
	copy[words.length] = '\0';
	for (size_t i = printable_end(words, 0); i < words.length;
	    i = printable_end(words, i)) {
		size_t spaces = white(words, i);
		memset(copy + i, ' ', spaces);
		i += spaces ? spaces : 1;
	}
	flat_leave_out(flat, without, copy);
	return copy;
}

void
flat_leave_out(const struct flat *flat, unsigned char without, char *words)
{
	if (!(flat->marked & without))
		return;
	for (size_t at = flat->from; at < flat_end(flat); at++)
		if (flat_mark_at(flat, at) & without)
			words[at - flat->from] = '\0';
}
