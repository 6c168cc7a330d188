#include "core/diagnostic.h"

#include <stdlib.h>
#include <string.h>

#include "core/buffer.h"
#include "core/utf8.h"

/* How many characters of a long line are shown: before the place, of it and
   after it, and how many more where the line ends there. */
enum { SHOWN_BEFORE = 60, SHOWN_SPAN = 200, SHOWN_AFTER = 40, MARGIN = 20 };

/* How far the quoting of a file has come. Diagnostics are printed in their
   order, so that however many there are, a file is gone through once. */
struct quoting {
	const struct source_file *file;
	uint32_t line;
	size_t line_at;			/* the line's offset */
	size_t column, at;		/* a character of it, and its offset */
};

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
	sink_string(sink, ":");
	sink_number(sink, place.line ? place.line : 1);
	sink_string(sink, ":");
	sink_number(sink, place.column ? place.column : 1);
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

static bool
line_ends(struct text contents, size_t at)
{
	return at >= contents.length || contents.at[at] == '\n' ||
	    (contents.at[at] == '\r' && at + 1 < contents.length &&
	    contents.at[at + 1] == '\n');
}

/* Moves by at most `count` characters, within the line; returns by how
   many. */
static size_t
advance(struct text contents, size_t *at, size_t count)
{
	size_t moved = 0;

	for (; moved < count && !line_ends(contents, *at); moved++)
		utf8_next(contents, at);
	return moved;
}

static bool
find_line(struct quoting *quoting, struct place place)
{
	struct text contents = place.file->contents;

	if (quoting->file != place.file || quoting->line > place.line)
		*quoting = (struct quoting){ place.file, 1, 0, 0, 0 };
	while (quoting->line < place.line) {
		size_t end = text_find_byte(contents, '\n',
		    quoting->line_at);
		if (end == TEXT_NOWHERE)
			return false;
		*quoting = (struct quoting){ place.file, quoting->line + 1,
			end + 1, 0, end + 1 };
	}
	return contents.at != NULL;
}

/* Returns the column, cut to the line; what is quoted begins before it. */
static size_t
find_column(struct quoting *quoting, size_t column)
{
	size_t from = column > SHOWN_BEFORE + MARGIN ?
	    column - SHOWN_BEFORE : 0;

	if (quoting->column > from) {
		quoting->column = 0;
		quoting->at = quoting->line_at;
	}
	quoting->column += advance(quoting->file->contents, &quoting->at,
	    from - quoting->column);
	/* Short of it: the line has ended before, and does not again. */
	return quoting->column < from ?
	    find_column(quoting, quoting->column) : column;
}

static void
repeat(struct sink *sink, const char *string, size_t times)
{
	while (times-- > 0)
		sink_string(sink, string);
}

static void
put_excerpt(struct arena *arena, struct sink *sink, struct quoting *quoting,
    struct place place)
{
	struct text contents = place.file->contents;
	size_t column, before, under, at, end;
	bool cut;

	if (!find_line(quoting, place))
		return;
	column = find_column(quoting, place.column ? place.column - 1 : 0);
	cut = quoting->column > 0;
	at = quoting->at;
	before = advance(contents, &at, column - quoting->column);
	under = advance(contents, &at, place.span < SHOWN_SPAN ? place.span :
	    SHOWN_SPAN);
	end = at;
	advance(contents, &end, SHOWN_AFTER + MARGIN);
	if (!line_ends(contents, end)) {
		end = at;
		advance(contents, &end, SHOWN_AFTER);
	}
	sink_put(sink, arena_format(arena, "%6u | ", place.line));
	sink_string(sink, cut ? "…" : "");
	put_visible(sink, text_slice(contents, quoting->at, end));
	sink_string(sink, line_ends(contents, end) ? "\n" : "…\n");
	sink_string(sink, "       | ");
	repeat(sink, " ", before + cut);
	sink_string(sink, "^");
	repeat(sink, "~", under ? under - 1 : 0);
	sink_string(sink, "\n");
}

static void
put_one(struct arena *arena, struct sink *sink, struct quoting *quoting,
    const struct diagnostic *one)
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
		put_excerpt(arena, sink, quoting, one->place);
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
	struct quoting quoting = { NULL, 0, 0, 0, 0 };

	sort_and_drop_doubles(diagnostics);
	for (size_t i = 0; i < diagnostics->count; i++)
		put_one(diagnostics->arena, sink, &quoting,
		    diagnostics->list[i]);
}
