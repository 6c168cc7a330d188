#include "publish/internal.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/files.h"
#include "core/limits.h"
#include "core/memory.h"
#include "core/write_file.h"

/* All files have this mode, whatever the umask: the same content always gives
   the same report. */
enum { FILE_MODE = 0644 };

/* Reads from the old file into file->other. Returns how many bytes there were:
   less than wanted only at the file's end. */
static size_t
writer_read_old(struct staged_file *file, size_t offset, size_t wanted)
{
	size_t length = 0;

	while (length < wanted) {
		ssize_t got = pread(file->old_file, file->other + length,
		    wanted - length, (off_t)(offset + length));
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			break;
		length += (size_t)got;
	}
	return length;
}

static int
writer_set_mode(int file)
{
	struct stat status;

	if (fstat(file, &status) != 0)
		return errno;
	/* fstat takes a tenth of the time of fchmod. */
	if ((status.st_mode & 07777) == FILE_MODE)
		return 0;
	return fchmod(file, FILE_MODE) == 0 ? 0 : errno;
}

static void
writer_create_file(struct staged_file *file)
{
	struct stage_writer *writer = file->writer;

	file->error = stage_make_folders(writer->stage, writer->owned->path);
	if (file->error)
		return;
	file->new_file = open(file->new_path.at,
	    O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, FILE_MODE);
	file->error = file->new_file < 0 ? errno :
	    writer_set_mode(file->new_file);
}

/* Creates the new file, with the bytes that were the same so far. */
static void
writer_create_with_same(struct staged_file *file)
{
	size_t done = 0;

	writer_create_file(file);
	while (file->error == 0 && done < file->offset) {
		size_t wanted = file->offset - done;
		if (wanted > STAGED_PIECE)
			wanted = STAGED_PIECE;
		/* The old file was that long a moment ago. */
		if (writer_read_old(file, done, wanted) != wanted)
			file->error = EIO;
		else
			file->error = file_write_all(file->new_file,
			    (struct text){ file->other, wanted });
		done += wanted;
	}
}

/* Returns the bytes that are not compared yet. */
static struct text
writer_pending(const struct staged_file *file)
{
	return (struct text){ file->bytes, STAGED_PIECE - file->sink.room };
}

static bool
writer_finds_same(struct staged_file *file, struct text bytes)
{
	return file->old_file >= 0 && file->new_file < 0 &&
	    file->offset + bytes.length <= file->old_size &&
	    writer_read_old(file, file->offset, bytes.length) ==
	    bytes.length && memcmp(bytes.at, file->other, bytes.length) == 0;
}

static void
writer_empty_buffer(struct staged_file *file)
{
	file->sink.at = file->bytes;
	file->sink.room = STAGED_PIECE;
}

/* Compares the pending bytes, and writes them if they differ. */
static void
writer_flush(struct staged_file *file)
{
	struct text bytes = writer_pending(file);

	if (file->error == 0 && bytes.length > LIMIT_PAGE - file->offset)
		file->error = EFBIG;
	if (file->error == 0 && !writer_finds_same(file, bytes)) {
		if (file->new_file < 0)
			writer_create_with_same(file);
		if (file->error == 0)
			file->error = file_write_all(file->new_file, bytes);
	}
	file->offset += bytes.length;
	writer_empty_buffer(file);
}

static void
writer_put_bytes(struct sink *sink, const char *bytes, size_t length)
{
	struct staged_file *file = (struct staged_file *)sink;

	while (length > 0 && file->error == 0) {
		size_t taken = length < sink->room ? length : sink->room;
		memcpy(sink->at, bytes, taken);
		sink->at += taken;
		sink->room -= taken;
		bytes += taken;
		length -= taken;
		if (sink->room == 0)
			writer_flush(file);
	}
}

/*
 * Opens without changing the file's time of access, which the system would
 * write to the disk for each file. Only the file's owner may do that.
 */
static int
writer_open_unnoted(struct text path)
{
	const int how = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
	int file = open(path.at, how | O_NOATIME);

	return file < 0 && errno == EPERM ? open(path.at, how) : file;
}

/* Returns -1 for a file with another mode than ours, too: an unchanged file
   is linked into the stage with the mode that it has. */
static int
writer_open_old(struct text path, size_t *size)
{
	struct stat status;
	int file;

	if (!path.at)
		return -1;
	file = writer_open_unnoted(path);
	if (file < 0)
		return -1;
	if (fstat(file, &status) == 0 &&
	    status.st_mode == (S_IFREG | FILE_MODE)) {
		*size = (size_t)status.st_size;
		return file;
	}
	close(file);
	return -1;
}

void
stage_writer_open(struct stage_writer *writer, struct owned_file *owned,
    bool compare)
{
	struct stage *stage = writer->stage;
	struct staged_file *file = &writer->file;

	writer->owned = owned;
	arena_reset(&writer->paths);
	file->old_path = compare ? path_join(&writer->paths,
	    stage->target.path, owned->path) : (struct text){ NULL, 0 };
	file->new_path = path_join(&writer->paths, stage->folder,
	    owned->path);
	file->sink.write = writer_put_bytes;
	file->new_file = -1;
	file->old_size = file->offset = 0;
	writer_empty_buffer(file);
	file->error = 0;
	file->old_file = writer_open_old(file->old_path, &file->old_size);
}

/* Deals with the last bytes. Returns true if the old file is the same. */
static bool
writer_finish_file(struct staged_file *file)
{
	bool same;

	if (writer_pending(file).length > 0)
		writer_flush(file);
	if (file->error || file->new_file >= 0)
		return false;
	same = file->old_file >= 0 && file->offset == file->old_size;
	if (!same)
		writer_create_with_same(file);
	return same;
}

/* Returns 0, or the errno of the file's first failure. */
static int
writer_close_file(struct staged_file *file, struct owned_file *owned)
{
	owned->same = writer_finish_file(file);
	owned->bytes = file->offset;
	if (file->old_file >= 0)
		close(file->old_file);
	if (file->new_file >= 0 && close(file->new_file) != 0 &&
	    file->error == 0)
		file->error = errno;
	return file->error;
}

/* To be called with the stage's mutex held, as the next one. */
static void
writer_add_failure(struct stage *stage, enum diagnostic_code code,
    struct text subject, struct text reason)
{
	if (stage->failure_count == STAGE_FAILURES)
		return;
	stage->failures[stage->failure_count++] = (struct stage_failure){
		code, arena_copy(&stage->arena, subject), reason };
}

static void
writer_add_cannot_write(struct stage *stage, struct text path, int error)
{
	writer_add_failure(stage, D_CANNOT_WRITE, path_join(&stage->arena,
	    stage->target.shown, path), text_of_error(error));
}

/* Counts the file. Returns true if some file has differed by now: a new report
   will be published. */
static bool
writer_count_file(struct stage *stage, struct owned_file *owned, int error)
{
	bool differs;

	pthread_mutex_lock(&stage->mutex);
	if (error && !stage->folder_error)
		writer_add_cannot_write(stage, owned->path, error);
	stage->result.bytes += owned->bytes;
	stage->result.unchanged += owned->same;
	stage->result.written += !owned->same;
	differs = stage->result.written > 0;
	pthread_mutex_unlock(&stage->mutex);
	return differs;
}

void
stage_writer_link(struct stage_writer *writer, struct owned_file *owned)
{
	struct stage *stage = writer->stage;
	struct arena *arena = &writer->paths;
	int error;

	if (!owned->same || owned->linked)
		return;
	arena_reset(arena);
	error = stage_make_folders(stage, owned->path);
	if (error == 0)
		error = file_link_or_copy(
		    path_join(arena, stage->target.path, owned->path),
		    path_join(arena, stage->folder, owned->path));
	owned->linked = error == 0;
	if (error && !stage->folder_error) {
		pthread_mutex_lock(&stage->mutex);
		writer_add_cannot_write(stage, owned->path, error);
		pthread_mutex_unlock(&stage->mutex);
	}
}

static void
writer_close(struct output *output)
{
	struct stage_writer *writer = (struct stage_writer *)output;
	struct stage *stage = writer->stage;
	struct owned_file *owned = writer->owned;
	int error;

	if (!owned)
		return;
	error = writer_close_file(&writer->file, owned);
	writer->owned = NULL;
	/* All threads share this work; stage_publish links the others. */
	if (writer_count_file(stage, owned, error))
		stage_writer_link(writer, owned);
}

static void
writer_ignore_bytes(struct sink *sink, const char *bytes, size_t length)
{
	(void)sink;
	(void)bytes;
	(void)length;
}

/* Returns a new entry for the file, or NULL if it must not be written. To be
   called with the stage's mutex held. */
static struct owned_file *
writer_enter_file(struct stage *stage, struct text path)
{
	struct owned_file *owned;

	if (stage->failure_count == STAGE_FAILURES || stage->folder_error)
		return NULL;
	if (!manifest_path_fits(path) ||
	    text_equal(path, T(MANIFEST_NAME))) {
		writer_add_failure(stage, D_OUTPUT_PATH, path,
		    T("it is no name for a file of the report"));
		return NULL;
	}
	owned = manifest_enter_file(&stage->manifest, path);
	if (owned->now) {
		writer_add_failure(stage, D_OUTPUT_PATH, path,
		    T("it was written before"));
		return NULL;
	}
	manifest_add_written(&stage->manifest, owned);
	return owned;
}

static struct sink *
writer_open(struct output *output, struct text path)
{
	struct stage_writer *writer = (struct stage_writer *)output;
	struct owned_file *owned;

	writer_close(output);
	writer->file.sink = (struct sink){ .write = writer_ignore_bytes };
	pthread_mutex_lock(&writer->stage->mutex);
	owned = writer_enter_file(writer->stage, path);
	pthread_mutex_unlock(&writer->stage->mutex);
	if (owned)
		stage_writer_open(writer, owned, owned->before);
	return &writer->file.sink;
}

static int
writer_put_file(struct sink *sink, int file)
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
writer_copy(struct output *output, struct text path, struct text from)
{
	struct stage *stage = ((struct stage_writer *)output)->stage;
	struct sink *sink = writer_open(output, path);
	/* O_NONBLOCK: opening a pipe must not wait for its other end. */
	int file = open(from.at, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	int error = file < 0 ? errno : writer_put_file(sink, file);

	if (error) {
		pthread_mutex_lock(&stage->mutex);
		writer_add_failure(stage, D_CANNOT_READ, from,
		    text_of_error(error));
		pthread_mutex_unlock(&stage->mutex);
	}
	if (file >= 0)
		close(file);
	writer_close(output);
}

static size_t
writer_file_size(const struct output *output, struct text path)
{
	struct stage *stage = ((const struct stage_writer *)output)->stage;
	const struct owned_file *owned;
	size_t bytes;

	pthread_mutex_lock(&stage->mutex);
	owned = manifest_find(&stage->manifest, path);
	bytes = owned && owned->now ? owned->bytes : 0;
	pthread_mutex_unlock(&stage->mutex);
	return bytes;
}

static struct output *
writer_for_worker(struct output *output, unsigned worker)
{
	struct stage *stage = ((struct stage_writer *)output)->stage;
	struct stage_writer *writer = stage->more_writers;

	while (writer && writer->worker != worker)
		writer = writer->next;
	if (!writer) {
		writer = memory_allocate(1, sizeof(*writer));
		stage_writer_begin(writer, stage);
		writer->worker = worker;
		writer->next = stage->more_writers;
		stage->more_writers = writer;
	}
	return &writer->output;
}

void
stage_writer_begin(struct stage_writer *writer, struct stage *stage)
{
	writer->output = (struct output){ writer_open, writer_close,
		writer_copy, writer_file_size, writer_for_worker };
	writer->stage = stage;
	writer->file.writer = writer;
}
