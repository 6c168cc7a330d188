#include "core/threads.h"

#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>

#include "core/clock.h"

/* As much as the main thread has; what recurses has bounds for it. */
enum { STACK_BYTES = 8 * 1024 * 1024 };

/* Milliseconds in which a thread does not go to sleep. */
enum { WAKEFUL = 2 };

/* A call of threads_share(); on the stack of who called. */
struct batch {
	struct batch *next;		/* begun after it */
	void (*one)(void *work, unsigned thread, size_t index);
	void *work;
	size_t count;
	atomic_size_t index;
	unsigned most, joined;		/* threads, with who called */
	unsigned busy;			/* of those that joined */
};

/* Threads that are not begun anew each time, and what there is to do. */
static struct {
	pthread_mutex_t lock;
	pthread_cond_t changed;
	atomic_uint changes;		/* a batch begun; one that nobody is
					   busy with any more */
	struct batch *oldest;
	cpu_set_t allowed;
	unsigned threads;
} pool = { .lock = PTHREAD_MUTEX_INITIALIZER,
	.changed = PTHREAD_COND_INITIALIZER };

unsigned
threads_available(void)
{
	cpu_set_t allowed;
	int count = 0;

	if (sched_getaffinity(0, sizeof(allowed), &allowed) == 0)
		count = CPU_COUNT(&allowed);
	if (count < 1)
		return 1;
	return count < THREADS_MOST ? (unsigned)count :
	    THREADS_MOST;
}

static void
do_work(struct batch *batch, unsigned thread)
{
	size_t index;

	while ((index = atomic_fetch_add(&batch->index, 1)) < batch->count)
		batch->one(batch->work, thread, index);
}

/* The oldest that can do with a thread more: what is begun within others has
   the smaller pieces, and those even out the end. */
static struct batch *
unfinished(void)
{
	struct batch *batch = pool.oldest;

	while (batch && (batch->joined == batch->most ||
	    atomic_load(&batch->index) >= batch->count))
		batch = batch->next;
	return batch;
}

static void
change(void)
{
	pool.changes++;
	pthread_cond_broadcast(&pool.changed);
}

/*
 * Gives up the lock until there is a change. Who sleeps and is woken takes a
 * while to come, in a virtual machine as long as a small build takes; so one
 * that need not wait long does not sleep.
 */
static void
wait_for_change(void)
{
	unsigned seen = pool.changes;
	int64_t until = clock_milliseconds() + WAKEFUL;

	pthread_mutex_unlock(&pool.lock);
	while (pool.changes == seen && clock_milliseconds() < until)
		sched_yield();
	pthread_mutex_lock(&pool.lock);
	while (pool.changes == seen)
		pthread_cond_wait(&pool.changed, &pool.lock);
}

static void *
help(void *unused)
{
	pthread_mutex_lock(&pool.lock);
	(void)sched_setaffinity(0, sizeof(pool.allowed), &pool.allowed);
	for (;;) {
		struct batch *batch = unfinished();
		unsigned thread;
		if (!batch) {
			wait_for_change();
			continue;
		}
		thread = batch->joined++;
		batch->busy++;
		pthread_mutex_unlock(&pool.lock);
		do_work(batch, thread);
		pthread_mutex_lock(&pool.lock);
		if (--batch->busy == 0)
			change();
	}
	return unused;
}

/* Linux leaves a new thread where who made it runs, until the next tick: a
   small report is done by then. So it begins on any other processor. */
static void
begin_elsewhere(pthread_attr_t *attributes)
{
	cpu_set_t others;
	int here = sched_getcpu();

	if (sched_getaffinity(0, sizeof(pool.allowed), &pool.allowed) != 0)
		return;
	others = pool.allowed;
	if (here >= 0)
		CPU_CLR((unsigned)here, &others);
	if (CPU_COUNT(&others) > 0)
		(void)pthread_attr_setaffinity_np(attributes, sizeof(others),
		    &others);
}

/* As far as the system gives them. Signals are for who began the program. */
static void
begin_threads(unsigned wanted)
{
	pthread_attr_t attributes;
	pthread_t thread;
	sigset_t all, before;

	if (pool.threads >= wanted || pthread_attr_init(&attributes) != 0)
		return;
	begin_elsewhere(&attributes);
	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	if (pthread_attr_setstacksize(&attributes, STACK_BYTES) == 0)
		while (pool.threads < wanted && pthread_create(&thread,
		    &attributes, help, NULL) == 0)
			pool.threads++;
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	pthread_attr_destroy(&attributes);
}

/* Where the batch hangs; null: where the next is to hang. */
static struct batch **
place_of(const struct batch *batch)
{
	struct batch **at = &pool.oldest;

	while (*at != batch)
		at = &(*at)->next;
	return at;
}

static void
begin(struct batch *batch)
{
	pthread_mutex_lock(&pool.lock);
	begin_threads(batch->most - 1);
	*place_of(NULL) = batch;
	change();
	pthread_mutex_unlock(&pool.lock);
}

/* Nobody joins it any more; those that have finish what they do. */
static void
end(struct batch *batch)
{
	pthread_mutex_lock(&pool.lock);
	*place_of(batch) = batch->next;
	while (batch->busy > 0)
		wait_for_change();
	pthread_mutex_unlock(&pool.lock);
}

void
threads_share(unsigned threads, size_t count,
    void (*one)(void *work, unsigned thread, size_t index), void *work)
{
	struct batch batch = { .one = one, .work = work, .count = count,
		.most = threads, .joined = 1 };

	if (batch.most > THREADS_MOST)
		batch.most = THREADS_MOST;
	if (batch.most > count)
		batch.most = (unsigned)count;
	if (batch.most > 1)
		begin(&batch);
	do_work(&batch, 0);
	if (batch.most > 1)
		end(&batch);
}
