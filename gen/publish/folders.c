#include "publish/folders.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/files.h"

enum { FOLDER_MODE = 0755 };

int
folder_create(struct text path)
{
	int error = 0;

	if (mkdir(path.at, FOLDER_MODE) != 0)
		return errno;
	if (chmod(path.at, FOLDER_MODE) != 0) {
		error = errno;
		rmdir(path.at);
	}
	return error;
}

static int
create_below(struct ledger *ledger, struct text stage, struct text path)
{
	struct owned_folder *folder = ledger_folder(ledger, path);
	struct arena arena = { NULL };
	int error = 0;

	if (!folder->now)
		error = folder_create(path_join(&arena, stage, path));
	if (error == 0)
		folder->now = true;
	arena_release(&arena);
	return error;
}

int
folders_create(struct ledger *ledger, struct text stage, struct text path)
{
	size_t length = path.length - path_name(path).length;
	int error = 0;

	/* Mostly the last one is there, and so are those above it. */
	if (length == 0 ||
	    ledger_folder(ledger, text_slice(path, 0, length - 1))->now)
		return 0;
	for (size_t i = 0; i < length && error == 0; i++)
		if (path.at[i] == '/')
			error = create_below(ledger, stage,
			    text_slice(path, 0, i));
	return error;
}
