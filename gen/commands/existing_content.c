#include "commands/existing_content.h"

#include <errno.h>
#include <stdlib.h>

#include "cli/command.h"
#include "core/files.h"
#include "core/limits.h"
#include "core/natural_order.h"
#include "core/table.h"
#include "core/write_file.h"
#include "diagnostics/suggest.h"
#include "schema/label.h"

static const struct place nowhere;

/* Returns true for an error in a file that new files refer to. */
static bool
concerns_existing_content(const struct existing_content *existing,
    const struct diagnostic *one)
{
	struct text path = one->place.file ? one->place.file->path : T("");
	static const struct text own[] = { TEXT(""), TEXT("report.yaml") };

	if (diagnostic_severity(one->code) == SEVERITY_WARNING)
		return false;
	for (size_t i = 0; i < sizeof(own) / sizeof(own[0]); i++)
		if (text_equal(path, path_join(existing->arena,
		    existing->folder, own[i])))
			return true;
	return text_starts(path, path_join(existing->arena, existing->folder,
	    T("editions/"))) && text_ends(path, T("edition.yaml"));
}

bool
existing_content_read(struct existing_content *existing, struct arena *arena,
    struct text folder, struct diagnostics *diagnostics)
{
	struct diagnostics found = { .arena = arena };
	bool sound = true;

	*existing = (struct existing_content){ arena, diagnostics, folder,
		NULL };
	existing->report = report_load(arena, folder, 1, &found);
	for (size_t i = 0; i < found.count; i++) {
		const struct diagnostic *one = found.list[i];
		if (!concerns_existing_content(existing, one))
			continue;
		*diagnose(diagnostics, one->code, one->place, NULL) = *one;
		sound = false;
	}
	return sound && existing->report;
}

size_t
existing_content_find(const struct existing_content *existing,
    enum refers_to what, struct text id)
{
	static const enum diagnostic_code codes[] = {
		[REFERS_TO_GROUPS] = D_ASKED_GROUP,
		[REFERS_TO_STATUSES] = D_ASKED_STATUS,
		[REFERS_TO_EDITIONS] = D_ASKED_EDITION,
	};
	size_t count;
	const struct text *known = report_ids(existing->arena, existing->report,
	    what, &count);
	size_t index = pick_name(id, known, count, codes[what],
	    existing->diagnostics);

	return index < count ? index : TEXT_NOWHERE;
}

static bool
is_existing_file(const struct folder_entry *entry)
{
	return entry->kind == FILE_PLAIN && entry->name.length > 5 &&
	    entry->name.at[0] != '.' && text_ends(entry->name, T(".yaml"));
}

/* Returns the numbers of recommendations by the paths of their files. */
static struct table
existing_numbers(const struct existing_content *existing)
{
	struct table numbers = { .arena = existing->arena };
	const struct report *report = existing->report;

	for (size_t i = 0; i < report->recommendation_count; i++) {
		struct recommendation *one = &report->recommendations[i];
		*table_at(&numbers, one->place.file->path) =
		    &one->number;
	}
	return numbers;
}

static struct existing_file
existing_file_at(const struct table *numbers, struct text path)
{
	const struct text *number = table_find(numbers, path);
	struct text name = path_name(path);

	return (struct existing_file){ .path = path, .number = number ?
		*number : text_slice(name, 0, name.length - 5) };
}

static int
compare_existing_files(const void *a, const void *b)
{
	const struct existing_file *x = a, *y = b;
	int order = natural_compare(x->number, y->number);

	return order ? order : text_compare(x->path, y->path);
}

struct existing_file *
existing_files(const struct existing_content *existing, size_t *count)
{
	struct text folder = path_join(existing->arena, existing->folder,
	    T("recommendations"));
	struct folder_entry *entries;
	struct table numbers = existing_numbers(existing);
	struct existing_file *files;
	size_t all;

	*count = 0;
	if (folder_list(existing->arena, folder, &entries, &all) != 0)
		return NULL;
	files = ARENA_NEW(existing->arena, struct existing_file, all);
	for (size_t i = 0; i < all; i++)
		if (is_existing_file(&entries[i]))
			files[(*count)++] = existing_file_at(&numbers,
			    path_join(existing->arena, folder,
			    entries[i].name));
	if (*count)
		qsort(files, *count, sizeof(*files), compare_existing_files);
	return files;
}

size_t
existing_files_width(const struct existing_file *files, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct text stem = path_name(files[i].path);
		stem.length -= 5;
		if (stem.at[0] == '0')
			return stem.length;
	}
	return 0;
}

bool
existing_number_is_digits(struct text text)
{
	for (size_t i = 0; i < text.length; i++)
		if (!ascii_digit(text.at[i]))
			return false;
	return true;
}

struct text
existing_file_name(struct arena *arena, struct text number, size_t width)
{
	struct text slug = label_slug(arena, number);
	struct text zeros = TEXT("0000000000000000000000000000000000000000");
	size_t missing = slug.length < width && width <= LABEL_LENGTH &&
	    existing_number_is_digits(slug) ? width - slug.length : 0;

	return arena_join(arena, TEXTS(text_slice(zeros, 0, missing), slug,
	    T(".yaml")));
}

bool
existing_file_open(const struct existing_content *existing,
    struct existing_file *file)
{
	size_t found_before = existing->diagnostics->count;
	const struct source_file *source = command_open(file->path,
	    LIMIT_FILE, existing->diagnostics);

	if (!source)
		return false;
	file->node = yaml_read(existing->arena, source, existing->diagnostics);
	if (existing->diagnostics->count > found_before)
		file->node = NULL;
	else if (!file->node || file->node->kind != NODE_MAPPING)
		diagnose(existing->diagnostics, D_CANNOT_EDIT, (struct place){
		    source, 1, 1, 0 }, TEXTS(T("a recommendation")));
	return existing->diagnostics->count == found_before;
}

bool
existing_content_write(const struct existing_content *existing,
    struct text path, struct text contents)
{
	struct text name = path_name(path);
	int error = folder_make(arena_copy(existing->arena, text_slice(path, 0,
	    path.length - name.length - 1)));

	if (error == 0)
		error = write_file_new(path, contents);
	if (error == 0) {
		command_say(TEXTS(path, T(": written\n")));
		return true;
	}
	if (error == EEXIST)
		diagnose(existing->diagnostics, D_NEW_EXISTS, nowhere,
		    TEXTS(path));
	else
		diagnose(existing->diagnostics, D_CANNOT_WRITE, nowhere,
		    TEXTS(path, text_of_error(error)));
	return false;
}
