/*
 * error_hints.h - what was probably meant where YAML cannot be read.
 *
 * libyaml says where it stopped, which is often a line below the slip. The
 * lines around that place tell more.
 */
#ifndef YAML_ERROR_HINTS_H
#define YAML_ERROR_HINTS_H

#include "diagnostics/diagnostic.h"
#include "yaml/positions.h"

/*
 * The code of what is wrong at `at`, where libyaml's own words gave `code`;
 * that code where nothing better is known. Moves `at` to where the slip is.
 */
enum diagnostic_code yaml_guess(enum diagnostic_code code, struct text text,
    struct position *at);

/*
 * Whether the ` #` at `hash` looks like a part of the text before it, as in
 * `Report #3` or `Plan # 4`, and not like a remark.
 */
bool yaml_hash_is_text(struct text text, size_t hash);

#endif
