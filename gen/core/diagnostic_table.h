/*
 * diagnostic_table.h - every diagnostic: name, code, severity, message.
 *
 * One row a diagnostic, by the room that finds it; `{}` stands for a value.
 * A message says what is wrong and, where it can, what to do. Included by
 * diagnostic.h and diagnostic.c, each with its own DIAGNOSTIC macro.
 */

/* core: files and memory */
DIAGNOSTIC(CANNOT_READ, "cannot-read", SYSTEM, "cannot read {}: {}")
DIAGNOSTIC(CANNOT_WRITE, "cannot-write", SYSTEM, "cannot write {}: {}")

/* template */

/* content: YAML */

/* content: schema */

/* content: report */

/* prose */

/* theme */

/* view */

/* formats */

/* audit */

/* commands */
DIAGNOSTIC(USAGE, "usage", USAGE, "{}; see 'yearon --help'")
