#include "diagnostics/diagnostic.h"

#include <stdlib.h>
#include <string.h>

#include "core/buffer.h"
#include "core/utf8.h"

/* How many characters of a long line are shown: before the place, of it and
   after it, and how many more where the line ends there. */
enum { SHOWN_BEFORE = 60, SHOWN_SPAN = 200, SHOWN_AFTER = 40, MARGIN = 20 };

/* What is written before a part, and after it. */
struct colours {
	const char *place, *error, *warning, *note, *end;
};

/* How far the quoting of a file has come. Diagnostics are printed in their
   order, so that however many there are, a file is gone through once. */
struct quoting {
	const struct source_file *file;
	struct text contents;
	struct arena *arena;		/* of contents that are read again */
	uint32_t line;
	size_t line_at;			/* the line's offset */
	size_t column, at;		/* a character of it, and its offset */
};

struct printing {
	struct arena *arena;
	struct sink *sink;
	const struct colours *colours;
	struct quoting quoting;
};

static const struct diagnostic_row rows[] = {
#define DIAGNOSTIC(name, code, severity, message, meaning, wrong, right) \
	[D_##name] = { code, SEVERITY_##severity, TEXT(message), meaning, \
	    wrong, right, __FILE__ },
#include "diagnostics/codes.h"
#undef DIAGNOSTIC
};

const struct diagnostic_row *
diagnostic_row(enum diagnostic_code code)
{
	return &rows[code];
}

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

struct text
diagnostic_room(enum diagnostic_code code)
{
	struct text left = text_of(rows[code].file), folder, name = left;

	do {
		folder = name;
		name = text_cut(&left, '/');
	} while (left.length);
	return folder;
}

enum diagnostic_code
diagnostic_find(struct text name)
{
	enum diagnostic_code code = 0;

	while (code < DIAGNOSTIC_CODES &&
	    !text_equal(text_of(rows[code].code), name))
		code++;
	return code;
}

static struct text
fill_in(struct arena *arena, struct text message, const struct text *values)
{
	struct buffer filled;
	size_t from = 0, hole;

	buffer_begin(&filled);
	while ((hole = text_find(message, T("{}"), from)) != TEXT_NOWHERE) {
		sink_put(&filled.sink, text_slice(message, from, hole));
		if (values && values->at)
			sink_put(&filled.sink, *values++);
		from = hole + 2;
	}
	sink_put(&filled.sink, text_slice(message, from, message.length));
	return buffer_keep(&filled, arena);
}

static void
add(struct diagnostics *diagnostics, struct diagnostic *one)
{
	diagnostics->list = arena_grow(diagnostics->arena, diagnostics->list,
	    diagnostics->count, &diagnostics->capacity,
	    sizeof(struct diagnostic *));
	diagnostics->list[diagnostics->count++] = one;
}

struct diagnostic *
diagnose(struct diagnostics *diagnostics, enum diagnostic_code code,
    struct place place, const struct text *values)
{
	struct arena *arena = diagnostics->arena;
	struct diagnostic *one = ARENA_NEW(arena, struct diagnostic, 1);

	one->code = code;
	one->severity = rows[code].severity;
	one->place = place;
	one->message = fill_in(arena, rows[code].message, values);
	add(diagnostics, one);
	return one;
}

void
diagnostics_take(struct diagnostics *diagnostics, struct diagnostics *from)
{
	for (size_t i = 0; i < from->count; i++)
		add(diagnostics, from->list[i]);
	from->count = 0;
}

enum severity
diagnostics_worst(const struct diagnostics *diagnostics)
{
	enum severity worst = SEVERITY_WARNING;

	for (size_t i = 0; i < diagnostics->count; i++) {
		enum severity s = diagnostics->list[i]->severity;
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
		count += diagnostics->list[i]->severity == severity;
	return count;
}

void
diagnostics_be_strict(struct diagnostics *diagnostics)
{
	for (size_t i = 0; i < diagnostics->count; i++)
		if (diagnostics->list[i]->severity == SEVERITY_WARNING)
			diagnostics->list[i]->severity = SEVERITY_ERROR;
}

size_t
diagnostics_keep(struct diagnostics *diagnostics,
    bool (*is_kept)(const struct diagnostic *one, const void *with),
    const void *with)
{
	size_t kept = 0, all = diagnostics->count;

	for (size_t i = 0; i < all; i++)
		if (is_kept(diagnostics->list[i], with))
			diagnostics->list[kept++] = diagnostics->list[i];
	diagnostics->count = kept;
	return all - kept;
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

void
diagnostics_sort(struct diagnostics *all)
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
put_coloured(struct printing *printing, const char *colour,
    const char *string)
{
	sink_string(printing->sink, colour);
	sink_string(printing->sink, string);
	sink_string(printing->sink, printing->colours->end);
}

static void
put_place(struct printing *printing, struct place place)
{
	struct sink *sink = printing->sink;

	sink_string(sink, printing->colours->place);
	if (place.file)
		sink_visible(sink, place.file->path);
	else
		sink_string(sink, "yearon");
	if (place.file) {
		sink_string(sink, ":");
		sink_number(sink, place.line ? place.line : 1);
		sink_string(sink, ":");
		sink_number(sink, place.column ? place.column : 1);
	}
	sink_string(sink, ":");
	sink_string(sink, printing->colours->end);
	sink_string(sink, " ");
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

static void
go_to_line(struct quoting *quoting, uint32_t line, size_t at)
{
	quoting->line = line;
	quoting->line_at = quoting->at = at;
	quoting->column = 0;
}

static void
quote_file(struct quoting *quoting, const struct source_file *file)
{
	arena_reset(quoting->arena);
	quoting->file = file;
	quoting->contents = source_file_contents(quoting->arena, file);
	go_to_line(quoting, 1, 0);
}

static bool
find_line(struct quoting *quoting, struct place place)
{
	if (quoting->file != place.file)
		quote_file(quoting, place.file);
	if (quoting->line > place.line)
		go_to_line(quoting, 1, 0);
	while (quoting->line < place.line) {
		size_t end = text_find_byte(quoting->contents, '\n',
		    quoting->line_at);
		if (end == TEXT_NOWHERE)
			return false;
		go_to_line(quoting, quoting->line + 1, end + 1);
	}
	return quoting->contents.at != NULL;
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
	quoting->column += advance(quoting->contents, &quoting->at,
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

/* The line below the quoted one. */
static void
put_caret(struct printing *printing, const char *colour, size_t before,
    size_t under)
{
	struct sink *sink = printing->sink;

	sink_string(sink, "       | ");
	repeat(sink, " ", before);
	sink_string(sink, colour);
	sink_string(sink, "^");
	repeat(sink, "~", under ? under - 1 : 0);
	sink_string(sink, printing->colours->end);
	sink_string(sink, "\n");
}

static void
put_excerpt(struct printing *printing, const char *colour,
    struct place place)
{
	struct quoting *quoting = &printing->quoting;
	struct sink *sink = printing->sink;
	struct text contents;
	size_t column, before, under, at, end;
	bool cut;

	if (!find_line(quoting, place))
		return;
	contents = quoting->contents;
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
	sink_put(sink, arena_format(printing->arena, "%6u | ", place.line));
	sink_string(sink, cut ? "…" : "");
	sink_visible(sink, text_slice(contents, quoting->at, end));
	sink_string(sink, line_ends(contents, end) ? "\n" : "…\n");
	put_caret(printing, colour, before + cut, under);
}

const char *
severity_name(enum severity severity)
{
	return severity == SEVERITY_WARNING ? "warning" : "error";
}

static void
put_sentence(struct sink *sink, const struct diagnostic *one)
{
	sink_visible(sink, one->message);
	if (!one->suggestion.at)
		return;
	sink_string(sink, ": did you mean '");
	sink_visible(sink, one->suggestion);
	sink_string(sink, "'?");
}

struct text
diagnostic_sentence(struct arena *arena, const struct diagnostic *one)
{
	struct buffer sentence;

	buffer_begin(&sentence);
	put_sentence(&sentence.sink, one);
	return buffer_keep(&sentence, arena);
}

static void
put_one(struct printing *printing, const struct diagnostic *one)
{
	const struct colours *colours = printing->colours;
	const char *colour = one->severity == SEVERITY_WARNING ?
	    colours->warning : colours->error;
	struct sink *sink = printing->sink;

	put_place(printing, one->place);
	put_coloured(printing, colour, one->severity == SEVERITY_WARNING ?
	    "warning:" : "error:");
	sink_string(sink, " ");
	put_sentence(sink, one);
	sink_string(sink, " [");
	sink_string(sink, rows[one->code].code);
	sink_string(sink, "]\n");
	if (one->place.file && one->place.line)
		put_excerpt(printing, colour, one->place);
	if (!one->other_message.at)
		return;
	put_place(printing, one->other);
	put_coloured(printing, colours->note, "note:");
	sink_string(sink, " ");
	sink_visible(sink, one->other_message);
	sink_string(sink, "\n");
}

static void
print(struct diagnostics *diagnostics, struct sink *sink,
    const struct colours *colours)
{
	struct arena contents = { NULL };
	struct printing printing = { diagnostics->arena, sink, colours,
		{ .arena = &contents } };

	diagnostics_sort(diagnostics);
	for (size_t i = 0; i < diagnostics->count; i++)
		put_one(&printing, diagnostics->list[i]);
	arena_release(&contents);
}

void
diagnostics_print(struct diagnostics *diagnostics, struct sink *sink)
{
	static const struct colours none = { "", "", "", "", "" };

	print(diagnostics, sink, &none);
}

void
diagnostics_print_coloured(struct diagnostics *diagnostics,
    struct sink *sink)
{
	/* SGR: bold, with red, magenta and cyan from the user's palette. */
	static const struct colours terminal = { "\x1B[1m", "\x1B[1;31m",
		"\x1B[1;35m", "\x1B[1;36m", "\x1B[0m" };

	print(diagnostics, sink, &terminal);
}
