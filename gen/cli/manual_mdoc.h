/*
 * manual_mdoc.h - the commands' table as a part of yearon(1).
 */
#ifndef CLI_MANUAL_MDOC_H
#define CLI_MANUAL_MDOC_H

#include "core/sink.h"

/* mdoc(7): a subsection for each row of manual.h. */
void manual_mdoc(struct sink *sink);

#endif
