#include "content/sheet.h"

#include <string.h>

#include "core/buffer.h"
#include "core/utf8.h"
#include "yaml/yaml.h"

struct sheet_reader {
	struct arena *arena;
	const struct source_file *file;
	struct text source;
	size_t at;
	uint32_t line, column;
	char separator;
	struct buffer cell;
	struct sheet_row row;		/* its room is used again */
};

static bool
sheet_has_more(const struct sheet_reader *reader)
{
	return reader->at < reader->source.length;
}

static char
sheet_byte(const struct sheet_reader *reader)
{
	return sheet_has_more(reader) ? reader->source.at[reader->at] : '\0';
}

/* Past one character, or one line's end. */
static struct text
sheet_step(struct sheet_reader *reader)
{
	size_t from = reader->at;
	uint32_t character = utf8_next(reader->source, &reader->at);

	if (character == '\r' && sheet_byte(reader) == '\n')
		reader->at++;
	if (character == '\r' || character == '\n') {
		reader->line++;
		reader->column = 1;
		return T("\n");
	}
	reader->column++;
	return text_slice(reader->source, from, reader->at);
}

static bool
sheet_at_cell_end(const struct sheet_reader *reader)
{
	char c = sheet_byte(reader);

	return !sheet_has_more(reader) || c == reader->separator || c == '\n' ||
	    c == '\r';
}

/* Reads up to the closing mark; two marks are one. Returns false if it is
   missing. */
static bool
sheet_read_quoted(struct sheet_reader *reader)
{
	sheet_step(reader);
	while (sheet_has_more(reader)) {
		struct text piece = sheet_step(reader);
		if (!text_equal(piece, T("\""))) {
			sink_put(&reader->cell.sink, piece);
			continue;
		}
		if (sheet_byte(reader) != '"')
			return true;
		sink_put(&reader->cell.sink, sheet_step(reader));
	}
	return false;
}

static bool
sheet_read_cell(struct sheet_reader *reader, struct sheet_cell *cell)
{
	bool closed = true;

	cell->place = (struct place){ reader->file, reader->line,
		reader->column, 1 };
	buffer_clear(&reader->cell);
	if (sheet_byte(reader) == '"')
		closed = sheet_read_quoted(reader);
	while (closed && !sheet_at_cell_end(reader))
		sink_put(&reader->cell.sink, sheet_step(reader));
	cell->text = text_trim(arena_copy(reader->arena,
	    buffer_text(&reader->cell)));
	return closed;
}

/* Returns false if a cell's mark is never closed. */
static bool
sheet_read_row(struct sheet_reader *reader)
{
	struct sheet_row *row = &reader->row;

	row->count = 0;
	for (;;) {
		struct sheet_cell *cell;
		row->cells = arena_grow(reader->arena, row->cells,
		    row->count, &row->capacity, sizeof(*row->cells));
		cell = &row->cells[row->count++];
		if (!sheet_read_cell(reader, cell))
			return false;
		if (sheet_byte(reader) != reader->separator ||
		    !sheet_has_more(reader))
			break;
		sheet_step(reader);
	}
	if (sheet_has_more(reader))
		sheet_step(reader);
	return true;
}

/* A copy of the row, with no more room than it needs. */
static void
sheet_keep_row(struct sheet_reader *reader, struct sheet *sheet)
{
	const struct sheet_row *row = &reader->row;
	struct sheet_row kept = { ARENA_NEW(reader->arena,
	    struct sheet_cell, row->count), row->count, row->count };

	memcpy(kept.cells, row->cells, row->count * sizeof(*row->cells));
	sheet->rows = arena_grow(reader->arena, sheet->rows, sheet->count,
	    &sheet->capacity, sizeof(*sheet->rows));
	sheet->rows[sheet->count++] = kept;
}

static char
sheet_separator(struct text source)
{
	static const char candidates[] = ",;\t";
	size_t most = 0;
	char found = ',';

	for (const char *c = candidates; *c; c++) {
		size_t count = 0;
		bool quoted = false;
		for (size_t i = 0; i < source.length && (quoted ||
		    (source.at[i] != '\n' && source.at[i] != '\r')); i++) {
			quoted ^= source.at[i] == '"';
			count += !quoted && source.at[i] == *c;
		}
		if (count > most) {
			most = count;
			found = *c;
		}
	}
	return found;
}

bool
sheet_read(struct arena *arena, const struct source_file *file,
    struct sheet *sheet, struct diagnostics *diagnostics)
{
	struct sheet_reader reader = { .arena = arena, .file = file,
		.source = file->contents, .line = 1, .column = 1 };
	bool sound = yaml_characters(file, diagnostics);

	*sheet = (struct sheet){ NULL, 0, 0 };
	if (!sound)
		return false;
	if (text_starts(reader.source, T("\xEF\xBB\xBF")))
		reader.at = 3;
	reader.separator = sheet_separator(text_slice(reader.source, reader.at,
	    reader.source.length));
	buffer_begin(&reader.cell);
	while (sound && sheet_has_more(&reader)) {
		sound = sheet_read_row(&reader);
		sheet_keep_row(&reader, sheet);
		if (!sound)
			diagnose(diagnostics, D_SHEET_QUOTE,
			    reader.row.cells[reader.row.count - 1].place,
			    NULL);
	}
	buffer_release(&reader.cell);
	return sound;
}

struct text
sheet_column_name(struct arena *arena, size_t column)
{
	struct text name = TEXT("");

	for (size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
		char letter = (char)('A' + (rest - 1) % 26);
		name = arena_join(arena, TEXTS((struct text){ &letter, 1 },
		    name));
	}
	return name;
}
