/*
 * render_data.h - a YAML or JSON file as values for a template
 * (`yearon render`).
 */
#ifndef COMMANDS_RENDER_DATA_H
#define COMMANDS_RENDER_DATA_H

#include "diagnostics/diagnostic.h"
#include "template/value.h"

/*
 * Reads the file's contents as JSON, where its name ends in ".json", or where
 * it begins with `{` or `[` and is JSON; else as the strict YAML of
 * yaml/yaml.h. Mappings become objects of any shape, null becomes an
 * absent value, true and false become booleans, numbers become text: JSON's
 * and YAML's with a decimal point in the shortest form that reads back (1.210
 * is 1.21), YAML's others as they are written. In YAML, quoted scalars are
 * always text. Faults are diagnosed, and false is
 * returned. The values live in the arena.
 */
bool data_read(struct arena *arena, const struct source_file *file,
    struct value *root, struct diagnostics *diagnostics);

#endif
