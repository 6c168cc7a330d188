/*
 * html_faults.h - what to write instead of raw HTML.
 */
#ifndef PROSE_HTML_FAULTS_H
#define PROSE_HTML_FAULTS_H

#include "core/text.h"

/* A sentence for the tag or comment that the text begins with. */
struct text html_advice(struct text html);

/* The tag or comment that the text begins with, cut where it is long. */
struct text html_excerpt(struct text html);

#endif
