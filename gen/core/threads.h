/*
 * threads.h - work that threads share.
 *
 * The only place where threads are begun; once begun they stay, and wait for
 * more. What each does must not depend on the others: it has an arena and
 * diagnostics of its own, which are added to the whole afterwards
 * (arena_take, diagnostics_take), in an order that does not depend on which
 * thread did what. So any number of threads gives the same bytes.
 */
#ifndef CORE_THREADS_H
#define CORE_THREADS_H

#include <stddef.h>

enum { THREADS_MOST = 64 };

/* How many threads this process can run at once, THREADS_MOST at most. */
unsigned threads_available(void);

/*
 * Calls one(work, thread, index) for each index from 0 to below `count`,
 * begun in that order, by at most so many threads at once; returns when all
 * are done. `thread` is below `threads`, and no two calls that run at the
 * same time have the same. Where the system gives fewer threads, they do all
 * the work.
 *
 * What is called may itself share work: threads that have nothing left to do
 * outside help with it, the oldest first.
 */
void threads_share(unsigned threads, size_t count,
    void (*one)(void *work, unsigned thread, size_t index), void *work);

#endif
