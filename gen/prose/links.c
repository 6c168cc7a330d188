#include "prose/links.h"

#include <stdlib.h>

#include "core/percent.h"
#include "prose/lint.h"
#include "prose/words.h"

static int
by_bytes(const void *a, const void *b)
{
	return text_compare(*(const struct text *)a,
	    *(const struct text *)b);
}

/* The file of media/ that the address names; absent where there is none. */
static struct text
media_file(struct reader *reader, struct text address)
{
	const struct report *report = reader->report;
	struct text path = percent_decode(&reader->scratch, address);
	const struct text *file = report->media_count == 0 ? NULL :
	    bsearch(&path, report->media, report->media_count, sizeof(path),
	    by_bytes);

	return file ? *file : (struct text){ NULL, 0 };
}

/* Where the address is written, else at the link's words. */
static struct diagnostic *
fault_there(struct reader *reader, enum diagnostic_code code,
    struct text address, size_t from, const struct text *values)
{
	struct flat *flat = &reader->flat;
	size_t end = flat_end(flat), length, at = TEXT_NOWHERE;

	if (address.length > 0)
		at = locate_behind(&reader->locator, flat, end, address);
	if (at != TEXT_NOWHERE)
		return reader_fault(reader, code, at, address.length, values);
	if (end > from)
		return reader_fault_at_words(reader, code, from, end, values);
	at = locate_block(&reader->locator, &length);
	return reader_fault(reader, code, at, length, values);
}

static struct diagnostic *
fault_at_address(struct reader *reader, enum diagnostic_code code,
    struct text address, size_t from)
{
	return fault_there(reader, code, address, from, TEXTS(address));
}

/* Entities can write what the text itself does not hold. */
static void
check_title(struct reader *reader, struct text title, struct text address,
    size_t from)
{
	struct text character = lint_forbidden(reader, title);

	if (character.at)
		fault_there(reader, D_CHARACTER, address, from,
		    TEXTS(character));
}

static bool
has_host(struct text rest)
{
	char first = rest.length > 2 ? rest.at[2] : '\0';

	return text_starts(rest, T("//")) && (first == '[' ||
	    (unsigned char)first >= 0x80 || ascii_letter(first) ||
	    ascii_digit(first));
}

static bool
holds_digit(struct text text)
{
	for (size_t i = 0; i < text.length; i++)
		if (ascii_digit(text.at[i]))
			return true;
	return false;
}

static bool
leads_somewhere(struct text address)
{
	size_t colon = text_find_byte(address, ':', 0), at;
	struct text scheme, rest;

	if (colon == TEXT_NOWHERE)
		return false;
	scheme = text_slice(address, 0, colon);
	rest = text_slice(address, colon + 1, address.length);
	if (text_equal_caseless(scheme, T("http")) ||
	    text_equal_caseless(scheme, T("https")))
		return has_host(rest);
	if (text_equal_caseless(scheme, T("tel")))
		return holds_digit(rest);
	at = text_find_byte(rest, '@', 0);
	return text_equal_caseless(scheme, T("mailto")) &&
	    at != TEXT_NOWHERE && at > 0 && at + 1 < rest.length;
}

/* Where it is written out: `<https://example.org>`. */
static bool
is_bare(struct text words, struct text address)
{
	return text_equal(words, address) ||
	    (text_starts(address, T("mailto:")) && text_equal(words,
	    text_slice(address, 7, address.length)));
}

static void
fill_in(struct reader *reader, struct text address, struct text title,
    struct prose_node *node)
{
	node->from = reader_address(reader, address);
	node->length = (uint32_t)address.length;
	reader_address(reader, title);
	/* The end of the title, see prose_title. */
	reader_address(reader, T("\0"));
}

/* A file of media/, as the report names it; diagnosed where it is none. */
static bool
check_media(struct reader *reader, struct text *address, size_t from)
{
	struct text file = media_file(reader, *address);
	struct diagnostic *fault;

	if (!file.at) {
		fault = fault_at_address(reader, D_PROSE_NO_MEDIA, *address,
		    from);
		reader_suggest(reader, fault, *address, reader->report->media,
		    reader->report->media_count);
		return false;
	}
	*address = file;
	return true;
}

/* "here", "Read more…": punctuation at the end aside. */
static bool
is_vague(const struct reader *reader, struct text given)
{
	enum { LONGEST_VAGUE = 64 };
	char line[LONGEST_VAGUE];
	struct text words = { line, given.length };

	if (given.length > LONGEST_VAGUE)
		return false;
	for (size_t i = 0; i < given.length; i++)
		line[i] = ascii_space(given.at[i]) ? ' ' : given.at[i];
	words = text_trim(words);
	for (size_t i = 0; i < reader->words->vague_count; i++) {
		size_t end = after_phrase(words, 0,
		    reader->words->vague[i]);
		while (end < words.length && !ascii_letter(words.at[end]) &&
		    !ascii_digit(words.at[end]))
			end++;
		if (end == words.length)
			return true;
	}
	return false;
}

bool
link_check(struct reader *reader, struct text address, struct text title,
    size_t from, struct prose_node *node)
{
	struct text words = flat_slice(&reader->flat, from,
	    flat_end(&reader->flat));
	bool media = text_starts(address, T("media/"));

	check_title(reader, title, address, from);
	if (lint_shows_nothing(words)) {
		fault_at_address(reader, D_PROSE_LINK_WORDLESS, address,
		    from);
		return false;
	}
	if (is_vague(reader, words))
		reader_fault_at_words(reader, D_PROSE_LINK_VAGUE, from,
		    flat_end(&reader->flat), TEXTS(text_trim(words)));
	if (address.length == 0) {
		fault_at_address(reader, D_PROSE_LINK_EMPTY, address, from);
		return false;
	}
	if (media && !check_media(reader, &address, from))
		return false;
	if (!media && !leads_somewhere(address)) {
		fault_at_address(reader, D_PROSE_LINK, address, from);
		return false;
	}
	*node = (struct prose_node){ .kind = PROSE_LINK,
		.level = media ? LINK_MEDIA :
		is_bare(words, address) ? LINK_BARE : 0 };
	fill_in(reader, address, title, node);
	return true;
}

bool
image_check(struct reader *reader, struct text address, struct text title,
    size_t from, struct prose_node *node)
{
	struct text words = flat_slice(&reader->flat, from,
	    flat_end(&reader->flat));

	check_title(reader, title, address, from);
	if (lint_shows_nothing(words)) {
		fault_at_address(reader, D_PROSE_IMAGE_WORDLESS, address,
		    from);
		return false;
	}
	if (!text_starts(address, T("media/"))) {
		fault_at_address(reader, D_PROSE_IMAGE, address, from);
		return false;
	}
	if (!check_media(reader, &address, from))
		return false;
	*node = (struct prose_node){ .kind = PROSE_IMAGE,
		.level = LINK_MEDIA };
	fill_in(reader, address, title, node);
	return true;
}
