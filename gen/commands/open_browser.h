/*
 * open_browser.h - opens the report in the desktop's browser.
 *
 * The server starts no program. A process that is started before the server
 * waits for the address, once, opens the browser (xdg-open), and ends. Nothing
 * that a client sends reaches it.
 */
#ifndef COMMANDS_OPEN_BROWSER_H
#define COMMANDS_OPEN_BROWSER_H

#include "diagnostics/diagnostic.h"

struct opener {
	int pipe;		/* its end for writing; -1: none */
};

/* Starts the process. Returns false if that failed, which is reported. */
bool opener_begin(struct opener *opener, struct diagnostics *diagnostics);

/* Has the process open the address, and end; with an absent address it just
   ends. */
void opener_end(struct opener *opener, struct text address);

#endif
