#include "prose/inlines.h"

#include <string.h>

#include "prose/cross_references.h"
#include "prose/reference_numbers.h"
#include "schema/label.h"

/* Most bytes between "in the" and "report" in "in the … report". */
enum { ELSEWHERE_BYTES = 80 };

/* Words or signs between two numbers. */
enum reference_joint {
	JOINT_NONE,		/* neither a list nor a range */
	JOINT_COMMA,
	JOINT_WORD,		/* "and", `&` */
	JOINT_RANGE,		/* "to", or a dash without spaces */
	JOINT_DASH,		/* a dash between spaces */
};

struct reference_search {
	struct prose_parser *parser;
	struct text words;		/* searchable copy of the block's */
	size_t word;			/* start of "recommendation" */
	bool singular;			/* it is not "recommendations" */
	struct reference_number *numbers;	/* after it */
	size_t count, capacity;
	size_t at;			/* end of the last number */
};

/* Returns the end of the longest of the phrases that is at `at`, or
   TEXT_NOWHERE; sets *which to its index. */
static size_t
reference_match_any(struct text words, size_t at, const struct text *phrases,
    size_t count, size_t *which)
{
	size_t longest = TEXT_NOWHERE;

	for (size_t i = 0; i < count; i++) {
		size_t end = match_phrase(words, at, phrases[i]);
		if (end != TEXT_NOWHERE &&
		    (longest == TEXT_NOWHERE || end > longest)) {
			longest = end;
			*which = i;
		}
	}
	return longest;
}

/* As reference_match_any, with spaces on both sides of the phrase. */
static size_t
reference_match_between(struct text words, size_t at,
    const struct text *phrases, size_t count)
{
	size_t from = skip_spaces(words, at), which, end;

	if (from == at)
		return TEXT_NOWHERE;
	end = reference_match_any(words, from, phrases, count, &which);
	if (end == TEXT_NOWHERE)
		return end;
	from = skip_spaces(words, end);
	return from > end ? from : TEXT_NOWHERE;
}

/* Returns the length of a hyphen or en dash at `at`; 0 if there is none. */
static size_t
reference_dash_length(struct text words, size_t at)
{
	if (at < words.length && words.at[at] == '-')
		return 1;
	return text_starts(text_slice(words, at, words.length),
	    T("\xE2\x80\x93")) ? 3 : 0;
}

/* Returns what joins the number that ends at `at` to the next one, which
   begins at *next. */
static enum reference_joint
reference_joint_at(const struct prose_parser *parser, struct text words,
    size_t at, size_t *next)
{
	const struct reference_words *w = parser->words;
	size_t from = skip_spaces(words, at), end, dash;

	end = reference_match_between(words, at, w->range, w->range_count);
	*next = end;
	if (end != TEXT_NOWHERE)
		return JOINT_RANGE;
	end = reference_match_between(words, at, w->join, w->join_count);
	*next = end;
	if (end != TEXT_NOWHERE)
		return JOINT_WORD;
	dash = reference_dash_length(words, from);
	*next = skip_spaces(words, from + dash);
	if (dash)
		return *next > from + dash || from > at ? JOINT_DASH :
		    JOINT_RANGE;
	if (from == words.length ||
	    (words.at[from] != ',' && words.at[from] != '&'))
		return JOINT_NONE;
	*next = skip_spaces(words, from + 1);
	if (words.at[from] == '&')
		return JOINT_WORD;
	end = reference_match_between(words, from + 1, w->join, w->join_count);
	if (end == TEXT_NOWHERE)
		return JOINT_COMMA;
	*next = end;
	return JOINT_WORD;
}

static void
reference_add_number(struct reference_search *search,
    struct reference_number number)
{
	search->numbers = arena_grow(&search->parser->scratch, search->numbers,
	    search->count, &search->capacity, sizeof(number));
	search->numbers[search->count++] = number;
	search->at = number.to;
}

/* Returns true if the number after this joint belongs to the list. After
   "and" (`ended`) a comma does not continue it. */
static bool
reference_list_goes_on(const struct reference_search *search,
    enum reference_joint joint, bool ended,
    const struct reference_number *number)
{
	bool range = joint == JOINT_RANGE || joint == JOINT_DASH;

	if (joint == JOINT_NONE || (search->singular && !range) ||
	    (joint == JOINT_COMMA && ended))
		return false;
	/* A dash between spaces is more often a dash than a range. */
	if (joint == JOINT_DASH)
		return number->kind == NUMBER_FOUND;
	return number->kind != NUMBER_NONE;
}

/* Collects the list of numbers at `at`. */
static void
reference_collect_numbers(struct reference_search *search, size_t at)
{
	struct prose_parser *parser = search->parser;
	struct reference_number number = reference_number_at(parser,
	    search->words, at);
	bool ended = false;

	search->count = 0;
	while (number.kind != NUMBER_NONE) {
		enum reference_joint joint;
		size_t next;
		reference_add_number(search, number);
		joint = reference_joint_at(parser, search->words, search->at,
		    &next);
		if (joint == JOINT_NONE)
			break;
		number = reference_number_at(parser, search->words, next);
		if (!reference_list_goes_on(search, joint, ended, &number))
			break;
		ended = ended || joint == JOINT_WORD;
	}
}

/* Returns true if the second half of "in the … report" follows in the same
   sentence. */
static bool
reference_ends_elsewhere(struct text words, size_t at, struct text phrase)
{
	size_t end = at + ELSEWHERE_BYTES;

	for (; at < words.length && at < end; at++) {
		if (words.at[at] && strchr(".;:?!", words.at[at]))
			return false;
		if (word_may_begin(words, at) &&
		    match_phrase(words, at, phrase) != TEXT_NOWHERE)
			return true;
	}
	return false;
}

/* Returns true if the words at `at` say that another document is meant. */
static bool
reference_is_elsewhere(const struct prose_parser *parser, struct text words,
    size_t at)
{
	static const struct text gap = TEXT("\xE2\x80\xA6");
	const struct reference_words *w = parser->words;

	if (at < words.length && words.at[at] == ')')
		at++;
	if (skip_spaces(words, at) == at)
		return false;
	at = skip_spaces(words, at);
	for (size_t i = 0; i < w->elsewhere_count; i++) {
		struct text phrase = w->elsewhere[i];
		size_t middle = text_find(phrase, gap, 0), end;
		if (middle == TEXT_NOWHERE) {
			if (match_phrase(words, at, phrase) != TEXT_NOWHERE)
				return true;
			continue;
		}
		end = match_phrase(words, at, text_trim(text_slice(phrase, 0,
		    middle)));
		if (end != TEXT_NOWHERE && reference_ends_elsewhere(words, end,
		    text_trim(text_slice(phrase, middle + gap.length,
		    phrase.length))))
			return true;
	}
	return false;
}

static void
reference_add_span(struct reference_search *search,
    const struct reference_number *number, size_t from)
{
	struct prose_parser *parser = search->parser;
	struct prose_node node = { .kind = PROSE_REFERENCE,
		.level = from == number->from ? REFERENCE_WORDLESS : 0,
		.number = number->index };

	inline_text_add_span(&parser->block, node, parser->block.from + from,
	    parser->block.from + number->to);
	cross_references_add(parser, number->index);
}

static void
reference_report_unknown(struct reference_search *search,
    const struct reference_number *number)
{
	struct prose_parser *parser = search->parser;
	size_t length = number->to - number->from;
	/* No number is longer than LABEL_LENGTH: a message needs no more. */
	struct text words = text_slice(search->words, number->from,
	    number->from + (length < LABEL_LENGTH ? length : LABEL_LENGTH));
	struct diagnostic *fault;

	if (parser->report->numbers_unknown)
		return;
	fault = parser_diagnose_words(parser, D_PROSE_NO_RECOMMENDATION,
	    parser->block.from + number->from,
	    parser->block.from + number->to, TEXTS(words));
	parser_suggest(parser, fault, label_key(&parser->scratch, words),
	    parser->numbers, parser->report->recommendation_count);
}

/* Adds spans for the numbers after the introducing word, which ends at `end`;
   returns their end. */
static size_t
reference_read_list(struct reference_search *search, size_t end)
{
	size_t at = skip_spaces(search->words, end);
	bool bracket = at < search->words.length &&
	    search->words.at[at] == '(';

	if (bracket)
		at = skip_spaces(search->words, at + 1);
	search->count = 0;
	if (at == end)
		return end;
	reference_collect_numbers(search, at);
	if (search->count == 0)
		return end;
	if (reference_is_elsewhere(search->parser, search->words, search->at))
		return search->at;
	for (size_t i = 0; i < search->count; i++) {
		const struct reference_number *number = &search->numbers[i];
		if (number->kind == NUMBER_FOUND)
			reference_add_span(search, number, i == 0 && !bracket ?
			    search->word : number->from);
		else if (number->kind == NUMBER_UNKNOWN)
			reference_report_unknown(search, number);
	}
	return search->at;
}

/* Returns the first letters of the words that introduce a reference. */
static struct byte_set
reference_first_letters(const struct reference_words *words)
{
	struct byte_set letters = { { false } };

	for (size_t i = 0; i < words->introduce_count; i++) {
		char c = words->introduce[i].at[0];
		byte_set_add(&letters, c);
		/* A capital letter differs from a small one in this bit. */
		if (ascii_letter(c))
			byte_set_add(&letters, (char)(c ^ 0x20));
	}
	return letters;
}

void
references_find(struct prose_parser *parser, char *words)
{
	const struct reference_words *w = parser->words;
	struct inline_text *block = &parser->block;
	size_t first = block->spans.count;
	struct reference_search search = { .parser = parser,
		.words = { words, inline_text_end(block) - block->from } };
	struct byte_set letters = reference_first_letters(w);

	for (size_t at = byte_set_find(&letters, search.words, 0);
	    at < search.words.length;
	    at = byte_set_find(&letters, search.words, at)) {
		size_t which = 0, end = TEXT_NOWHERE;
		if (word_may_begin(search.words, at))
			end = reference_match_any(search.words, at,
			    w->introduce, w->introduce_count, &which);
		search.word = at;
		search.singular = which == 0 && w->introduce_count > 1;
		at = end == TEXT_NOWHERE ? at + 1 :
		    reference_read_list(&search, end);
	}
	inline_text_leave_out_spans(block, first, words);
}
