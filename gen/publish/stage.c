#include "publish/stage.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/files.h"
#include "core/memory.h"
#include "publish/carry.h"
#include "publish/exchange.h"
#include "publish/folders.h"
#include "publish/ledger.h"
#include "publish/lock.h"
#include "publish/staged_file.h"
#include "publish/target.h"
#include "publish/tree.h"

/* After that many the disk is full or gone: nothing more is tried. */
enum { FAILURES_TOLD = 20 };

static const struct place nowhere;

struct failure {
	enum diagnostic_code code;
	struct text subject, reason;
};

struct stage {
	struct outlet outlet;		/* first: the stage is one */
	struct diagnostics *diagnostics;
	struct arena arena;
	struct target target;
	struct text folder;
	struct lock lock;
	struct ledger ledger;
	struct stage_result result;
	struct failure failures[FAILURES_TOLD];
	size_t failed;
	struct owned_file *owned;	/* the file that is open */
	struct staged_file file;
	struct arena paths;		/* of the file that is open */
};

static void
fail(struct stage *stage, enum diagnostic_code code, struct text subject,
    struct text reason)
{
	if (stage->failed < FAILURES_TOLD)
		stage->failures[stage->failed++] = (struct failure){ code,
			arena_copy(&stage->arena, subject), reason };
}

static struct text
reason_of(int error)
{
	return text_of(strerror(error));
}

static struct text
shown_path(struct stage *stage, struct text path)
{
	return path_join(&stage->arena, stage->target.shown, path);
}

static void
swallow(struct sink *sink, const char *bytes, size_t length)
{
	(void)sink;
	(void)bytes;
	(void)length;
}

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
	    TEXTS(shown, reason_of(error)));
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

/* A stage is made after its lock and removed before it. */
static bool
clear_away(struct stage *stage)
{
	int error = 0;

	if (stage->lock.left_behind)
		error = tree_remove(stage->folder);
	else if (file_kind(stage->folder, false) != FILE_MISSING) {
		diagnose(stage->diagnostics, D_STAGE_IN_THE_WAY, nowhere,
		    TEXTS(shown_folder(stage)));
		return false;
	}
	return error == 0 || cannot_write(stage, shown_folder(stage), error);
}

static bool
prepare_folder(struct stage *stage)
{
	int error;

	stage->folder = beside(stage, stage->target.parent,
	    T(".yearon-stage"));
	if (!clear_away(stage))
		return false;
	error = folder_create(stage->folder);
	if (error)
		return cannot_write(stage, shown_folder(stage), error);
	error = ledger_read(&stage->ledger, stage->target.path);
	if (error == 0)
		return true;
	diagnose(stage->diagnostics, D_CANNOT_READ, nowhere,
	    TEXTS(shown_path(stage, T(MANIFEST_NAME)), reason_of(error)));
	tree_remove(stage->folder);
	return false;
}

static struct sink *
open_in(struct outlet *outlet, struct text path)
{
	return stage_open((struct stage *)outlet, path);
}

static void
close_in(struct outlet *outlet)
{
	stage_close((struct stage *)outlet);
}

static void
copy_in(struct outlet *outlet, struct text path, struct text from)
{
	stage_copy((struct stage *)outlet, path, from);
}

static size_t
size_in(const struct outlet *outlet, struct text path)
{
	return stage_size((const struct stage *)outlet, path);
}

struct outlet *
stage_outlet(struct stage *stage)
{
	return &stage->outlet;
}

static void
release(struct stage *stage)
{
	arena_release(&stage->paths);
	arena_release(&stage->arena);
	memory_release(stage);
}

struct stage *
stage_begin(struct text target, struct diagnostics *diagnostics)
{
	struct stage *stage = memory_allocate(1, sizeof(*stage));

	stage->outlet = (struct outlet){ open_in, close_in, copy_in,
		size_in };
	stage->diagnostics = diagnostics;
	ledger_begin(&stage->ledger, &stage->arena);
	if (target_find(&stage->target, target, diagnostics) &&
	    take_lock(stage)) {
		if (prepare_folder(stage))
			return stage;
		lock_release(&stage->lock, stage->lock.left_behind);
	}
	release(stage);
	return NULL;
}

/* The entry for a file to be written now; null where that is a fault. */
static struct owned_file *
enter(struct stage *stage, struct text path)
{
	struct owned_file *owned;

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

static void
open_file(struct stage *stage, struct text path, bool compare)
{
	struct text old = { NULL, 0 };
	int error = folders_create(&stage->ledger, stage->folder, path);

	if (error) {
		fail(stage, D_CANNOT_WRITE, shown_path(stage, path),
		    reason_of(error));
		stage->owned = NULL;
		stage->file.sink.write = swallow;
		return;
	}
	arena_reset(&stage->paths);
	if (compare)
		old = path_join(&stage->paths, stage->target.path, path);
	staged_file_open(&stage->file, old,
	    path_join(&stage->paths, stage->folder, path));
}

struct sink *
stage_open(struct stage *stage, struct text path)
{
	stage_close(stage);
	stage->file.sink.write = swallow;
	if (stage->failed == FAILURES_TOLD)
		return &stage->file.sink;
	stage->owned = enter(stage, path);
	if (stage->owned)
		open_file(stage, stage->owned->path, stage->owned->before);
	return &stage->file.sink;
}

void
stage_close(struct stage *stage)
{
	struct owned_file *owned = stage->owned;
	bool unchanged;
	int error;

	if (!owned)
		return;
	stage->owned = NULL;
	error = staged_file_close(&stage->file, &owned->bytes, &unchanged);
	if (error)
		fail(stage, D_CANNOT_WRITE, shown_path(stage, owned->path),
		    reason_of(error));
	stage->result.bytes += owned->bytes;
	stage->result.unchanged += unchanged;
	stage->result.written += !unchanged;
}

void
stage_put(struct stage *stage, struct text path, struct text contents)
{
	sink_put(stage_open(stage, path), contents);
	stage_close(stage);
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

void
stage_copy(struct stage *stage, struct text path, struct text from)
{
	struct sink *sink = stage_open(stage, path);
	/* O_NONBLOCK: a pipe must not hold the program up. */
	int file = open(from.at, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	int error = file < 0 ? errno : copy_pieces(sink, file);

	if (error)
		fail(stage, D_CANNOT_READ, from, reason_of(error));
	if (file >= 0)
		close(file);
	stage_close(stage);
}

size_t
stage_size(const struct stage *stage, struct text path)
{
	const struct owned_file *owned = ledger_find(&stage->ledger, path);

	return owned && owned->now ? owned->bytes : 0;
}

struct text
stage_folder(const struct stage *stage)
{
	return stage->folder;
}

/* Our own file among our files: it is neither counted nor listed. */
static void
write_manifest(struct stage *stage)
{
	struct stage_result counted = stage->result;
	struct owned_file manifest = { .path = T(MANIFEST_NAME) };

	stage->owned = &manifest;
	open_file(stage, manifest.path, stage->target.exists);
	ledger_write(&stage->ledger, &stage->file.sink);
	stage_close(stage);
	stage->result = counted;
}

static bool
report_failures(struct stage *stage)
{
	for (size_t i = 0; i < stage->failed; i++) {
		const struct failure *one = &stage->failures[i];
		diagnose(stage->diagnostics, one->code, nowhere,
		    TEXTS(one->subject, one->reason));
	}
	return stage->failed > 0;
}

static bool
complete(struct stage *stage)
{
	int error;

	stage_close(stage);
	if (stage->failed == 0)
		write_manifest(stage);
	if (report_failures(stage))
		return false;
	if (stage->target.exists && !carry_over(&stage->ledger,
	    stage->target.path, stage->folder, stage->target.shown,
	    &stage->result.removed, stage->diagnostics))
		return false;
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
		    TEXTS(stage->target.shown, reason_of(error)));
	return error == 0;
}

bool
stage_publish(struct stage *stage, struct stage_result *result)
{
	bool published = complete(stage) && exchange(stage);
	int error;

	*result = stage->result;
	/* What is at the stage's place now is the old report. */
	error = tree_remove(stage->folder);
	if (error && published)
		diagnose(stage->diagnostics, D_OLD_REPORT_STAYS, nowhere,
		    TEXTS(shown_folder(stage), reason_of(error)));
	lock_release(&stage->lock, error != 0);
	release(stage);
	return published;
}

void
stage_abandon(struct stage *stage)
{
	stage_close(stage);
	lock_release(&stage->lock, tree_remove(stage->folder) != 0);
	release(stage);
}
