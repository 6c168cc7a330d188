/*
 * clock.h - how much time has gone by: for patience, and for nothing that is
 * written.
 */
#ifndef CORE_CLOCK_H
#define CORE_CLOCK_H

#include <stdint.h>

/* Milliseconds of a clock that only goes forward. */
int64_t clock_milliseconds(void);

#endif
