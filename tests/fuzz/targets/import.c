/*
 * `yearon import` of a spreadsheet into a new report; what it has written
 * must be content, and the same sheet must not come in twice.
 */
#include "cli/command.h"
#include "content/load.h"
#include "core/files.h"
#include "fuzz.h"

static char *
word(struct arena *arena, const char *path)
{
	return (char *)fuzz_path(arena, path).at;
}

static int
import(struct arena *arena)
{
	char *words[] = { (char *)"import", word(arena, "sheet.csv"),
		(char *)"--edition", (char *)"2024", (char *)"--content",
		word(arena, "imported"), NULL };
	int status = command_import(6, words);

	MUST(status >= 0 && status <= 2);
	return status;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };
	struct text content = fuzz_path(&arena, "imported");

	fuzz_forget("imported");
	fuzz_put("sheet.csv", fuzz_input(&arena, data, size));
	if (import(&arena) == 0) {
		MUST(report_load(&arena, content, 1, &diagnostics));
		MUST(diagnostics_worst(&diagnostics) == SEVERITY_WARNING);
		MUST(import(&arena) != 0);
	} else
		MUST(file_kind(content, false) == FILE_MISSING);
	fuzz_print(&diagnostics);
	arena_release(&arena);
	return 0;
}
