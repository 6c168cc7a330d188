/*
 * address.h - the addresses of pages and of places in them.
 *
 * Functions return paths below the output folder, in the arena: `/` between
 * folders, no leading slash; README.md has a table of them. Ids and slugs have
 * only characters that need no escaping in a URL.
 */
#ifndef VIEW_ADDRESS_H
#define VIEW_ADDRESS_H

#include "content/report.h"

struct text address_edition(struct arena *arena,
    const struct edition *edition);
struct text address_large_print(struct arena *arena,
    const struct edition *edition);
struct text address_recommendation(struct arena *arena,
    const struct recommendation *recommendation);
struct text address_organisation(struct arena *arena,
    const struct organisation *organisation);
struct text address_status(struct arena *arena, const struct status *status);
struct text address_group(struct arena *arena, const struct group *group);
/* Returns the path with a fragment: "glossary.html#term-MPS". */
struct text address_term(struct arena *arena, const struct term *term);

/* Return ids of elements. Characters that need escaping in an id or a URL are
   written `_xHEX_`, so that different terms have different ids. */
struct text fragment_recommendation(struct arena *arena,
    const struct recommendation *recommendation);
struct text fragment_group(struct arena *arena, const struct group *group);
struct text fragment_term(struct arena *arena, const struct term *term);

/* Returns "../" for each folder in the path. */
struct text address_root(struct arena *arena, struct text path);

#endif
