#include "core/diagnostic.h"

#include <stdlib.h>
#include <string.h>

#include "core/buffer.h"
#include "core/utf8.h"

/* How much of a long line is shown either side of the place. */
enum { SHOWN_BEFORE = 60, SHOWN_AFTER = 40 };

static const struct row {
	const char *code;
	enum severity severity;
	const char *message;
} rows[] = {
#define DIAGNOSTIC(name, code, severity, message) \
	[D_##name] = { code, SEVERITY_##severity, message },
#include "core/diagnostic_table.h"
#undef DIAGNOSTIC
};

const char *
diagnostic_name(enum diagnostic_code code)
{
	return rows[code].code;
}

enum severity
diagnostic_severity(enum diagnostic_code code)
{
	return rows[code].severity;
}

static struct text
fill_in(struct arena *arena, struct text message, const struct text *values)
{
	struct buffer filled;
	struct text result;
	size_t from = 0, hole;

	buffer_begin(&filled);
	while ((hole = text_find(message, T("{}"), from)) != TEXT_NOWHERE) {
		sink_put(&filled.sink, text_slice(message, from, hole));
		if (values && values->at)
			sink_put(&filled.sink, *values++);
		from = hole + 2;
	}
	sink_put(&filled.sink, text_slice(message, from, message.length));
	result = arena_copy(arena, buffer_text(&filled));
	buffer_release(&filled);
	return result;
}

struct diagnostic *
diagnose(struct diagnostics *diagnostics, enum diagnostic_code code,
    struct place place, const struct text *values)
{
	struct arena *arena = diagnostics->arena;
	struct diagnostic *one = ARENA_NEW(arena, struct diagnostic, 1);

	one->code = code;
	one->place = place;
	one->message = fill_in(arena, text_of(rows[code].message), values);
	diagnostics->list = arena_grow(arena, diagnostics->list,
	    diagnostics->count, &diagnostics->capacity,
	    sizeof(struct diagnostic *));
	diagnostics->list[diagnostics->count++] = one;
	return one;
}

enum severity
diagnostics_worst(const struct diagnostics *diagnostics)
{
	enum severity worst = SEVERITY_WARNING;

	for (size_t i = 0; i < diagnostics->count; i++) {
		enum severity s = rows[diagnostics->list[i]->code].severity;
		if (s > worst)
			worst = s;
	}
	return worst;
}

size_t
diagnostics_count(const struct diagnostics *diagnostics,
    enum severity severity)
{
	size_t count = 0;

	for (size_t i = 0; i < diagnostics->count; i++)
		count += rows[diagnostics->list[i]->code].severity == severity;
	return count;
}

static int
compare_places(struct place a, struct place b)
{
	static const struct text nowhere = TEXT("");
	int order = text_compare(a.file ? a.file->path : nowhere,
	    b.file ? b.file->path : nowhere);

	if (order == 0)
		order = (a.line > b.line) - (a.line < b.line);
	if (order == 0)
		order = (a.column > b.column) - (a.column < b.column);
	return order;
}

static int
by_place(const void *a, const void *b)
{
	const struct diagnostic *x = *(struct diagnostic *const *)a;
	const struct diagnostic *y = *(struct diagnostic *const *)b;
	int order = compare_places(x->place, y->place);

	return order ? order : text_compare(x->message, y->message);
}

static void
sort_and_drop_doubles(struct diagnostics *all)
{
	size_t kept = 0;

	if (all->count == 0)
		return;
	qsort(all->list, all->count, sizeof(struct diagnostic *), by_place);
	for (size_t i = 0; i < all->count; i++)
		if (kept == 0 || by_place(&all->list[kept - 1],
		    &all->list[i]) != 0)
			all->list[kept++] = all->list[i];
	all->count = kept;
}

static void
put_place(struct sink *sink, struct place place)
{
	if (!place.file) {
		sink_string(sink, "yearon: ");
		return;
	}
	sink_put(sink, place.file->path);
	if (place.line) {
		sink_string(sink, ":");
		sink_number(sink, place.line);
		sink_string(sink, ":");
		sink_number(sink, place.column ? place.column : 1);
	}
	sink_string(sink, ": ");
}

static void
put_visible(struct sink *sink, struct text text)
{
	for (size_t at = 0; at < text.length;) {
		size_t from = at;
		uint32_t c = utf8_next(text, &at);
		if (c == '\t')
			sink_string(sink, " ");
		else if (c == UTF8_INVALID || c < 0x20 ||
		    (c >= 0x7F && c < 0xA0) ||
		    (c >= 0x202A && c <= 0x202E) ||
		    (c >= 0x2066 && c <= 0x2069))
			sink_string(sink, "\xEF\xBF\xBD");
		else
			sink_put(sink, text_slice(text, from, at));
	}
}

static struct text
line_of(struct text contents, uint32_t line)
{
	size_t from = 0, to;

	for (uint32_t n = 1; n < line && from != TEXT_NOWHERE; n++) {
		from = text_find_byte(contents, '\n', from);
		from = from == TEXT_NOWHERE ? from : from + 1;
	}
	if (from == TEXT_NOWHERE)
		return (struct text){ NULL, 0 };
	to = text_find_byte(contents, '\n', from);
	to = to == TEXT_NOWHERE ? contents.length : to;
	if (to > from && contents.at[to - 1] == '\r')
		to--;
	return text_slice(contents, from, to);
}

/* The characters of `line` from number `from` up to `to`, from 0. */
static struct text
characters(struct text line, size_t from, size_t to)
{
	size_t at = 0, start = 0, number = 0;

	while (at < line.length && number < to) {
		if (number == from)
			start = at;
		utf8_next(line, &at);
		number++;
	}
	return from >= number ? T("") : text_slice(line, start, at);
}

static void
repeat(struct sink *sink, const char *string, size_t times)
{
	while (times-- > 0)
		sink_string(sink, string);
}

static void
put_excerpt(struct arena *arena, struct sink *sink, struct place place)
{
	struct text line = line_of(place.file->contents, place.line);
	size_t column = place.column ? place.column - 1 : 0;
	size_t span = place.span ? place.span : 1;
	size_t from = column > SHOWN_BEFORE + 20 ? column - SHOWN_BEFORE : 0;
	size_t length = utf8_count(line);
	size_t to = column + span + SHOWN_AFTER;

	if (!line.at)
		return;
	if (column > length)
		column = length;
	if (span > length - column)
		span = length > column ? length - column : 1;
	if (to + 20 >= length)
		to = length;
	sink_put(sink, arena_format(arena, "%6u | ", place.line));
	sink_string(sink, from ? "…" : "");
	put_visible(sink, characters(line, from, to));
	sink_string(sink, to < length ? "…\n" : "\n");
	sink_string(sink, "       | ");
	repeat(sink, " ", column - from + (from ? 1 : 0));
	sink_string(sink, "^");
	repeat(sink, "~", (span < to - column ? span : 1) - 1);
	sink_string(sink, "\n");
}

static void
put_one(struct arena *arena, struct sink *sink, const struct diagnostic *one)
{
	const struct row *row = &rows[one->code];

	put_place(sink, one->place);
	sink_string(sink, row->severity == SEVERITY_WARNING ? "warning: " :
	    "error: ");
	put_visible(sink, one->message);
	if (one->suggestion.at) {
		sink_string(sink, ": did you mean '");
		put_visible(sink, one->suggestion);
		sink_string(sink, "'?");
	}
	sink_string(sink, " [");
	sink_string(sink, row->code);
	sink_string(sink, "]\n");
	if (one->place.file && one->place.line)
		put_excerpt(arena, sink, one->place);
	if (!one->other_message.at)
		return;
	put_place(sink, one->other);
	sink_string(sink, "note: ");
	put_visible(sink, one->other_message);
	sink_string(sink, "\n");
}

void
diagnostics_print(struct diagnostics *diagnostics, struct sink *sink)
{
	sort_and_drop_doubles(diagnostics);
	for (size_t i = 0; i < diagnostics->count; i++)
		put_one(diagnostics->arena, sink, diagnostics->list[i]);
}
