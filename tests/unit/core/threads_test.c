#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

#include "core/threads.h"

enum { ITEMS = 1000 };

struct work_record {
	atomic_int done[ITEMS];
	atomic_int inside[THREADS_MOST];
	atomic_bool clash, stray;
	unsigned threads;
};

static void
note(void *work, unsigned thread, size_t index)
{
	struct work_record *record = work;

	if (thread >= record->threads)
		record->stray = true;
	if (atomic_fetch_add(&record->inside[thread], 1) != 0)
		record->clash = true;
	record->done[index]++;
	atomic_fetch_sub(&record->inside[thread], 1);
}

static void
expect_each_once(unsigned threads, size_t count)
{
	struct work_record record = { .threads = threads };

	threads_share(threads, count, note, &record);
	for (size_t i = 0; i < ITEMS; i++)
		assert_int_equal(record.done[i], i < count);
	assert_false(record.clash);
	assert_false(record.stray);
}

static void
each_piece_of_work_is_done_once(void **state)
{
	(void)state;
	expect_each_once(1, ITEMS);
	expect_each_once(2, ITEMS);
	expect_each_once(THREADS_MOST, ITEMS);
}

static void
there_may_be_less_work_than_threads(void **state)
{
	(void)state;
	expect_each_once(8, 0);
	expect_each_once(8, 1);
	expect_each_once(8, 3);
}

/* Nested work: each item of the outer work shares work itself. */
struct nest {
	struct work_record inner[8];
	unsigned threads;
	size_t items;
};

static void
share_again(void *work, unsigned thread, size_t index)
{
	struct nest *nest = work;

	(void)thread;
	nest->inner[index].threads = nest->threads;
	threads_share(nest->threads, nest->items, note, &nest->inner[index]);
}

static void
expect_nested(unsigned outer, unsigned threads, size_t items)
{
	static struct nest nest;

	memset(&nest, 0, sizeof(nest));
	nest.threads = threads;
	nest.items = items;
	threads_share(outer, 8, share_again, &nest);
	for (size_t i = 0; i < 8; i++) {
		assert_false(nest.inner[i].clash);
		assert_false(nest.inner[i].stray);
		for (size_t k = 0; k < ITEMS; k++)
			assert_int_equal(nest.inner[i].done[k], k < items);
	}
}

static void
work_may_share_work(void **state)
{
	(void)state;
	for (int i = 0; i < 20; i++) {
		expect_nested(2, 2, ITEMS);
		expect_nested(4, 1, ITEMS);
		expect_nested(3, 8, 2);
		expect_nested(1, 4, ITEMS);
	}
}

/* Each thread waits here until `wanted` threads have come. */
struct meeting {
	atomic_uint came;
	unsigned wanted;
};

static void
meet(void *work, unsigned thread, size_t index)
{
	struct meeting *meeting = work;

	(void)thread;
	(void)index;
	meeting->came++;
	while (meeting->came < meeting->wanted)
		sched_yield();
}

/* A single thread would wait for ever. The test is repeated, for threads that
   wait for work. */
static void
the_threads_work_at_once(void **state)
{
	(void)state;
	for (int i = 0; i < 50; i++) {
		struct meeting meeting = { .wanted = 3 };
		threads_share(3, 3, meet, &meeting);
		assert_int_equal(meeting.came, 3);
	}
}

static void
note_signals(void *work, unsigned thread, size_t index)
{
	sigset_t *masks = work;

	(void)index;
	pthread_sigmask(SIG_BLOCK, NULL, &masks[thread]);
	usleep(1000);
}

/* The main thread must get a signal, or it could not clear up. */
static void
signals_come_to_who_began_the_program(void **state)
{
	sigset_t masks[2], before;

	(void)state;
	sigemptyset(&masks[1]);
	pthread_sigmask(SIG_BLOCK, NULL, &before);
	while (!sigismember(&masks[1], SIGTERM))
		threads_share(2, 20, note_signals, masks);
	assert_int_equal(sigismember(&masks[0], SIGTERM),
	    sigismember(&before, SIGTERM));
	assert_int_equal(sigismember(&masks[1], SIGINT), 1);
}

static void
the_machine_runs_at_least_one_thread(void **state)
{
	(void)state;
	assert_in_range(threads_available(), 1, THREADS_MOST);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_piece_of_work_is_done_once),
		cmocka_unit_test(work_may_share_work),
		cmocka_unit_test(the_threads_work_at_once),
		cmocka_unit_test(signals_come_to_who_began_the_program),
		cmocka_unit_test(there_may_be_less_work_than_threads),
		cmocka_unit_test(the_machine_runs_at_least_one_thread),
	};

	return cmocka_run_group_tests_name("core/threads", tests, NULL, NULL);
}
