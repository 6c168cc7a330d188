#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdatomic.h>
#include <stdbool.h>

#include "core/work.h"

enum { ITEMS = 1000 };

struct ledger {
	atomic_int done[ITEMS];
	atomic_int inside[WORK_MOST_THREADS];
	atomic_bool clash, stray;
	unsigned threads;
};

static void
note(void *work, unsigned thread, size_t index)
{
	struct ledger *ledger = work;

	if (thread >= ledger->threads)
		ledger->stray = true;
	if (atomic_fetch_add(&ledger->inside[thread], 1) != 0)
		ledger->clash = true;
	ledger->done[index]++;
	atomic_fetch_sub(&ledger->inside[thread], 1);
}

static void
expect_each_once(unsigned threads, size_t count)
{
	struct ledger ledger = { .threads = threads };

	work_share(threads, count, note, &ledger);
	for (size_t i = 0; i < ITEMS; i++)
		assert_int_equal(ledger.done[i], i < count);
	assert_false(ledger.clash);
	assert_false(ledger.stray);
}

static void
each_piece_of_work_is_done_once(void **state)
{
	(void)state;
	expect_each_once(1, ITEMS);
	expect_each_once(2, ITEMS);
	expect_each_once(WORK_MOST_THREADS, ITEMS);
}

static void
there_may_be_less_work_than_threads(void **state)
{
	(void)state;
	expect_each_once(8, 0);
	expect_each_once(8, 1);
	expect_each_once(8, 3);
}

static void
the_machine_runs_at_least_one_thread(void **state)
{
	(void)state;
	assert_in_range(work_threads(), 1, WORK_MOST_THREADS);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_piece_of_work_is_done_once),
		cmocka_unit_test(there_may_be_less_work_than_threads),
		cmocka_unit_test(the_machine_runs_at_least_one_thread),
	};

	return cmocka_run_group_tests_name("core/work", tests, NULL, NULL);
}
