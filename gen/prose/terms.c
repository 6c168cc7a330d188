#include "prose/terms.h"

/* Length of abbreviations that are reported if the glossary lacks them. */
enum { SHORTEST_ABBREVIATION = 2, LONGEST_ABBREVIATION = 6 };

/*
 * The terms as a tree of their bytes, so that one pass finds all of them.
 * Terms longer than LIMIT_TERM are left out.
 */
struct term_branch {
	struct term_branch *next;	/* another byte at this place */
	struct term_branch *below;	/* bytes that may follow */
	const struct term *term;	/* the term that ends here, or NULL */
	char byte;
};

struct term_tree {
	struct term_branch first[256];	/* by the first byte */
	struct byte_set begins;		/* first bytes of terms, and capital
					   letters, as of abbreviations */
};

/* Returns the branch for the byte, or NULL. */
static struct term_branch *
term_branch_below(const struct term_branch *branch, char byte)
{
	struct term_branch *below = branch->below;

	while (below && below->byte != byte)
		below = below->next;
	return below;
}

static void
term_tree_add(struct arena *arena, struct term_tree *tree,
    const struct term *term)
{
	struct text text = text_trim(term->term);
	struct term_branch *at;

	if (text.length == 0 || text.length > LIMIT_TERM)
		return;
	byte_set_add(&tree->begins, text.at[0]);
	at = &tree->first[(unsigned char)text.at[0]];
	for (size_t i = 1; i < text.length; i++) {
		struct term_branch *below = term_branch_below(at, text.at[i]);
		if (!below) {
			below = ARENA_NEW(arena, struct term_branch, 1);
			below->byte = text.at[i];
			below->next = at->below;
			at->below = below;
		}
		at = below;
	}
	if (!at->term)
		at->term = term;
}

void
terms_collect(struct prose_parser *parser)
{
	static const struct text capitals =
	    TEXT("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
	const struct report *report = parser->report;

	parser->terms = ARENA_NEW(&parser->own, struct term_tree, 1);
	for (size_t i = 0; i < report->term_count; i++)
		term_tree_add(&parser->own, parser->terms, &report->terms[i]);
	for (size_t i = 0; i < capitals.length; i++)
		byte_set_add(&parser->terms->begins, capitals.at[i]);
}

/* Marks the short names of organisations as known abbreviations. */
static void
terms_collect_abbreviations(struct prose_parser *parser)
{
	const struct report *report = parser->report;

	parser->abbreviations.arena = &parser->own;
	for (size_t i = 0; i < report->organisation_count; i++) {
		const struct organisation *organisation =
		    &report->organisations[i];
		if (organisation->short_name.at)
			*table_at(&parser->abbreviations,
			    organisation->short_name) = (void *)organisation;
	}
}

void
terms_begin(struct prose_parser *parser)
{
	size_t count = parser->report->term_count;

	parser->term_used = ARENA_NEW(&parser->own, bool, count);
	parser->term_text = ARENA_NEW(&parser->own, size_t, count);
	terms_collect_abbreviations(parser);
}

static bool
term_is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* Returns true for a roman number such as "III". */
static bool
term_is_roman(struct text word)
{
	for (size_t i = 0; i < word.length; i++)
		if (text_find_byte(T("IVX"), word.at[i], 0) == TEXT_NOWHERE)
			return false;
	return true;
}

/* Returns true for an abbreviation in brackets: "Home Office (HO)". */
static bool
term_is_in_brackets(struct text words, size_t from, size_t to)
{
	return from > 0 && words.at[from - 1] == '(' && to < words.length &&
	    words.at[to] == ')';
}

/* Returns true if the word is not a part of a name such as "A-1", "AT&T" or
   "ISO 9001", or of an address. */
static bool
term_is_alone(struct text words, size_t from, size_t to)
{
	static const struct text joins = TEXT("-&./@_+");
	char before = from > 0 ? words.at[from - 1] : '\0';
	char after = to + 1 < words.length ? words.at[to] : '\0';
	char next = after ? words.at[to + 1] : '\0';

	if (text_find_byte(joins, before, 0) != TEXT_NOWHERE)
		return false;
	if (ascii_space(after))
		return !ascii_digit(next);
	return ascii_space(next) ||
	    text_find_byte(joins, after, 0) == TEXT_NOWHERE;
}

/*
 * Warns of an abbreviation at `at`, a word of capitals, that is no term and
 * not known: once in a report. One in brackets after its meaning is known
 * from there on. Returns the end of the word; `at` if there is no such word.
 */
static size_t
missing_term_at(struct prose_parser *parser, struct text words, size_t at)
{
	size_t to = at, end, base = parser->block.from;
	struct text word;
	void **known;

	while (to < words.length && term_is_capital(words.at[to]))
		to++;
	end = to < words.length && words.at[to] == 's' ? to + 1 : to;
	word = text_slice(words, at, to);
	if (word.length < SHORTEST_ABBREVIATION ||
	    word.length > LONGEST_ABBREVIATION ||
	    !word_ends(words, end) || term_is_roman(word) ||
	    !term_is_alone(words, at, end))
		return at;
	known = table_at(&parser->abbreviations, arena_copy(&parser->own,
	    word));
	if (!*known && !term_is_in_brackets(words, at, end))
		parser_diagnose_words(parser, D_PROSE_SHORT_FORM, base + at,
		    base + to, TEXTS(word));
	*known = parser;
	return end;
}

/* Returns the end of the word if a term that ends at `at` is a whole one, with
   an `s` or not; else TEXT_NOWHERE. */
static size_t
term_whole_word(struct text words, size_t at)
{
	if (word_ends(words, at))
		return at;
	return words.at[at] == 's' && word_ends(words, at + 1) ? at + 1 :
	    TEXT_NOWHERE;
}

/* Returns the longest term at `at`, or NULL; sets *end to its end. */
static const struct term *
term_at(const struct term_tree *tree, struct text words, size_t at,
    size_t *end)
{
	const struct term_branch *branch =
	    &tree->first[(unsigned char)words.at[at]];
	const struct term *longest = NULL;

	while (branch) {
		bool space = words.at[at] == ' ';
		at = space ? skip_spaces(words, at) : at + 1;
		if (branch->term &&
		    term_whole_word(words, at) != TEXT_NOWHERE) {
			longest = branch->term;
			*end = term_whole_word(words, at);
		}
		branch = at < words.length ?
		    term_branch_below(branch, words.at[at]) : NULL;
	}
	return longest;
}

/* Returns true if the text up to `to` ends in the meaning. Case and the kind
   of white space are ignored. */
static bool
term_ends_in(struct text text, size_t to, struct text meaning)
{
	size_t left = meaning.length;

	for (; left > 0 && to > 0; left--, to--) {
		char a = text.at[to - 1], b = meaning.at[left - 1];
		if (ascii_lower(a) != ascii_lower(b) &&
		    !(ascii_space(a) && ascii_space(b)))
			return false;
	}
	return left == 0;
}

/* Returns true if the meaning precedes the term at `to`: "Home Office (HO",
   "Security Advisers (SA". */
static bool
term_was_spelled_out(struct text text, size_t to, struct text meaning)
{
	if (to == 0 || text.at[to - 1] != '(')
		return false;
	for (to--; to > 0 && ascii_space(text.at[to - 1]); to--)
		;
	return term_ends_in(text, to, meaning) || (to > 0 &&
	    text.at[to - 1] == 's' && term_ends_in(text, to - 1, meaning));
}

/* Notes the use of a term, and adds a span if it is the first in the text. */
static void
term_add_span(struct prose_parser *parser, struct text words,
    const struct term *term, size_t from, size_t to)
{
	size_t base = parser->block.from, text = parser->markdown->id + 1;
	struct prose_node node = { .kind = PROSE_TERM,
		.number = (uint32_t)term->index };

	if (term_was_spelled_out(words, from, term->meaning))
		node.level = TERM_SPELLED_OUT;
	parser->term_used[term->index] = true;
	if (parser->term_text[term->index] == text)
		return;
	parser->term_text[term->index] = text;
	inline_text_add_span(&parser->block, node, base + from, base + to);
}

void
terms_find(struct prose_parser *parser, const char *words)
{
	struct text text = { words, inline_text_end(&parser->block) -
		parser->block.from };
	const struct byte_set *begins = &parser->terms->begins;

	for (size_t at = byte_set_find(begins, text, 0); at < text.length;
	    at = byte_set_find(begins, text, at + 1)) {
		const struct term *term;
		size_t end = at;
		if (!word_may_begin(text, at))
			continue;
		term = term_at(parser->terms, text, at, &end);
		if (term)
			term_add_span(parser, text, term, at, end);
		else if (parser->report->term_count > 0)
			end = missing_term_at(parser, text, at);
		if (end > at)
			at = end - 1;
	}
}

/* Returns true if lists of owners show the term. */
static bool
term_is_organisation(const struct report *report, struct text term)
{
	for (size_t i = 0; i < report->organisation_count; i++)
		if (text_equal(report->organisations[i].short_name, term))
			return true;
	return false;
}

void
prose_warn_unused_terms(const struct prose_book *book,
    const struct report *report, struct diagnostics *diagnostics)
{
	for (size_t i = 0; i < report->term_count; i++)
		if (!book->term_used[i] &&
		    !term_is_organisation(report, report->terms[i].term))
			diagnose(diagnostics, D_TERM_UNUSED,
			    report->terms[i].node->place,
			    TEXTS(report->terms[i].term));
}
