/*
 * limits.h - how much the program takes; LIMIT_FILE and so on, as in
 * limit_table.h.
 */
#ifndef CORE_LIMITS_H
#define CORE_LIMITS_H

#include "core/sink.h"

enum {
#define LIMIT(name, most, unit, of, code) LIMIT_##name = (most),
#include "core/limit_table.h"
#undef LIMIT
};

struct limit {
	const char *name;		/* "FILE" */
	size_t most;
	const char *unit, *of, *code;
};

/* All of them, ended by a null name. */
extern const struct limit limits[];

/* For people: "4 MiB  a file of the content [too-large]", a line each. */
void limits_print(struct sink *sink);
/* The table of gen/README.md. */
void limits_markdown(struct sink *sink);

#endif
