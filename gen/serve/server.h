/*
 * server.h - the report, over HTTP, to the browsers of this machine.
 *
 * Bound to 127.0.0.1. Files are answered from the memory of a shelf; there is
 * no way from a request to the disk, and none starts a program. All runs in
 * the caller's thread: poll server_file, then call server_run.
 */
#ifndef SERVE_SERVER_H
#define SERVE_SERVER_H

#include "diagnostics/diagnostic.h"
#include "serve/news.h"

struct server;

/*
 * Begins to listen; port 0: any that is free. What is answered is what the
 * news hold then. Null, diagnosed, where the system refuses.
 */
struct server *server_begin(unsigned port, const struct news *news,
    struct diagnostics *diagnostics);

unsigned server_port(const struct server *server);

/* Readable when there is something to do. */
int server_file(const struct server *server);
/* Milliseconds after which there is something to do anyway; -1: never. */
int server_patience(struct server *server);
void server_run(struct server *server);

/* There is news: tells those who listen. */
void server_tell(struct server *server);

/* Hangs up on all, and ends. */
void server_end(struct server *server);

#endif
