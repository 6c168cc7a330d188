/*
 * explanation.h - what each code means, at more length than its message.
 */
#ifndef DIAGNOSTICS_EXPLANATION_H
#define DIAGNOSTICS_EXPLANATION_H

#include "diagnostics/diagnostic.h"

/*
 * Writes the code with its severity, its message, what it means, and an
 * example of it wrong and right:
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

/* All codes with their severities, under the names of their groups. */
void explanation_list(struct sink *sink);

/* What editors of content meet, as tables in Markdown for their guide. */
void explanation_markdown(struct sink *sink);

#endif
