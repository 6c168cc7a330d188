#include "prose/inlines.h"

#include <string.h>

#include "schema/value_formats.h"

/* Open brackets that may become passages; deeper ones are plain text. */
enum { OPEN_BRACKETS = 64 };

struct language_search {
	struct prose_parser *parser;
	char *words;			/* searchable copy of the block's */
	struct text text;		/* the words with their length */
	size_t open[OPEN_BRACKETS];	/* offsets of open brackets */
	size_t depth;
	size_t ends[LIMIT_LANGUAGES];	/* [n]: end of the last passage that
					   holds n others */
};

/* Returns the subtag at *at; moves *at past it and its hyphen. */
static struct text
language_next_subtag(struct text tag, size_t *at)
{
	size_t end = text_find_byte(tag, '-', *at);
	struct text subtag;

	end = end == TEXT_NOWHERE ? tag.length : end;
	subtag = text_slice(tag, *at, end);
	*at = end + 1;
	return subtag;
}

static bool
language_is_one_of(struct text word, const struct text *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (text_equal_caseless(word, words[i]))
			return true;
	return false;
}

/* Returns true if the language of the tag is written from right to left. */
static bool
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
	struct text language = language_next_subtag(tag, &at), script;

	/* If the tag names a script, it decides: ur-Latn. */
	if (at < tag.length) {
		script = language_next_subtag(tag, &at);
		if (script.length == 4)
			return language_is_one_of(script, scripts,
			    sizeof(scripts) / sizeof(scripts[0]));
	}
	return language_is_one_of(language, languages,
	    sizeof(languages) / sizeof(languages[0]));
}

static uint8_t
language_passage_direction(const struct prose_parser *parser, struct text tag)
{
	struct text around = parser->markdown->language;

	if (!around.at)
		around = parser->report->language;
	if (language_is_right_to_left(tag))
		return DIRECTION_RIGHT_TO_LEFT;
	return language_is_right_to_left(around) ?
	    DIRECTION_LEFT_TO_RIGHT : DIRECTION_UNSAID;
}

static void
language_diagnose(struct language_search *search, enum diagnostic_code code,
    size_t from, size_t to)
{
	size_t base = search->parser->block.from;

	parser_diagnose_words(search->parser, code, base + from, base + to,
	    TEXTS(text_slice(search->text, from, to)));
}

/* Returns the tag in the braces [at, close]; the absent text, and a report, if
   there is none. */
static struct text
language_tag_in(struct language_search *search, size_t at, size_t close)
{
	struct text inside = text_trim(text_slice(search->text, at + 1,
	    close));
	struct text name = TEXT("lang="), none = { NULL, 0 };

	if (!text_starts(inside, name)) {
		language_diagnose(search, D_PROSE_LANGUAGE_MARK, at, close + 1);
		return none;
	}
	inside = text_slice(inside, name.length, inside.length);
	if (!value_is_language(inside)) {
		language_diagnose(search, D_PROSE_LANGUAGE_TAG, at, close + 1);
		return none;
	}
	return inside;
}

/* Returns true if the passage [open, end) holds too many levels of others. */
static bool
language_nests_too_deep(struct language_search *search, size_t open, size_t end)
{
	size_t deep = 0;

	while (deep < LIMIT_LANGUAGES && search->ends[deep] > open)
		deep++;
	if (deep == LIMIT_LANGUAGES)
		return true;
	search->ends[deep] = end;
	return false;
}

static void
language_add_passage(struct language_search *search, size_t open, size_t close,
    size_t end, struct text tag)
{
	struct inline_text *block = &search->parser->block;
	size_t base = block->from;
	struct prose_node hide = { .kind = SPAN_HIDDEN };
	struct prose_node node = { .kind = PROSE_LANGUAGE,
		.level = language_passage_direction(search->parser, tag),
		.from = parser_add_address(search->parser, tag),
		.length = (uint32_t)tag.length };

	inline_text_add_span(block, node, base + open + 1, base + close);
	inline_text_add_span(block, hide, base + open, base + open + 1);
	inline_text_add_span(block, hide, base + close, base + end);
	search->words[open] = '\0';
	memset(search->words + close, 0, end - close);
}

/* Handles a `]` with a brace after it, which closes the bracket at `open`. */
static void
language_close_bracket(struct language_search *search, size_t open, size_t at)
{
	size_t close = text_find_byte(text_slice(search->text, 0,
	    at + 100 < search->text.length ? at + 100 : search->text.length),
	    '}', at);
	struct text tag;

	if (close == TEXT_NOWHERE) {
		language_diagnose(search, D_PROSE_LANGUAGE_MARK, at, at + 2);
		close = at + 1;
	} else if ((tag = language_tag_in(search, at + 1, close)).at) {
		if (text_trim(text_slice(search->text, open + 1,
		    at)).length == 0)
			language_diagnose(search, D_PROSE_LANGUAGE_MARK, open,
			    close + 1);
		else if (language_nests_too_deep(search, open, close + 1))
			language_diagnose(search, D_PROSE_DEPTH, open,
			    close + 1);
		else
			language_add_passage(search, open, at, close + 1, tag);
	}
	/* The mark is done, right or wrong: no later pass may see it. */
	memset(search->words + at, 0, close + 1 - at);
}

/* Handles a bracket of either kind. */
static void
language_meet_bracket(struct language_search *search, size_t at)
{
	struct prose_parser *parser = search->parser;

	if (inline_position_is_escaped(&parser->finder, &parser->block,
	    parser->block.from + at))
		return;
	if (search->words[at] == '[') {
		if (search->depth < OPEN_BRACKETS)
			search->open[search->depth] = at;
		search->depth++;
	} else if (search->depth > 0 && --search->depth < OPEN_BRACKETS &&
	    at + 1 < search->text.length && search->words[at + 1] == '{')
		language_close_bracket(search, search->open[search->depth], at);
}

/* Reports marks without brackets before them, which make no passage. */
static void
language_report_stray_marks(struct language_search *search)
{
	struct prose_parser *parser = search->parser;
	size_t at = 0;

	while ((at = text_find(search->text, T("{lang="), at)) !=
	    TEXT_NOWHERE) {
		size_t place = parser->block.from + at;
		bool escaped = at > 0 && search->words[at - 1] == ']' &&
		    inline_position_is_escaped(&parser->finder, &parser->block,
		    place - 1);
		if (!escaped && !inline_position_is_escaped(&parser->finder,
		    &parser->block, place))
			language_diagnose(search, D_PROSE_LANGUAGE_MARK, at,
			    at + 6);
		at++;
	}
}

void
languages_find(struct prose_parser *parser, char *words)
{
	struct language_search search = { .parser = parser, .words = words,
		.text = { words, inline_text_end(&parser->block) -
		    parser->block.from } };

	if (text_find_byte(search.text, '{', 0) == TEXT_NOWHERE)
		return;
	if (text_find(search.text, T("]{"), 0) != TEXT_NOWHERE)
		for (size_t i = 0; i < search.text.length; i++)
			if (words[i] == '[' || words[i] == ']')
				language_meet_bracket(&search, i);
	language_report_stray_marks(&search);
}

void
languages_leave_out(const struct inline_text *block, char *words)
{
	for (size_t i = 0; i < block->spans.count; i++) {
		const struct inline_piece *span = &block->spans.list[i];
		if (span->node.kind == PROSE_LANGUAGE)
			memset(words + (span->from - block->from), 0,
			    span->to - span->from);
	}
}
