/*
 * render_data.h - reads a YAML or JSON file as values for a template
 * (`yearon render`).
 */
#ifndef COMMANDS_RENDER_DATA_H
#define COMMANDS_RENDER_DATA_H

#include "diagnostics/diagnostic.h"
#include "template/value.h"

/*
 * Reads the file as JSON if its name ends in ".json", or if it begins with
 * `{` or `[` and is JSON; else as the strict YAML of yaml/yaml.h. Diagnoses
 * faults and returns false for them. The values live in the arena.
 *
 * Mappings become objects of any shape, null becomes an absent value, true
 * and false become booleans. Numbers become text: those of JSON, and those of
 * YAML that have a decimal point, in the shortest form that reads back (1.210
 * becomes 1.21), other numbers of YAML as they are written. Quoted scalars of
 * YAML are always text.
 */
bool render_data_read(struct arena *arena, const struct source_file *file,
    struct value *root, struct diagnostics *diagnostics);

#endif
