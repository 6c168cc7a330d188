#include "publish/lane.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/files.h"
#include "core/memory.h"
#include "publish/copy.h"
#include "publish/room.h"

static void
fail(struct stage *stage, enum diagnostic_code code, struct text subject,
    struct text reason)
{
	if (stage->failed < FAILURES_TOLD)
		stage->failures[stage->failed++] = (struct failure){ code,
			arena_copy(&stage->arena, subject), reason };
}

void
lane_cannot_write(struct stage *stage, struct text path, int error)
{
	fail(stage, D_CANNOT_WRITE, path_join(&stage->arena,
	    stage->target.shown, path), text_of_error(error));
}

/* The same by a thread among others. */
static void
tell(struct stage *stage, struct text path, int error)
{
	pthread_mutex_lock(&stage->mutex);
	lane_cannot_write(stage, path, error);
	pthread_mutex_unlock(&stage->mutex);
}

static void
swallow(struct sink *sink, const char *bytes, size_t length)
{
	(void)sink;
	(void)bytes;
	(void)length;
}

/* The entry for a file to be written now; null where it is not to be. */
static struct owned_file *
enter(struct stage *stage, struct text path)
{
	struct owned_file *owned;

	if (stage->failed == FAILURES_TOLD || stage->refused)
		return NULL;
	if (!ledger_path_fits(path) || text_equal(path, T(MANIFEST_NAME))) {
		fail(stage, D_OUTPUT_PATH, path,
		    T("it is no name for a file of the report"));
		return NULL;
	}
	owned = ledger_file(&stage->ledger, path);
	if (owned->now) {
		fail(stage, D_OUTPUT_PATH, path,
		    T("it was written before"));
		return NULL;
	}
	ledger_wrote(&stage->ledger, owned);
	return owned;
}

void
lane_open_file(struct lane *lane, struct owned_file *owned, bool compare)
{
	struct stage *stage = lane->stage;
	struct text old = { NULL, 0 };

	lane->owned = owned;
	arena_reset(&lane->paths);
	if (compare)
		old = path_join(&lane->paths, stage->target.path,
		    owned->path);
	staged_file_open(&lane->file, old,
	    path_join(&lane->paths, stage->folder, owned->path));
}

/* Whether it is known already that a new report will be published. */
static bool
note_closed(struct stage *stage, struct owned_file *owned, int error)
{
	bool differs;

	pthread_mutex_lock(&stage->mutex);
	if (error && !stage->refused)
		lane_cannot_write(stage, owned->path, error);
	stage->result.bytes += owned->bytes;
	stage->result.unchanged += owned->same;
	stage->result.written += !owned->same;
	differs = stage->result.written > 0;
	pthread_mutex_unlock(&stage->mutex);
	return differs;
}

void
lane_link(struct lane *lane, struct owned_file *owned)
{
	struct stage *stage = lane->stage;
	struct arena *arena = &lane->paths;
	int error;

	if (!owned->same || owned->linked)
		return;
	arena_reset(arena);
	error = room_make(stage, owned->path);
	if (error == 0)
		error = file_link_or_copy(
		    path_join(arena, stage->target.path, owned->path),
		    path_join(arena, stage->folder, owned->path));
	owned->linked = error == 0;
	if (error && !stage->refused)
		tell(stage, owned->path, error);
}

static void
lane_close(struct output *output)
{
	struct lane *lane = (struct lane *)output;
	struct stage *stage = lane->stage;
	struct owned_file *owned = lane->owned;
	int error;

	if (!owned)
		return;
	error = staged_file_close(&lane->file, &owned->bytes, &owned->same);
	lane->owned = NULL;
	/* Linked here, by all threads, and not by one at the end. */
	if (note_closed(stage, owned, error))
		lane_link(lane, owned);
}

static struct sink *
lane_open(struct output *output, struct text path)
{
	struct lane *lane = (struct lane *)output;
	struct owned_file *owned;

	lane_close(output);
	lane->file.sink = (struct sink){ .write = swallow };
	pthread_mutex_lock(&lane->stage->mutex);
	owned = enter(lane->stage, path);
	pthread_mutex_unlock(&lane->stage->mutex);
	if (owned)
		lane_open_file(lane, owned, owned->before);
	return &lane->file.sink;
}

static int
copy_pieces(struct sink *sink, int file)
{
	char bytes[16 * 1024];
	struct stat status;
	ssize_t got;

	if (fstat(file, &status) != 0)
		return errno;
	if (!S_ISREG(status.st_mode))
		return S_ISDIR(status.st_mode) ? EISDIR : EINVAL;
	while ((got = read(file, bytes, sizeof(bytes))) != 0) {
		if (got > 0)
			sink->write(sink, bytes, (size_t)got);
		else if (errno != EINTR)
			return errno;
	}
	return 0;
}

static void
lane_copy(struct output *output, struct text path, struct text from)
{
	struct stage *stage = ((struct lane *)output)->stage;
	struct sink *sink = lane_open(output, path);
	/* O_NONBLOCK: a pipe must not hold the program up. */
	int file = open(from.at, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	int error = file < 0 ? errno : copy_pieces(sink, file);

	if (error) {
		pthread_mutex_lock(&stage->mutex);
		fail(stage, D_CANNOT_READ, from, text_of_error(error));
		pthread_mutex_unlock(&stage->mutex);
	}
	if (file >= 0)
		close(file);
	lane_close(output);
}

static size_t
lane_size(const struct output *output, struct text path)
{
	struct stage *stage = ((const struct lane *)output)->stage;
	const struct owned_file *owned;
	size_t bytes;

	pthread_mutex_lock(&stage->mutex);
	owned = ledger_find(&stage->ledger, path);
	bytes = owned && owned->now ? owned->bytes : 0;
	pthread_mutex_unlock(&stage->mutex);
	return bytes;
}

static struct output *
lane_another(struct output *output, unsigned thread)
{
	struct stage *stage = ((struct lane *)output)->stage;
	struct lane *lane = stage->others;

	while (lane && lane->thread != thread)
		lane = lane->next;
	if (!lane) {
		lane = memory_allocate(1, sizeof(*lane));
		lane_begin(lane, stage);
		lane->thread = thread;
		lane->next = stage->others;
		stage->others = lane;
	}
	return &lane->output;
}

static int
make_room(void *with)
{
	struct lane *lane = with;

	return room_make(lane->stage, lane->owned->path);
}

void
lane_begin(struct lane *lane, struct stage *stage)
{
	lane->output = (struct output){ lane_open, lane_close, lane_copy,
		lane_size, lane_another };
	lane->stage = stage;
	lane->file.make_room = make_room;
	lane->file.with = lane;
}
