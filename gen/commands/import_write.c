/* Writes the entries of a spreadsheet as files of the content. */
#include "commands/import.h"

#include "cli/command.h"
#include "commands/schema.h"
#include "core/buffer.h"
#include "core/date.h"
#include "core/files.h"
#include "yaml/write.h"

static void
import_put_pair(struct sink *sink, const char *key, struct text value)
{
	if (!value.at)
		return;
	sink_string(sink, key);
	yaml_put_scalar(sink, value);
	sink_string(sink, "\n");
}

static void
import_put_owners(struct sink *sink, const struct import_entry *entry)
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
import_put_entry(struct sink *sink, const struct import_context *context,
    const struct import_entry *entry)
{
	import_put_pair(sink, "number: ", entry->number);
	import_put_pair(sink, "title: ", entry->title);
	import_put_pair(sink, "group: ", entry->group);
	import_put_owners(sink, entry);
	sink_string(sink, "recommendation: ");
	yaml_put_block(sink, 2, entry->recommendation);
	if (!entry->update.at)
		return;
	sink_string(sink, "updates:\n");
	import_put_pair(sink, "  - edition: ", context->edition);
	import_put_pair(sink, "    status: ", entry->status);
	sink_string(sink, "    body: ");
	yaml_put_block(sink, 6, entry->update);
}

/* Writes the text in the buffer as a file of that kind, and clears the
   buffer. */
static bool
import_write_buffer(const struct import_context *context, const char *kind,
    size_t depth, struct text path, struct buffer *buffer)
{
	struct arena *arena = context->existing.arena;
	struct text contents = arena_join(arena, TEXTS(schema_line(arena,
	    kind, depth), buffer_text(buffer)));

	buffer_clear(buffer);
	return existing_content_write(&context->existing, path_join(arena,
	    context->existing.folder, path), contents);
}

static void
import_put_names(struct sink *sink, const struct import_names *names,
    const char *key, const char *indentation)
{
	for (size_t i = 0; i < names->count; i++) {
		sink_string(sink, indentation);
		import_put_pair(sink, "- id: ", names->list[i].id);
		sink_string(sink, indentation);
		import_put_pair(sink, key, names->list[i].name);
	}
}

static void
import_put_report(struct sink *sink, const struct import_context *context)
{
	sink_string(sink, "# Write the review's name here, and who publishes "
	    "the report.\n"
	    "name: Name of the review\n"
	    "publisher: Name of the publisher\n"
	    "# Groups and statuses in the order in which the spreadsheet had "
	    "them.\n"
	    "groups:\n");
	import_put_names(sink, &context->groups, "  title: ", "  ");
	sink_string(sink, "# Add 'closed: true' to each that counts as dealt "
	    "with.\n"
	    "statuses:\n");
	import_put_names(sink, &context->statuses, "  label: ", "  ");
	if (context->statuses.count == 0)
		sink_string(sink, "  - id: open\n    label: Open\n");
}

static void
import_put_edition(struct sink *sink, const struct import_context *context)
{
	struct date date;
	struct text id = context->edition;

	sink_string(sink, "title: Progress report\ndate: ");
	if (date_parse(id, &date) == DATE_OK)
		sink_put(sink, id);
	sink_string(sink, "\nsections:\n  - recommendations\n");
}

static bool
import_write_report(const struct import_context *context, struct buffer *buffer)
{
	struct arena *arena = context->existing.arena;
	struct text path = arena_join(arena, TEXTS(T("editions/"),
	    context->edition, T("/edition.yaml")));

	import_put_report(&buffer->sink, context);
	if (!import_write_buffer(context, "report", 0, T("report.yaml"),
	    buffer))
		return false;
	import_put_edition(&buffer->sink, context);
	if (!import_write_buffer(context, "edition", 2, path, buffer))
		return false;
	import_put_names(&buffer->sink, &context->owners, "  name: ", "");
	return buffer_length(buffer) == 0 || import_write_buffer(context,
	    "organisations", 0, T("organisations.yaml"), buffer);
}

/* Returns the number of digits in the names of files: as the files that exist
   have it, else that of the longest number. */
static size_t
import_files_width(const struct import_context *context)
{
	size_t width = 0;

	if (context->file_count)
		return existing_files_width(context->files,
		    context->file_count);
	for (size_t i = 0; i < context->count; i++) {
		struct text number = context->entries[i].number;
		if (existing_number_is_digits(number) && number.length > width)
			width = number.length;
	}
	return width;
}

static bool
import_write_entries(const struct import_context *context,
    struct buffer *buffer)
{
	struct arena *arena = context->existing.arena;
	size_t width = import_files_width(context);

	for (size_t i = 0; i < context->count; i++) {
		const struct import_entry *entry = &context->entries[i];
		struct text path = arena_join(arena, TEXTS(
		    T("recommendations/"), existing_file_name(arena,
		    entry->number, width)));
		import_put_entry(&buffer->sink, context, entry);
		if (!import_write_buffer(context, "recommendation", 1, path,
		    buffer))
			return false;
	}
	return true;
}

void
import_write(const struct import_context *context)
{
	struct buffer buffer;
	bool written;

	buffer_begin(&buffer);
	written = (!context->fresh || import_write_report(context, &buffer))
	    && import_write_entries(context, &buffer);
	buffer_release(&buffer);
	if (!written)
		return;
	schema_refresh(context->existing.folder);
	command_say(TEXTS(T("Next: "), context->fresh ? T("write the "
	    "review's name into report.yaml, and say there which\nstatuses "
	    "are closed; ") : T(""), T("'yearon check' tells what is wrong "
	    "with the texts.\n")));
}
