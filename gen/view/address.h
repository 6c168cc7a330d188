/*
 * address.h - which file of the site holds what.
 *
 * Paths below the output folder, with `/` between folders and no leading
 * slash, as written into the given arena; see the table in README.md. Ids and
 * slugs hold only characters that stand for themselves in a URL.
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
/* With its fragment: "glossary.html#term-MPS". */
struct text address_term(struct arena *arena, const struct term *term);

/* The ids of elements. Characters that an id or a URL would have to escape
   are written `_xHEX_`, so that different terms have different ids. */
struct text fragment_recommendation(struct arena *arena,
    const struct recommendation *recommendation);
struct text fragment_group(struct arena *arena, const struct group *group);
struct text fragment_term(struct arena *arena, const struct term *term);

/* "../" for each folder that the path is in. */
struct text address_root(struct arena *arena, struct text path);

#endif
