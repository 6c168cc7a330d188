/*
 * codes.h - the tables of all rooms, in the order of the rooms.
 *
 * A row is
 *
 *   DIAGNOSTIC(NAME, "code", SEVERITY, message, meaning, wrong, right)
 *
 * NAME gives the enumerator D_NAME; the code is what users see in brackets.
 * The message says what is wrong and, if possible, what to do; each `{}` in
 * it is replaced by a value. The meaning says more, and why it matters. The
 * example shows the content as it is wrong and as it is right; both are NULL
 * if an example would say no more than the message.
 *
 * A row is in the table of the room that finds the fault. Included by
 * diagnostic.h and diagnostic.c, each of which defines DIAGNOSTIC before.
 */
#include "core/diagnostics.def"
#include "publish/diagnostics.def"
#include "template/diagnostics.def"
#include "yaml/diagnostics.def"
#include "schema/diagnostics.def"
#include "content/diagnostics.def"
#include "prose/diagnostics.def"
#include "theme/diagnostics.def"
#include "view/diagnostics.def"
#include "formats/diagnostics.def"
#include "audit/diagnostics.def"
#include "linkcheck/diagnostics.def"
#include "serve/diagnostics.def"
#include "cli/diagnostics.def"
#include "commands/diagnostics.def"
