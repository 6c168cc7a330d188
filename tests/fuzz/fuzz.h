/*
 * fuzz.h - what the fuzz targets share.
 *
 * A target is a file of targets/ that defines LLVMFuzzerTestOneInput: it
 * gives the program some input and aborts where something does not hold that
 * must hold whatever the input. libFuzzer calls it with inputs that it makes
 * up; driver.c, for other compilers, with those that it is given.
 */
#ifndef TESTS_FUZZ_H
#define TESTS_FUZZ_H

#include <stdint.h>

#include "core/buffer.h"
#include "diagnostics/diagnostic.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Says which promise was broken, and aborts. */
#define MUST(condition) \
	((condition) ? (void)0 : fuzz_broken(#condition, __FILE__, __LINE__))
_Noreturn void fuzz_broken(const char *promise, const char *file, int line);

/* An exact copy of the input, so that sanitizers see a read past its end. */
struct text fuzz_input(struct arena *arena, const uint8_t *data,
    size_t size);

/*
 * The next part of an input that stands for several files: up to a line of
 * four equals signs, which is skipped. What is left is in *rest.
 */
struct text fuzz_part(struct text *rest);

/* A path below this process's own folder, which its end removes. */
struct text fuzz_path(struct arena *arena, const char *path);
/* Writes a file there, and makes the folders above it. */
void fuzz_put(const char *path, struct text contents);
/* Removes the folder with all that is in it. */
void fuzz_forget(const char *path);

/*
 * Prints the diagnostics to nowhere. Each must say where the fault is, unless
 * the system is at fault, the command, or something is missing.
 */
void fuzz_print(struct diagnostics *diagnostics);

/* The bytes must be well-formed XML, `what` says whose. */
void fuzz_well_formed(struct text xml, const char *what);

#endif
