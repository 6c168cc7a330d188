/*
 * assets.h - the files of the site that are no pages: the theme's assets, the
 * style sheet that is made of its settings, and the content's pictures.
 */
#ifndef FORMATS_ASSETS_H
#define FORMATS_ASSETS_H

#include "formats/format.h"

size_t asset_count(const struct build *build);

/* Writes that one, below the count; any thread may, with an output and an
   arena of its own. */
void asset_write(const struct build *build, struct output *output,
    struct arena *arena, size_t index);

#endif
