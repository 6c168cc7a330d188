/*
 * engine.h - the program that sets PDFs in type, and its answers.
 *
 * `make engine` makes the engine: a folder with a virtual environment of
 * Python with Typst in it, the driver (print.py) and fonts. YEARON_ENGINE
 * names the folder; else it is beside the program, or where `make install`
 * puts it. Texts live in the arena given.
 */
#ifndef FORMATS_ENGINE_H
#define FORMATS_ENGINE_H

#include "core/process.h"
#include "diagnostics/diagnostic.h"

struct engine {
	struct text folder;
	struct text python, driver;
};

/* Returns false if there is no engine; engine->folder is then the last place
   that was searched. */
bool engine_find(struct arena *arena, struct engine *engine);

/* A PDF to make, and the result. */
struct engine_job {
	struct text root;	/* only folder that the engine may read */
	struct text output;	/* path of the PDF */
	int64_t seconds;	/* date of the PDF, since 1970 */
	unsigned points;	/* size of the text; 0: as in the theme */
	bool large_print;
	unsigned patience;	/* time limit in seconds */
	/* Results. */
	bool made;
	size_t pages;
	struct engine_fault *faults;	/* reasons if it was not made */
	size_t fault_count;
	struct text failure;	/* failure of the engine itself, in words */
};

enum engine_fault_kind { FAULT_GLYPH, FAULT_PICTURE, FAULT_TEMPLATE };

struct engine_fault {
	enum engine_fault_kind kind;
	struct text subject;	/* character, or path of the picture */
	struct text message;	/* words of the engine, with the place */
};

/* Makes all PDFs, two at a time, and fills in the results. */
void engine_run(const struct engine *engine, struct arena *arena,
    struct engine_job *all, size_t count);

#endif
