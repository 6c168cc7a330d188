/* Makes the rows of a spreadsheet into entries, one a recommendation. */
#include "commands/import.h"

#include "core/limits.h"
#include "core/table.h"
#include "core/utf8.h"
#include "diagnostics/suggest.h"
#include "schema/label.h"

enum { LONGEST_TITLE = 80 };

struct import_row {
	struct import_context *context;
	const struct sheet *sheet;
	const size_t *columns;
	size_t index;		/* of the sheet's rows */
};

static struct arena *
row_arena(const struct import_row *row)
{
	return row->context->existing.arena;
}

/* Returns an absent text if the cell is missing or empty. */
static struct text
row_cell(const struct import_row *row, enum import_key key)
{
	const struct sheet_row *cells = &row->sheet->rows[row->index];
	size_t column = row->columns[key];
	struct text none = { NULL, 0 };

	return column < cells->count && cells->cells[column].text.length ?
	    cells->cells[column].text : none;
}

/* Reports "row 7, column D ('Status'): ..." at the cell, or, if the row has no
   such cell, at its last. */
static struct diagnostic *
row_diagnose(const struct import_row *row, enum import_key key,
    const struct text *problem)
{
	const struct sheet_row *cells = &row->sheet->rows[row->index];
	const struct sheet_row *heads = &row->sheet->rows[0];
	size_t column = row->columns[key], at = column < cells->count ?
	    column : cells->count - 1;
	struct arena *arena = row_arena(row);

	return diagnose(row->context->existing.diagnostics, D_SHEET_CELL,
	    cells->cells[at].place, TEXTS(arena_format(arena, "%zu",
	    row->index + 1), arena_join(arena, TEXTS(sheet_column_name(arena,
	    column), T(" ('"), heads->cells[column].text, T("')"))),
	    arena_join(arena, problem)));
}

static void
row_diagnose_missing(const struct import_row *row, enum import_key key,
    const char *what)
{
	row_diagnose(row, key, TEXTS(text_of(what), T(" is missing")));
}

static bool
import_name_matches(const struct import_name *name, struct text word)
{
	return text_equal_caseless(name->id, word) ||
	    text_equal_caseless(name->name, word) ||
	    (name->short_name.at && text_equal_caseless(name->short_name,
	    word));
}

static bool
import_names_have_id(const struct import_names *names, struct text id)
{
	for (size_t i = 0; i < names->count; i++)
		if (text_equal(names->list[i].id, id))
			return true;
	return false;
}

/* Makes an id of the name's letters and digits, different from all others. */
static struct text
import_new_id(struct arena *arena, const struct import_names *names,
    struct text name)
{
	char *id = arena_allocate(arena, name.length + 1);
	struct text text = { id, 0 }, whole;

	for (size_t i = 0; i < name.length && text.length < 40; i++) {
		bool plain = ascii_letter(name.at[i]) ||
		    ascii_digit(name.at[i]);
		if (plain)
			id[text.length++] = ascii_lower(name.at[i]);
		else if (text.length && id[text.length - 1] != '-')
			id[text.length++] = '-';
	}
	while (text.length && id[text.length - 1] == '-')
		text.length--;
	if (text.length == 0)
		text = arena_format(arena, "no-%zu", names->count + 1);
	/* "index" is the name of each folder's first page on the site. */
	if (text_equal(text, T("index")))
		text = T("index-1");
	whole = arena_copy(arena, text);
	for (size_t again = 2; import_names_have_id(names, whole); again++)
		whole = arena_join(arena, TEXTS(text,
		    arena_format(arena, "-%zu", again)));
	return whole;
}

/* Returns the id or name that is nearest to the word. */
static struct text
import_nearest_name(struct arena *arena, const struct import_names *names,
    struct text word)
{
	struct text *known = ARENA_NEW(arena, struct text, 3 * names->count);
	size_t count = 0;

	for (size_t i = 0; i < names->count; i++) {
		const struct import_name *name = &names->list[i];
		known[count++] = name->name;
		known[count++] = name->id;
		if (name->short_name.at)
			known[count++] = name->short_name;
	}
	return suggest(word, known, count);
}

void
import_add_name(struct arena *arena, struct import_names *names,
    struct import_name name)
{
	names->list = arena_grow(arena, names->list, names->count,
	    &names->capacity, sizeof(*names->list));
	names->list[names->count++] = name;
}

static struct text
import_add_word(struct arena *arena, struct import_names *names,
    struct text word)
{
	struct import_name name = { import_new_id(arena, names, word), word,
		{ NULL, 0 } };

	import_add_name(arena, names, name);
	return name.id;
}

/* Returns the id of the thing with that name. If there is none, adds it to
   open names; else reports it and returns an absent text. */
static struct text
import_find_id(const struct import_row *row, enum import_key key,
    struct import_names *names, struct text word, const char *what)
{
	struct arena *arena = row_arena(row);
	struct text none = { NULL, 0 };

	for (size_t i = 0; i < names->count; i++)
		if (import_name_matches(&names->list[i], word))
			return names->list[i].id;
	if (names->open && names->count < LIMIT_NAMES)
		return import_add_word(arena, names, word);
	if (names->open) {
		row_diagnose(row, key, TEXTS(arena_format(arena, "this is one "
		    "more than the %d different ones that are taken: is it the "
		    "right column?", LIMIT_NAMES)));
		return none;
	}
	row_diagnose(row, key, TEXTS(T("no "), text_of(what), T(" is called '"),
	    word, T("'")))->suggestion = import_nearest_name(arena, names,
	    word);
	return none;
}

static bool
import_entry_has_owner(const struct import_entry *entry, struct text id)
{
	for (size_t i = 0; i < entry->owner_count; i++)
		if (text_equal(entry->owners[i], id))
			return true;
	return false;
}

static void
row_read_owners(const struct import_row *row, struct import_entry *entry)
{
	struct text all = row_cell(row, IMPORT_OWNERS);
	size_t most = 1;

	for (size_t i = 0; i < all.length; i++)
		most += all.at[i] == ';';
	entry->owners = ARENA_NEW(row_arena(row), struct text, most);
	while (all.length) {
		struct text word = text_trim(text_cut(&all, ';'));
		if (word.length == 0)
			continue;
		word = import_find_id(row, IMPORT_OWNERS,
		    &row->context->owners, word, "organisation");
		if (word.at && !import_entry_has_owner(entry, word))
			entry->owners[entry->owner_count++] = word;
	}
}

static void
row_read_update(const struct import_row *row, struct import_entry *entry)
{
	struct text status = row_cell(row, IMPORT_STATUS);

	entry->update = row_cell(row, IMPORT_UPDATE);
	if (status.at)
		entry->status = import_find_id(row, IMPORT_STATUS,
		    &row->context->statuses, status, "status");
	if (status.at && !entry->update.at)
		row_diagnose_missing(row, IMPORT_UPDATE,
		    "the text for its status");
	else if (!status.at && entry->update.at)
		row_diagnose_missing(row, IMPORT_STATUS,
		    "the status of the update");
}

/* Reports a number that comes twice in the sheet, or exists already. */
static void
row_check_number(const struct import_row *row, struct table *numbers,
    struct text number)
{
	void **seen;

	if (!label_is_valid(number)) {
		row_diagnose(row, IMPORT_NUMBER, TEXTS(T("'"), number,
		    T("' cannot be a recommendation's number")));
		return;
	}
	seen = table_at(numbers, label_key(row_arena(row), number));
	if (*seen)
		row_diagnose(row, IMPORT_NUMBER, TEXTS(T("there is a "
		    "recommendation '"), number, T("' already")));
	*seen = numbers;
}

static void
row_read_entry(const struct import_row *row, struct table *numbers,
    struct import_entry *entry)
{
	struct text group = row_cell(row, IMPORT_GROUP);

	*entry = (struct import_entry){
		.number = row_cell(row, IMPORT_NUMBER),
		.title = row_cell(row, IMPORT_TITLE),
		.recommendation = row_cell(row, IMPORT_RECOMMENDATION),
	};
	if (entry->number.at)
		row_check_number(row, numbers, entry->number);
	else
		row_diagnose_missing(row, IMPORT_NUMBER, "the number");
	if (group.at)
		entry->group = import_find_id(row, IMPORT_GROUP,
		    &row->context->groups, group, "group");
	else
		row_diagnose_missing(row, IMPORT_GROUP, "the group");
	if (!entry->recommendation.at)
		row_diagnose_missing(row, IMPORT_RECOMMENDATION,
		    "the recommendation");
	if (utf8_count(entry->title) > LONGEST_TITLE)
		row_diagnose(row, IMPORT_TITLE, TEXTS(T("the title is longer "
		    "than 80 characters")));
	row_read_owners(row, entry);
	row_read_update(row, entry);
}

static bool
row_is_empty(const struct sheet_row *row)
{
	for (size_t i = 0; i < row->count; i++)
		if (row->cells[i].text.length)
			return false;
	return true;
}

void
import_rows(struct import_context *context, const struct sheet *sheet,
    const size_t columns[IMPORT_KEYS])
{
	struct arena *arena = context->existing.arena;
	struct table numbers = { .arena = arena };
	struct import_row row = { context, sheet, columns, 0 };

	for (size_t i = 0; i < context->file_count; i++)
		*table_at(&numbers, label_key(arena,
		    context->files[i].number)) = &numbers;
	context->entries = ARENA_NEW(arena, struct import_entry,
	    sheet->count);
	for (row.index = 1; row.index < sheet->count; row.index++)
		if (!row_is_empty(&sheet->rows[row.index]))
			row_read_entry(&row, &numbers,
			    &context->entries[context->count++]);
	row.index = 0;
	if (context->count == 0)
		row_diagnose(&row, IMPORT_NUMBER,
		    TEXTS(T("no recommendation stands below it")));
}
