/*
 * manual_mdoc.h - the commands' table as a part of yearon(1).
 */
#ifndef COMMANDS_MANUAL_MDOC_H
#define COMMANDS_MANUAL_MDOC_H

#include "core/sink.h"

/* mdoc(7): a subsection for each row of manual.h. */
void manual_mdoc(struct sink *sink);

#endif
