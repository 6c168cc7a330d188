/* The rows of a spreadsheet, made into what recommendations hold. */
#include "commands/import.h"

#include "core/limits.h"
#include "core/table.h"
#include "core/utf8.h"
#include "diagnostics/suggest.h"
#include "schema/label.h"

enum { LONGEST_TITLE = 80 };

struct row {
	struct importing *importing;
	const struct sheet *sheet;
	const size_t *columns;
	size_t index;		/* of the sheet's rows */
};

static struct arena *
arena_of(const struct row *row)
{
	return row->importing->ground.arena;
}

/* Absent where there is no such cell or nothing in it. */
static struct text
cell(const struct row *row, enum import_key key)
{
	const struct sheet_row *cells = &row->sheet->rows[row->index];
	size_t column = row->columns[key];
	struct text none = { NULL, 0 };

	return column < cells->count && cells->cells[column].text.length ?
	    cells->cells[column].text : none;
}

/* "row 7, column D ('Status'): ..." at the cell, or the row's last. */
static struct diagnostic *
fault(const struct row *row, enum import_key key, const struct text *problem)
{
	const struct sheet_row *cells = &row->sheet->rows[row->index];
	const struct sheet_row *heads = &row->sheet->rows[0];
	size_t column = row->columns[key], at = column < cells->count ?
	    column : cells->count - 1;
	struct arena *arena = arena_of(row);

	return diagnose(row->importing->ground.diagnostics, D_SHEET_CELL,
	    cells->cells[at].place, TEXTS(arena_format(arena, "%zu",
	    row->index + 1), arena_join(arena, TEXTS(sheet_column_name(arena,
	    column), T(" ('"), heads->cells[column].text, T("')"))),
	    arena_join(arena, problem)));
}

static void
fault_missing(const struct row *row, enum import_key key, const char *what)
{
	fault(row, key, TEXTS(text_of(what), T(" is missing")));
}

static bool
is_called(const struct import_name *name, struct text word)
{
	return text_equal_caseless(name->id, word) ||
	    text_equal_caseless(name->name, word) ||
	    (name->short_name.at && text_equal_caseless(name->short_name,
	    word));
}

static bool
has_id(const struct import_names *names, struct text id)
{
	for (size_t i = 0; i < names->count; i++)
		if (text_equal(names->list[i].id, id))
			return true;
	return false;
}

/* An id made of the name's letters and digits, different from all others. */
static struct text
id_of(struct arena *arena, const struct import_names *names,
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
	/* The site's own name for a folder's first page. */
	if (text_equal(text, T("index")))
		text = T("index-1");
	whole = arena_copy(arena, text);
	for (size_t again = 2; has_id(names, whole); again++)
		whole = arena_join(arena, TEXTS(text,
		    arena_format(arena, "-%zu", again)));
	return whole;
}

/* The one of all ids and names that is nearest to the word. */
static struct text
nearest(struct arena *arena, const struct import_names *names,
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

static struct text
add_name(struct arena *arena, struct import_names *names, struct text word)
{
	struct import_name name = { id_of(arena, names, word), word,
		{ NULL, 0 } };

	import_add_name(arena, names, name);
	return name.id;
}

/* The id; absent, diagnosed, where nothing is called so. */
static struct text
resolve(const struct row *row, enum import_key key,
    struct import_names *names, struct text word, const char *what)
{
	struct arena *arena = arena_of(row);
	struct text none = { NULL, 0 };

	for (size_t i = 0; i < names->count; i++)
		if (is_called(&names->list[i], word))
			return names->list[i].id;
	if (names->open && names->count < LIMIT_NAMES)
		return add_name(arena, names, word);
	if (names->open) {
		fault(row, key, TEXTS(arena_format(arena, "this is one more "
		    "than the %d different ones that are taken: is it the "
		    "right column?", LIMIT_NAMES)));
		return none;
	}
	fault(row, key, TEXTS(T("no "), text_of(what), T(" is called '"),
	    word, T("'")))->suggestion = nearest(arena, names, word);
	return none;
}

static bool
is_owner(const struct import_entry *entry, struct text id)
{
	for (size_t i = 0; i < entry->owner_count; i++)
		if (text_equal(entry->owners[i], id))
			return true;
	return false;
}

static void
take_owners(const struct row *row, struct import_entry *entry)
{
	struct text all = cell(row, IMPORT_OWNERS);
	size_t most = 1;

	for (size_t i = 0; i < all.length; i++)
		most += all.at[i] == ';';
	entry->owners = ARENA_NEW(arena_of(row), struct text, most);
	while (all.length) {
		struct text word = text_trim(text_cut(&all, ';'));
		if (word.length == 0)
			continue;
		word = resolve(row, IMPORT_OWNERS, &row->importing->owners,
		    word, "organisation");
		if (word.at && !is_owner(entry, word))
			entry->owners[entry->owner_count++] = word;
	}
}

static void
take_update(const struct row *row, struct import_entry *entry)
{
	struct text status = cell(row, IMPORT_STATUS);

	entry->update = cell(row, IMPORT_UPDATE);
	if (status.at)
		entry->status = resolve(row, IMPORT_STATUS,
		    &row->importing->statuses, status, "status");
	if (status.at && !entry->update.at)
		fault_missing(row, IMPORT_UPDATE, "the text for its status");
	else if (!status.at && entry->update.at)
		fault_missing(row, IMPORT_STATUS, "the status of the update");
}

/* Each number once, in the sheet and in what is there. */
static void
check_number(const struct row *row, struct table *numbers,
    struct text number)
{
	void **seen;

	if (!label_is_valid(number)) {
		fault(row, IMPORT_NUMBER, TEXTS(T("'"), number, T("' cannot "
		    "be a recommendation's number")));
		return;
	}
	seen = table_at(numbers, label_key(arena_of(row), number));
	if (*seen)
		fault(row, IMPORT_NUMBER, TEXTS(T("there is a "
		    "recommendation '"), number, T("' already")));
	*seen = numbers;
}

static void
take_row(const struct row *row, struct table *numbers,
    struct import_entry *entry)
{
	struct text group = cell(row, IMPORT_GROUP);

	*entry = (struct import_entry){
		.number = cell(row, IMPORT_NUMBER),
		.title = cell(row, IMPORT_TITLE),
		.recommendation = cell(row, IMPORT_RECOMMENDATION),
	};
	if (entry->number.at)
		check_number(row, numbers, entry->number);
	else
		fault_missing(row, IMPORT_NUMBER, "the number");
	if (group.at)
		entry->group = resolve(row, IMPORT_GROUP,
		    &row->importing->groups, group, "group");
	else
		fault_missing(row, IMPORT_GROUP, "the group");
	if (!entry->recommendation.at)
		fault_missing(row, IMPORT_RECOMMENDATION,
		    "the recommendation");
	if (utf8_count(entry->title) > LONGEST_TITLE)
		fault(row, IMPORT_TITLE, TEXTS(T("the title is longer than "
		    "80 characters")));
	take_owners(row, entry);
	take_update(row, entry);
}

static bool
is_empty(const struct sheet_row *row)
{
	for (size_t i = 0; i < row->count; i++)
		if (row->cells[i].text.length)
			return false;
	return true;
}

void
import_rows(struct importing *importing, const struct sheet *sheet,
    const size_t columns[IMPORT_KEYS])
{
	struct arena *arena = importing->ground.arena;
	struct table numbers = { .arena = arena };
	struct row row = { importing, sheet, columns, 0 };

	for (size_t i = 0; i < importing->file_count; i++)
		*table_at(&numbers, label_key(arena,
		    importing->files[i].number)) = &numbers;
	importing->entries = ARENA_NEW(arena, struct import_entry,
	    sheet->count);
	for (row.index = 1; row.index < sheet->count; row.index++)
		if (!is_empty(&sheet->rows[row.index]))
			take_row(&row, &numbers,
			    &importing->entries[importing->count++]);
	row.index = 0;
	if (importing->count == 0)
		fault(&row, IMPORT_NUMBER,
		    TEXTS(T("no recommendation stands below it")));
}
