#include "prose/terms.h"

#include "core/byte_set.h"
#include "prose/short_forms.h"
#include "prose/words.h"

/*
 * The terms as a tree of their bytes, so that all of them are looked for at
 * once. Terms past LIMIT_TERM are left out.
 */
struct branch {
	struct branch *next;		/* another byte at this place */
	struct branch *below;		/* what may follow */
	const struct term *term;	/* the one that ends here */
	char byte;
};

struct term_tree {
	struct branch first[256];	/* by the first byte */
	struct byte_set begins;		/* with terms, and with short forms
					   that are none */
};

static struct branch *
branch_below(const struct branch *branch, char byte)
{
	struct branch *below = branch->below;

	while (below && below->byte != byte)
		below = below->next;
	return below;
}

static void
add(struct arena *arena, struct term_tree *tree, const struct term *term)
{
	struct text text = text_trim(term->term);
	struct branch *at;

	if (text.length == 0 || text.length > LIMIT_TERM)
		return;
	byte_set_add(&tree->begins, text.at[0]);
	at = &tree->first[(unsigned char)text.at[0]];
	for (size_t i = 1; i < text.length; i++) {
		struct branch *below = branch_below(at, text.at[i]);
		if (!below) {
			below = ARENA_NEW(arena, struct branch, 1);
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
terms_collect(struct reader *reader)
{
	static const struct text capitals =
	    TEXT("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
	const struct report *report = reader->report;

	reader->terms = ARENA_NEW(&reader->own, struct term_tree, 1);
	for (size_t i = 0; i < report->term_count; i++)
		add(&reader->own, reader->terms, &report->terms[i]);
	for (size_t i = 0; i < capitals.length; i++)
		byte_set_add(&reader->terms->begins, capitals.at[i]);
}

void
terms_begin(struct reader *reader)
{
	size_t count = reader->report->term_count;

	reader->term_used = ARENA_NEW(&reader->own, bool, count);
	reader->term_text = ARENA_NEW(&reader->own, size_t, count);
	short_forms_collect(reader);
}

/* Where a term that reached `at` ends as a word, an `s` included. */
static size_t
whole_word(struct text words, size_t at)
{
	if (word_ends(words, at))
		return at;
	return words.at[at] == 's' && word_ends(words, at + 1) ? at + 1 :
	    TEXT_NOWHERE;
}

/* The longest term at `at`, and its end; null where there is none. */
static const struct term *
term_at(const struct term_tree *tree, struct text words, size_t at,
    size_t *end)
{
	const struct branch *branch =
	    &tree->first[(unsigned char)words.at[at]];
	const struct term *longest = NULL;

	while (branch) {
		bool space = words.at[at] == ' ';
		at = space ? after_spaces(words, at) : at + 1;
		if (branch->term && whole_word(words, at) != TEXT_NOWHERE) {
			longest = branch->term;
			*end = whole_word(words, at);
		}
		branch = at < words.length ?
		    branch_below(branch, words.at[at]) : NULL;
	}
	return longest;
}

/* Whether the text up to `to` ends in the meaning, case and the kind of
   white space aside. */
static bool
ends_in(struct text text, size_t to, struct text meaning)
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

/* "Home Office (HO", "Security Advisers (SA". */
static bool
was_spelled_out(struct text text, size_t to, struct text meaning)
{
	if (to == 0 || text.at[to - 1] != '(')
		return false;
	for (to--; to > 0 && ascii_space(text.at[to - 1]); to--)
		;
	return ends_in(text, to, meaning) || (to > 0 &&
	    text.at[to - 1] == 's' && ends_in(text, to - 1, meaning));
}

static void
use(struct reader *reader, struct text words, const struct term *term,
    size_t from, size_t to)
{
	size_t base = reader->flat.from, text = reader->markdown->id + 1;
	struct prose_node node = { .kind = PROSE_TERM,
		.number = (uint32_t)term->index };

	if (was_spelled_out(words, from, term->meaning))
		node.level = TERM_SPELLED_OUT;

	reader->term_used[term->index] = true;
	if (reader->term_text[term->index] == text)
		return;
	reader->term_text[term->index] = text;
	flat_span(&reader->flat, node, base + from, base + to);
}

void
terms_find(struct reader *reader, const char *words)
{
	struct text text = { words, flat_end(&reader->flat) -
		reader->flat.from };
	const struct byte_set *begins = &reader->terms->begins;

	for (size_t at = byte_set_find(begins, text, 0); at < text.length;
	    at = byte_set_find(begins, text, at + 1)) {
		const struct term *term;
		size_t end = at;
		if (!word_may_begin(text, at))
			continue;
		term = term_at(reader->terms, text, at, &end);
		if (term)
			use(reader, text, term, at, end);
		else if (short_forms_wanted(reader))
			end = short_form_at(reader, text, at);
		if (end > at)
			at = end - 1;
	}
}

/* Lists of owners show it. */
static bool
is_organisation(const struct report *report, struct text term)
{
	for (size_t i = 0; i < report->organisation_count; i++)
		if (text_equal(report->organisations[i].short_name, term))
			return true;
	return false;
}

void
prose_unused(const struct prose_book *book, const struct report *report,
    struct diagnostics *diagnostics)
{
	for (size_t i = 0; i < report->term_count; i++)
		if (!book->term_used[i] &&
		    !is_organisation(report, report->terms[i].term))
			diagnose(diagnostics, D_TERM_UNUSED,
			    report->terms[i].node->place,
			    TEXTS(report->terms[i].term));
}
