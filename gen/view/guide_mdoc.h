/*
 * guide_mdoc.h - the tables of values as a part of yearon-theme(7).
 */
#ifndef VIEW_GUIDE_MDOC_H
#define VIEW_GUIDE_MDOC_H

#include "core/sink.h"

/* mdoc(7): a subsection for each table of guide.h. */
void guide_mdoc(struct sink *sink);

#endif
