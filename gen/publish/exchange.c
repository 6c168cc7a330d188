#include "publish/exchange.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int
folder_sync(struct text path)
{
	int folder = open(path.at, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	int error = 0;

	if (folder < 0)
		return errno;
	/* One for all files: an fsync for each costs far more. */
	if (syncfs(folder) != 0)
		error = errno;
	close(folder);
	return error;
}

int
folder_exchange(struct text stage, struct text target, bool exists)
{
	unsigned flags = exists ? RENAME_EXCHANGE : RENAME_NOREPLACE;

	if (renameat2(AT_FDCWD, stage.at, AT_FDCWD, target.at, flags) == 0)
		return 0;
	/*
	 * Where the file system lacks RENAME_NOREPLACE: a plain rename
	 * replaces nothing but an empty folder, and that in one step too.
	 */
	if (!exists && (errno == EINVAL || errno == ENOSYS) &&
	    rename(stage.at, target.at) == 0)
		return 0;
	return errno;
}
