/* yearon new: the command, and the files that a report or a recommendation
   begins with. */
#include "commands/new.h"

#include <errno.h>
#include <stdint.h>

#include "cli/command.h"
#include "commands/existing_content.h"
#include "commands/schema.h"
#include "core/files.h"
#include "core/natural_order.h"
#include "diagnostics/suggest.h"
#include "schema/label.h"

enum { LARGEST_STARTER_FILE = 1024 * 1024, DEEPEST_STARTER_FOLDER = 8 };

static const struct place nowhere;

static bool
new_report_cannot_read(const struct existing_content *existing,
    struct text path, int error)
{
	diagnose(existing->diagnostics, D_CANNOT_READ, nowhere,
	    TEXTS(path, file_reason(error)));
	return false;
}

static bool
new_report_copy_file(const struct existing_content *existing, struct text from,
    struct text to)
{
	struct text new_recommendation_text;
	int error = file_read(existing->arena, from, LARGEST_STARTER_FILE,
	    &new_recommendation_text);

	return error ? new_report_cannot_read(existing, from, error) :
	    existing_content_write(existing, to, new_recommendation_text);
}

static bool
new_report_copy_folder(const struct existing_content *existing,
    struct text from, struct text to, unsigned depth)
{
	struct folder_entry *entries;
	size_t count;
	int error = depth == DEEPEST_STARTER_FOLDER ? ELOOP :
	    folder_list(existing->arena, from, &entries, &count);

	if (error)
		return new_report_cannot_read(existing, from, error);
	for (size_t i = 0; i < count; i++) {
		struct text below = path_join(existing->arena, from,
		    entries[i].name);
		struct text path = path_join(existing->arena, to,
		    entries[i].name);
		bool copied = entries[i].kind == FILE_FOLDER ?
		    new_report_copy_folder(existing, below, path, depth + 1) :
		    new_report_copy_file(existing, below, path);
		if (!copied)
			return false;
	}
	return true;
}

/* Returns the folder of that name beside the program's build, else below the
   share/ beside its bin/; an absent text if there is neither. */
static struct text
new_report_share_folder(struct arena *arena, struct text name)
{
	/* build/yearon, or one for sanitizers in a folder of build/; and
	   bin/yearon, beside share/. */
	static const struct text beside[] = { TEXT("../gen"),
		TEXT("../../gen"), TEXT("../share/yearon") };
	struct text folder = program_folder(arena), path;
	struct text none = { NULL, 0 };

	for (size_t i = 0; i < sizeof(beside) / sizeof(beside[0]); i++) {
		path = path_join(arena, path_join(arena, folder, beside[i]),
		    name);
		if (file_kind(path, true) == FILE_FOLDER)
			return path;
	}
	return none;
}

static int
new_report(const struct command_line *line, struct diagnostics *diagnostics)
{
	struct arena *arena = diagnostics->arena;
	struct existing_content existing = { arena, diagnostics,
	    line->operands[0], NULL };
	struct text starter = new_report_share_folder(arena, T("starter"));
	struct text content = path_join(arena, existing.folder, T("content"));

	if (existing.folder.length == 0)
		diagnose(diagnostics, D_USAGE, nowhere, TEXTS(
		    T("the report's folder wants a name")));
	else if (!starter.at)
		new_report_cannot_read(&existing, T("share/yearon/starter"),
		    ENOENT);
	else if (file_kind(content, false) != FILE_MISSING)
		diagnose(diagnostics, D_NEW_EXISTS, nowhere, TEXTS(content));
	else if (new_report_copy_folder(&existing, starter, content, 0)) {
		schema_refresh(content);
		command_say(TEXTS(T("Next: go into the folder '"),
		    existing.folder, T("', run 'yearon build', and open\n"
		    "out/index.html. Then read the remarks in "
		    "content/report.yaml, and change what\nit says.\n")));
	}
	return command_end(diagnostics);
}

/* Returns false if a file has the number already, which is reported. */
static bool
new_number_is_free(const struct existing_content *existing,
    const struct existing_file *files, size_t count, struct text number)
{
	for (size_t i = 0; i < count; i++)
		if (natural_matches(number, files[i].number)) {
			diagnose(existing->diagnostics, D_NEW_EXISTS, nowhere,
			    TEXTS(files[i].path));
			return false;
		}
	return true;
}

static struct text
new_recommendation_text(struct arena *arena, struct text number,
    struct text group)
{
	return arena_join(arena, TEXTS(schema_line(arena, "recommendation",
	    1), T("number: "), number, T("\n"
	    "# A few words for headings and lists; without them the "
	    "opening words stand.\n"
	    "title:\n"
	    "group: "), group, T("\n"
	    "# Who has to act: ids of organisations.yaml between the "
	    "brackets, with commas.\n"
	    "owners: []\n"
	    "# What was recommended, in Markdown, each line indented by "
	    "two spaces.\n"
	    "recommendation: |\n"
	    "\n"
	    "# What has become of it, an item an edition, the oldest "
	    "first.\n"
	    "updates: []\n")));
}

static void
new_recommendation_write(const struct existing_content *existing,
    struct text number, struct text group)
{
	size_t count;
	const struct existing_file *files = existing_files(existing, &count);
	struct text folder = path_join(existing->arena, existing->folder,
	    T("recommendations"));
	struct text path = path_join(existing->arena, folder,
	    existing_file_name(existing->arena, number,
	    existing_files_width(files, count)));

	if (!new_number_is_free(existing, files, count, number) ||
	    !existing_content_write(existing, path,
	    new_recommendation_text(existing->arena, number, group)))
		return;
	schema_refresh(existing->folder);
	command_say(TEXTS(T("Next: write what was recommended, and who has to "
	    "act. 'yearon check' tells\nwhat is missing, 'yearon new update' "
	    "begins an update.\n")));
}

static int
new_recommendation(const struct command_line *line,
    struct diagnostics *diagnostics)
{
	struct text number = line->operands[0];
	struct text group = option_value(line, "group");
	struct existing_content existing;

	if (!label_is_valid(number))
		diagnose(diagnostics, D_USAGE, nowhere, TEXTS(arena_join(
		    diagnostics->arena, TEXTS(T("'"), number, T("' cannot be "
		    "a recommendation's number")))));
	else if (!group.at)
		diagnose(diagnostics, D_USAGE, nowhere, TEXTS(
		    T("the group is wanted: --group ID")));
	else if (existing_content_read(&existing, diagnostics->arena,
	    option_value(line, "content"), diagnostics) &&
	    existing_content_find(&existing, REFERS_TO_GROUPS, group) !=
	    TEXT_NOWHERE)
		new_recommendation_write(&existing, number, group);
	return command_end(diagnostics);
}

static const struct new_kind {
	const char *word, *manual;
	size_t least, most;
	int (*run)(const struct command_line *line,
	    struct diagnostics *diagnostics);
} new_kinds[] = {
	{ "recommendation", "new recommendation", 1, 1, new_recommendation },
	{ "update", "new update", 1, SIZE_MAX, new_update },
	{ "edition", "new edition", 1, 1, new_edition },
	{ "report", "new report", 1, 1, new_report },
};

enum { KINDS = sizeof(new_kinds) / sizeof(new_kinds[0]) };

static const struct new_kind *
new_kind_named(const char *word)
{
	for (size_t i = 0; word && i < KINDS; i++)
		if (text_equal(text_of(new_kinds[i].word), text_of(word)))
			return &new_kinds[i];
	return NULL;
}

static int
new_without_kind(const struct command_line *line,
    struct diagnostics *diagnostics)
{
	struct text known[KINDS];

	for (size_t i = 0; i < KINDS; i++)
		known[i] = text_of(new_kinds[i].word);
	if (line->operand_count == 0)
		diagnose(diagnostics, D_USAGE, nowhere, TEXTS(T("'new' wants "
		    "to know what: recommendation, update, edition or "
		    "report")));
	else
		diagnose(diagnostics, D_USAGE, nowhere, TEXTS(arena_join(
		    diagnostics->arena, TEXTS(T("nothing new is called '"),
		    line->operands[0], T("'")))))->suggestion =
		    suggest(line->operands[0], known, KINDS);
	return command_end(diagnostics);
}

int
command_new(int argc, char **argv)
{
	const struct new_kind *kind = new_kind_named(argv[1]);

	return kind ? command_line_run(kind->manual, argc - 1, argv + 1,
	    kind->least, kind->most, kind->run) :
	    command_line_run("new", argc, argv, 0, SIZE_MAX, new_without_kind);
}
