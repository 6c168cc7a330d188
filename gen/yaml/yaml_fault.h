/*
 * yaml_fault.h - libyaml's faults, said so that an editor can mend them.
 */
#ifndef YAML_YAML_FAULT_H
#define YAML_YAML_FAULT_H

#include <yaml.h>

#include "diagnostics/diagnostic.h"
#include "yaml/positions.h"

/* Diagnoses what the parser stopped at. */
void yaml_fault(const yaml_parser_t *parser,
    const struct source_file *file, struct positions *positions,
    struct diagnostics *diagnostics);

#endif
