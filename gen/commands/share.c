#include "commands/share.h"

#include <unistd.h>

#include "core/files.h"

struct text
share_folder(struct arena *arena, struct text name)
{
	/* build/yearon, or one for sanitizers in a folder of build/; and
	   bin/yearon, beside share/. */
	static const struct text beside[] = { TEXT("../gen"),
		TEXT("../../gen"), TEXT("../share/yearon") };
	char program[4096];
	ssize_t length = readlink("/proc/self/exe", program,
	    sizeof(program));
	struct text folder = { program, length > 0 ? (size_t)length : 0 };
	struct text none = { NULL, 0 }, path;

	folder.length -= path_name(folder).length;
	for (size_t i = 0; i < sizeof(beside) / sizeof(beside[0]); i++) {
		path = path_join(arena, path_join(arena, folder, beside[i]),
		    name);
		if (file_kind(path, true) == FILE_FOLDER)
			return path;
	}
	return none;
}
