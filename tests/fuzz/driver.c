/*
 * driver.c - runs a fuzz target on the inputs that it is given.
 *
 *   driver FILE|FOLDER ...
 *
 * For compilers that have no libFuzzer. Each input has a process and some
 * seconds of its own. Ends with "N passed, N failed".
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/files.h"
#include "fuzz.h"

enum { SECONDS = 60, LARGEST_INPUT = 16 * 1024 * 1024 };

/* 8 MiB, as the system gives by default. */
static void
limit_stack(void)
{
	struct rlimit limit = { 8 << 20, 8 << 20 };

	setrlimit(RLIMIT_STACK, &limit);
}

static int
run_here(struct text contents, FILE *said)
{
	alarm(SECONDS);
	dup2(fileno(said), STDOUT_FILENO);
	dup2(fileno(said), STDERR_FILENO);
	LLVMFuzzerTestOneInput((const uint8_t *)contents.at,
	    contents.length);
	return 0;
}

/* What it said is of interest only where it failed. */
static void
show(FILE *said)
{
	int c;

	rewind(said);
	while ((c = getc(said)) != EOF)
		putchar(c);
}

static int
run(struct text path)
{
	struct arena arena = { NULL };
	struct text contents;
	int error = file_read(&arena, path, LARGEST_INPUT, &contents);
	FILE *said = tmpfile();
	int status = 1;
	pid_t child;

	if (error == 0 && said) {
		fflush(NULL);
		child = fork();
		if (child == 0)
			exit(run_here(contents, said));
		waitpid(child, &status, 0);
	}
	if (status && said)
		show(said);
	if (said)
		fclose(said);
	if (status)
		printf("FAIL %s: %s %d\n", path.at, WIFSIGNALED(status) ?
		    "signal" : "status", WIFSIGNALED(status) ?
		    WTERMSIG(status) : WEXITSTATUS(status));
	arena_release(&arena);
	return status != 0;
}

int
main(int argc, char **argv)
{
	struct arena arena = { NULL };
	int failed = 0, all = 0;

	limit_stack();
	for (int i = 1; i < argc; i++) {
		struct text path = text_of(argv[i]);
		struct folder_entry *entries;
		size_t count;
		if (folder_list(&arena, path, &entries, &count) != 0) {
			failed += run(path);
			all++;
			continue;
		}
		for (size_t j = 0; j < count; j++, all++)
			failed += run(path_join(&arena, path,
			    entries[j].name));
	}
	arena_release(&arena);
	printf("%d passed, %d failed\n", all - failed, failed);
	return failed || !all;
}
