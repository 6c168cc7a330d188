/*
 * yaml_fault.h - libyaml's faults, said so that an editor can mend them.
 */
#ifndef CONTENT_YAML_FAULT_H
#define CONTENT_YAML_FAULT_H

#include <yaml.h>

#include "content/positions.h"
#include "core/diagnostic.h"

/* Diagnoses what the parser stopped at. */
void yaml_fault(const yaml_parser_t *parser,
    const struct source_file *file, struct positions *positions,
    struct diagnostics *diagnostics);

#endif
