#include "publish/stage.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/files.h"
#include "core/memory.h"
#include "publish/carry.h"
#include "publish/exchange.h"
#include "publish/lane.h"
#include "publish/rescue.h"
#include "publish/room.h"
#include "publish/tree.h"

static const struct place nowhere;

/* What lies beside the target, its name saying what it is for. */
static struct text
beside(struct stage *stage, struct text folder, struct text ending)
{
	return arena_join(&stage->arena, TEXTS(folder,
	    text_ends(folder, T("/")) || !folder.length ? T("") : T("/"),
	    T("."), stage->target.name, ending));
}

static struct text
shown_folder(struct stage *stage)
{
	return beside(stage, stage->target.beside, T(".yearon-stage"));
}

static bool
cannot_write(struct stage *stage, struct text shown, int error)
{
	diagnose(stage->diagnostics, D_CANNOT_WRITE, nowhere,
	    TEXTS(shown, text_of_error(error)));
	return false;
}

static bool
take_lock(struct stage *stage)
{
	static const struct text ending = TEXT(".yearon-lock");
	int error = lock_take(&stage->lock, beside(stage,
	    stage->target.parent, ending), &stage->arena);

	if (error == EWOULDBLOCK) {
		diagnose(stage->diagnostics, D_BUILD_RUNNING, nowhere,
		    TEXTS(stage->target.shown, stage->lock.holder));
		return false;
	}
	return error == 0 || cannot_write(stage, beside(stage,
	    stage->target.beside, ending), error);
}

/* A stage without its mark may be the old report, with others' files. */
static int
remove_left(struct stage *stage)
{
	enum file_kind folder, mark;
	int error = file_look(stage->folder, false, &folder);

	if (error == 0)
		error = file_look(room_mark(stage), false, &mark);
	if (error == 0 && folder == FILE_FOLDER && mark == FILE_MISSING &&
	    stage->target.exists)
		error = rescue_left(stage->folder, stage->target.path);
	return error ? error : tree_remove(stage->folder);
}

/* A stage is made after its lock and removed before it. */
static bool
clear_away(struct stage *stage)
{
	int error = 0;

	if (stage->lock.left_behind)
		error = remove_left(stage);
	if (error == EEXIST || (!stage->lock.left_behind &&
	    file_kind(stage->folder, false) != FILE_MISSING)) {
		diagnose(stage->diagnostics, D_STAGE_IN_THE_WAY, nowhere,
		    TEXTS(shown_folder(stage)));
		return false;
	}
	return error == 0 || cannot_write(stage, shown_folder(stage), error);
}

static bool
prepare(struct stage *stage)
{
	int error;

	stage->folder = beside(stage, stage->target.parent,
	    T(".yearon-stage"));
	if (!clear_away(stage))
		return false;
	error = ledger_read(&stage->ledger, stage->target.path);
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
	return &stage->lane.output;
}

static void
release(struct stage *stage)
{
	struct lane *lane = &stage->lane, *next;

	for (; lane; lane = next) {
		next = lane == &stage->lane ? stage->others : lane->next;
		arena_release(&lane->paths);
		if (lane != &stage->lane)
			memory_release(lane);
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
	lane_begin(&stage->lane, stage);
	stage->diagnostics = diagnostics;
	ledger_begin(&stage->ledger, &stage->arena);
	if (target_find(&stage->target, target, diagnostics) &&
	    take_lock(stage)) {
		if (prepare(stage))
			return stage;
		lock_release(&stage->lock, stage->lock.left_behind);
	}
	release(stage);
	return NULL;
}

/* Our own file among our files: it is neither counted nor listed. True where
   it says what the one of before says. */
static bool
write_manifest(struct stage *stage)
{
	struct stage_result counted = stage->result;
	struct owned_file manifest = { .path = T(MANIFEST_NAME) };

	lane_open_file(&stage->lane, &manifest, stage->target.exists);
	ledger_write(&stage->ledger, &stage->lane.file.sink);
	output_close(&stage->lane.output);
	stage->result = counted;
	return manifest.same;
}

/* What was closed before it was known that anything differs. */
static void
link_rest(struct stage *stage)
{
	const struct ledger *ledger = &stage->ledger;

	for (size_t i = 0; i < ledger->count; i++)
		lane_link(&stage->lane, ledger->written[i]);
}

static bool
report_failures(struct stage *stage)
{
	for (size_t i = 0; i < stage->failed; i++) {
		const struct failure *one = &stage->failures[i];
		diagnose(stage->diagnostics, one->code, nowhere,
		    TEXTS(one->subject, one->reason));
	}
	if (stage->refused)
		cannot_write(stage, shown_folder(stage), stage->refused);
	return stage->failed > 0 || stage->refused;
}

/* Everything that is to be published stands in the stage, and on the disk. */
static bool
complete(struct stage *stage)
{
	int error;

	link_rest(stage);
	if (report_failures(stage))
		return false;
	if (stage->target.exists && !carry_over(&stage->ledger,
	    stage->target.path, stage->folder, stage->target.shown,
	    &stage->result.removed, stage->diagnostics))
		return false;
	error = unlink(room_mark(stage).at) == 0 ? 0 : errno;
	if (error == 0)
		error = folder_sync(stage->folder);
	return error == 0 || cannot_write(stage, shown_folder(stage), error);
}

static bool
exchange(struct stage *stage)
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
publish(struct stage *stage)
{
	bool same_manifest;

	output_close(&stage->lane.output);
	if (report_failures(stage))
		return false;
	same_manifest = write_manifest(stage);
	/* Nothing was written, and nothing is to go: the report stays. */
	if (same_manifest && stage->result.written == 0)
		return true;
	return complete(stage) && exchange(stage);
}

static int
remove_stage(struct stage *stage)
{
	return stage->begun ? tree_remove(stage->folder) : 0;
}

bool
stage_publish(struct stage *stage, struct stage_result *result)
{
	bool published = publish(stage);
	int error = 0;

	*result = stage->result;
	/* What is at the stage's place now is the old report. */
	if (stage->exchanged)
		error = rescue(&stage->ledger, stage->folder,
		    stage->target.path);
	if (error == 0)
		error = remove_stage(stage);
	if (error && published)
		diagnose(stage->diagnostics, D_OLD_REPORT_STAYS, nowhere,
		    TEXTS(shown_folder(stage), error == EEXIST ?
		    T("a file of somebody's in it has the name of one of "
		    "the report's") : text_of_error(error)));
	lock_release(&stage->lock, error != 0);
	release(stage);
	return published;
}

void
stage_abandon(struct stage *stage)
{
	output_close(&stage->lane.output);
	lock_release(&stage->lock, remove_stage(stage) != 0);
	release(stage);
}
