#include "commands/status.h"

#include "core/utf8.h"

enum { NAME_WIDTH = 36, LABEL_WIDTH = 12, BAR_WIDTH = 20 };

/* A table with cells of one line; its first row is the heading. */
struct status_grid {
	struct arena *arena;
	struct text *cells;
	size_t columns, rows;
};

static struct text
status_cut_cell(struct arena *arena, struct text text, size_t width)
{
	size_t at = 0;

	if (utf8_count(text) <= width)
		return text;
	for (size_t i = 0; i + 1 < width; i++)
		utf8_next(text, &at);
	return arena_join(arena, TEXTS(text_trim(text_slice(text, 0, at)),
	    T("…")));
}

/* Returns a bar that is full only if every recommendation has an update. */
static struct text
status_bar(struct arena *arena, const struct progress_tally *tally)
{
	size_t full = tally->total ?
	    tally->updated * BAR_WIDTH / tally->total : 0;
	struct text cells[BAR_WIDTH + 1] = { { NULL, 0 } };

	for (size_t i = 0; i < BAR_WIDTH; i++)
		cells[i] = i < full ? T("█") : T("░");
	return arena_join(arena, cells);
}

static struct text *
status_add_row(struct status_grid *grid)
{
	return &grid->cells[grid->rows++ * grid->columns];
}

static void
status_add_heading(struct status_grid *grid, const struct report *report,
    struct text name)
{
	struct text *cells = status_add_row(grid);

	*cells++ = name;
	for (size_t i = 0; i < report->status_count; i++)
		*cells++ = status_cut_cell(grid->arena,
		    report->statuses[i].short_label, LABEL_WIDTH);
	*cells++ = T("no update");
	*cells++ = T("updated");
	*cells = T("");
}

static void
status_add_tally(struct status_grid *grid, const struct report *report,
    const struct progress_tally *tally)
{
	struct arena *arena = grid->arena;
	struct text *cells = status_add_row(grid);

	*cells++ = tally->name.at ? status_cut_cell(arena, tally->name,
	    NAME_WIDTH) : T("All");
	for (size_t i = 0; i < report->status_count; i++)
		*cells++ = arena_number(arena, tally->by_status[i]);
	*cells++ = arena_number(arena, tally->none);
	*cells++ = arena_format(arena, "%zu of %zu", tally->updated,
	    tally->total);
	*cells = status_bar(arena, tally);
}

static struct status_grid
status_table_of(const struct status_view *view, struct text name,
    const struct progress_tally *tallies, size_t count, bool sum)
{
	const struct report *report = view->progress->edition_status->report;
	struct status_grid grid = { .arena = view->arena,
		.columns = report->status_count + 4 };

	grid.cells = ARENA_NEW(view->arena, struct text,
	    grid.columns * (count + 2));
	status_add_heading(&grid, report, name);
	for (size_t i = 0; i < count; i++)
		if (tallies[i].total > 0)
			status_add_tally(&grid, report, &tallies[i]);
	if (sum)
		status_add_tally(&grid, report, &view->progress->all);
	return grid;
}

static void
status_repeat(struct sink *sink, const char *string, size_t times)
{
	while (times-- > 0)
		sink_string(sink, string);
}

static const size_t *
status_widths(const struct status_grid *grid)
{
	size_t *widths = ARENA_NEW(grid->arena, size_t, grid->columns);

	for (size_t i = 0; i < grid->rows * grid->columns; i++) {
		size_t width = utf8_count(grid->cells[i]);
		if (width > widths[i % grid->columns])
			widths[i % grid->columns] = width;
	}
	return widths;
}

/* Aligns names and bars to the left, figures to the right. */
static void
status_put_aligned(struct sink *sink, const struct status_grid *grid)
{
	const size_t *widths = status_widths(grid);

	for (size_t row = 0; row < grid->rows; row++) {
		for (size_t i = 0; i < grid->columns; i++) {
			struct text cell =
			    grid->cells[row * grid->columns + i];
			size_t gap = widths[i] - utf8_count(cell);
			bool last = i + 1 == grid->columns;
			if (cell.length == 0)
				continue;
			sink_string(sink, i ? "  " : "");
			status_repeat(sink, " ", i && !last ? gap : 0);
			sink_visible(sink, cell);
			status_repeat(sink, " ", i ? 0 : gap);
		}
		sink_string(sink, "\n");
	}
}

void
status_put_escaped(struct sink *sink, struct text text)
{
	for (size_t i = 0; i < text.length; i++) {
		if (text_find_byte(T("|*_`[]<>\\#"), text.at[i], 0) !=
		    TEXT_NOWHERE)
			sink_string(sink, "\\");
		sink_put(sink, text_slice(text, i, i + 1));
	}
}

static void
status_put_piped(struct sink *sink, const struct status_grid *grid)
{
	for (size_t row = 0; row < grid->rows; row++) {
		for (size_t i = 0; i < grid->columns; i++) {
			sink_string(sink, "| ");
			status_put_escaped(sink,
			    grid->cells[row * grid->columns + i]);
			sink_string(sink, " ");
		}
		sink_string(sink, "|\n");
		if (row > 0)
			continue;
		for (size_t i = 0; i < grid->columns; i++)
			sink_string(sink, i && i + 1 < grid->columns ?
			    "| ---: " : "| --- ");
		sink_string(sink, "|\n");
	}
}

/* Writes "Harbour Review, The harbour, two years on (2024)". */
static void
status_put_head(const struct status_view *view, struct sink *sink)
{
	const struct edition_status *edition_status =
	    view->progress->edition_status;

	sink_visible(sink, edition_status->report->name);
	sink_string(sink, ", ");
	sink_visible(sink, edition_status->edition->title);
	sink_string(sink, " (");
	sink_put(sink, edition_status->edition->id);
	sink_string(sink, edition_status->edition->draft ? ", a draft)" : ")");
	if (view->owner) {
		sink_string(sink, ": ");
		sink_visible(sink, view->owner->name);
	}
}

static void
status_put_tables(const struct status_view *view, struct sink *sink,
    void (*put)(struct sink *sink, const struct status_grid *grid))
{
	const struct progress *progress = view->progress;
	const struct report *report = progress->edition_status->report;
	struct status_grid groups = status_table_of(view, T("Groups"),
	    progress->groups, report->group_count, true);
	struct status_grid owners = status_table_of(view, T("Owners"),
	    progress->owners, report->organisation_count, false);

	put(sink, &groups);
	sink_string(sink, "\n");
	/* A table with nothing but its heading is left out. */
	if (view->owner || owners.rows == 1)
		return;
	put(sink, &owners);
	sink_string(sink, "\n");
}

static struct text
status_owner_list(const struct status_view *view,
    const struct recommendation *one)
{
	struct text *names = ARENA_NEW(view->arena, struct text,
	    one->owner_count);

	for (size_t i = 0; i < one->owner_count; i++)
		names[i] = one->owners[i]->short_name.at ?
		    one->owners[i]->short_name : one->owners[i]->name;
	return arena_list(view->arena, names, one->owner_count, T(", "));
}

/* Writes "(last: 2023; Pilots)". */
static void
status_put_last(const struct status_view *view, struct sink *sink,
    const struct recommendation *one)
{
	const struct update *update =
	    view->progress->edition_status->updates[one->index].update;

	sink_string(sink, " (");
	sink_string(sink, update ? "last: " : "none yet");
	if (update)
		sink_put(sink, update->edition->id);
	if (one->owner_count) {
		sink_string(sink, "; ");
		sink_visible(sink, status_owner_list(view, one));
	}
	sink_string(sink, ")\n");
}

static void
status_put_missing(const struct status_view *view, struct sink *sink,
    const char *mark, void (*put)(struct sink *sink, struct text text))
{
	const struct progress *progress = view->progress;

	if (progress->missing_count == 0) {
		sink_string(sink, "Nothing is missing.\n");
		return;
	}
	sink_number(sink, progress->missing_count);
	sink_string(sink, progress->missing_count == 1 ?
	    " has no update for " : " have no update for ");
	sink_put(sink, progress->edition_status->edition->id);
	sink_string(sink, ":\n\n");
	for (size_t i = 0; i < progress->missing_count; i++) {
		const struct recommendation *one = progress->missing[i];
		sink_string(sink, mark);
		put(sink, one->number);
		sink_string(sink, ": ");
		put(sink, view->titles[one->index]);
		status_put_last(view, sink, one);
	}
}

void
status_human(const struct status_view *view, struct sink *sink)
{
	status_put_head(view, sink);
	sink_string(sink, "\n\n");
	if (!view->missing)
		status_put_tables(view, sink, status_put_aligned);
	status_put_missing(view, sink, "  ", sink_visible);
}

void
status_markdown(const struct status_view *view, struct sink *sink)
{
	sink_string(sink, "## ");
	status_put_head(view, sink);
	sink_string(sink, "\n\n");
	if (!view->missing)
		status_put_tables(view, sink, status_put_piped);
	status_put_missing(view, sink, "- ", status_put_escaped);
}
