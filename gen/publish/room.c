#include "publish/room.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "core/files.h"
#include "publish/folders.h"
#include "publish/tree.h"

struct text
room_mark(struct stage *stage)
{
	return path_join(&stage->arena, stage->folder,
	    T(".yearon-unfinished"));
}

static int
make_mark(struct stage *stage)
{
	int file = open(room_mark(stage).at,
	    O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	int error = file < 0 ? errno : 0;

	if (file >= 0 && close(file) != 0)
		error = errno;
	if (error)
		tree_remove(stage->folder);
	return error;
}

static int
make_stage(struct stage *stage)
{
	if (stage->begun || stage->refused)
		return stage->refused;
	stage->refused = folder_create(stage->folder);
	if (stage->refused == 0)
		stage->refused = make_mark(stage);
	stage->begun = stage->refused == 0;
	return stage->refused;
}

int
room_make(struct stage *stage, struct text path)
{
	int error;

	pthread_mutex_lock(&stage->mutex);
	error = make_stage(stage);
	if (error == 0)
		error = folders_create(&stage->ledger, stage->folder, path);
	pthread_mutex_unlock(&stage->mutex);
	return error;
}
