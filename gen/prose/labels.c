#include "prose/labels.h"

#include "prose/words.h"
#include "schema/label.h"

/* What the table holds: a recommendation, or less. */
struct entry {
	enum label_kind kind;	/* NONE: a label's first words, `PAN` */
	uint32_t index;
};

/* A label as the table has it: lower case, single spaces. */
struct key {
	char bytes[LABEL_LENGTH];
	size_t length;
};

static struct text
lower_case(struct arena *arena, struct text text)
{
	char *copy = arena_allocate(arena, text.length + 1);

	for (size_t i = 0; i < text.length; i++)
		copy[i] = ascii_lower(text.at[i]);
	return (struct text){ copy, text.length };
}

static struct entry *
entry_for(struct reader *reader, struct text key)
{
	void **place = table_at(&reader->labels, key);

	if (!*place)
		*place = ARENA_NEW(&reader->own, struct entry, 1);
	return *place;
}

static void
add(struct reader *reader, struct text number, enum label_kind kind,
    size_t index)
{
	struct text key = lower_case(&reader->own, number);
	struct entry *entry = entry_for(reader, key);
	size_t space = 0;

	/* A recommendation that was read wins over one that was not. */
	if (entry->kind != LABEL_FOUND)
		*entry = (struct entry){ kind, (uint32_t)index };
	while ((space = text_find_byte(key, ' ', space)) != TEXT_NOWHERE) {
		entry_for(reader, text_slice(key, 0, space));
		space++;
	}
}

void
labels_collect(struct reader *reader)
{
	const struct report *report = reader->report;
	size_t count = report->recommendation_count;
	struct text *numbers = ARENA_NEW(&reader->own, struct text,
	    count + 1);

	reader->labels = (struct table){ .arena = &reader->own };
	table_expect(&reader->labels, count);
	for (size_t i = 0; i < count; i++) {
		numbers[i] = report->recommendations[i].number;
		add(reader, numbers[i], LABEL_FOUND, i);
	}
	for (size_t i = 0; i < report->known_number_count; i++)
		add(reader, report->known_numbers[i], LABEL_BROKEN, 0);
	reader->numbers = numbers;
}

static const struct entry *
find(const struct reader *reader, struct text words, size_t from, size_t to)
{
	char bytes[LABEL_LENGTH];

	if (to - from > sizeof(bytes))
		return NULL;
	for (size_t i = from; i < to; i++)
		bytes[i - from] = ascii_lower(words.at[i]);
	return table_find(&reader->labels, (struct text){ bytes, to - from });
}

static bool
found(const struct entry *entry)
{
	return entry && entry->kind != LABEL_NONE;
}

static bool
letter_or_digit(char c)
{
	return ascii_letter(c) || ascii_digit(c);
}

/*
 * The end of the letters, digits, full stops and hyphens at `at`, without
 * full stops and hyphens at the end. `at` where a word of another kind goes
 * on there.
 */
static size_t
part_end(struct text words, size_t at)
{
	size_t end = at;

	while (end < words.length && (letter_or_digit(words.at[end]) ||
	    (end > at && (words.at[end] == '.' || words.at[end] == '-'))))
		end++;
	if (!word_ends(words, end))
		return at;
	while (end > at && !letter_or_digit(words.at[end - 1]))
		end--;
	return end;
}

static bool
holds_digit(struct text words, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (ascii_digit(words.at[i]))
			return true;
	return false;
}

/* Adds [from, to) to the key; false where it would become too long. */
static bool
key_add(struct key *key, struct text words, size_t from, size_t to)
{
	size_t space = key->length > 0;

	if (to - from + space > sizeof(key->bytes) - key->length)
		return false;
	if (space)
		key->bytes[key->length++] = ' ';
	for (size_t i = from; i < to; i++)
		key->bytes[key->length++] = ascii_lower(words.at[i]);
	return true;
}

static struct label
label_of(const struct entry *entry, size_t from, size_t to)
{
	return (struct label){ entry->kind, entry->index, from, to };
}

/* The longest label that ends where a part ends; NONE where there is none. */
static struct label
longest(const struct reader *reader, struct text words, size_t at)
{
	struct label best = { LABEL_NONE, 0, at, at };
	struct key key = { .length = 0 };
	size_t from = at, end;

	while ((end = part_end(words, from)) > from) {
		const struct entry *entry;
		if (!key_add(&key, words, from, end))
			break;
		entry = table_find(&reader->labels,
		    (struct text){ key.bytes, key.length });
		if (found(entry))
			best = label_of(entry, at, end);
		/* Only while labels begin so. */
		if (!entry)
			break;
		from = after_spaces(words, end);
		if (from == end)
			break;
	}
	return best;
}

/* `73-75`: its first end, where one of the two is a label. */
static struct label
range_begin(const struct reader *reader, struct text words, size_t from,
    size_t to)
{
	struct label none = { LABEL_NONE, 0, from, from };

	if (to - from > 2 * LABEL_LENGTH + 1)
		return none;
	for (size_t i = to - 1; i > from; i--) {
		const struct entry *left, *right;
		if (words.at[i] != '-')
			continue;
		left = find(reader, words, from, i);
		right = find(reader, words, i + 1, to);
		/* `37-related` is about 37. */
		if (found(left) && (found(right) ||
		    !holds_digit(words, i + 1, to)))
			return label_of(left, from, i);
		if ((found(left) || found(right)) &&
		    holds_digit(words, from, i) &&
		    text_find_byte(text_slice(words, from, i), '-', 0) ==
		    TEXT_NOWHERE)
			return left && found(left) ?
			    label_of(left, from, i) :
			    (struct label){ LABEL_UNKNOWN, 0, from, i };
	}
	return none;
}

/* What looks like a label but is none: `237`, or `PAN 9` beside `PAN 1`. */
static struct label
unknown(const struct reader *reader, struct text words, size_t at, size_t end)
{
	struct label label = { LABEL_NONE, 0, at, end };
	size_t next = after_spaces(words, end), next_end;

	if (holds_digit(words, at, end)) {
		label.kind = LABEL_UNKNOWN;
		return label;
	}
	if (!find(reader, words, at, end) || next == end)
		return label;
	next_end = part_end(words, next);
	if (holds_digit(words, next, next_end)) {
		label.kind = LABEL_UNKNOWN;
		label.to = next_end;
	}
	return label;
}

struct label
label_at(const struct reader *reader, struct text words, size_t at)
{
	struct label label = longest(reader, words, at);
	size_t end;

	if (label.kind != LABEL_NONE)
		return label;
	end = part_end(words, at);
	if (end == at)
		return label;
	label = range_begin(reader, words, at, end);
	return label.kind != LABEL_NONE ? label :
	    unknown(reader, words, at, end);
}
