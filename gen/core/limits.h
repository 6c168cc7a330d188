/*
 * limits.h - how much input the program accepts: the constants LIMIT_FILE and
 * so on, one for each row of limits.def.
 */
#ifndef CORE_LIMITS_H
#define CORE_LIMITS_H

#include "core/sink.h"

enum {
#define LIMIT(name, most, unit, of, code) LIMIT_##name = (most),
#include "core/limits.def"
#undef LIMIT
};

struct limit {
	const char *name;		/* "FILE" */
	size_t most;
	const char *unit, *of, *code;
};

/* All limits, ended by one whose name is NULL. */
extern const struct limit limits[];

/* Writes lines for people: "4 MiB  a file of the content [too-large]". */
void limits_print(struct sink *sink);
/* Writes the table of gen/README.md. */
void limits_markdown(struct sink *sink);

#endif
