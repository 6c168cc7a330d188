#include "prose/reference_numbers.h"

#include "schema/label.h"

/* Value in parser->number_table. */
struct number_entry {
	/* NUMBER_NONE for the first words of a number: `PAN`. */
	enum reference_number_kind kind;
	uint32_t index;
};

/* Key in parser->number_table: a number in lower case, with single spaces. */
struct number_key {
	char bytes[LABEL_LENGTH];
	size_t length;
};

static struct text
number_lower_case(struct arena *arena, struct text text)
{
	char *copy = arena_allocate(arena, text.length + 1);

	for (size_t i = 0; i < text.length; i++)
		copy[i] = ascii_lower(text.at[i]);
	return (struct text){ copy, text.length };
}

/* Returns the entry of the key, which is added if need be. */
static struct number_entry *
number_entry_for(struct prose_parser *parser, struct text key)
{
	void **place = table_at(&parser->number_table, key);

	if (!*place)
		*place = ARENA_NEW(&parser->own, struct number_entry, 1);
	return *place;
}

/* Adds a number and the words that it begins with. */
static void
number_add(struct prose_parser *parser, struct text number,
    enum reference_number_kind kind, size_t index)
{
	struct text key = number_lower_case(&parser->own, number);
	struct number_entry *entry = number_entry_for(parser, key);
	size_t space = 0;

	/* A recommendation that could be read has precedence. */
	if (entry->kind != NUMBER_FOUND)
		*entry = (struct number_entry){ kind, (uint32_t)index };
	while ((space = text_find_byte(key, ' ', space)) != TEXT_NOWHERE) {
		number_entry_for(parser, text_slice(key, 0, space));
		space++;
	}
}

void
reference_numbers_collect(struct prose_parser *parser)
{
	const struct report *report = parser->report;
	size_t count = report->recommendation_count;
	struct text *numbers = ARENA_NEW(&parser->own, struct text,
	    count + 1);

	parser->number_table = (struct table){ .arena = &parser->own };
	table_reserve(&parser->number_table, count);
	for (size_t i = 0; i < count; i++) {
		numbers[i] = report->recommendations[i].number;
		number_add(parser, numbers[i], NUMBER_FOUND, i);
	}
	for (size_t i = 0; i < report->known_number_count; i++)
		number_add(parser, report->known_numbers[i], NUMBER_BROKEN, 0);
	parser->numbers = numbers;
}

static const struct number_entry *
number_find(const struct prose_parser *parser, struct text words, size_t from,
    size_t to)
{
	char bytes[LABEL_LENGTH];

	if (to - from > sizeof(bytes))
		return NULL;
	for (size_t i = from; i < to; i++)
		bytes[i - from] = ascii_lower(words.at[i]);
	return table_find(&parser->number_table,
	    (struct text){ bytes, to - from });
}

static bool
number_found(const struct number_entry *entry)
{
	return entry && entry->kind != NUMBER_NONE;
}

static bool
number_letter_or_digit(char c)
{
	return ascii_letter(c) || ascii_digit(c);
}

/*
 * Returns the end of the letters, digits, full stops and hyphens at `at`,
 * without full stops and hyphens at the end; `at` if a letter of another
 * script follows them.
 */
static size_t
number_part_end(struct text words, size_t at)
{
	size_t end = at;

	while (end < words.length && (number_letter_or_digit(words.at[end]) ||
	    (end > at && (words.at[end] == '.' || words.at[end] == '-'))))
		end++;
	if (!word_ends(words, end))
		return at;
	while (end > at && !number_letter_or_digit(words.at[end - 1]))
		end--;
	return end;
}

static bool
number_holds_digit(struct text words, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (ascii_digit(words.at[i]))
			return true;
	return false;
}

/* Appends a part of a number; returns false if the key would get too long. */
static bool
number_key_add(struct number_key *key, struct text words, size_t from,
    size_t to)
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

static struct reference_number
number_of_entry(const struct number_entry *entry, size_t from, size_t to)
{
	return (struct reference_number){ entry->kind, entry->index, from, to };
}

/* Returns the longest number at `at`, of one part or several. */
static struct reference_number
number_longest(const struct prose_parser *parser, struct text words, size_t at)
{
	struct reference_number best = { NUMBER_NONE, 0, at, at };
	struct number_key key = { .length = 0 };
	size_t from = at, end;

	while ((end = number_part_end(words, from)) > from) {
		const struct number_entry *entry;
		if (!number_key_add(&key, words, from, end))
			break;
		entry = table_find(&parser->number_table,
		    (struct text){ key.bytes, key.length });
		if (number_found(entry))
			best = number_of_entry(entry, at, end);
		/* No number begins like this. */
		if (!entry)
			break;
		from = skip_spaces(words, end);
		if (from == end)
			break;
	}
	return best;
}

/* Returns the first end of a range such as `73-75` if one end is a number. */
static struct reference_number
number_range_begin(const struct prose_parser *parser, struct text words,
    size_t from, size_t to)
{
	struct reference_number none = { NUMBER_NONE, 0, from, from };

	if (to - from > 2 * LABEL_LENGTH + 1)
		return none;
	for (size_t i = to - 1; i > from; i--) {
		const struct number_entry *left, *right;
		if (words.at[i] != '-')
			continue;
		left = number_find(parser, words, from, i);
		right = number_find(parser, words, i + 1, to);
		/* `37-related` is about 37. */
		if (number_found(left) && (number_found(right) ||
		    !number_holds_digit(words, i + 1, to)))
			return number_of_entry(left, from, i);
		if ((number_found(left) || number_found(right)) &&
		    number_holds_digit(words, from, i) &&
		    text_find_byte(text_slice(words, from, i), '-', 0) ==
		    TEXT_NOWHERE)
			return left && number_found(left) ?
			    number_of_entry(left, from, i) :
			    (struct reference_number){ NUMBER_UNKNOWN, 0,
			    from, i };
	}
	return none;
}

/* Returns as NUMBER_UNKNOWN what looks like a number but is none: `237`, or
   `PAN 9` if there is a `PAN 1`. */
static struct reference_number
number_unknown(const struct prose_parser *parser, struct text words, size_t at,
    size_t end)
{
	struct reference_number number = { NUMBER_NONE, 0, at, end };
	size_t next = skip_spaces(words, end), next_end;

	if (number_holds_digit(words, at, end)) {
		number.kind = NUMBER_UNKNOWN;
		return number;
	}
	if (!number_find(parser, words, at, end) || next == end)
		return number;
	next_end = number_part_end(words, next);
	if (number_holds_digit(words, next, next_end)) {
		number.kind = NUMBER_UNKNOWN;
		number.to = next_end;
	}
	return number;
}

struct reference_number
reference_number_at(const struct prose_parser *parser, struct text words,
    size_t at)
{
	struct reference_number number = number_longest(parser, words, at);
	size_t end;

	if (number.kind != NUMBER_NONE)
		return number;
	end = number_part_end(words, at);
	if (end == at)
		return number;
	number = number_range_begin(parser, words, at, end);
	return number.kind != NUMBER_NONE ? number :
	    number_unknown(parser, words, at, end);
}
