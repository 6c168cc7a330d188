#include "prose/inlines.h"

#include <stdlib.h>
#include <string.h>

#include "core/percent.h"
#include "core/utf8.h"
#include "prose/lint.h"

/* Most bytes before the @ of a mail address, RFC 5321. */
enum { LONGEST_NAME = 64 };

static int
link_compare_paths(const void *a, const void *b)
{
	return text_compare(*(const struct text *)a,
	    *(const struct text *)b);
}

/* Returns the file of media/ that the address names; absent if none. */
static struct text
link_media_file(struct prose_parser *parser, struct text address)
{
	const struct report *report = parser->report;
	struct text path = percent_decode(&parser->scratch, address);
	const struct text *file = report->media_count == 0 ? NULL :
	    bsearch(&path, report->media, report->media_count, sizeof(path),
	    link_compare_paths);

	return file ? *file : (struct text){ NULL, 0 };
}

/* Reports a fault at the address in the source; at the words of the link, or
   at the block, if the address is not there as written. */
static struct diagnostic *
link_report_fault(struct prose_parser *parser, enum diagnostic_code code,
    struct text address, size_t from, const struct text *values)
{
	struct inline_text *block = &parser->block;
	size_t end = inline_text_end(block), length, at = TEXT_NOWHERE;

	if (address.length > 0)
		at = inline_position_after_words(&parser->finder, block, end,
		    address);
	if (at != TEXT_NOWHERE)
		return parser_diagnose(parser, code, at, address.length,
		    values);
	if (end > from)
		return parser_diagnose_words(parser, code, from, end, values);
	at = inline_position_of_block(&parser->finder, &length);
	return parser_diagnose(parser, code, at, length, values);
}

static struct diagnostic *
link_report_address(struct prose_parser *parser, enum diagnostic_code code,
    struct text address, size_t from)
{
	return link_report_fault(parser, code, address, from, TEXTS(address));
}

/* Reports a forbidden character in the title: an entity can write it. */
static void
link_check_title(struct prose_parser *parser, struct text title,
    struct text address, size_t from)
{
	struct text character = lint_forbidden(parser, title);

	if (character.at)
		link_report_fault(parser, D_CHARACTER, address, from,
		    TEXTS(character));
}

static bool
link_has_host(struct text rest)
{
	char first = rest.length > 2 ? rest.at[2] : '\0';

	return text_starts(rest, T("//")) && (first == '[' ||
	    (unsigned char)first >= 0x80 || ascii_letter(first) ||
	    ascii_digit(first));
}

static bool
link_holds_digit(struct text text)
{
	for (size_t i = 0; i < text.length; i++)
		if (ascii_digit(text.at[i]))
			return true;
	return false;
}

static bool
link_leads_somewhere(struct text address)
{
	size_t colon = text_find_byte(address, ':', 0), at;
	struct text scheme, rest;

	if (colon == TEXT_NOWHERE)
		return false;
	scheme = text_slice(address, 0, colon);
	rest = text_slice(address, colon + 1, address.length);
	if (text_equal_caseless(scheme, T("http")) ||
	    text_equal_caseless(scheme, T("https")))
		return link_has_host(rest);
	if (text_equal_caseless(scheme, T("tel")))
		return link_holds_digit(rest);
	at = text_find_byte(rest, '@', 0);
	return text_equal_caseless(scheme, T("mailto")) &&
	    at != TEXT_NOWHERE && at > 0 && at + 1 < rest.length;
}

/* Returns true if the words are the address: `<https://example.org>`. */
static bool
link_is_bare(struct text words, struct text address)
{
	return text_equal(words, address) ||
	    (text_starts(address, T("mailto:")) && text_equal(words,
	    text_slice(address, 7, address.length)));
}

static void
link_fill_in(struct prose_parser *parser, struct text address,
    struct text title, struct prose_node *node)
{
	node->from = parser_add_address(parser, address);
	node->length = (uint32_t)address.length;
	parser_add_address(parser, title);
	/* See prose_node_title. */
	parser_add_address(parser, T("\0"));
}

/* Replaces the address by the file of media/ that it names. Reports it and
   returns false if there is none. */
static bool
link_check_media(struct prose_parser *parser, struct text *address, size_t from)
{
	struct text file = link_media_file(parser, *address);
	struct diagnostic *fault;

	if (!file.at) {
		fault = link_report_address(parser, D_PROSE_NO_MEDIA, *address,
		    from);
		parser_suggest(parser, fault, *address, parser->report->media,
		    parser->report->media_count);
		return false;
	}
	*address = file;
	return true;
}

/* Returns true for words such as "here" or "Read more…", with any punctuation
   at the end. */
static bool
link_is_vague(const struct prose_parser *parser, struct text given)
{
	enum { LONGEST_VAGUE = 64 };
	char line[LONGEST_VAGUE];
	struct text words = { line, given.length };

	if (given.length > LONGEST_VAGUE)
		return false;
	for (size_t i = 0; i < given.length; i++)
		line[i] = ascii_space(given.at[i]) ? ' ' : given.at[i];
	words = text_trim(words);
	for (size_t i = 0; i < parser->words->vague_count; i++) {
		size_t end = match_phrase(words, 0,
		    parser->words->vague[i]);
		while (end < words.length && !ascii_letter(words.at[end]) &&
		    !ascii_digit(words.at[end]))
			end++;
		if (end == words.length)
			return true;
	}
	return false;
}

bool
link_check(struct prose_parser *parser, struct text address, struct text title,
    size_t from, struct prose_node *node)
{
	struct text words = inline_text_slice(&parser->block, from,
	    inline_text_end(&parser->block));
	bool media = text_starts(address, T("media/"));

	link_check_title(parser, title, address, from);
	if (lint_shows_nothing(words)) {
		link_report_address(parser, D_PROSE_LINK_WORDLESS, address,
		    from);
		return false;
	}
	if (link_is_vague(parser, words))
		parser_diagnose_words(parser, D_PROSE_LINK_VAGUE, from,
		    inline_text_end(&parser->block), TEXTS(text_trim(words)));
	if (address.length == 0) {
		link_report_address(parser, D_PROSE_LINK_EMPTY, address,
		    from);
		return false;
	}
	if (media && !link_check_media(parser, &address, from))
		return false;
	if (!media && !link_leads_somewhere(address)) {
		link_report_address(parser, D_PROSE_LINK, address, from);
		return false;
	}
	*node = (struct prose_node){ .kind = PROSE_LINK,
		.level = media ? LINK_MEDIA :
		link_is_bare(words, address) ? LINK_BARE : 0 };
	link_fill_in(parser, address, title, node);
	return true;
}

bool
link_check_image(struct prose_parser *parser, struct text address,
    struct text title, size_t from, struct prose_node *node)
{
	struct text words = inline_text_slice(&parser->block, from,
	    inline_text_end(&parser->block));

	link_check_title(parser, title, address, from);
	if (lint_shows_nothing(words)) {
		link_report_address(parser, D_PROSE_IMAGE_WORDLESS, address,
		    from);
		return false;
	}
	if (!text_starts(address, T("media/"))) {
		link_report_address(parser, D_PROSE_IMAGE, address, from);
		return false;
	}
	if (!link_check_media(parser, &address, from))
		return false;
	*node = (struct prose_node){ .kind = PROSE_IMAGE,
		.level = LINK_MEDIA };
	link_fill_in(parser, address, title, node);
	return true;
}

/* Returns true if a bare address may hold the character: letters of any script
   are allowed, signs outside of ASCII are not. */
static bool
link_may_hold(struct text words, size_t at)
{
	char c = words.at[at];

	if ((unsigned char)c < 0x80)
		return c > ' ' && c != 0x7F && !strchr("<>\"`{}|\\^", c);
	return !word_ends(words, at);
}

/* Returns the end of a bare web address; markup ends it, too. */
static size_t
link_address_end(const struct inline_text *block, struct text words, size_t at)
{
	while (at < words.length && link_may_hold(words, at)) {
		utf8_next(words, &at);
		if (at < words.length &&
		    inline_text_mark_at(block, block->from + at) & INLINE_EDGE)
			break;
	}
	return at;
}

/* Returns how many more brackets the address closes than it opens. */
static int
link_unopened_brackets(struct text address, char open, char close)
{
	int count = 0;

	for (size_t i = 0; i < address.length; i++)
		count += (address.at[i] == close) - (address.at[i] == open);
	return count;
}

/* Removes punctuation at the end, and brackets that were not opened. */
static struct text
link_without_punctuation(struct text address)
{
	int round = link_unopened_brackets(address, '(', ')');
	int square = link_unopened_brackets(address, '[', ']');

	for (; address.length > 0; address.length--) {
		char last = address.at[address.length - 1];
		if (last == ')' && round > 0)
			round--;
		else if (last == ']' && square > 0)
			square--;
		else if (last == '(' || last == '[')
			*(last == '(' ? &round : &square) += 1;
		else if (!strchr("?!.,:;*_~'", last))
			break;
	}
	return address;
}

/* Adds a span for a bare address; the link begins with `scheme`, which the
   words lack. */
static void
link_add_bare(struct prose_parser *parser, size_t from, struct text words,
    struct text scheme)
{
	struct inline_text *block = &parser->block;
	size_t base = block->from + from;
	struct prose_node node = { .kind = PROSE_LINK, .level = LINK_BARE };

	node.from = parser_add_address(parser, scheme);
	/* The words as written: the searchable copy may differ. */
	parser_add_address(parser, inline_text_slice(block, base,
	    base + words.length));
	/* See prose_node_title. */
	parser_add_address(parser, T("\0"));
	node.length = (uint32_t)(scheme.length + words.length);
	inline_text_add_span(block, node, base, base + words.length);
}

/* Returns the scheme that the web address at `at` lacks, maybe empty, and the
   offset of its host; the absent text if no address begins there. */
static struct text
link_scheme_at(struct text words, size_t at, size_t *host)
{
	static const struct { struct text begins, scheme; } known[] = {
		{ TEXT("https://"), TEXT("") },
		{ TEXT("http://"), TEXT("") },
		{ TEXT("www."), TEXT("https://") },
	};
	char before = at ? words.at[at - 1] : ' ';

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		struct text begins = known[i].begins;
		*host = at + begins.length;
		if (*host < words.length && text_equal_caseless(begins,
		    text_slice(words, at, *host)) &&
		    !word_ends(words, *host) &&
		    !(before == '/' || before == '.' || before == '@'))
			return known[i].scheme;
	}
	return (struct text){ NULL, 0 };
}

/* Adds a span for a web address at `at`; returns its end. Returns `at` if none
   begins there. */
static size_t
link_find_web(struct prose_parser *parser, struct text words, size_t at)
{
	size_t host = at, end;
	struct text scheme = link_scheme_at(words, at, &host), address;

	if (!scheme.at)
		return at;
	end = link_address_end(&parser->block, words, at);
	address = link_without_punctuation(text_slice(words, at, end));
	/* After www. a second full stop is needed: www.a.b */
	if (at + address.length <= host || (scheme.length > 0 &&
	    text_find_byte(address, '.', 4) == TEXT_NOWHERE))
		return end;
	link_add_bare(parser, at, address, scheme);
	return at + address.length;
}

static bool
link_in_mail_name(char c)
{
	return ascii_letter(c) || ascii_digit(c) || (c && strchr(".-_+", c));
}

/* Returns the start, `from` at least, of the name before the `@` at `at`; `at`
   if there is no name. */
static size_t
link_mail_name_begin(const struct inline_text *block, struct text words,
    size_t at, size_t from)
{
	size_t begin = at;

	while (begin > from && at - begin < LONGEST_NAME &&
	    link_in_mail_name(words.at[begin - 1])) {
		begin--;
		if (inline_text_mark_at(block, block->from + begin) &
		    INLINE_EDGE)
			break;
	}
	while (begin < at && !ascii_letter(words.at[begin]) &&
	    !ascii_digit(words.at[begin]))
		begin++;
	return word_may_begin(words, begin) ? begin : at;
}

/* Returns the end of the host's name at `at`. */
static size_t
link_mail_host_end(const struct inline_text *block, struct text words,
    size_t at)
{
	size_t end = at;

	while (end < words.length && (ascii_letter(words.at[end]) ||
	    ascii_digit(words.at[end]) || words.at[end] == '-' ||
	    words.at[end] == '.') && (end == at ||
	    !(inline_text_mark_at(block, block->from + end) & INLINE_EDGE)))
		end++;
	while (end > at && (words.at[end - 1] == '.' ||
	    words.at[end - 1] == '-'))
		end--;
	return end;
}

/* Adds a span for a mail address around the `@` at `at`, which begins at
   `from` or later. Returns its end, or the offset after the `@`. */
static size_t
link_find_mail(struct prose_parser *parser, struct text words, size_t at,
    size_t from)
{
	size_t begin = link_mail_name_begin(&parser->block, words, at, from);
	size_t end = link_mail_host_end(&parser->block, words, at + 1);
	size_t dot = text_find_byte(text_slice(words, 0, end), '.', at + 1);

	if (begin == at || dot == TEXT_NOWHERE || dot == at + 1 ||
	    !word_ends(words, end) || (end < words.length &&
	    words.at[end] == '@'))
		return at + 1;
	link_add_bare(parser, begin, text_slice(words, begin, end),
	    T("mailto:"));
	return end;
}

/* First letters of web addresses, and the sign within mail addresses. */
static const struct byte_set link_signs = { {
	BYTE('H'), BYTE('W'), BYTE('h'), BYTE('w'), BYTE('@'),
} };

void
links_find(struct prose_parser *parser, char *words)
{
	struct inline_text *block = &parser->block;
	struct text text = { words, inline_text_end(block) - block->from };
	size_t from = 0, first = block->spans.count;

	for (size_t at = byte_set_find(&link_signs, text, 0);
	    at < text.length;
	    at = byte_set_find(&link_signs, text, at)) {
		size_t next = at;
		if (words[at] == '@')
			next = link_find_mail(parser, text, at, from);
		else if (word_may_begin(text, at))
			next = link_find_web(parser, text, at);
		if (next > at)
			from = next;
		at = next > at ? next : at + 1;
	}
	inline_text_leave_out_spans(block, first, words);
}
