/* yearon new report: the small report that comes with the program. */
#include <errno.h>

#include "cli/command.h"
#include "commands/existing_content.h"
#include "commands/new.h"
#include "commands/schema.h"
#include "commands/share.h"
#include "core/files.h"

enum { LARGEST_FILE = 1024 * 1024, DEEPEST = 8 };

static const struct place nowhere;

static bool
cannot_read(const struct ground *ground, struct text path, int error)
{
	diagnose(ground->diagnostics, D_CANNOT_READ, nowhere,
	    TEXTS(path, file_reason(error)));
	return false;
}

static bool
copy_file(const struct ground *ground, struct text from, struct text to)
{
	struct text contents;
	int error = file_read(ground->arena, from, LARGEST_FILE, &contents);

	return error ? cannot_read(ground, from, error) :
	    ground_write(ground, to, contents);
}

static bool
copy_folder(const struct ground *ground, struct text from, struct text to,
    unsigned depth)
{
	struct folder_entry *entries;
	size_t count;
	int error = depth == DEEPEST ? ELOOP : folder_list(ground->arena,
	    from, &entries, &count);

	if (error)
		return cannot_read(ground, from, error);
	for (size_t i = 0; i < count; i++) {
		struct text below = path_join(ground->arena, from,
		    entries[i].name);
		struct text path = path_join(ground->arena, to,
		    entries[i].name);
		bool copied = entries[i].kind == FILE_FOLDER ?
		    copy_folder(ground, below, path, depth + 1) :
		    copy_file(ground, below, path);
		if (!copied)
			return false;
	}
	return true;
}

int
new_report(const struct command_line *line, struct diagnostics *diagnostics)
{
	struct arena *arena = diagnostics->arena;
	struct ground ground = { arena, diagnostics, line->operands[0], NULL };
	struct text starter = share_folder(arena, T("starter"));
	struct text content = path_join(arena, ground.folder, T("content"));

	if (ground.folder.length == 0)
		diagnose(diagnostics, D_USAGE, nowhere, TEXTS(
		    T("the report's folder wants a name")));
	else if (!starter.at)
		cannot_read(&ground, T("share/yearon/starter"), ENOENT);
	else if (file_kind(content, false) != FILE_MISSING)
		diagnose(diagnostics, D_NEW_EXISTS, nowhere, TEXTS(content));
	else if (copy_folder(&ground, starter, content, 0)) {
		schema_refresh(content);
		command_say(TEXTS(T("Next: go into the folder '"),
		    ground.folder, T("', run 'yearon build', and open\n"
		    "out/index.html. Then read the remarks in "
		    "content/report.yaml, and change what\nit says.\n")));
	}
	return command_end(diagnostics);
}
