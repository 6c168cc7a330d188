/*
 * node.h - what yaml.c needs of nodes beside what yaml.h offers.
 */
#ifndef CONTENT_NODE_H
#define CONTENT_NODE_H

#include "content/yaml.h"

/* Diagnoses keys that stand twice in a mapping; the first ones remain. */
void node_drop_duplicates(struct arena *arena, struct node *mapping,
    struct diagnostics *diagnostics);

#endif
