#include "core/threads.h"

#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>

/* Recursion is limited to fit the main thread's stack, which is as large. */
enum { STACK_BYTES = 8 * 1024 * 1024 };

/* A call of threads_share(); lives on the caller's stack. */
struct thread_batch {
	struct thread_batch *next;	/* the next newer batch */
	void (*one)(void *work, unsigned worker, size_t index);
	void *work;
	size_t count;
	atomic_size_t index;		/* of the next item to do */
	unsigned most, joined;		/* workers, the caller included */
	unsigned busy;			/* joined workers but the caller */
};

/* The threads that were begun so far, and the batches that they work on. */
static struct {
	pthread_mutex_t lock;
	pthread_cond_t changed;		/* a batch was added, or is done */
	struct thread_batch *oldest;
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
	return count < THREADS_MOST ? (unsigned)count : THREADS_MOST;
}

static void
thread_work_on(struct thread_batch *batch, unsigned worker)
{
	size_t index;

	while ((index = atomic_fetch_add(&batch->index, 1)) < batch->count)
		batch->one(batch->work, worker, index);
}

/* Returns the oldest batch that can take another worker, or NULL. Nested
   batches are newer and have smaller items, so they are left for the end. */
static struct thread_batch *
thread_find_batch(void)
{
	struct thread_batch *batch = pool.oldest;

	while (batch && (batch->joined == batch->most ||
	    atomic_load(&batch->index) >= batch->count))
		batch = batch->next;
	return batch;
}

static void *
thread_main(void *unused)
{
	pthread_mutex_lock(&pool.lock);
	for (;;) {
		struct thread_batch *batch = thread_find_batch();
		unsigned worker;
		if (!batch) {
			pthread_cond_wait(&pool.changed, &pool.lock);
			continue;
		}
		worker = batch->joined++;
		batch->busy++;
		pthread_mutex_unlock(&pool.lock);
		thread_work_on(batch, worker);
		pthread_mutex_lock(&pool.lock);
		if (--batch->busy == 0)
			pthread_cond_broadcast(&pool.changed);
	}
	return unused;
}

/* Begins threads until there are `wanted`, or the system refuses. They block
   all signals: the main thread handles those. */
static void
threads_begin(unsigned wanted)
{
	pthread_attr_t attributes;
	pthread_t thread;
	sigset_t all, before;

	if (pool.threads >= wanted || pthread_attr_init(&attributes) != 0)
		return;
	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	if (pthread_attr_setstacksize(&attributes, STACK_BYTES) == 0)
		while (pool.threads < wanted && pthread_create(&thread,
		    &attributes, thread_main, NULL) == 0)
			pool.threads++;
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	pthread_attr_destroy(&attributes);
}

/* Returns the link that leads to the batch; with NULL, the last link. */
static struct thread_batch **
thread_batch_link(const struct thread_batch *batch)
{
	struct thread_batch **at = &pool.oldest;

	while (*at != batch)
		at = &(*at)->next;
	return at;
}

static void
thread_batch_begin(struct thread_batch *batch)
{
	pthread_mutex_lock(&pool.lock);
	threads_begin(batch->most - 1);
	*thread_batch_link(NULL) = batch;
	pthread_cond_broadcast(&pool.changed);
	pthread_mutex_unlock(&pool.lock);
}

/* No worker joins after this; returns when those that joined are done. */
static void
thread_batch_end(struct thread_batch *batch)
{
	pthread_mutex_lock(&pool.lock);
	*thread_batch_link(batch) = batch->next;
	while (batch->busy > 0)
		pthread_cond_wait(&pool.changed, &pool.lock);
	pthread_mutex_unlock(&pool.lock);
}

void
threads_share(unsigned threads, size_t count,
    void (*one)(void *work, unsigned worker, size_t index), void *work)
{
	struct thread_batch batch = { .one = one, .work = work,
		.count = count, .most = threads, .joined = 1 };

	if (batch.most > THREADS_MOST)
		batch.most = THREADS_MOST;
	if (batch.most > count)
		batch.most = (unsigned)count;
	if (batch.most > 1)
		thread_batch_begin(&batch);
	thread_work_on(&batch, 0);
	if (batch.most > 1)
		thread_batch_end(&batch);
}
