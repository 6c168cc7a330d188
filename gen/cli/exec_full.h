/*
 * exec_full.h - the program with every command in it.
 *
 * There are two programs, of the same source. `yearon-full` has everything.
 * `yearon` lacks what needs libcurl, libmicrohttpd and libxml2: loading these,
 * and the thirty libraries that they bring, takes the system as long as half
 * a small build. Asked for what it lacks, it becomes the other one.
 */
#ifndef CLI_EXEC_FULL_H
#define CLI_EXEC_FULL_H

/*
 * Becomes the full program, given the words of a command of this one. Returns
 * only where that is not to be had: the exit status, once that is told.
 */
int full_run(char **argv);

#endif
