/*
 * target.h - the folder that a report is published to.
 */
#ifndef PUBLISH_TARGET_H
#define PUBLISH_TARGET_H

#include "diagnostics/diagnostic.h"

struct target {
	struct text shown;	/* as the user wrote it */
	struct text path;	/* absolute, without symbolic links */
	struct text parent, name;
	struct text beside;	/* the parent, to be shown; may be "" */
	bool exists;
};

/*
 * Finds what `shown` means and whether a folder there can be exchanged; the
 * folders above it are made. False, with a diagnostic, where it cannot serve.
 * Texts are in the diagnostics' arena.
 */
bool target_find(struct target *target, struct text shown,
    struct diagnostics *diagnostics);

#endif
