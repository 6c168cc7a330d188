/*
 * limits.h - how much is told and looked for in the texts. How much a text
 * may hold is in core/limit_table.h.
 */
#ifndef PROSE_LIMITS_H
#define PROSE_LIMITS_H

#include "core/limits.h"

enum {
	LIMIT_FAULTS = 100,		/* diagnosed in a text: errors, and
					   as many warnings */
	LIMIT_SUGGESTIONS = 200,	/* made for all texts together */
	LIMIT_TERM = 100,		/* bytes of a term that is looked
					   for */
};

#endif
