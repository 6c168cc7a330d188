/*
 * engine.h - the program that sets type, and what it says.
 *
 * The engine is a folder that `make engine` makes: a virtual environment of
 * Python with Typst in it, its driver (print.py) and fonts. It is looked for
 * where YEARON_ENGINE says, else beside the program, else where `make
 * install` puts it beside that.
 */
#ifndef FORMATS_ENGINE_H
#define FORMATS_ENGINE_H

#include "core/process.h"
#include "diagnostics/diagnostic.h"

struct engine {
	struct text folder;
	struct text python, driver;
};

/* False where there is none; engine->folder then names where it was looked
   for last. */
bool engine_find(struct arena *arena, struct engine *engine);

/* A PDF to be made. */
struct engine_job {
	struct text root;	/* the only folder that the engine may read */
	struct text output;	/* where the PDF goes */
	int64_t seconds;	/* its date, since 1970 */
	unsigned points;	/* size of the text; 0: the theme's */
	bool large_print;
	unsigned patience;	/* seconds until it is given up */
	/* What came of it. */
	bool made;
	size_t pages;
	struct engine_fault *faults;	/* where it was not made */
	size_t fault_count;
	struct text failure;	/* else: how the engine failed, in words */
};

enum engine_fault_kind { FAULT_GLYPH, FAULT_PICTURE, FAULT_TEMPLATE };

struct engine_fault {
	enum engine_fault_kind kind;
	struct text subject;	/* the character; the picture's path */
	struct text message;	/* in the engine's words, with the place */
};

/* Makes them all, two at a time. */
void engine_run(const struct engine *engine, struct arena *arena,
    struct engine_job *all, size_t count);

#endif
