#include "commands/existing_content.h"

#include <errno.h>
#include <stdlib.h>

#include "cli/command.h"
#include "content/ids.h"
#include "core/files.h"
#include "core/limits.h"
#include "core/natural_order.h"
#include "core/table.h"
#include "core/write_file.h"
#include "diagnostics/suggest.h"
#include "schema/label.h"

static const struct place nowhere;

/* Whether a fault is one of what new files refer to. */
static bool
concerns_ground(const struct ground *ground, const struct diagnostic *one)
{
	struct text path = one->place.file ? one->place.file->path : T("");
	static const struct text own[] = { TEXT(""), TEXT("report.yaml") };

	if (diagnostic_severity(one->code) == SEVERITY_WARNING)
		return false;
	for (size_t i = 0; i < sizeof(own) / sizeof(own[0]); i++)
		if (text_equal(path, path_join(ground->arena, ground->folder,
		    own[i])))
			return true;
	return text_starts(path, path_join(ground->arena, ground->folder,
	    T("editions/"))) && text_ends(path, T("edition.yaml"));
}

bool
ground_read(struct ground *ground, struct arena *arena, struct text folder,
    struct diagnostics *diagnostics)
{
	struct diagnostics found = { .arena = arena };
	bool sound = true;

	*ground = (struct ground){ arena, diagnostics, folder, NULL };
	ground->report = report_load(arena, folder, &found);
	for (size_t i = 0; i < found.count; i++) {
		const struct diagnostic *one = found.list[i];
		if (!concerns_ground(ground, one))
			continue;
		*diagnose(diagnostics, one->code, one->place, NULL) = *one;
		sound = false;
	}
	return sound && ground->report;
}

/* The index of the one of that id; past the last, diagnosed, where there is
   none. */
static size_t
which_of(const struct ground *ground, enum refers_to what, struct text id,
    enum diagnostic_code code)
{
	size_t count;
	const struct text *known = ids_list(ground->arena, ground->report,
	    what, &count);

	return pick_name(id, known, count, code, ground->diagnostics);
}

const struct edition *
ground_edition(const struct ground *ground, struct text id)
{
	const struct report *report = ground->report;
	size_t which = which_of(ground, REFERS_TO_EDITIONS, id,
	    D_ASKED_EDITION);

	return which < report->edition_count ? &report->editions[which] : NULL;
}

const struct group *
ground_group(const struct ground *ground, struct text id)
{
	const struct report *report = ground->report;
	size_t which = which_of(ground, REFERS_TO_GROUPS, id,
	    D_ASKED_GROUP);

	return which < report->group_count ? &report->groups[which] : NULL;
}

const struct status *
ground_status(const struct ground *ground, struct text id)
{
	const struct report *report = ground->report;
	size_t which = which_of(ground, REFERS_TO_STATUSES, id,
	    D_ASKED_STATUS);

	return which < report->status_count ? &report->statuses[which] : NULL;
}

static bool
is_recommendation(const struct folder_entry *entry)
{
	return entry->kind == FILE_PLAIN && entry->name.length > 5 &&
	    entry->name.at[0] != '.' && text_ends(entry->name, T(".yaml"));
}

/* Their numbers, by the paths of their files. */
static struct table
numbers_of(const struct ground *ground)
{
	struct table numbers = { .arena = ground->arena };
	const struct report *report = ground->report;

	for (size_t i = 0; i < report->recommendation_count; i++) {
		struct recommendation *one = &report->recommendations[i];
		*table_at(&numbers, one->place.file->path) =
		    &one->number;
	}
	return numbers;
}

static struct ground_file
file_at(const struct table *numbers, struct text path)
{
	const struct text *number = table_find(numbers, path);
	struct text name = path_name(path);

	return (struct ground_file){ .path = path, .number = number ?
		*number : text_slice(name, 0, name.length - 5) };
}

static int
by_number(const void *a, const void *b)
{
	const struct ground_file *x = a, *y = b;
	int order = natural_compare(x->number, y->number);

	return order ? order : text_compare(x->path, y->path);
}

struct ground_file *
ground_files(const struct ground *ground, size_t *count)
{
	struct text folder = path_join(ground->arena, ground->folder,
	    T("recommendations"));
	struct folder_entry *entries;
	struct table numbers = numbers_of(ground);
	struct ground_file *files;
	size_t all;

	*count = 0;
	if (folder_list(ground->arena, folder, &entries, &all) != 0)
		return NULL;
	files = ARENA_NEW(ground->arena, struct ground_file, all);
	for (size_t i = 0; i < all; i++)
		if (is_recommendation(&entries[i]))
			files[(*count)++] = file_at(&numbers, path_join(
			    ground->arena, folder, entries[i].name));
	if (*count)
		qsort(files, *count, sizeof(*files), by_number);
	return files;
}

size_t
ground_width(const struct ground_file *files, size_t count)
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
ground_is_digits(struct text text)
{
	for (size_t i = 0; i < text.length; i++)
		if (!ascii_digit(text.at[i]))
			return false;
	return true;
}

struct text
ground_file_name(struct arena *arena, struct text number, size_t width)
{
	struct text slug = label_slug(arena, number);
	struct text zeros = TEXT("0000000000000000000000000000000000000000");
	size_t missing = slug.length < width && width <= LABEL_LENGTH &&
	    ground_is_digits(slug) ? width - slug.length : 0;

	return arena_join(arena, TEXTS(text_slice(zeros, 0, missing), slug,
	    T(".yaml")));
}

bool
ground_open(const struct ground *ground, struct ground_file *file)
{
	size_t found_before = ground->diagnostics->count;
	const struct source_file *source = command_open(file->path,
	    LIMIT_FILE, ground->diagnostics);

	if (!source)
		return false;
	file->node = yaml_read(ground->arena, source, ground->diagnostics);
	if (ground->diagnostics->count > found_before)
		file->node = NULL;
	else if (!file->node || file->node->kind != NODE_MAPPING)
		diagnose(ground->diagnostics, D_CANNOT_EDIT, (struct place){
		    source, 1, 1, 0 }, TEXTS(T("a recommendation")));
	return ground->diagnostics->count == found_before;
}

bool
ground_write(const struct ground *ground, struct text path,
    struct text contents)
{
	struct text name = path_name(path);
	int error = folder_make(arena_copy(ground->arena, text_slice(path, 0,
	    path.length - name.length - 1)));

	if (error == 0)
		error = write_file_new(path, contents);
	if (error == 0) {
		command_say(TEXTS(path, T(": written\n")));
		return true;
	}
	if (error == EEXIST)
		diagnose(ground->diagnostics, D_NEW_EXISTS, nowhere,
		    TEXTS(path));
	else
		diagnose(ground->diagnostics, D_CANNOT_WRITE, nowhere,
		    TEXTS(path, text_of_error(error)));
	return false;
}
