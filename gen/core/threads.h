/*
 * threads.h - work that several threads share.
 *
 * No other file begins threads. Once begun, threads stay and wait for more
 * work. The work of a thread must not depend on other threads: each worker has
 * its own arena and diagnostics, and the caller merges them afterwards
 * (arena_take, diagnostics_take), in an order that does not depend on which
 * thread did which item. So any number of threads gives the same bytes.
 */
#ifndef CORE_THREADS_H
#define CORE_THREADS_H

#include <stddef.h>

enum { THREADS_MOST = 64 };

/* Returns how many threads this process can run at once: 1 to THREADS_MOST. */
unsigned threads_available(void);

/*
 * Calls one(work, worker, index) for each index from 0 to below `count`, in
 * at most `threads` threads at once, and returns when all calls are done. The
 * calls begin in the order of the indexes. `worker` is below `threads`; no two
 * calls that run at the same time have the same worker. The caller's thread is
 * worker 0. If the system gives fewer threads, those do all the work.
 *
 * one() may call threads_share itself: idle threads help with the oldest call
 * first.
 */
void threads_share(unsigned threads, size_t count,
    void (*one)(void *work, unsigned worker, size_t index), void *work);

#endif
