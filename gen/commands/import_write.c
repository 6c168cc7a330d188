/* What a spreadsheet held, as files of the content. */
#include "commands/import.h"

#include "cli/command.h"
#include "commands/schema.h"
#include "core/buffer.h"
#include "core/date.h"
#include "core/files.h"
#include "yaml/write.h"

static void
put_pair(struct sink *sink, const char *key, struct text value)
{
	if (!value.at)
		return;
	sink_string(sink, key);
	yaml_put_scalar(sink, value);
	sink_string(sink, "\n");
}

static void
put_owners(struct sink *sink, const struct import_entry *entry)
{
	if (entry->owner_count == 0)
		return;
	sink_string(sink, "owners: [");
	for (size_t i = 0; i < entry->owner_count; i++) {
		sink_string(sink, i ? ", " : "");
		sink_put(sink, entry->owners[i]);
	}
	sink_string(sink, "]\n");
}

static void
put_entry(struct sink *sink, const struct importing *importing,
    const struct import_entry *entry)
{
	put_pair(sink, "number: ", entry->number);
	put_pair(sink, "title: ", entry->title);
	put_pair(sink, "group: ", entry->group);
	put_owners(sink, entry);
	sink_string(sink, "recommendation: ");
	yaml_put_block(sink, 2, entry->recommendation);
	if (!entry->update.at)
		return;
	sink_string(sink, "updates:\n");
	put_pair(sink, "  - edition: ", importing->edition);
	put_pair(sink, "    status: ", entry->status);
	sink_string(sink, "    body: ");
	yaml_put_block(sink, 6, entry->update);
}

/* What is in the buffer as a file of that kind. */
static bool
write_buffer(const struct importing *importing, const char *kind,
    size_t depth, struct text path, struct buffer *buffer)
{
	struct arena *arena = importing->ground.arena;
	struct text contents = arena_join(arena, TEXTS(schema_line(arena,
	    kind, depth), buffer_text(buffer)));

	buffer_clear(buffer);
	return ground_write(&importing->ground, path_join(arena,
	    importing->ground.folder, path), contents);
}

static void
put_names(struct sink *sink, const struct import_names *names,
    const char *key, const char *indentation)
{
	for (size_t i = 0; i < names->count; i++) {
		sink_string(sink, indentation);
		put_pair(sink, "- id: ", names->list[i].id);
		sink_string(sink, indentation);
		put_pair(sink, key, names->list[i].name);
	}
}

static void
put_report(struct sink *sink, const struct importing *importing)
{
	sink_string(sink, "# Write the review's name here, and who publishes "
	    "the report.\n"
	    "name: Name of the review\n"
	    "publisher: Name of the publisher\n"
	    "# Groups and statuses in the order in which the spreadsheet had "
	    "them.\n"
	    "groups:\n");
	put_names(sink, &importing->groups, "  title: ", "  ");
	sink_string(sink, "# Add 'closed: true' to each that counts as dealt "
	    "with.\n"
	    "statuses:\n");
	put_names(sink, &importing->statuses, "  label: ", "  ");
	if (importing->statuses.count == 0)
		sink_string(sink, "  - id: open\n    label: Open\n");
}

static void
put_edition(struct sink *sink, const struct importing *importing)
{
	struct date date;
	struct text id = importing->edition;

	sink_string(sink, "title: Progress report\ndate: ");
	if (date_parse(id, &date) == DATE_OK)
		sink_put(sink, id);
	sink_string(sink, "\nsections:\n  - recommendations\n");
}

static bool
write_report(const struct importing *importing, struct buffer *buffer)
{
	struct arena *arena = importing->ground.arena;
	struct text path = arena_join(arena, TEXTS(T("editions/"),
	    importing->edition, T("/edition.yaml")));

	put_report(&buffer->sink, importing);
	if (!write_buffer(importing, "report", 0, T("report.yaml"), buffer))
		return false;
	put_edition(&buffer->sink, importing);
	if (!write_buffer(importing, "edition", 2, path, buffer))
		return false;
	put_names(&buffer->sink, &importing->owners, "  name: ", "");
	return buffer_length(buffer) == 0 || write_buffer(importing,
	    "organisations", 0, T("organisations.yaml"), buffer);
}

/* Files are named alike: those that are there say how, else the longest. */
static size_t
width_of(const struct importing *importing)
{
	size_t width = 0;

	if (importing->file_count)
		return ground_width(importing->files, importing->file_count);
	for (size_t i = 0; i < importing->count; i++) {
		struct text number = importing->entries[i].number;
		if (ground_is_digits(number) && number.length > width)
			width = number.length;
	}
	return width;
}

static bool
write_entries(const struct importing *importing, struct buffer *buffer)
{
	struct arena *arena = importing->ground.arena;
	size_t width = width_of(importing);

	for (size_t i = 0; i < importing->count; i++) {
		const struct import_entry *entry = &importing->entries[i];
		struct text path = arena_join(arena, TEXTS(
		    T("recommendations/"), ground_file_name(arena,
		    entry->number, width)));
		put_entry(&buffer->sink, importing, entry);
		if (!write_buffer(importing, "recommendation", 1, path,
		    buffer))
			return false;
	}
	return true;
}

void
import_write(const struct importing *importing)
{
	struct buffer buffer;
	bool written;

	buffer_begin(&buffer);
	written = (!importing->fresh || write_report(importing, &buffer)) &&
	    write_entries(importing, &buffer);
	buffer_release(&buffer);
	if (!written)
		return;
	schema_refresh(importing->ground.folder);
	command_say(TEXTS(T("Next: "), importing->fresh ? T("write the "
	    "review's name into report.yaml, and say there which\nstatuses "
	    "are closed; ") : T(""), T("'yearon check' tells what is wrong "
	    "with the texts.\n")));
}
