#include "fuzz.h"

#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "audit/markup.h"
#include "core/files.h"
#include "publish/folders.h"

void
fuzz_broken(const char *promise, const char *file, int line)
{
	fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, promise);
	abort();
}

struct text
fuzz_input(struct arena *arena, const uint8_t *data, size_t size)
{
	return arena_copy(arena, (struct text){ (const char *)data, size });
}

struct text
fuzz_part(struct text *rest)
{
	static const struct text line = TEXT("\n====\n");
	struct text all = *rest;
	size_t end = text_find(all, line, 0);

	if (end == TEXT_NOWHERE) {
		*rest = text_slice(all, all.length, all.length);
		return all;
	}
	*rest = text_slice(all, end + line.length, all.length);
	return text_slice(all, 0, end + 1);
}

/* In memory where there is such a folder: a target is run a million times. */
static char folder[] = "/dev/shm/yearon-fuzz-XXXXXX";
static pid_t owner;

static void
forget_all(void)
{
	/* A child of the driver has a folder of its own, or none. */
	if (owner == getpid())
		folder_remove(text_of(folder));
}

static void
begin_folder(void)
{
	if (owner == getpid())
		return;
	strcpy(folder, access("/dev/shm", W_OK) == 0 ?
	    "/dev/shm/yearon-fuzz-XXXXXX" : "/tmp/yearon-fuzz-XXXXXX");
	MUST(mkdtemp(folder));
	owner = getpid();
	atexit(forget_all);
}

struct text
fuzz_path(struct arena *arena, const char *path)
{
	begin_folder();
	return path_join(arena, text_of(folder), text_of(path));
}

void
fuzz_put(const char *path, struct text contents)
{
	struct arena arena = { NULL };
	struct text whole = fuzz_path(&arena, path);
	FILE *file = fopen(whole.at, "wb");

	if (!file) {
		MUST(folder_make(arena_copy(&arena, text_slice(whole, 0,
		    whole.length - path_name(whole).length - 1))) == 0);
		file = fopen(whole.at, "wb");
	}
	MUST(file);
	MUST(fwrite(contents.at, 1, contents.length, file) ==
	    contents.length);
	MUST(fclose(file) == 0);
	arena_release(&arena);
}

void
fuzz_forget(const char *path)
{
	struct arena arena = { NULL };

	MUST(folder_remove(fuzz_path(&arena, path)) == 0);
	arena_release(&arena);
}

/* What a theme lacks stands nowhere: the message names the theme. */
static bool
may_stand_nowhere(enum diagnostic_code code)
{
	return diagnostic_severity(code) >= SEVERITY_USAGE ||
	    code == D_STRINGS_BORROWED || code == D_STRINGS_NO_ENGLISH ||
	    code == D_THEME_NO_TEMPLATE;
}

void
fuzz_print(struct diagnostics *diagnostics)
{
	struct buffer printed;

	for (size_t i = 0; i < diagnostics->count; i++) {
		const struct diagnostic *one = diagnostics->list[i];
		if (!one->place.file && !may_stand_nowhere(one->code))
			fprintf(stderr, "no place: %s\n", one->message.at);
		MUST(one->place.file || may_stand_nowhere(one->code));
		MUST(one->message.length > 0);
	}
	buffer_begin(&printed);
	diagnostics_print(diagnostics, &printed.sink);
	MUST(!diagnostics->count == !buffer_length(&printed));
	buffer_release(&printed);
}

static void
quiet(void *context, xmlErrorPtr error)
{
	(void)context;
	(void)error;
}

void
fuzz_well_formed(struct text xml, const char *what)
{
	xmlDocPtr document;

	markup_begin();
	xmlSetStructuredErrorFunc(NULL, quiet);
	document = xmlReadMemory(xml.at, (int)xml.length, NULL, "UTF-8",
	    XML_PARSE_NONET | XML_PARSE_HUGE);
	if (!document) {
		fwrite(xml.at, 1, xml.length, stderr);
		fprintf(stderr, "\nnot well-formed: %s\n", what);
		abort();
	}
	xmlFreeDoc(document);
}
