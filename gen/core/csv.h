/*
 * csv.h - writing comma-separated values (RFC 4180).
 */
#ifndef CORE_CSV_H
#define CORE_CSV_H

#include "core/sink.h"

/* A row with its line end; cells are quoted where they must be. */
void csv_put_row(struct sink *sink, const struct text *cells, size_t count);

#endif
