/*
 * remark.h - text that YAML takes for a remark.
 */
#ifndef CONTENT_REMARK_H
#define CONTENT_REMARK_H

#include "content/yaml.h"

/* Warns where a plain scalar is cut at a ` #` that looks like its text. */
void remark_warn(const struct node *scalar, struct diagnostics *diagnostics);

#endif
