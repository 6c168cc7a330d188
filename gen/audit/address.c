#include "audit/address.h"

#include <string.h>

/* The length of "http" in "http://…"; 0 where there is no scheme. */
static size_t
scheme_length(struct text written)
{
	for (size_t i = 0; i < written.length; i++) {
		char c = written.at[i];
		if (c == ':')
			return i;
		if (!ascii_letter(c) && (i == 0 || (!ascii_digit(c) &&
		    c != '+' && c != '-' && c != '.')))
			return 0;
	}
	return 0;
}

static enum address_kind
kind_of(struct text written)
{
	struct text scheme = text_slice(written, 0, scheme_length(written));

	if (scheme.length == 0)
		return text_starts(written, T("/")) ? ADDRESS_ROOTED :
		    ADDRESS_RELATIVE;
	if (text_equal_caseless(scheme, T("http")) ||
	    text_equal_caseless(scheme, T("https")))
		return ADDRESS_WEB;
	if (text_equal_caseless(scheme, T("mailto")) ||
	    text_equal_caseless(scheme, T("tel")))
		return ADDRESS_MESSAGE;
	return ADDRESS_STRANGE;
}

struct address
address_read(struct text written)
{
	struct address address = { .path = text_trim(written) };
	size_t hash = text_find_byte(address.path, '#', 0);
	size_t query;

	address.kind = kind_of(address.path);
	if (hash != TEXT_NOWHERE) {
		address.fragment = text_slice(address.path, hash + 1,
		    address.path.length);
		address.path.length = hash;
	}
	query = text_find_byte(address.path, '?', 0);
	if (query != TEXT_NOWHERE)
		address.path.length = query;
	return address;
}

/* Adds one part of a path: false where it climbs above the top. */
static bool
add_part(char *path, size_t *length, struct text part)
{
	const char *slash;

	if (part.length == 0 || text_equal(part, T(".")))
		return true;
	if (!text_equal(part, T(".."))) {
		if (*length > 0)
			path[(*length)++] = '/';
		memcpy(path + *length, part.at, part.length);
		*length += part.length;
		return true;
	}
	if (*length == 0)
		return false;
	slash = memrchr(path, '/', *length);
	*length = slash ? text_between(path, slash).length : 0;
	return true;
}

bool
address_resolve(struct arena *arena, struct text page, struct text path,
    struct text *resolved)
{
	char *whole = arena_allocate(arena, page.length + path.length + 2);
	const char *slash = page.length ?
	    memrchr(page.at, '/', page.length) : NULL;
	size_t length = slash ? text_offset(page, slash) : 0;
	bool inside = true;

	memcpy(whole, page.at, length);
	for (size_t from = 0; inside && from <= path.length;) {
		size_t to = text_find_byte(path, '/', from);
		if (to == TEXT_NOWHERE)
			to = path.length;
		inside = add_part(whole, &length, text_slice(path, from,
		    to));
		from = to + 1;
	}
	*resolved = (struct text){ whole, length };
	return inside;
}

static bool
between_addresses(char c)
{
	return ascii_space(c) || c == ',';
}

struct text
address_in_set(struct text set, size_t *offset)
{
	size_t at = *offset, from, to;

	while (at < set.length && between_addresses(set.at[at]))
		at++;
	from = at;
	while (at < set.length && !ascii_space(set.at[at]))
		at++;
	to = at;
	while (to > from && set.at[to - 1] == ',')
		to--;
	/* Without a comma of its own, a width or a density follows. */
	if (to == at)
		while (at < set.length && set.at[at] != ',')
			at++;
	*offset = at;
	return from == to ? (struct text){ NULL, 0 } :
	    text_slice(set, from, to);
}
