#include "publish/internal.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/files.h"
#include "core/memory.h"

static const struct place nowhere;

/* Returns the path of a hidden entry beside the target, whose name is the
   target's with the ending. */
static struct text
stage_path_beside(struct stage *stage, struct text folder, struct text ending)
{
	return arena_join(&stage->arena, TEXTS(folder,
	    text_ends(folder, T("/")) || !folder.length ? T("") : T("/"),
	    T("."), stage->target.name, ending));
}

static struct text
stage_shown_folder(struct stage *stage)
{
	return stage_path_beside(stage, stage->target.beside,
	    T(".yearon-stage"));
}

static bool
stage_cannot_write(struct stage *stage, struct text shown, int error)
{
	diagnose(stage->diagnostics, D_CANNOT_WRITE, nowhere,
	    TEXTS(shown, text_of_error(error)));
	return false;
}

static bool
stage_take_lock(struct stage *stage)
{
	static const struct text ending = TEXT(".yearon-lock");
	int error = lock_take(&stage->lock, stage_path_beside(stage,
	    stage->target.parent, ending), &stage->arena);

	if (error == EWOULDBLOCK) {
		diagnose(stage->diagnostics, D_BUILD_RUNNING, nowhere,
		    TEXTS(stage->target.shown, stage->lock.holder));
		return false;
	}
	return error == 0 || stage_cannot_write(stage, stage_path_beside(stage,
	    stage->target.beside, ending), error);
}

/* Removes what a killed build left at the stage's path. Without its mark it
   may be the old report, with files of others in it. */
static int
stage_remove_left(struct stage *stage)
{
	enum file_kind folder, mark;
	int error = file_look(stage->folder, false, &folder);

	if (error == 0)
		error = file_look(stage_unfinished_mark(stage), false, &mark);
	if (error == 0 && folder == FILE_FOLDER && mark == FILE_MISSING &&
	    stage->target.exists)
		error = foreign_files_rescue_left(stage->folder,
		    stage->target.path);
	return error ? error : folder_remove(stage->folder);
}

/* The lock is taken before a stage is made and released after it is removed:
   if no lock was left behind, a folder at that path is not ours. */
static bool
stage_clear_away(struct stage *stage)
{
	int error = 0;

	if (stage->lock.left_behind)
		error = stage_remove_left(stage);
	if (error == EEXIST || (!stage->lock.left_behind &&
	    file_kind(stage->folder, false) != FILE_MISSING)) {
		diagnose(stage->diagnostics, D_STAGE_IN_THE_WAY, nowhere,
		    TEXTS(stage_shown_folder(stage)));
		return false;
	}
	return error == 0 || stage_cannot_write(stage,
	    stage_shown_folder(stage), error);
}

static bool
stage_prepare(struct stage *stage)
{
	int error;

	stage->folder = stage_path_beside(stage, stage->target.parent,
	    T(".yearon-stage"));
	if (!stage_clear_away(stage))
		return false;
	error = manifest_read(&stage->manifest, stage->target.path, false);
	if (error == 0)
		return true;
	diagnose(stage->diagnostics, D_CANNOT_READ, nowhere,
	    TEXTS(path_join(&stage->arena, stage->target.shown,
	    T(MANIFEST_NAME)), text_of_error(error)));
	return false;
}

struct output *
stage_output(struct stage *stage)
{
	return &stage->writer.output;
}

static void
stage_release(struct stage *stage)
{
	struct stage_writer *writer = &stage->writer, *next;

	for (; writer; writer = next) {
		next = writer == &stage->writer ? stage->more_writers :
		    writer->next;
		arena_release(&writer->paths);
		if (writer != &stage->writer)
			memory_release(writer);
	}
	pthread_mutex_destroy(&stage->mutex);
	arena_release(&stage->arena);
	memory_release(stage);
}

struct stage *
stage_begin(struct text target, struct diagnostics *diagnostics)
{
	struct stage *stage = memory_allocate(1, sizeof(*stage));

	pthread_mutex_init(&stage->mutex, NULL);
	stage_writer_begin(&stage->writer, stage);
	stage->diagnostics = diagnostics;
	manifest_begin(&stage->manifest, &stage->arena);
	if (target_find(&stage->target, target, diagnostics) &&
	    stage_take_lock(stage)) {
		if (stage_prepare(stage))
			return stage;
		lock_release(&stage->lock, stage->lock.left_behind);
	}
	stage_release(stage);
	return NULL;
}

/* Writes the manifest, which is neither counted nor listed in itself. Returns
   true if it is the same as the old one. */
static bool
stage_write_manifest(struct stage *stage)
{
	struct stage_result counted = stage->result;
	struct owned_file manifest = { .path = T(MANIFEST_NAME) };

	stage_writer_open(&stage->writer, &manifest, stage->target.exists);
	manifest_write(&stage->manifest, &stage->writer.file.sink);
	output_close(&stage->writer.output);
	stage->result = counted;
	return manifest.same;
}

/* Links the unchanged files that were closed before the first one differed. */
static void
stage_link_rest(struct stage *stage)
{
	const struct manifest *manifest = &stage->manifest;

	for (size_t i = 0; i < manifest->count; i++)
		stage_writer_link(&stage->writer, manifest->written[i]);
}

static bool
stage_diagnose_failures(struct stage *stage)
{
	for (size_t i = 0; i < stage->failure_count; i++) {
		const struct stage_failure *one = &stage->failures[i];
		diagnose(stage->diagnostics, one->code, nowhere,
		    TEXTS(one->subject, one->reason));
	}
	if (stage->folder_error)
		stage_cannot_write(stage, stage_shown_folder(stage),
		    stage->folder_error);
	return stage->failure_count > 0 || stage->folder_error;
}

/* Brings into the stage all that is still missing, and syncs it to the
   disk. */
static bool
stage_complete(struct stage *stage)
{
	int error;

	stage_link_rest(stage);
	if (stage_diagnose_failures(stage))
		return false;
	if (stage->target.exists && !foreign_files_keep(&stage->manifest,
	    stage->target.path, stage->folder, stage->target.shown,
	    &stage->result.removed, stage->diagnostics))
		return false;
	error = unlink(stage_unfinished_mark(stage).at) == 0 ? 0 : errno;
	if (error == 0)
		error = folder_sync(stage->folder);
	return error == 0 || stage_cannot_write(stage,
	    stage_shown_folder(stage), error);
}

static bool
stage_exchange(struct stage *stage)
{
	int error = folder_exchange(stage->folder, stage->target.path,
	    stage->target.exists);

	if (error)
		diagnose(stage->diagnostics, D_CANNOT_EXCHANGE, nowhere,
		    TEXTS(stage->target.shown, text_of_error(error)));
	stage->exchanged = error == 0 && stage->target.exists;
	return error == 0;
}

static bool
stage_publish_differences(struct stage *stage)
{
	bool same_manifest;

	output_close(&stage->writer.output);
	if (stage_diagnose_failures(stage))
		return false;
	same_manifest = stage_write_manifest(stage);
	/* Nothing has changed: the old report stays. */
	if (same_manifest && stage->result.written == 0)
		return true;
	return stage_complete(stage) && stage_exchange(stage);
}

static int
stage_remove_folder(struct stage *stage)
{
	return stage->has_folder ? folder_remove(stage->folder) : 0;
}

bool
stage_publish(struct stage *stage, struct stage_result *result)
{
	bool published = stage_publish_differences(stage);
	int error = 0;

	*result = stage->result;
	/* The old report is at the stage's path now. */
	if (stage->exchanged)
		error = foreign_files_rescue(&stage->manifest, stage->folder,
		    stage->target.path);
	if (error == 0)
		error = stage_remove_folder(stage);
	if (error && published)
		diagnose(stage->diagnostics, D_OLD_REPORT_STAYS, nowhere,
		    TEXTS(stage_shown_folder(stage), error == EEXIST ?
		    T("a file of somebody's in it has the name of one of "
		    "the report's") : text_of_error(error)));
	lock_release(&stage->lock, error != 0);
	stage_release(stage);
	return published;
}

void
stage_abandon(struct stage *stage)
{
	output_close(&stage->writer.output);
	lock_release(&stage->lock, stage_remove_folder(stage) != 0);
	stage_release(stage);
}
