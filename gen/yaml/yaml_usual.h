/*
 * yaml_usual.h - YAML as it is usually written, read without a parser.
 *
 * libyaml takes most of the time of reading a report, and most of that for
 * what content files seldom hold. This reads, a line at a time: mappings and
 * lists in lines of their own, keys of letters, digits and hyphens, scalars
 * on one line, `[lists, of words]` and `{mappings: of them}` on one, `|` and
 * `>` blocks, comments in lines of their own. Everything else, whatever has a
 * fault too, it leaves to libyaml.
 */
#ifndef YAML_YAML_USUAL_H
#define YAML_YAML_USUAL_H

#include "yaml/yaml.h"

/*
 * The nodes that yaml_events (node.h) would give, to the byte, and the same
 * diagnostics. Null where the file is not written so: nothing is diagnosed
 * then. The file holds nothing that yaml_characters refuses.
 */
const struct node *yaml_usual(struct arena *arena,
    const struct source_file *file, struct diagnostics *diagnostics);

#endif
