#include "core/process.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/date.h"
#include "core/memory.h"

enum { NOT_RUNNING = 0, CANNOT_RUN = 127 };

/* Milliseconds between checks of a process that has closed its outputs. */
enum { SILENT_PATIENCE = 2 };

/* Runs in the child, between fork and exec: calls only what is safe there. */
static _Noreturn void
process_exec(const struct process *process, const int output[2],
    const int complaint[2], int trouble, pid_t parent)
{
	int nothing = open("/dev/null", O_RDONLY), error;

	setpgid(0, 0);
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != parent)
		_exit(CANNOT_RUN);
	if (nothing >= 0 && dup2(nothing, STDIN_FILENO) >= 0 &&
	    dup2(output[1], STDOUT_FILENO) >= 0 &&
	    dup2(complaint[1], STDERR_FILENO) >= 0)
		execv(process->arguments[0],
		    (char *const *)(const void *)process->arguments);
	error = errno;
	if (write(trouble, &error, sizeof(error)) < 0)
		_exit(CANNOT_RUN);
	_exit(CANNOT_RUN);
}

static void
process_close_pipe(int ends[2])
{
	for (int i = 0; i < 2; i++)
		if (ends[i] >= 0)
			close(ends[i]);
	ends[0] = ends[1] = -1;
}

enum { OUTPUT, COMPLAINT, TROUBLE, PIPES };

/* Returns the child's number; or 0, and sets *error to an errno. */
static pid_t
process_fork(const struct process *process, int pipes[PIPES][2],
    int *error)
{
	pid_t parent = getpid(), pid = fork();

	if (pid == 0)
		process_exec(process, pipes[OUTPUT], pipes[COMPLAINT],
		    pipes[TROUBLE][1], parent);
	if (pid < 0) {
		*error = errno;
		return 0;
	}
	for (int i = 0; i < PIPES; i++) {
		close(pipes[i][1]);
		pipes[i][1] = -1;
	}
	/* The pipe closes without a byte if exec succeeds. */
	if (read(pipes[TROUBLE][0], error, sizeof(*error)) <= 0)
		return pid;
	waitpid(pid, NULL, 0);
	return 0;
}

static void
process_start(struct process *process)
{
	int pipes[PIPES][2] = { { -1, -1 }, { -1, -1 }, { -1, -1 } };
	int error = 0;
	pid_t pid = 0;

	for (int i = 0; i < PIPES; i++)
		if (pipe2(pipes[i], O_CLOEXEC) != 0)
			error = errno;
	if (!error)
		pid = process_fork(process, pipes, &error);
	process_close_pipe(pipes[TROUBLE]);
	if (pid == 0) {
		process_close_pipe(pipes[OUTPUT]);
		process_close_pipe(pipes[COMPLAINT]);
		process->end = PROCESS_NOT_STARTED;
		process->status = error;
		return;
	}
	process->pid = pid;
	process->outputs[0] = pipes[OUTPUT][0];
	process->outputs[1] = pipes[COMPLAINT][0];
	process->deadline = clock_milliseconds() +
	    (int64_t)process->seconds * 1000;
}

static bool
process_is_running(const struct process *process)
{
	return process->pid != NOT_RUNNING;
}

/* Kills the whole group: all that the process started ends with it. */
static void
process_finish(struct process *process, enum process_end why, int status)
{
	kill(-process->pid, SIGKILL);
	process_close_pipe(process->outputs);
	process->pid = NOT_RUNNING;
	process->end = why;
	if (why != PROCESS_EXITED)
		return;
	process->end = WIFEXITED(status) ? PROCESS_EXITED : PROCESS_KILLED;
	process->status = WIFEXITED(status) ? WEXITSTATUS(status) :
	    WTERMSIG(status);
}

static void
process_stop(struct process *process, enum process_end why)
{
	kill(-process->pid, SIGKILL);
	while (waitpid(process->pid, NULL, 0) < 0 && errno == EINTR)
		;
	process_finish(process, why, 0);
}

static bool
process_is_silent(const struct process *process)
{
	return process->outputs[0] < 0 && process->outputs[1] < 0;
}

static void
process_read_output(struct process *process, size_t which)
{
	struct buffer *to = which ? &process->complaint : &process->output;
	char bytes[65536];
	ssize_t length = read(process->outputs[which], bytes, sizeof(bytes));

	if (length > 0) {
		sink_put(&to->sink, (struct text){ bytes, (size_t)length });
		if (buffer_length(to) > process->most_output)
			process_stop(process, PROCESS_TOO_MUCH);
	} else if (length == 0 || errno != EINTR) {
		close(process->outputs[which]);
		process->outputs[which] = -1;
	}
}

/* A process without outputs is about to end, but its time still counts. */
static void
process_check(struct process *process)
{
	int status;

	if (process_is_silent(process) &&
	    waitpid(process->pid, &status, WNOHANG) == process->pid)
		process_finish(process, PROCESS_EXITED, status);
	else if (clock_milliseconds() >= process->deadline)
		process_stop(process, PROCESS_TOO_LONG);
}

static size_t
process_list_outputs(struct process *processes, size_t count,
    struct pollfd *ends, int *patience)
{
	size_t running = 0;
	int64_t now = clock_milliseconds();

	*patience = 1000;
	for (size_t i = 0; i < count; i++) {
		struct process *process = &processes[i];
		int64_t left = process->deadline - now;
		for (size_t which = 0; which < 2; which++)
			ends[i * 2 + which] = (struct pollfd){
			    .fd = process_is_running(process) ?
			    process->outputs[which] : -1, .events = POLLIN };
		if (!process_is_running(process))
			continue;
		running++;
		if (process_is_silent(process) && left > SILENT_PATIENCE)
			left = SILENT_PATIENCE;
		if (left < *patience)
			*patience = left < 0 ? 0 : (int)left;
	}
	return running;
}

static void
process_read_outputs(struct process *processes, size_t count,
    const struct pollfd *ends)
{
	for (size_t i = 0; i < count; i++) {
		struct process *process = &processes[i];
		for (size_t which = 0; which < 2; which++)
			if (process_is_running(process) &&
			    ends[i * 2 + which].revents)
				process_read_output(process, which);
		if (process_is_running(process))
			process_check(process);
	}
}

static void
process_prepare(struct process *process)
{
	buffer_begin(&process->output);
	buffer_begin(&process->complaint);
	process->pid = NOT_RUNNING;
	process->outputs[0] = process->outputs[1] = -1;
	process->status = 0;
	process->end = PROCESS_NOT_STARTED;
}

void
processes_run(struct process *processes, size_t count, size_t at_once)
{
	struct pollfd *ends = memory_allocate(count * 2 + 1, sizeof(*ends));
	size_t next = 0, running;
	int patience;

	for (size_t i = 0; i < count; i++)
		process_prepare(&processes[i]);
	for (;;) {
		running = process_list_outputs(processes, count, ends,
		    &patience);
		if (running < at_once && next < count) {
			process_start(&processes[next++]);
			continue;
		}
		if (running == 0)
			break;
		(void)poll(ends, count * 2, patience);
		process_read_outputs(processes, count, ends);
	}
	memory_release(ends);
}

void
processes_release(struct process *processes, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		buffer_release(&processes[i].output);
		buffer_release(&processes[i].complaint);
	}
}
