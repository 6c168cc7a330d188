/*
 * sheet.h - a spreadsheet that was saved as CSV (RFC 4180).
 *
 * UTF-8, with or without a byte-order mark; LF or CRLF; the cells are
 * separated by whichever of comma, semicolon and tab the first row has most.
 */
#ifndef CONTENT_SHEET_H
#define CONTENT_SHEET_H

#include "diagnostics/diagnostic.h"

struct sheet_cell {
	struct text text;	/* without white space around it */
	struct place place;
};

struct sheet_row {
	struct sheet_cell *cells;
	size_t count, capacity;
};

struct sheet {
	struct sheet_row *rows;	/* the first has the columns' names */
	size_t count, capacity;
};

/* Returns false, diagnosed, if the file cannot be read so. */
bool sheet_read(struct arena *arena, const struct source_file *file,
    struct sheet *sheet, struct diagnostics *diagnostics);

/* "A" to "Z", "AA", ... as spreadsheets name the column, from 0 on. */
struct text sheet_column_name(struct arena *arena, size_t column);

#endif
