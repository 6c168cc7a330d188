/*
 * trial.h - a site to audit, in a folder of its own, and what is found in it.
 */
#ifndef TESTS_AUDIT_TRIAL_H
#define TESTS_AUDIT_TRIAL_H

#include "audit/audit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "core/buffer.h"
#include "core/files.h"

/* A site in a folder of its own, which is the working folder. */
struct trial {
	char folder[32];
	struct arena arena;
	struct diagnostics diagnostics;
	struct audit_result result;
};

static int
setup(void **state)
{
	struct trial *trial = calloc(1, sizeof(*trial));

	if (!trial)
		return -1;
	memcpy(trial->folder, "/tmp/yearon-test-XXXXXX", 24);
	trial->diagnostics.arena = &trial->arena;
	*state = trial;
	return mkdtemp(trial->folder) ? chdir(trial->folder) : -1;
}

static int
teardown(void **state)
{
	struct trial *trial = *state;
	char command[64];

	arena_release(&trial->arena);
	snprintf(command, sizeof(command), "rm -rf '%s'", trial->folder);
	free(trial);
	return chdir("/") == 0 ? system(command) : -1;
}

static void
put(struct trial *trial, const char *path, const char *contents)
{
	struct text whole = text_of(path);
	size_t folder = whole.length - path_name(whole).length;
	FILE *file;

	if (folder > 0)
		assert_int_equal(folder_make(arena_copy(&trial->arena,
		    text_slice(whole, 0, folder - 1))), 0);
	file = fopen(path, "w");
	assert_non_null(file);
	assert_true(fputs(contents, file) >= 0);
	assert_int_equal(fclose(file), 0);
}

/* A good page but for what is in its body. */
static void
put_page(struct trial *trial, const char *path, const char *body)
{
	put(trial, path, arena_format(&trial->arena,
	    "<!DOCTYPE html>\n"
	    "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n"
	    "<head><title>A page</title></head>\n"
	    "<body><h1>A page</h1>\n%s\n</body></html>\n", body).at);
}

static void
audit(struct trial *trial)
{
	trial->diagnostics.count = 0;
	trial->result = audit_folder(T("."), T("out"), &trial->diagnostics);
}

static void
show(struct trial *trial)
{
	struct buffer shown;

	buffer_begin(&shown);
	diagnostics_print(&trial->diagnostics, &shown.sink);
	print_error("%.*s", (int)buffer_length(&shown),
	    buffer_text(&shown).at);
	buffer_release(&shown);
}

/* Exactly one fault, whose message says `says`. */
static void
finds(struct trial *trial, enum diagnostic_code code, const char *says)
{
	audit(trial);
	if (trial->diagnostics.count != 1 ||
	    trial->diagnostics.list[0]->code != code ||
	    !strstr(trial->diagnostics.list[0]->message.at, says)) {
		show(trial);
		fail_msg("wanted one %s that says %s", diagnostic_name(code),
		    says);
	}
}

static void
finds_nothing(struct trial *trial)
{
	audit(trial);
	if (trial->diagnostics.count > 0) {
		show(trial);
		fail_msg("wanted no fault");
	}
}

/* The body as index.html, beside other.html, pages/deep.html and x.png. */
static void
site_with(struct trial *trial, const char *body)
{
	put_page(trial, "other.html", "<p id=\"here\">x</p>");
	put_page(trial, "pages/deep.html", "<p id=\"a b\">x</p>");
	put(trial, "x.png", "");
	put(trial, "a b&c.html.txt", "");
	put_page(trial, "index.html", body);
}

static void
body_finds(struct trial *trial, const char *body, enum diagnostic_code code,
    const char *says)
{
	site_with(trial, body);
	finds(trial, code, says);
}

static void
body_is_good(struct trial *trial, const char *body)
{
	site_with(trial, body);
	finds_nothing(trial);
}

#endif
