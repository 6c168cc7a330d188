/*
 * carry.h - taking along what others put into the report's folder.
 */
#ifndef PUBLISH_CARRY_H
#define PUBLISH_CARRY_H

#include "diagnostics/diagnostic.h"
#include "publish/ledger.h"

/*
 * Brings everything in the folder `old` that the ledger does not list from
 * before into the folder `new`: files and symbolic links as hard links
 * (copies where links are refused), folders with their modes and times.
 * Counts in *removed the files that are ours and were not written again.
 * False, with a diagnostic that names it, where something of others' stands
 * where a new file does or cannot be taken along. `shown` is how `old` is
 * named in diagnostics.
 */
bool carry_over(struct ledger *ledger, struct text old, struct text new,
    struct text shown, size_t *removed, struct diagnostics *diagnostics);

#endif
