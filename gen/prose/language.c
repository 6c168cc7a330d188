#include "prose/language.h"

#include <string.h>

#include "schema/value_formats.h"

/* Brackets open at once whose passage is known; deeper ones are text. */
enum { OPEN_BRACKETS = 64 };

struct search {
	struct reader *reader;
	char *words;			/* the block's */
	struct text text;		/* the same */
	size_t open[OPEN_BRACKETS];	/* where brackets stand open */
	size_t depth;
	size_t ends[LIMIT_LANGUAGES];	/* see nests_too_deep */
};

/* The subtag at `at`, which it moves past, and past the hyphen behind it. */
static struct text
next_subtag(struct text tag, size_t *at)
{
	size_t end = text_find_byte(tag, '-', *at);
	struct text subtag;

	end = end == TEXT_NOWHERE ? tag.length : end;
	subtag = text_slice(tag, *at, end);
	*at = end + 1;
	return subtag;
}

static bool
is_one_of(struct text word, const struct text *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (text_equal_caseless(word, words[i]))
			return true;
	return false;
}

bool
language_is_right_to_left(struct text tag)
{
	static const struct text languages[] = {
		TEXT("ar"), TEXT("arc"), TEXT("ckb"), TEXT("dv"), TEXT("fa"),
		TEXT("he"), TEXT("nqo"), TEXT("pnb"), TEXT("prs"),
		TEXT("ps"), TEXT("sd"), TEXT("syr"), TEXT("ug"), TEXT("ur"),
		TEXT("yi"),
	};
	static const struct text scripts[] = {
		TEXT("Arab"), TEXT("Hebr"), TEXT("Nkoo"), TEXT("Syrc"),
		TEXT("Thaa"), TEXT("Adlm"), TEXT("Rohg"),
	};
	size_t at = 0;
	struct text language = next_subtag(tag, &at), script;

	/* A script, where it is named, decides: ur-Latn. */
	if (at < tag.length) {
		script = next_subtag(tag, &at);
		if (script.length == 4)
			return is_one_of(script, scripts,
			    sizeof(scripts) / sizeof(scripts[0]));
	}
	return is_one_of(language, languages,
	    sizeof(languages) / sizeof(languages[0]));
}

static uint8_t
direction(const struct reader *reader, struct text tag)
{
	struct text around = reader->markdown->language;

	if (!around.at)
		around = reader->report->language;
	if (language_is_right_to_left(tag))
		return DIRECTION_RIGHT_TO_LEFT;
	return language_is_right_to_left(around) ?
	    DIRECTION_LEFT_TO_RIGHT : DIRECTION_UNSAID;
}

static void
fault(struct search *search, enum diagnostic_code code, size_t from,
    size_t to)
{
	size_t base = search->reader->flat.from;

	reader_fault_at_words(search->reader, code, base + from, base + to,
	    TEXTS(text_slice(search->text, from, to)));
}

/* The braces' content at `at` as a tag; absent where it is none. */
static struct text
tag_in(struct search *search, size_t at, size_t close)
{
	struct text inside = text_trim(text_slice(search->text, at + 1,
	    close));
	struct text name = TEXT("lang="), none = { NULL, 0 };

	if (!text_starts(inside, name)) {
		fault(search, D_PROSE_LANGUAGE_MARK, at, close + 1);
		return none;
	}
	inside = text_slice(inside, name.length, inside.length);
	if (!value_is_language(inside)) {
		fault(search, D_PROSE_LANGUAGE_TAG, at, close + 1);
		return none;
	}
	return inside;
}

/* How many passages stand in each other, counting those that end in this. */
static bool
nests_too_deep(struct search *search, size_t open, size_t end)
{
	size_t deep = 0;

	/* ends[n] is where the last passage ended that holds n others. */
	while (deep < LIMIT_LANGUAGES && search->ends[deep] > open)
		deep++;
	if (deep == LIMIT_LANGUAGES)
		return true;
	search->ends[deep] = end;
	return false;
}

static void
add_passage(struct search *search, size_t open, size_t close, size_t end,
    struct text tag)
{
	struct flat *flat = &search->reader->flat;
	size_t base = flat->from;
	struct prose_node hide = { .kind = SPAN_HIDDEN };
	struct prose_node node = { .kind = PROSE_LANGUAGE,
		.level = direction(search->reader, tag),
		.from = reader_address(search->reader, tag),
		.length = (uint32_t)tag.length };

	flat_span(flat, node, base + open + 1, base + close);
	flat_span(flat, hide, base + open, base + open + 1);
	flat_span(flat, hide, base + close, base + end);
	search->words[open] = '\0';
	memset(search->words + close, 0, end - close);
}

/* A `]` that closes the bracket at `open`, with a brace behind it. */
static void
close_bracket(struct search *search, size_t open, size_t at)
{
	size_t close = text_find_byte(text_slice(search->text, 0,
	    at + 100 < search->text.length ? at + 100 : search->text.length),
	    '}', at);
	struct text tag;

	if (close == TEXT_NOWHERE) {
		fault(search, D_PROSE_LANGUAGE_MARK, at, at + 2);
		close = at + 1;
	} else if ((tag = tag_in(search, at + 1, close)).at) {
		if (text_trim(text_slice(search->text, open + 1,
		    at)).length == 0)
			fault(search, D_PROSE_LANGUAGE_MARK, open, close + 1);
		else if (nests_too_deep(search, open, close + 1))
			fault(search, D_PROSE_DEPTH, open, close + 1);
		else
			add_passage(search, open, at, close + 1, tag);
	}
	/* Told or done: nothing here is to be met again. */
	memset(search->words + at, 0, close + 1 - at);
}

static void
meet(struct search *search, size_t at)
{
	struct reader *reader = search->reader;

	if (locate_escaped(&reader->locator, &reader->flat,
	    reader->flat.from + at))
		return;
	if (search->words[at] == '[') {
		if (search->depth < OPEN_BRACKETS)
			search->open[search->depth] = at;
		search->depth++;
	} else if (search->depth > 0 && --search->depth < OPEN_BRACKETS &&
	    at + 1 < search->text.length && search->words[at + 1] == '{')
		close_bracket(search, search->open[search->depth], at);
}

/* A mark that no brackets stand before is no passage: it was meant as one. */
static void
refuse_stray_marks(struct search *search)
{
	struct reader *reader = search->reader;
	size_t at = 0;

	while ((at = text_find(search->text, T("{lang="), at)) !=
	    TEXT_NOWHERE) {
		size_t place = reader->flat.from + at;
		bool escaped = at > 0 && search->words[at - 1] == ']' &&
		    locate_escaped(&reader->locator, &reader->flat,
		    place - 1);
		if (!escaped && !locate_escaped(&reader->locator,
		    &reader->flat, place))
			fault(search, D_PROSE_LANGUAGE_MARK, at, at + 6);
		at++;
	}
}

void
languages_find(struct reader *reader, char *words)
{
	struct search search = { .reader = reader, .words = words,
		.text = { words, flat_end(&reader->flat) -
		    reader->flat.from } };

	if (text_find_byte(search.text, '{', 0) == TEXT_NOWHERE)
		return;
	if (text_find(search.text, T("]{"), 0) != TEXT_NOWHERE)
		for (size_t i = 0; i < search.text.length; i++)
			if (words[i] == '[' || words[i] == ']')
				meet(&search, i);
	refuse_stray_marks(&search);
}

void
languages_leave_out(const struct flat *flat, char *words)
{
	for (size_t i = 0; i < flat->spans.count; i++) {
		const struct piece *span = &flat->spans.list[i];
		if (span->node.kind == PROSE_LANGUAGE)
			memset(words + (span->from - flat->from), 0,
			    span->to - span->from);
	}
}
