/*
 * inlines.h - what stands in a paragraph or heading, from cmark's tree.
 */
#ifndef PROSE_INLINES_H
#define PROSE_INLINES_H

#define CMARK_NO_SHORT_NAMES
#include <cmark.h>

#include "prose/reader.h"

/* The paragraph or heading that is being read. */
struct inlines {
	struct reader *reader;
	size_t open[LIMIT_DEPTH];	/* spans: their number in flat */
	size_t depth;
	size_t image_from;		/* where an alternative begins */
	bool in_image;
	size_t image_depth;		/* what stands open in it */
};

void inlines_begin(struct inlines *inlines, struct reader *reader);
/* False where what the node holds is to be passed over. */
bool inline_enter(struct inlines *inlines, cmark_node *node);
void inline_leave(struct inlines *inlines, cmark_node *node);
/* Finds what this program looks for and adds the nodes of it all. */
void inlines_end(struct inlines *inlines, bool heading);

#endif
