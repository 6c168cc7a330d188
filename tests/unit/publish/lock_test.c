#include "publish/internal.h"

#include <errno.h>

#include "playground.h"

static void
the_file_goes_with_the_lock_unless_it_is_kept(void **state)
{
	struct playground *play = *state;
	struct lock lock;

	assert_int_equal(lock_take(&lock, T("lock"), &play->arena), 0);
	assert_false(lock.left_behind);
	lock_release(&lock, true);
	assert_int_equal(lock_take(&lock, T("lock"), &play->arena), 0);
	assert_true(lock.left_behind);
	lock_release(&lock, false);
	assert_int_equal(entries_in("."), 0);
}

static void
who_has_it_is_known(void **state)
{
	struct playground *play = *state;
	struct lock first, second;

	/* A longer number, of a process that was killed. */
	put_file("lock", "12345678901234\n");
	assert_int_equal(lock_take(&first, T("lock"), &play->arena), 0);
	assert_int_equal(lock_take(&second, T("lock"), &play->arena),
	    EWOULDBLOCK);
	assert_true(text_equal(second.holder, arena_format(&play->arena,
	    "%ld", (long)getpid())));
	lock_release(&first, false);
	assert_int_equal(lock_take(&second, T("lock"), &play->arena), 0);
	lock_release(&second, false);
}

static void
what_is_no_lock_file_is_not_touched(void **state)
{
	struct playground *play = *state;
	struct lock lock;

	put_file("precious", "mine");
	assert_int_equal(symlink("precious", "lock"), 0);
	assert_int_equal(lock_take(&lock, T("lock"), &play->arena), ELOOP);
	assert_file("precious", "mine");
	assert_int_equal(lock_take(&lock, T("none/lock"), &play->arena),
	    ENOENT);
}

/* Takes and gives back; no two at once, or the mark would be there. */
static int
take_again_and_again(struct playground *play)
{
	for (int taken = 0; taken < 300; taken++) {
		struct lock lock;
		while (lock_take(&lock, T("lock"), &play->arena) != 0)
			usleep(10);
		if (mkdir("mark", 0700) != 0)
			return 1;
		if (rmdir("mark") != 0)
			return 2;
		lock_release(&lock, false);
	}
	return 0;
}

static void
two_processes_never_have_it_at_once(void **state)
{
	pid_t child = fork();
	int status;

	assert_true(child >= 0);
	if (child == 0)
		_exit(take_again_and_again(*state));
	assert_int_equal(take_again_and_again(*state), 0);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, 0);
	assert_int_equal(entries_in("."), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_file_goes_with_the_lock_unless_it_is_kept),
		TEST(who_has_it_is_known),
		TEST(what_is_no_lock_file_is_not_touched),
		TEST(two_processes_never_have_it_at_once),
	};

	return cmocka_run_group_tests_name("publish/lock", tests, NULL,
	    NULL);
}
