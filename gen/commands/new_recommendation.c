/* yearon new recommendation: the file that one begins with. */
#include "cli/command.h"
#include "commands/existing_content.h"
#include "commands/new.h"
#include "commands/schema.h"
#include "core/files.h"
#include "core/natural_order.h"
#include "schema/label.h"

static const struct place nowhere;

/* False, diagnosed, where a file has the number already. */
static bool
is_free(const struct ground *ground, const struct ground_file *files,
    size_t count, struct text number)
{
	for (size_t i = 0; i < count; i++)
		if (natural_matches(number, files[i].number)) {
			diagnose(ground->diagnostics, D_NEW_EXISTS, nowhere,
			    TEXTS(files[i].path));
			return false;
		}
	return true;
}

static struct text
contents(struct arena *arena, struct text number, struct text group)
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
write_file(const struct ground *ground, struct text number, struct text group)
{
	size_t count;
	const struct ground_file *files = ground_files(ground, &count);
	struct text folder = path_join(ground->arena, ground->folder,
	    T("recommendations"));
	struct text path = path_join(ground->arena, folder,
	    ground_file_name(ground->arena, number,
	    ground_width(files, count)));

	if (!is_free(ground, files, count, number) ||
	    !ground_write(ground, path, contents(ground->arena, number,
	    group)))
		return;
	schema_refresh(ground->folder);
	command_say(TEXTS(T("Next: write what was recommended, and who has to "
	    "act. 'yearon check' tells\nwhat is missing, 'yearon new update' "
	    "begins an update.\n")));
}

int
new_recommendation(const struct command_line *line,
    struct diagnostics *diagnostics)
{
	struct text number = line->operands[0];
	struct text group = option_value(line, "group");
	struct ground ground;

	if (!label_is_valid(number))
		diagnose(diagnostics, D_USAGE, nowhere, TEXTS(arena_join(
		    diagnostics->arena, TEXTS(T("'"), number, T("' cannot be "
		    "a recommendation's number")))));
	else if (!group.at)
		diagnose(diagnostics, D_USAGE, nowhere, TEXTS(
		    T("the group is wanted: --group ID")));
	else if (ground_read(&ground, diagnostics->arena,
	    option_value(line, "content"), diagnostics) &&
	    ground_group(&ground, group))
		write_file(&ground, number, group);
	return command_end(diagnostics);
}
