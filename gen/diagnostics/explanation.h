/*
 * explanation.h - writes the explanations of codes (codes.h) for readers.
 */
#ifndef DIAGNOSTICS_EXPLANATION_H
#define DIAGNOSTICS_EXPLANATION_H

#include "diagnostics/diagnostic.h"

/*
 * Writes a code with its severity, its message, its meaning, and the example
 * of it wrong and right:
 *
 *   yaml-tab (error): a tab stands in the indentation: indent with spaces
 *
 *     Lines are indented with spaces. ...
 *
 *   wrong:
 *     ...
 *   right:
 *     ...
 */
void explanation_put(enum diagnostic_code code, struct sink *sink);

/* Writes all codes with their severities, under the names of their groups. */
void explanation_list(struct sink *sink);

/* Writes the codes that editors of content meet, as Markdown tables for their
   guide. */
void explanation_markdown(struct sink *sink);

#endif
