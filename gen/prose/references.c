#include "prose/references.h"

#include <string.h>

#include "core/byte_set.h"
#include "prose/labels.h"
#include "prose/words.h"
#include "schema/label.h"

/* "in the … report": how far away the report may be. */
enum { ELSEWHERE_BYTES = 80 };

enum joint { JOINT_NONE, JOINT_COMMA, JOINT_WORD, JOINT_RANGE, JOINT_DASH };

struct search {
	struct reader *reader;
	struct text words;		/* the block's */
	size_t word;			/* where "recommendation" begins */
	bool singular;
	struct label *labels;		/* behind it */
	size_t count, capacity;
	size_t at;			/* the end of the last one */
};

/* Where the longest of the phrases that stands at `at` ends. */
static size_t
after_any(struct text words, size_t at, const struct text *phrases,
    size_t count, size_t *which)
{
	size_t longest = TEXT_NOWHERE;

	for (size_t i = 0; i < count; i++) {
		size_t end = after_phrase(words, at, phrases[i]);
		if (end != TEXT_NOWHERE &&
		    (longest == TEXT_NOWHERE || end > longest)) {
			longest = end;
			*which = i;
		}
	}
	return longest;
}

/* As after_any, with spaces either side; TEXT_NOWHERE without them. */
static size_t
after_word_between(struct text words, size_t at, const struct text *phrases,
    size_t count)
{
	size_t from = after_spaces(words, at), which, end;

	if (from == at)
		return TEXT_NOWHERE;
	end = after_any(words, from, phrases, count, &which);
	if (end == TEXT_NOWHERE)
		return end;
	from = after_spaces(words, end);
	return from > end ? from : TEXT_NOWHERE;
}

/* The dash at `at`, a hyphen or an en dash: its length. */
static size_t
dash_length(struct text words, size_t at)
{
	if (at < words.length && words.at[at] == '-')
		return 1;
	return text_starts(text_slice(words, at, words.length),
	    T("\xE2\x80\x93")) ? 3 : 0;
}

/* What joins the label that ended at `at` to the next, which begins at
   *next. */
static enum joint
joint_at(const struct reader *reader, struct text words, size_t at,
    size_t *next)
{
	const struct reference_words *w = reader->words;
	size_t from = after_spaces(words, at), end, dash;

	end = after_word_between(words, at, w->range, w->range_count);
	*next = end;
	if (end != TEXT_NOWHERE)
		return JOINT_RANGE;
	end = after_word_between(words, at, w->join, w->join_count);
	*next = end;
	if (end != TEXT_NOWHERE)
		return JOINT_WORD;
	dash = dash_length(words, from);
	*next = after_spaces(words, from + dash);
	if (dash)
		return *next > from + dash || from > at ? JOINT_DASH :
		    JOINT_RANGE;
	if (from == words.length ||
	    (words.at[from] != ',' && words.at[from] != '&'))
		return JOINT_NONE;
	*next = after_spaces(words, from + 1);
	if (words.at[from] == '&')
		return JOINT_WORD;
	end = after_word_between(words, from + 1, w->join, w->join_count);
	if (end == TEXT_NOWHERE)
		return JOINT_COMMA;
	*next = end;
	return JOINT_WORD;
}

static void
add_label(struct search *search, struct label label)
{
	search->labels = arena_grow(&search->reader->scratch, search->labels,
	    search->count, &search->capacity, sizeof(label));
	search->labels[search->count++] = label;
	search->at = label.to;
}

/* Whether the list goes on with this label behind this joint. */
static bool
goes_on(const struct search *search, enum joint joint, bool ended,
    const struct label *label)
{
	bool range = joint == JOINT_RANGE || joint == JOINT_DASH;

	if (joint == JOINT_NONE || (search->singular && !range) ||
	    (joint == JOINT_COMMA && ended))
		return false;
	/* A dash between spaces is more often a dash than a range. */
	if (joint == JOINT_DASH)
		return label->kind == LABEL_FOUND;
	return label->kind != LABEL_NONE;
}

static void
collect_labels(struct search *search, size_t at)
{
	struct reader *reader = search->reader;
	struct label label = label_at(reader, search->words, at);
	bool ended = false;

	search->count = 0;
	while (label.kind != LABEL_NONE) {
		enum joint joint;
		size_t next;
		add_label(search, label);
		joint = joint_at(reader, search->words, search->at, &next);
		if (joint == JOINT_NONE)
			break;
		label = label_at(reader, search->words, next);
		if (!goes_on(search, joint, ended, &label))
			break;
		ended = ended || joint == JOINT_WORD;
	}
}

/* "in the … report": whether the second half follows in the sentence. */
static bool
ends_elsewhere(struct text words, size_t at, struct text phrase)
{
	size_t end = at + ELSEWHERE_BYTES;

	for (; at < words.length && at < end; at++) {
		if (words.at[at] && strchr(".;:?!", words.at[at]))
			return false;
		if (word_may_begin(words, at) &&
		    after_phrase(words, at, phrase) != TEXT_NOWHERE)
			return true;
	}
	return false;
}

/* Whether the words at `at` say that another document's are meant. */
static bool
is_elsewhere(const struct reader *reader, struct text words, size_t at)
{
	static const struct text gap = TEXT("\xE2\x80\xA6");
	const struct reference_words *w = reader->words;

	if (at < words.length && words.at[at] == ')')
		at++;
	if (after_spaces(words, at) == at)
		return false;
	at = after_spaces(words, at);
	for (size_t i = 0; i < w->elsewhere_count; i++) {
		struct text phrase = w->elsewhere[i];
		size_t middle = text_find(phrase, gap, 0), end;
		if (middle == TEXT_NOWHERE) {
			if (after_phrase(words, at, phrase) != TEXT_NOWHERE)
				return true;
			continue;
		}
		end = after_phrase(words, at, text_trim(text_slice(phrase, 0,
		    middle)));
		if (end != TEXT_NOWHERE && ends_elsewhere(words, end,
		    text_trim(text_slice(phrase, middle + gap.length,
		    phrase.length))))
			return true;
	}
	return false;
}

static void
note_pair(struct reader *reader, uint32_t to)
{
	const struct recommendation *subject = reader->markdown->subject;

	if (!subject || subject->index == to ||
	    (reader->markdown->draft && !reader->drafts))
		return;
	reader->pairs = arena_grow(&reader->own, reader->pairs,
	    reader->pair_count, &reader->pair_capacity,
	    sizeof(struct reference_pair));
	reader->pairs[reader->pair_count++] =
	    (struct reference_pair){ (uint32_t)subject->index, to };
}

static void
add_reference(struct search *search, const struct label *label, size_t from)
{
	struct reader *reader = search->reader;
	struct prose_node node = { .kind = PROSE_REFERENCE,
		.level = from == label->from ? REFERENCE_WORDLESS : 0,
		.number = label->index };

	flat_span(&reader->flat, node, reader->flat.from + from,
	    reader->flat.from + label->to);
	note_pair(reader, label->index);
}

static void
refuse(struct search *search, const struct label *label)
{
	struct reader *reader = search->reader;
	size_t length = label->to - label->from;
	/* One that is too long to be any needs not be quoted whole. */
	struct text number = text_slice(search->words, label->from,
	    label->from + (length < LABEL_LENGTH ? length : LABEL_LENGTH));
	struct diagnostic *fault;

	if (reader->report->numbers_unknown)
		return;
	fault = reader_fault_at_words(reader,
	    D_PROSE_NO_RECOMMENDATION, reader->flat.from + label->from,
	    reader->flat.from + label->to, TEXTS(number));
	reader_suggest(reader, fault, label_key(&reader->scratch, number),
	    reader->numbers,
	    reader->report->recommendation_count);
}

/* The labels behind the word that ends at `end`; returns where they end. */
static size_t
read_list(struct search *search, size_t end)
{
	size_t at = after_spaces(search->words, end);
	bool bracket = at < search->words.length &&
	    search->words.at[at] == '(';

	if (bracket)
		at = after_spaces(search->words, at + 1);
	search->count = 0;
	if (at == end)
		return end;
	collect_labels(search, at);
	if (search->count == 0)
		return end;
	if (is_elsewhere(search->reader, search->words, search->at))
		return search->at;
	for (size_t i = 0; i < search->count; i++) {
		const struct label *label = &search->labels[i];
		if (label->kind == LABEL_FOUND)
			add_reference(search, label, i == 0 && !bracket ?
			    search->word : label->from);
		else if (label->kind == LABEL_UNKNOWN)
			refuse(search, label);
	}
	return search->at;
}

/* The letters that the words which introduce a reference begin with. */
static struct byte_set
first_letters(const struct reference_words *words)
{
	struct byte_set letters = { { false } };

	for (size_t i = 0; i < words->introduce_count; i++) {
		char c = words->introduce[i].at[0];
		byte_set_add(&letters, c);
		/* A capital letter and a small one differ in this bit. */
		if (ascii_letter(c))
			byte_set_add(&letters, (char)(c ^ 0x20));
	}
	return letters;
}

void
references_find(struct reader *reader, char *words)
{
	const struct reference_words *w = reader->words;
	struct flat *flat = &reader->flat;
	size_t first = flat->spans.count;
	struct search search = { .reader = reader,
		.words = { words, flat_end(flat) - flat->from } };
	struct byte_set letters = first_letters(w);

	for (size_t at = byte_set_find(&letters, search.words, 0);
	    at < search.words.length;
	    at = byte_set_find(&letters, search.words, at)) {
		size_t which = 0, end = TEXT_NOWHERE;
		if (word_may_begin(search.words, at))
			end = after_any(search.words, at, w->introduce,
			    w->introduce_count, &which);
		search.word = at;
		search.singular = which == 0 && w->introduce_count > 1;
		at = end == TEXT_NOWHERE ? at + 1 : read_list(&search, end);
	}
	for (size_t i = first; i < flat->spans.count; i++) {
		const struct piece *span = &flat->spans.list[i];
		memset(words + (span->from - flat->from), 0,
		    span->to - span->from);
	}
}
