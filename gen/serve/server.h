/*
 * server.h - HTTP for the browsers of this machine.
 *
 * Bound to 127.0.0.1. Files are answered from memory; no request
 * reaches the disk or starts a program. All runs in the caller's thread: poll
 * server_file, then call server_run.
 */
#ifndef SERVE_SERVER_H
#define SERVE_SERVER_H

#include "diagnostics/diagnostic.h"
#include "serve/revision.h"

struct server;

/*
 * Begins to listen; port 0 means any that is free. Responses show what the
 * revision holds when they are made. Returns NULL, with a diagnostic, if the
 * system refuses.
 */
struct server *server_begin(unsigned port, const struct revision *revision,
    struct diagnostics *diagnostics);

unsigned server_port(const struct server *server);

/* Returns a file that is readable when there is something to do. */
int server_file(const struct server *server);
/* Returns the milliseconds until server_run must be called; -1: never. */
int server_timeout(struct server *server);
void server_run(struct server *server);

/* Sends the new revision to the event streams. */
void server_send_revision(struct server *server);

/* Closes all connections and frees the server. */
void server_end(struct server *server);

#endif
