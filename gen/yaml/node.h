/*
 * node.h - what yaml.c needs of nodes beside what yaml.h offers.
 */
#ifndef YAML_NODE_H
#define YAML_NODE_H

#include "yaml/yaml.h"

/* The nodes of any file, by libyaml's events; as yaml_read. The file holds
   nothing that yaml_characters refuses. */
const struct node *yaml_events(struct arena *arena,
    const struct source_file *file, struct diagnostics *diagnostics);

/* Diagnoses keys that stand twice in a mapping; the first ones remain. */
void node_drop_duplicates(struct arena *arena, struct node *mapping,
    struct diagnostics *diagnostics);

#endif
