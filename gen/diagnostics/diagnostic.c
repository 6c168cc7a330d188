#include "diagnostics/diagnostic.h"

#include <stdlib.h>

#include "core/buffer.h"

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
diagnostic_fill_in(struct arena *arena, struct text message,
    const struct text *values)
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
diagnostics_add(struct diagnostics *diagnostics, struct diagnostic *one)
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
	one->message = diagnostic_fill_in(arena, rows[code].message, values);
	diagnostics_add(diagnostics, one);
	return one;
}

void
diagnostics_take(struct diagnostics *diagnostics, struct diagnostics *from)
{
	for (size_t i = 0; i < from->count; i++)
		diagnostics_add(diagnostics, from->list[i]);
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
diagnostic_compare_places(struct place a, struct place b)
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
diagnostic_compare(const void *a, const void *b)
{
	const struct diagnostic *x = *(struct diagnostic *const *)a;
	const struct diagnostic *y = *(struct diagnostic *const *)b;
	int order = diagnostic_compare_places(x->place, y->place);

	return order ? order : text_compare(x->message, y->message);
}

void
diagnostics_sort(struct diagnostics *all)
{
	size_t kept = 0;

	if (all->count == 0)
		return;
	qsort(all->list, all->count, sizeof(struct diagnostic *),
	    diagnostic_compare);
	for (size_t i = 0; i < all->count; i++)
		if (kept == 0 || diagnostic_compare(&all->list[kept - 1],
		    &all->list[i]) != 0)
			all->list[kept++] = all->list[i];
	all->count = kept;
}
