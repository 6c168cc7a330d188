#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <errno.h>
#include <signal.h>
#include <time.h>

#include "core/process.h"

/* Runs a shell's script, for want of a program that does it all. */
static struct process
run(const char *script, unsigned seconds)
{
	const char *arguments[] = { "/bin/sh", "-c", script, NULL };
	struct process process = { .arguments = arguments,
		.seconds = seconds, .most_output = 100000 };

	processes_run(&process, 1, 1);
	process.arguments = NULL;
	return process;
}

static void
assert_text(const struct buffer *buffer, const char *expected)
{
	struct text text = buffer_text(buffer);

	assert_true(text_equal(text, text_of(expected)));
}

static void
output_and_complaints_are_told_apart(void **state)
{
	struct process process = run("echo said; echo cried >&2; exit 7", 5);

	(void)state;
	assert_int_equal(process.end, PROCESS_EXITED);
	assert_int_equal(process.status, 7);
	assert_text(&process.output, "said\n");
	assert_text(&process.complaint, "cried\n");
	processes_release(&process, 1);
}

static void
arguments_arrive_as_they_are(void **state)
{
	const char *arguments[] = { "/usr/bin/printf", "%s|", "a b", "$HOME",
		"'\"", NULL };
	struct process process = { .arguments = arguments, .seconds = 5,
		.most_output = 100 };

	(void)state;
	processes_run(&process, 1, 1);
	assert_text(&process.output, "a b|$HOME|'\"|");
	processes_release(&process, 1);
}

static void
there_is_nothing_to_read(void **state)
{
	struct process process = run("cat; echo end", 5);

	(void)state;
	assert_text(&process.output, "end\n");
	processes_release(&process, 1);
}

static void
a_signal_is_told(void **state)
{
	struct process process = run("kill -SEGV $$", 5);

	(void)state;
	assert_int_equal(process.end, PROCESS_KILLED);
	assert_int_equal(process.status, SIGSEGV);
	processes_release(&process, 1);
}

static void
one_that_hangs_is_killed_with_what_it_started(void **state)
{
	time_t before = time(NULL);
	struct process process = run("sleep 60 & sleep 60", 1);

	(void)state;
	assert_int_equal(process.end, PROCESS_TOO_LONG);
	assert_true(time(NULL) - before < 10);
	processes_release(&process, 1);
}

static void
one_that_hangs_in_silence_is_killed_too(void **state)
{
	struct process process = run("exec >&- 2>&-; sleep 60", 1);

	(void)state;
	assert_int_equal(process.end, PROCESS_TOO_LONG);
	processes_release(&process, 1);
}

static void
output_without_end_is_stopped(void **state)
{
	struct process process = run("yes", 20);

	(void)state;
	assert_int_equal(process.end, PROCESS_TOO_MUCH);
	processes_release(&process, 1);
}

static void
a_program_that_is_not_there_is_told(void **state)
{
	const char *arguments[] = { "/no/such/program", NULL };
	struct process process = { .arguments = arguments, .seconds = 5,
		.most_output = 100 };

	(void)state;
	processes_run(&process, 1, 1);
	assert_int_equal(process.end, PROCESS_NOT_STARTED);
	assert_int_equal(process.status, ENOENT);
	processes_release(&process, 1);
}

static void
several_run_at_once_and_all_are_run(void **state)
{
	const char *arguments[] = { "/bin/sh", "-c", "sleep 1; echo x",
		NULL };
	struct process processes[3];
	time_t before = time(NULL);

	(void)state;
	for (int i = 0; i < 3; i++)
		processes[i] = (struct process){ .arguments = arguments,
			.seconds = 20, .most_output = 100 };
	processes_run(processes, 3, 2);
	assert_true(time(NULL) - before < 3 + 1);
	for (int i = 0; i < 3; i++)
		assert_text(&processes[i].output, "x\n");
	processes_release(processes, 3);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(output_and_complaints_are_told_apart),
		cmocka_unit_test(arguments_arrive_as_they_are),
		cmocka_unit_test(there_is_nothing_to_read),
		cmocka_unit_test(a_signal_is_told),
		cmocka_unit_test(
		    one_that_hangs_is_killed_with_what_it_started),
		cmocka_unit_test(one_that_hangs_in_silence_is_killed_too),
		cmocka_unit_test(output_without_end_is_stopped),
		cmocka_unit_test(a_program_that_is_not_there_is_told),
		cmocka_unit_test(several_run_at_once_and_all_are_run),
	};

	return cmocka_run_group_tests_name("core/process", tests, NULL,
	    NULL);
}
