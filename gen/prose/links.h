/*
 * links.h - where links and pictures may lead.
 */
#ifndef PROSE_LINKS_H
#define PROSE_LINKS_H

#include "prose/reader.h"

/*
 * A link around the flat words from `from` to the end, or a picture whose
 * alternative these are. Diagnoses what the content format refuses. Fills in
 * the node; false where there is to be none.
 */
bool link_check(struct reader *reader, struct text address,
    struct text title, size_t from, struct prose_node *node);
bool image_check(struct reader *reader, struct text address,
    struct text title, size_t from, struct prose_node *node);

#endif
