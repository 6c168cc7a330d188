#include "commands/share.h"

#include "core/files.h"

struct text
share_folder(struct arena *arena, struct text name)
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
