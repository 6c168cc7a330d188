/*
 * error_hints.h - reports what libyaml cannot read, so that an editor can
 * correct it.
 *
 * libyaml says where it stopped, which is often a line below the slip. The
 * lines around that place show what was probably meant.
 */
#ifndef YAML_ERROR_HINTS_H
#define YAML_ERROR_HINTS_H

#include "diagnostics/diagnostic.h"
#include "yaml/positions.h"

/* Reports the fault at which the parser stopped. */
void yaml_report_fault(const yaml_parser_t *parser,
    const struct source_file *file, struct positions *positions,
    struct diagnostics *diagnostics);

/*
 * Returns true if the ` #` at `hash` looks like a part of the text before it,
 * as in `Report #3` or `Plan # 4`, and not like a remark.
 */
bool yaml_hash_is_text(struct text text, size_t hash);

#endif
