#include "core/work.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>

/* As much as the main thread has; what recurses has bounds for it. */
enum { STACK_BYTES = 8 * 1024 * 1024 };

struct shared {
	atomic_size_t next;
	size_t count;
	void (*one)(void *work, unsigned thread, size_t index);
	void *work;
};

struct worker {
	struct shared *shared;
	unsigned thread;
	pthread_t handle;
};

unsigned
work_threads(void)
{
	cpu_set_t allowed;
	int count = 0;

	if (sched_getaffinity(0, sizeof(allowed), &allowed) == 0)
		count = CPU_COUNT(&allowed);
	if (count < 1)
		return 1;
	return count < WORK_MOST_THREADS ? (unsigned)count :
	    WORK_MOST_THREADS;
}

static void *
do_work(void *argument)
{
	struct worker *worker = argument;
	struct shared *shared = worker->shared;
	size_t index;

	while ((index = atomic_fetch_add(&shared->next, 1)) < shared->count)
		shared->one(shared->work, worker->thread, index);
	return NULL;
}

/* Begins up to so many more threads; returns how many there are. */
static unsigned
begin(struct worker *workers, unsigned wanted)
{
	pthread_attr_t attributes;
	unsigned begun = 0;

	if (pthread_attr_init(&attributes) != 0)
		return 0;
	if (pthread_attr_setstacksize(&attributes, STACK_BYTES) == 0)
		while (begun < wanted && pthread_create(
		    &workers[begun].handle, &attributes, do_work,
		    &workers[begun]) == 0)
			begun++;
	pthread_attr_destroy(&attributes);
	return begun;
}

void
work_share(unsigned threads, size_t count,
    void (*one)(void *work, unsigned thread, size_t index), void *work)
{
	struct shared shared = { .count = count, .one = one, .work = work };
	struct worker workers[WORK_MOST_THREADS];
	unsigned begun = 0;

	if (threads > WORK_MOST_THREADS)
		threads = WORK_MOST_THREADS;
	if (threads > count)
		threads = (unsigned)count;
	for (unsigned i = 0; i < WORK_MOST_THREADS; i++)
		workers[i] = (struct worker){ .shared = &shared, .thread = i };
	if (threads > 1)
		begun = begin(workers + 1, threads - 1);
	do_work(&workers[0]);
	for (unsigned i = 1; i <= begun; i++)
		pthread_join(workers[i].handle, NULL);
}
