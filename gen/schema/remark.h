/*
 * remark.h - text that YAML takes for a remark.
 */
#ifndef SCHEMA_REMARK_H
#define SCHEMA_REMARK_H

#include "yaml/yaml.h"

/* Warns where a plain scalar is cut at a ` #` that looks like its text. */
void remark_warn(const struct node *scalar, struct diagnostics *diagnostics);

#endif
