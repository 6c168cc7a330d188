/* `yearon render` with a template, a data file and two partials. */
#include "cli/command.h"
#include "fuzz.h"

enum { MOST_WORDS = 6 };

static void
put_all(struct text rest, bool json)
{
	fuzz_put("render/t.mustache", fuzz_part(&rest));
	fuzz_put(json ? "render/data.json" : "render/data.yaml",
	    fuzz_part(&rest));
	fuzz_put("render/partials/a.mustache", fuzz_part(&rest));
	fuzz_put("render/partials/b.mustache", fuzz_part(&rest));
}

static char *
word(struct arena *arena, const char *path)
{
	return (char *)fuzz_path(arena, path).at;
}

/* A first letter of `j` makes the data JSON. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = { NULL };
	bool json = size > 0 && data[0] == 'j';
	char *words[MOST_WORDS] = {
		(char *)"render", (char *)"--partials",
		word(&arena, "render/partials"),
		word(&arena, "render/t.mustache"),
		word(&arena, json ? "render/data.json" : "render/data.yaml"),
		NULL,
	};
	int status;

	put_all(fuzz_input(&arena, data + json, size - json), json);
	status = command_render(MOST_WORDS - 1, words);
	MUST(status == 0 || status == 1);
	arena_release(&arena);
	return 0;
}
