#include "commands/open_browser.h"

#include <errno.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/command.h"

/* In bytes; no address of the preview is longer. */
enum { LONGEST_ADDRESS = 256 };

static _Noreturn void
open_browser(const char *address)
{
	/* The browser lives on when the server ends. */
	setsid();
	execlp("xdg-open", "xdg-open", address, (char *)NULL);
	(void)command_write(STDERR_FILENO, T("yearon: --open needs xdg-open "
	    "(Debian's xdg-utils), which is not here: open the address "
	    "yourself\n"));
	_exit(0);
}

/* Runs in the child: it forks once more and ends, so that the server need not
   wait for the process that opens the browser. */
static _Noreturn void
browser_wait_for_address(int from)
{
	char address[LONGEST_ADDRESS + 1];
	size_t length = 0;
	ssize_t got;

	if (fork() != 0)
		_exit(0);
	while (length < LONGEST_ADDRESS && (got = read(from, address +
	    length, LONGEST_ADDRESS - length)) != 0) {
		if (got > 0)
			length += (size_t)got;
		else if (errno != EINTR)
			_exit(0);
	}
	close(from);
	address[length] = '\0';
	if (length)
		open_browser(address);
	_exit(0);
}

bool
opener_begin(struct opener *opener, struct diagnostics *diagnostics)
{
	static const struct place nowhere;
	int ends[2];
	pid_t child;

	opener->pipe = -1;
	if (pipe(ends) == 0) {
		child = fork();
		if (child == 0) {
			close(ends[1]);
			browser_wait_for_address(ends[0]);
		}
		close(ends[0]);
		opener->pipe = ends[1];
		if (child > 0 && waitpid(child, NULL, 0) == child)
			return true;
	}
	diagnose(diagnostics, D_CANNOT_OPEN, nowhere,
	    TEXTS(text_of_error(errno)));
	opener_end(opener, (struct text){ NULL, 0 });
	return false;
}

void
opener_end(struct opener *opener, struct text address)
{
	if (opener->pipe < 0)
		return;
	/* If that process is gone, the user still has the printed address. */
	if (address.length && write(opener->pipe, address.at,
	    address.length) < 0)
		errno = 0;
	close(opener->pipe);
	opener->pipe = -1;
}
