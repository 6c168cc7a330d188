#include "serve/editor.h"

#include "core/buffer.h"
#include "core/files.h"
#include "core/percent.h"

/* Returns the scheme (letters, digits, `+`, `-`, `.` before the first colon),
   or absent text. */
static struct text
editor_scheme(struct text pattern)
{
	size_t colon = text_find_byte(pattern, ':', 0);
	struct text none = { NULL, 0 };

	if (colon == TEXT_NOWHERE || !ascii_letter(pattern.at[0]))
		return none;
	for (size_t i = 0; i < colon; i++) {
		char c = pattern.at[i];
		if (!ascii_letter(c) && !ascii_digit(c) && c != '+' &&
		    c != '-' && c != '.')
			return none;
	}
	return text_slice(pattern, 0, colon);
}

bool
editor_fits(struct text pattern)
{
	static const struct text refused[] = { TEXT("javascript"),
		TEXT("data"), TEXT("vbscript"), TEXT("blob"),
		TEXT("about"), TEXT("view-source") };
	struct text scheme = editor_scheme(pattern);

	if (!scheme.length || text_find(pattern, T("{path}"), 0) ==
	    TEXT_NOWHERE)
		return false;
	for (size_t i = 0; i < sizeof(refused) / sizeof(refused[0]); i++)
		if (text_equal_caseless(scheme, refused[i]))
			return false;
	return true;
}

/* Encodes all bytes that have a meaning in some part of an address. */
static void
editor_put_encoded(struct sink *sink, struct text path)
{
	for (size_t i = 0; i < path.length; i++) {
		char c = path.at[i];
		if (ascii_letter(c) || ascii_digit(c) ||
		    text_find_byte(T("/-._~"), c, 0) != TEXT_NOWHERE)
			sink_put(sink, text_slice(path, i, i + 1));
		else
			percent_put(sink, c);
	}
}

static struct text
editor_whole_path(struct arena *arena, struct text path)
{
	struct text whole, here;

	path = arena_copy(arena, path);
	if (path_real(arena, path, &whole) == 0)
		return whole;
	if (text_starts(path, T("/")) || path_real(arena, T("."), &here))
		return path;
	return path_join(arena, here, path);
}

/* Writes the placeholder's value or the byte at the start of `rest`; returns
   its length. */
static size_t
editor_put_next(struct sink *sink, struct arena *arena, struct text rest,
    struct place place)
{
	static const struct text line = TEXT("{line}"),
	    column = TEXT("{column}"), path = TEXT("{path}");

	if (text_starts(rest, line)) {
		sink_number(sink, place.line ? place.line : 1);
		return line.length;
	}
	if (text_starts(rest, column)) {
		sink_number(sink, place.column ? place.column : 1);
		return column.length;
	}
	if (text_starts(rest, path)) {
		editor_put_encoded(sink, editor_whole_path(arena,
		    place.file->path));
		return path.length;
	}
	sink_put(sink, text_slice(rest, 0, 1));
	return 1;
}

struct text
editor_address(struct arena *arena, struct text pattern, struct place place)
{
	struct buffer buffer;

	if (!place.file)
		return (struct text){ NULL, 0 };
	buffer_begin(&buffer);
	for (size_t at = 0; at < pattern.length;)
		at += editor_put_next(&buffer.sink, arena, text_slice(pattern,
		    at, pattern.length), place);
	return buffer_keep(&buffer, arena);
}

struct text
editor_words(struct arena *arena, struct place place)
{
	struct buffer buffer;

	if (!place.file)
		return (struct text){ NULL, 0 };
	buffer_begin(&buffer);
	sink_visible(&buffer.sink, place.file->path);
	sink_string(&buffer.sink, ":");
	sink_number(&buffer.sink, place.line ? place.line : 1);
	sink_string(&buffer.sink, ":");
	sink_number(&buffer.sink, place.column ? place.column : 1);
	return buffer_keep(&buffer, arena);
}
