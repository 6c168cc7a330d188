#include "schema/value_formats.h"

static bool
value_id_character(char c)
{
	return ascii_digit(c) || (c >= 'a' && c <= 'z');
}

static bool
value_is_some_id(struct text text, bool dots)
{
	if (text.length == 0 || !value_id_character(text.at[0]))
		return false;
	for (size_t i = 1; i < text.length; i++)
		if (!value_id_character(text.at[i]) && text.at[i] != '-' &&
		    !(dots && text.at[i] == '.'))
			return false;
	return true;
}

bool
value_is_id(struct text text)
{
	return value_is_some_id(text, false);
}

bool
value_is_edition_id(struct text text)
{
	return value_is_some_id(text, true);
}

/* Returns the length of the subtag at `from`; 0 if there is none. */
static size_t
value_subtag_length(struct text text, size_t from, bool *letters)
{
	size_t to = from;

	*letters = true;
	while (to < text.length && (ascii_letter(text.at[to]) ||
	    ascii_digit(text.at[to]))) {
		*letters &= ascii_letter(text.at[to]);
		to++;
	}
	return to - from > 8 ? 0 : to - from;
}

bool
value_is_language(struct text text)
{
	bool letters;
	size_t length = value_subtag_length(text, 0, &letters);
	size_t at = length;

	if (!letters || length < 2 || length > 3)
		return false;
	while (at < text.length) {
		if (text.at[at] != '-')
			return false;
		length = value_subtag_length(text, at + 1, &letters);
		at += 1 + length;
		/* A single letter announces more to come. */
		if (length == 0 || (length == 1 && at == text.length))
			return false;
	}
	return true;
}

static bool
value_url_character(char c)
{
	return (unsigned char)c > ' ' && c != '<' && c != '>' && c != '"' &&
	    c != '\\' && c != '`' && c != '{' && c != '}' && c != '|' &&
	    c != '^';
}

static size_t
value_scheme_length(struct text text)
{
	static const struct text schemes[] = { TEXT("http://"),
		TEXT("https://") };

	for (size_t i = 0; i < 2; i++)
		if (text.length > schemes[i].length &&
		    text_equal_caseless(text_slice(text, 0,
		    schemes[i].length), schemes[i]))
			return schemes[i].length;
	return 0;
}

bool
value_is_url(struct text text)
{
	size_t host = value_scheme_length(text);

	if (host == 0 || text.at[host] == '/' || text.at[host] == '.' ||
	    text.at[host] == ':' || text.at[host] == '?' ||
	    text.at[host] == '#')
		return false;
	for (size_t i = host; i < text.length; i++)
		if (!value_url_character(text.at[i]))
			return false;
	return true;
}

bool
value_is_site_url(struct text text)
{
	return value_is_url(text) &&
	    text_find_byte(text, '?', 0) == TEXT_NOWHERE &&
	    text_find_byte(text, '#', 0) == TEXT_NOWHERE;
}

bool
value_is_email(struct text text)
{
	size_t at = text_find_byte(text, '@', 0), dot;

	if (at == TEXT_NOWHERE || at == 0 ||
	    text_find_byte(text, ':', 0) != TEXT_NOWHERE ||
	    text_find_byte(text, '@', at + 1) != TEXT_NOWHERE)
		return false;
	for (size_t i = 0; i < text.length; i++)
		if (!value_url_character(text.at[i]) || text.at[i] == ',' ||
		    text.at[i] == ';')
			return false;
	dot = text_find_byte(text, '.', at + 2);
	return dot != TEXT_NOWHERE && text.at[text.length - 1] != '.';
}

bool
value_is_days(struct text text)
{
	if (text.length == 0 || text.length > 4)
		return false;
	for (size_t i = 0; i < text.length; i++)
		if (!ascii_digit(text.at[i]))
			return false;
	return true;
}

bool
value_is_section_file(struct text text)
{
	return text_ends(text, T(".md")) && text.length > 3 &&
	    text.at[0] != '.' &&
	    text_find_byte(text, '/', 0) == TEXT_NOWHERE;
}

size_t
value_name_length(struct text text)
{
	size_t length = 0;

	while (length < text.length &&
	    ((text.at[length] >= 'a' && text.at[length] <= 'z') ||
	    (length > 0 && (ascii_digit(text.at[length]) ||
	    text.at[length] == '-'))))
		length++;
	return length;
}

bool
value_is_name(struct text text)
{
	return text.length > 0 && value_name_length(text) == text.length;
}
