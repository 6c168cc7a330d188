/*
 * open_browser.h - showing the report in the desktop's browser.
 *
 * The server starts no program. The one that opens the browser (xdg-open) is
 * a process beside it, begun before there is a server: it waits to be told
 * the address, once, and is gone. Nothing that a client sends reaches it.
 */
#ifndef COMMANDS_OPEN_BROWSER_H
#define COMMANDS_OPEN_BROWSER_H

#include "diagnostics/diagnostic.h"

struct opener {
	int pipe;		/* -1: there is none */
};

/* False, diagnosed, where the system refuses. */
bool opener_begin(struct opener *opener, struct diagnostics *diagnostics);

/* Opens the address and ends the opener; an absent one only ends it. */
void opener_end(struct opener *opener, struct text address);

#endif
